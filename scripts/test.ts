import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './machine/browser.ts'
import { runTool } from './machine/child.ts'
import { buildDashboard } from './machine/dashboard-build.ts'
import { readOptions } from './machine/options.ts'
import { main } from './machine/refusal.ts'
import { inRoot, root } from './machine/root.ts'

const help = `
npm test [-- --only unit|worker|scripts|e2e] [-- FILTER]

Installs what it needs, a browser too, then checks format, lint and types and runs all tests: pure code in Node, the
worker in workerd on a real database, the commands as one types them, the pages in a real browser. The last line is
the count over all of them.

  CHROMIUM   a browser to use instead of the installed one
`

/** Side by side, each from left to right: as many as leave no core idle, and no more. */
const lanes = [['e2e', 'scripts'], ['e2e-apart'], ['unit,worker']]
const inBrowser = ['e2e', 'e2e-apart']

type Count = { passed: number; failed: number }

await main(async () => {
  const { values, positionals } = readOptions(help, { only: { type: 'string' } })
  const all = values.only === undefined && positionals.length === 0
  const counts: Count[] = []
  if (all) {
    counts.push(await check('format and lint', 'biome', ['check', '.']))
    for (const room of ['worker', 'dashboard', 'node']) {
      counts.push(await check(`types of ${room}`, 'tsc', ['-p', `tsconfig.${room}.json`]))
    }
  }
  const only = values.only === 'e2e' ? inBrowser : [values.only]
  const wanted = values.only === undefined ? lanes : only.map((projects) => [projects ?? ''])
  const browses = wanted.flat().some((projects) => inBrowser.includes(projects))
  const env: Record<string, string> = browses ? { CHROMIUM: await findBrowser() } : {}
  if (browses) await buildDashboard()
  const runLane = async (lane: string[]) => {
    for (const projects of lane) counts.push(await runVitest(projects.split(','), positionals, env))
  }
  await Promise.all(wanted.map(runLane))

  const total = (outcome: keyof Count) => counts.reduce((sum, count) => sum + count[outcome], 0)
  console.log(`${total('passed')} passed, ${total('failed')} failed`)
  if (total('failed') > 0 || total('passed') === 0) process.exitCode = 1
})

/** One check counts as one test. */
async function check(label: string, tool: string, options: string[]): Promise<Count> {
  try {
    await runTool(tool, options)
    console.log(`✓ ${label}`)
    return { passed: 1, failed: 0 }
  } catch (error) {
    console.error(`✗ ${label}\n${(error as Error).message}`)
    return { passed: 0, failed: 1 }
  }
}

async function runVitest(projects: string[], filters: string[], env: Record<string, string>): Promise<Count> {
  const report = join(mkdtempSync(join(tmpdir(), 'indaga-test-')), 'report.json')
  const options = [
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(filters.length > 0 ? ['--passWithNoTests'] : []),
    ...filters,
  ]
  // Of several at a time, one is told of as it goes, the others when they are done.
  const aside = projects[0] !== 'e2e'
  let said = ''
  const code = await new Promise<number>((resolve) => {
    const child = spawn(inRoot('node_modules/.bin/vitest'), options, {
      cwd: root,
      stdio: aside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', ...env },
    })
    child.stdout?.on('data', (data) => (said += data))
    child.stderr?.on('data', (data) => (said += data))
    child.on('close', (status) => resolve(status ?? 1))
    child.on('error', () => resolve(1))
  })
  if (aside) console.log(said)
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
  // A file that could not be loaded has no failed test, but fails the run.
  return { passed: numPassedTests, failed: Math.max(numFailedTests, code === 0 ? 0 : 1) }
}
