import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { touchpointsInUse } from '../worker/db/catalogue-rows.ts'
import { createDemonstrationAccounts } from '../worker/services/access/demonstration-accounts.ts'
import { measureBundles } from './bench/bundles.ts'
import { measureDashboard } from './bench/dashboard.ts'
import { measureImport } from './bench/import.ts'
import { isMet, type Measured } from './bench/measured.ts'
import { measurePublisher } from './bench/publisher.ts'
import { measureRecovery } from './bench/recovery.ts'
import { measureRowsWritten, measureStoring } from './bench/storing.ts'
import { measureSurveyPage } from './bench/survey-page.ts'
import { demonstrationName } from './demonstration/demonstration.ts'
import { loadDemonstration } from './demonstration/load-demonstration.ts'
import { buildDashboard } from './machine/dashboard-build.ts'
import { migrate, withDatabase } from './machine/database.ts'
import { freePort } from './machine/free-port.ts'
import { readOptions } from './machine/options.ts'
import { progress } from './machine/progress.ts'
import { main } from './machine/refusal.ts'
import { inRoot } from './machine/root.ts'
import { startServer } from './machine/server.ts'
import { localVars, openState } from './machine/state.ts'

const help = `
npm run bench [-- --only survey|storing|publisher|import|bundles|dashboard]
npm run bench -- --recovery

Measures what the design promises, on this machine: prints a table and writes bench.json. Where time is involved the
figures are ratios within one run. Takes some five minutes; ends with an error where a budget is not met.

  --recovery   instead: how often intervals, signals and flags are right about simulated entities with known truth
`

await main(async () => {
  const { values } = readOptions(help, { only: { type: 'string' }, recovery: { type: 'boolean' } })
  const wanted = (part: string) => !values.recovery && (values.only === undefined || values.only === part)
  const folder = mkdtempSync(join(tmpdir(), 'indaga-bench-'))
  const shown = progress('Bench')
  const measured: Measured[] = []
  try {
    if (values.recovery) measured.push(...measureRecovery(shown.at))
    else {
      shown.say('building')
      await buildDashboard()
    }
    if (wanted('bundles')) measured.push(...(await measureBundles()))
    if (wanted('survey') || wanted('storing'))
      measured.push(...(await measureServed(folder, wanted, shown.say)))
    if (wanted('dashboard')) measured.push(...(await measureDashboard(folder, shown.say)))
    if (wanted('import')) {
      shown.say('import')
      measured.push(...(await measureImport(folder)))
    }
    if (wanted('publisher')) measured.push(...(await measurePublisher(folder, shown.at)))
  } finally {
    shown.end()
    rmSync(folder, { recursive: true, force: true })
  }
  for (const figure of measured) console.log(lineOf(figure))
  const machine = { processors: cpus().length, model: cpus()[0]?.model, node: process.version }
  writeFileSync(
    inRoot('bench.json'),
    JSON.stringify({ at: new Date().toISOString(), machine, measured }, null, 2),
  )
  if (!measured.every(isMet)) process.exitCode = 1
})

async function measureServed(
  folder: string,
  wanted: (part: string) => boolean,
  say: (text: string) => void,
): Promise<Measured[]> {
  process.env.INDAGA_STATE = join(folder, 'served')
  const state = openState({ fresh: true })
  localVars(state, { name: demonstrationName, demonstration: true })
  await migrate(state)
  await loadDemonstration(state, (_, __, detail) => say(`demonstration, ${detail}`))
  const touchpoints = await withDatabase(state, async (context) => {
    await createDemonstrationAccounts(context)
    return touchpointsInUse(context.db)
  })
  const codes = {
    desk: touchpoints.find(({ desk }) => desk)?.code ?? '',
    agent: touchpoints.find(({ agent }) => agent === 'A-001')?.code ?? '',
  }
  const server = await startServer(state, await freePort(), { worker: ['scripts/bench/bench-worker.ts'] })
  const measured: Measured[] = []
  try {
    if (wanted('survey')) {
      say('survey page')
      measured.push(...(await measureSurveyPage(server.url, codes.desk)))
    }
    if (wanted('storing')) {
      say('storing')
      measured.push(...(await measureRowsWritten(server.url, codes)))
      measured.push(
        ...(await measureStoring(server.url, codes.desk, { G1: 5, G5: 3, G2: 2, G3: 0, OS1: 4, CE1: 5 })),
      )
    }
  } finally {
    await server.stop()
  }
  return measured
}

function lineOf(measured: Measured): string {
  const { what, figure, unit, atMost, atLeast, note } = measured
  const digits = figure >= 1000 ? 0 : figure >= 100 ? 1 : 2
  const bounds = [atLeast === undefined ? [] : `≥ ${atLeast}`, atMost === undefined ? [] : `≤ ${atMost}`]
  const budget = bounds.flat().join(', ')
  const verdict = budget === '' ? ' ' : isMet(measured) ? '✓' : '✗'
  const value = `${Number(figure.toFixed(digits)).toLocaleString('en-US')} ${unit}`.trim()
  return `${verdict} ${what.padEnd(66)} ${value.padStart(20)}  ${budget.padEnd(9)} ${note ?? ''}`.trimEnd()
}
