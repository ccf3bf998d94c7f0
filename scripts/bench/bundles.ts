import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { runTool } from '../machine/child.ts'
import { inRoot } from '../machine/root.ts'
import type { Measured } from './measured.ts'

export async function measureBundles(): Promise<Measured[]> {
  const dashboard = dashboardSizes(inRoot('dist/dashboard/panel'))
  return [
    { what: 'worker bundle, gzip', figure: await workerSize(), unit: 'kB', atMost: 450 },
    {
      what: 'dashboard before heading and tiles, gzip JavaScript',
      figure: dashboard.first,
      unit: 'kB',
      atMost: 200,
    },
    { what: 'dashboard with the charts, gzip JavaScript', figure: dashboard.all, unit: 'kB', atMost: 350 },
  ]
}

async function workerSize(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'indaga-bundle-'))
  try {
    await runTool('wrangler', ['deploy', '--dry-run', `--outdir=${folder}`])
    return gzipped(globSync('*.js', { cwd: folder }).map((file) => join(folder, file)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What the page names itself loads before its heading; the rest comes when it is asked for. */
function dashboardSizes(folder: string): { first: number; all: number } {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="\/panel\/([^"]+\.js)"/g)].map((match) => match[1] ?? '')
  const all = globSync('**/*.js', { cwd: folder })
  return {
    first: gzipped(named.map((file) => join(folder, file))),
    all: gzipped(all.map((file) => join(folder, file))),
  }
}

const gzipped = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000
