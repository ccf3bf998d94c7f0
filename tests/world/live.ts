import { expect } from 'vitest'
import { localWeek } from '../../schema/calendar.ts'
import { seededRandom } from '../../schema/random.ts'
import { Crash, type Fault, failingDatabase } from '../../scripts/machine/hooked-database.ts'
import type { Context } from '../../worker/context.ts'
import { archiveAgent } from '../../worker/services/archive-agent.ts'
import { correctRoster } from '../../worker/services/correct-roster.ts'
import { erase } from '../../worker/services/erase.ts'
import { importResponses } from '../../worker/services/import-responses.ts'
import { publishNow } from '../../worker/services/publication/publish.ts'
import { quarantine } from '../../worker/services/quarantine.ts'
import { givenRoster } from './catalogue.ts'
import { someAnswers } from './hand-count.ts'
import type { Step } from './random-history.ts'
import { agents, desks, importers, places, type SmallEntity, timeZones } from './small-entity.ts'
import type { Stored } from './stored-publication.ts'

const day = 86_400_000
const week = 7 * day

/** Lets one step of a history happen, whatever goes wrong in it, with the witness looking on. */
export async function live(entity: SmallEntity, step: Step): Promise<void> {
  const { context, clock, arrivals, witness } = entity
  switch (step.do) {
    case 'pass':
      clock.now += step.days * day
      return
    case 'arrive':
      return void (await arrivals.arrive(pick(places, step.place), step.count, step.seed, step.partial))
    case 'send again': {
      const response = arrivals.pick(step.which)
      if (!response?.code || arrivals.erased.has(response.id)) return
      const given = someAnswers(seededRandom(step.seed))
      const open = !response.complete && witness.waits(response.id)
      expect(await arrivals.send({ ...response, ...given, complete: step.complete })).toBe(open)
      if (open) arrivals.change(response, { ...given, complete: step.complete })
      return
    }
    case 'quarantine': {
      const ids = step.which.flatMap((which) => arrivals.pick(which)?.id ?? [])
      await inSpiteOf(entity, step.fault, (context) => quarantine(context, ids))
      witness.quarantined(ids)
      return void (await witness.look())
    }
    case 'erase': {
      const id = arrivals.pick(step.which)?.id
      if (!id) return
      await inSpiteOf(entity, step.fault, (context) => erase(context, id), [id])
      arrivals.erased.add(id)
      return void (await witness.look({ erased: [id] }))
    }
    case 'roster': {
      const desk = pick(Object.keys(desks), step.desk)
      await context.db.prepare('delete from roster where desk = ?1').bind(desk).run()
      const rostered = [...new Set(step.agents)].map((agent) => pick(Object.keys(agents), agent))
      const shifts = rostered.map((agent) => ({ agent, from: 0, to: 100 * 365 * 24 * 60 }))
      if (shifts.length > 0) await givenRoster(context, desk, shifts)
      await correctRoster(context, desk)
      return void (await witness.look())
    }
    case 'archive':
      return void (await archiveAgent(context, pick(Object.keys(agents), step.agent)))
    case 'import': {
      const random = seededRandom(step.seed)
      const from = pick(importers, step.where)
      const imported = step.weeks.flatMap(({ ago, count }) =>
        Array.from({ length: count }, () => ({
          ...arrivals.remember({ ...someAnswers(random), code: null, office: from.office, complete: true }),
          ...{ agent: from.agent, arrivedAt: clock.now - ago * week },
        })),
      )
      await inSpiteOf(entity, step.fault, (context) => importResponses(context, imported))
      return nothingIsLeftBehind(context, await witness.look(), ['import'], [from.office])
    }
    case 'publish':
      await inSpiteOf(entity, step.fault, (context) => publishNow(context))
      return nothingIsLeftBehind(context, await witness.look())
  }
}

/** Where a fault strikes, what it left behind has to hold as well; then it is tried again. */
async function inSpiteOf(
  { context, witness }: SmallEntity,
  fault: Fault | null,
  act: (context: Context) => Promise<unknown>,
  erased: readonly string[] = [],
) {
  if (fault) {
    try {
      await act({ ...context, db: failingDatabase(context.db, fault) })
    } catch (error) {
      if (!(error instanceof Crash)) throw error
    }
    await witness.look({ erased })
  }
  await act(context)
}

/** After a run: what is enough for a block is in one, what is too old or of someone who left is the office's. */
export function nothingIsLeftBehind(
  context: Context,
  { responses }: Stored,
  kinds = ['open', 'verified', 'reply', 'import'],
  offices: readonly string[] = Object.keys(timeZones),
) {
  const currentWeek = (office: string) =>
    localWeek(context.now(), timeZones[office as keyof typeof timeZones])
  const waiting = responses.filter(
    (response) =>
      response.block === null &&
      !response.quarantined &&
      kinds.includes(response.kind) &&
      offices.includes(response.office) &&
      response.week < currentWeek(response.office),
  )
  const leaves = Map.groupBy(waiting, ({ office, agent, kind }) => `${office}/${agent ?? '-'}/${kind}`)
  for (const [leaf, left] of leaves) {
    expect(left.length, `${leaf} waits with enough for a block`).toBeLessThan(10)
    for (const { agent, archived, week, office } of left) {
      if (agent === null) continue
      expect(archived, `${leaf} keeps answers of an agent who left`).toBe(0)
      expect(currentWeek(office) - week, `${leaf} has waited too long`).toBeLessThan(13)
    }
  }
}

const pick = <Each>(list: readonly Each[], which: number): Each => list[which % list.length] as Each
