import { mondayOf, weekOfDay } from '../../schema/calendar.ts'
import { migrate, withDatabase } from '../machine/database.ts'
import { localVars, openState, type State } from '../machine/state.ts'
import { randomEntity } from '../simulation/random-entity.ts'
import { runSimulation, yesterday } from '../simulation/run-simulation.ts'
import { type Measured, median } from './measured.ts'
import { publishWeek, type Run, serveBench, storeBatch } from './weekly-batch.ts'

const size = { offices: 20, agents: 200, seed: 7 }
const batch = 60_000
const batches = 3
const storedWeeks = 26

/** Publishing equal batches of one week each, in the worker's runtime, behind few and behind many responses, in turns. */
export async function measurePublisher(
  folder: string,
  progress: (done: number, of: number, detail: string) => void,
): Promise<Measured[]> {
  const few = await prepare(100_000, `${folder}/few`, progress)
  const many = await prepare(1_000_000, `${folder}/many`, progress)
  const runs: { few: Run; many: Run }[] = []
  const servers = [await serveBench(few.state), await serveBench(many.state)] as const
  try {
    for (const week of few.weeks) {
      runs.push({
        few: await publishWeek(servers[0].url, week),
        many: await publishWeek(servers[1].url, week),
      })
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
  return [
    {
      what: 'publisher, at 1 M stored',
      figure: median(runs.map((run) => run.many.perSecond)),
      unit: 'responses/s',
      atLeast: 10_000,
      note: `${batch} responses in ${runs[0]?.many.blocks} blocks, median of ${batches}`,
    },
    {
      what: 'publisher, at 1 M stored against 100 k, equal batches',
      figure: median(runs.map((run) => run.many.perSecond / run.few.perSecond)),
      unit: '×',
      atLeast: 0.8,
    },
    { what: 'simulated, stored and published', figure: many.perSecond, unit: 'responses/s' },
  ]
}

/** So many responses stored and published, and batches of one week each that wait. */
async function prepare(
  stored: number,
  folder: string,
  progress: (done: number, of: number, detail: string) => void,
): Promise<{ state: State; weeks: number[]; perSecond: number }> {
  process.env.INDAGA_STATE = folder
  const state = openState({ fresh: true })
  localVars(state, { name: 'Bench', demonstration: true })
  await migrate(state)
  const { entity } = randomEntity(size)
  return withDatabase(state, async (context) => {
    const weeks = Array.from(
      { length: batches },
      (_, index) => weekOfDay(yesterday(context.now()) + 1) - batches + index,
    )
    const firstWeek = weeks[0] ?? 0
    const started = performance.now()
    await runSimulation(
      context,
      {
        entity,
        story: {},
        seed: size.seed,
        firstDay: mondayOf(firstWeek - storedWeeks),
        lastDay: mondayOf(firstWeek) - 1,
        responses: stored,
      },
      { progress: (done, of, detail) => progress(done, of, `${stored} responses, ${detail}`) },
    )
    const seconds = (performance.now() - started) / 1000
    for (const week of weeks) await storeBatch(context, entity, week, batch)
    return { state, weeks, perSecond: stored / seconds }
  })
}
