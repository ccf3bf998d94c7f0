import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createDemonstrationAccounts } from '../../../worker/services/access/demonstration-accounts.ts'
import { checkTallies } from '../../../worker/services/check-tallies.ts'
import { migrate, withDatabase } from '../../machine/database.ts'
import { localVars, openState, type State } from '../../machine/state.ts'
import { arrivalsAhead } from '../../simulation/arrivals-ahead.ts'
import { randomEntity } from '../../simulation/random-entity.ts'
import { runSimulation, yesterday } from '../../simulation/run-simulation.ts'

export const shape = { offices: 200, agents: 2000, seed: 1 }
const twoYears = 730

export type Size = { readonly responses: number; readonly days: number }

/** Two years of the entity, at three sizes. */
export const sizes: readonly Size[] = [100_000, 1_000_000, 10_000_000].map((responses) => ({
  responses,
  days: twoYears,
}))

/** The last weeks of an entity and nothing before, as many a day. */
export const lastWeeksOf = ({ responses, days }: Size, weeks: number): Size => ({
  responses: Math.round((responses * weeks * 7) / days),
  days: weeks * 7,
})

/** What it took to make an entity, on the machine where it was made. */
export type Made = {
  readonly at: string
  readonly responses: number
  readonly published: number
  readonly bytes: number
  readonly seconds: number
  readonly cpuSeconds: number
  readonly checkSeconds: number
  /** The most that the process held, in bytes. */
  readonly memory: number
  readonly problems: number
  readonly rows: number
  readonly blocks: number
}

export type Entity = { readonly size: Size; readonly state: State; readonly made: Made }

/** Kept between runs, since the largest takes a quarter of an hour: under the state's folder, by size. */
export async function entityOf(
  size: Size,
  folder: string,
  progress: (done: number, of: number, detail: string) => void,
): Promise<Entity> {
  process.env.INDAGA_STATE = join(folder, `${size.responses}-in-${size.days}-days`)
  const file = join(process.env.INDAGA_STATE, 'made.json')
  const kept = existsSync(file)
  const state = openState({ fresh: !kept })
  localVars(state, { name: 'Bench', demonstration: true })
  await migrate(state)
  if (!kept) writeFileSync(file, JSON.stringify(await make(state, size, progress), null, 1))
  return { size, state, made: JSON.parse(readFileSync(file, 'utf8')) }
}

async function make(
  state: State,
  size: Size,
  progress: (done: number, of: number, detail: string) => void,
): Promise<Made> {
  const started = performance.now()
  const before = process.cpuUsage()
  const truth = await withDatabase(state, async (context, together) => {
    const lastDay = yesterday(context.now())
    const plan = { ...randomEntity(shape), story: {}, seed: shape.seed, responses: size.responses }
    const truth = await runSimulation(
      context,
      { ...plan, firstDay: lastDay - size.days + 1, lastDay },
      {
        progress: (done, of, week) => progress(done, of, `${name(size)} responses, ${week}`),
        together,
        weeksOf: arrivalsAhead,
      },
    )
    await createDemonstrationAccounts(context)
    return truth
  })
  const cpu = process.cpuUsage(before)
  const made = performance.now()
  const checked = await withDatabase(state, (context) =>
    checkTallies(context, (done, of) => progress(done, of, `recounting ${name(size)}`)),
  )
  for (const problem of checked.problems.slice(0, 10)) console.error(problem)
  return {
    at: new Date().toISOString(),
    responses: truth.responses,
    published: checked.responses,
    bytes: databaseBytes(state),
    seconds: (made - started) / 1000,
    cpuSeconds: (cpu.user + cpu.system) / 1e6,
    checkSeconds: (performance.now() - made) / 1000,
    memory: process.resourceUsage().maxRSS * 1024,
    problems: checked.problems.length,
    rows: checked.rows,
    blocks: checked.blocks,
  }
}

const name = ({ responses }: Size) => responses.toLocaleString('en-US')

const databaseBytes = ({ folder }: State) =>
  globSync('v3/d1/*/*.sqlite*', { cwd: folder })
    .filter((file) => !file.includes('metadata.sqlite'))
    .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
