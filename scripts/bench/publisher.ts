import { mondayOf, weekOfDay } from '../../schema/calendar.ts'
import { seededRandom } from '../../schema/random.ts'
import { insertGivenResponses } from '../../worker/db/bulk-responses.ts'
import { migrate, withDatabase } from '../machine/database.ts'
import { freePort } from '../machine/free-port.ts'
import { startServer } from '../machine/server.ts'
import { localVars, openState, type State } from '../machine/state.ts'
import { weeksOfArrivals } from '../simulation/arrivals.ts'
import { randomEntity } from '../simulation/random-entity.ts'
import { runSimulation, yesterday } from '../simulation/run-simulation.ts'
import { truthKeeper } from '../simulation/truth.ts'
import type { Measured } from './measured.ts'

const size = { offices: 20, agents: 200, seed: 7 }
const batch = 60_000
const storedWeeks = 26

type Run = { stored: number; perSecond: number; blocks: number; madePerSecond: number }

/** Publishing the same batch of one week, in the worker's runtime, behind few and behind many stored responses. */
export async function measurePublisher(
  folder: string,
  progress: (done: number, of: number, detail: string) => void,
): Promise<Measured[]> {
  const few = await publishBehind(100_000, `${folder}/few`, progress)
  const many = await publishBehind(1_000_000, `${folder}/many`, progress)
  return [
    {
      what: 'publisher, at 1 M stored',
      figure: many.perSecond,
      unit: 'responses/s',
      atLeast: 10_000,
      note: `${batch} responses in ${many.blocks} blocks`,
    },
    {
      what: 'publisher, at 1 M stored against 100 k, equal batches',
      figure: many.perSecond / few.perSecond,
      unit: '×',
      atLeast: 0.8,
    },
    { what: 'simulated, stored and published', figure: many.madePerSecond, unit: 'responses/s' },
  ]
}

async function publishBehind(
  stored: number,
  folder: string,
  progress: (done: number, of: number, detail: string) => void,
): Promise<Run> {
  process.env.INDAGA_STATE = folder
  const state = openState({ fresh: true })
  localVars(state, { name: 'Bench', demonstration: true })
  await migrate(state)
  const { entity } = randomEntity(size)
  const madePerSecond = await withDatabase(state, async (context) => {
    const batchWeek = weekOfDay(yesterday(context.now()) + 1) - 1
    const started = performance.now()
    await runSimulation(
      context,
      {
        entity,
        story: {},
        seed: size.seed,
        firstDay: mondayOf(batchWeek - storedWeeks),
        lastDay: mondayOf(batchWeek) - 1,
        responses: stored,
      },
      (done, of, detail) => progress(done, of, `${stored} responses, ${detail}`),
    )
    const seconds = (performance.now() - started) / 1000
    const arrivals = weeksOfArrivals({
      entity,
      firstDay: mondayOf(batchWeek),
      lastDay: mondayOf(batchWeek + 1) - 1,
      responses: batch,
      random: seededRandom(size.seed + 1),
      truth: truthKeeper(entity),
    })
    for (const { responses } of arrivals) await insertGivenResponses(context.db, responses)
    return stored / seconds
  })
  const published = await publishInWorker(state)
  return {
    stored,
    madePerSecond,
    blocks: published.blocks,
    perSecond: published.responses / (published.ms / 1000),
  }
}

async function publishInWorker(state: State) {
  const server = await startServer(state, await freePort(), { worker: ['scripts/bench/bench-worker.ts'] })
  try {
    const response = await fetch(`${server.url}/bench/publish`)
    return (await response.json()) as { responses: number; blocks: number; ms: number }
  } finally {
    await server.stop()
  }
}
