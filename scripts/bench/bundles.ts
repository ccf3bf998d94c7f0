import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
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
    {
      what: 'dashboard, the heaviest page with its charts, gzip JavaScript',
      figure: dashboard.heaviest,
      unit: 'kB',
      atMost: 350,
    },
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

/** What the document names itself loads before any heading; a page and its charts come when they are asked for. */
function dashboardSizes(folder: string): { first: number; heaviest: number } {
  const document = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = [...document.matchAll(/(?:src|href)="\/panel\/([^"]+\.js)"/g)].map((match) => match[1] ?? '')
  const first = withImports(folder, named)
  const pages = [...first].flatMap((file) => importedLater(folder, file))
  const sizeOf = (files: Iterable<string>) => gzipped([...files].map((file) => join(folder, file)))
  const wholePage = (page: string) => {
    const shown = withImports(folder, [...first, page])
    const charts = [...shown]
      .flatMap((file) => importedLater(folder, file))
      .filter((file) => !pages.includes(file))
    return sizeOf(withImports(folder, [...shown, ...charts]))
  }
  return { first: sizeOf(first), heaviest: Math.max(...pages.map(wholePage)) }
}

const besides = (folder: string, file: string, pattern: RegExp) =>
  [...readFileSync(join(folder, file), 'utf8').matchAll(pattern)].map(([, name = '']) =>
    join(dirname(file), name),
  )

const importedLater = (folder: string, file: string) =>
  besides(folder, file, /import\([`"'](\.\/[^`"']+\.js)[`"']\)/g)

function withImports(folder: string, files: readonly string[]): Set<string> {
  const found = new Set<string>()
  const add = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    for (const other of besides(folder, file, /(?:from|import)\s*[`"'](\.\/[^`"']+\.js)[`"']/g)) add(other)
  }
  for (const file of files) add(file)
  return found
}

const gzipped = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000
