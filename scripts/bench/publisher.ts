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
import { type Measured, median } from './measured.ts'

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
  const servers = [await serve(few.state), await serve(many.state)] as const
  try {
    for (const monday of few.mondays) {
      runs.push({ few: await publish(servers[0].url, monday), many: await publish(servers[1].url, monday) })
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
): Promise<{ state: State; mondays: number[]; perSecond: number }> {
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
      (done, of, detail) => progress(done, of, `${stored} responses, ${detail}`),
    )
    const seconds = (performance.now() - started) / 1000
    for (const week of weeks) {
      const arrivals = weeksOfArrivals({
        entity,
        firstDay: mondayOf(week),
        lastDay: mondayOf(week + 1) - 1,
        responses: batch,
        random: seededRandom(week),
        truth: truthKeeper(entity),
      })
      for (const { responses } of arrivals) await insertGivenResponses(context.db, responses)
    }
    const mondays = weeks.map((week) => (mondayOf(week + 1) + 0.5) * 86_400_000)
    return { state, mondays, perSecond: stored / seconds }
  })
}

const serve = async (state: State) =>
  startServer(state, await freePort(), { worker: ['scripts/bench/bench-worker.ts'] })

type Run = { perSecond: number; blocks: number }

async function publish(url: string, now: number): Promise<Run> {
  const response = await fetch(`${url}/bench/publish?now=${now}`)
  const { responses, blocks, ms } = (await response.json()) as {
    responses: number
    blocks: number
    ms: number
  }
  return { perSecond: responses / (ms / 1000), blocks }
}
