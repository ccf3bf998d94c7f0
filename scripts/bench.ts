import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
import { scaleTable } from './bench/scale/table.ts'
import { measureScale } from './bench/scale.ts'
import { measureSms, smsTable } from './bench/sms.ts'
import { measureRowsWritten, measureStoring } from './bench/storing.ts'
import { measureSurveyPage } from './bench/survey-page.ts'
import { demonstrationName } from './demonstration/demonstration.ts'
import { loadDemonstration } from './demonstration/load-demonstration.ts'
import { buildDashboard } from './machine/dashboard-build.ts'
import { migrate, withDatabase } from './machine/database.ts'
import { freePort } from './machine/free-port.ts'
import { readOptions, wholeNumber } from './machine/options.ts'
import { progress } from './machine/progress.ts'
import { main } from './machine/refusal.ts'
import { inRoot } from './machine/root.ts'
import { startServer } from './machine/server.ts'
import { localVars, openState } from './machine/state.ts'

const help = `
npm run bench [-- --only survey|storing|publisher|import|bundles|dashboard]
npm run bench -- --recovery
npm run bench -- --scale [--largest 10000000] [--fresh]
npm run bench -- --sms [--invitations 100000]

Measures what the design promises, on this machine: prints a table and writes bench.json. Where time is involved the
figures are ratios within one run. Takes some five minutes; ends with an error where a budget is not met.

--scale measures all reports of an entity of 2 000 agents in 200 offices with 100 000, 1 and 10 million answers of two
years, beside the same figures straight from the answers. Takes about an hour; the entities are kept in bench-scale
in the folder of the data (INDAGA_STATE), 3.5 GB, for the next run. --fresh makes them anew; --largest leaves out
larger ones.

--sms sends 100 000 invitations over five days to a provider, a queue and workers that fail, with a clock that jumps, and
holds the provider's ledger against what is promised. Takes some ten minutes.

--recovery measures how often intervals, signals and flags are right about simulated entities with known truth.
`

await main(async () => {
  const { values } = readOptions(help, {
    only: { type: 'string' },
    scale: { type: 'boolean' },
    largest: { type: 'string', default: '10000000' },
    fresh: { type: 'boolean' },
    recovery: { type: 'boolean' },
    sms: { type: 'boolean' },
    invitations: { type: 'string', default: '100000' },
  })
  if (values.scale) {
    await benchScale({
      largest: wholeNumber('largest', values.largest, 100_000),
      fresh: values.fresh === true,
    })
    return
  }
  if (values.sms) {
    await benchSms(wholeNumber('invitations', values.invitations, 100))
    return
  }
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
  report(measured, { measured })
})

async function benchScale(options: { largest: number; fresh: boolean }): Promise<void> {
  const shown = progress('Bench')
  try {
    shown.say('building')
    await buildDashboard()
    const scale = await measureScale(options, shown, (entities) => console.log(scaleTable(entities)))
    shown.end()
    report(scale.measured, { scale })
  } finally {
    shown.end()
  }
}

async function benchSms(invitations: number): Promise<void> {
  const shown = progress('Bench')
  try {
    const { measured, campaigns } = await measureSms(invitations, shown.at)
    shown.end()
    console.log(smsTable(campaigns))
    report(measured, { sms: { campaigns, measured } })
  } finally {
    shown.end()
  }
}

/** Prints the figures, and puts them into bench.json beside those of the other run. */
function report(
  measured: readonly Measured[],
  result: { measured: unknown } | { scale: object } | { sms: object },
): void {
  for (const figure of measured) console.log(lineOf(figure))
  const file = inRoot('bench.json')
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const at = new Date().toISOString()
  const machine = { processors: cpus().length, model: cpus()[0]?.model, node: process.version }
  const now =
    'measured' in result
      ? { ...before, at, machine, ...result }
      : {
          ...before,
          ...Object.fromEntries(Object.entries(result).map(([of, all]) => [of, { at, machine, ...all }])),
        }
  writeFileSync(file, JSON.stringify(now, null, 2))
  if (!measured.every(isMet)) process.exitCode = 1
}

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
