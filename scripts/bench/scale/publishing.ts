import { constants, cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { weekOfDay } from '../../../schema/calendar.ts'
import { publishNow } from '../../../worker/services/publication/publish.ts'
import { withDatabase } from '../../machine/database.ts'
import type { State } from '../../machine/state.ts'
import { randomEntity } from '../../simulation/random-entity.ts'
import { yesterday } from '../../simulation/run-simulation.ts'
import { median } from '../measured.ts'
import { mondayNoon, publishWeek, type Run, serveBench, storeBatch } from '../weekly-batch.ts'
import { type Entity, shape } from './entities.ts'

const batch = 60_000
const batches = 3

/** Equal batches published behind few and behind many stored responses, in turns, on copies of both entities. */
export async function measurePublishing(few: Entity, many: Entity, say: (text: string) => void) {
  const folder = join(many.state.folder, '../publishing')
  rmSync(folder, { recursive: true, force: true })
  const runs: { few: Run; many: Run }[] = []
  try {
    const prepared = [
      await prepare(few, join(folder, 'few')),
      await prepare(many, join(folder, 'many')),
    ] as const
    const servers = [await serveBench(prepared[0].state), await serveBench(prepared[1].state)] as const
    try {
      for (const week of prepared[0].weeks) {
        say(`publishing, batch ${runs.length + 1} of ${batches}`)
        runs.push({
          few: await publishWeek(servers[0].url, week),
          many: await publishWeek(servers[1].url, week),
        })
      }
    } finally {
      await Promise.all(servers.map((server) => server.stop()))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    batch,
    batches,
    perSecond: median(runs.map((run) => run.many.perSecond)),
    blocks: runs[0]?.many.blocks ?? 0,
    ratio: median(runs.map((run) => run.many.perSecond / run.few.perSecond)),
  }
}

/** A copy, with nothing due, in which batches of the coming weeks wait. */
async function prepare({ state }: Entity, folder: string): Promise<{ state: State; weeks: number[] }> {
  mkdirSync(folder, { recursive: true })
  for (const part of ['v3', 'local.vars']) {
    cpSync(join(state.folder, part), join(folder, part), {
      recursive: true,
      mode: constants.COPYFILE_FICLONE,
    })
  }
  const copy = { folder, varsFile: join(folder, 'local.vars') }
  const weeks = await withDatabase(copy, async (context) => {
    const next = weekOfDay(yesterday(context.now())) + 1
    await publishNow({ ...context, now: () => mondayNoon(next) })
    const weeks = Array.from({ length: batches }, (_, index) => next + index)
    const { entity } = randomEntity(shape)
    for (const week of weeks) await storeBatch(context, entity, week, batch)
    return weeks
  })
  return { state: copy, weeks }
}
