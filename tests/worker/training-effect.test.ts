import { describe, expect, it } from 'vitest'
import { mondayOf, weekName, weekOfName } from '../../schema/calendar.ts'
import { seededRandom } from '../../schema/random.ts'
import type { Context } from '../../worker/context.ts'
import { publishNow } from '../../worker/services/publication/publish.ts'
import { givenCatalogue } from '../world/catalogue.ts'
import { type Arrival, givenResponses } from '../world/responses.ts'
import { emptyWorld } from '../world/world.ts'
import { givenPublished, reportsWorld, share } from './reports-world.ts'
import { clientOf } from './training-world.ts'

const lima = 'America/Lima'
const firstWeek = weekOfName('2026-W21') as number
const weeks = 18
/** In the middle: eight whole weeks before it, nine after. */
const sessionWeek = firstWeek + 8
const dateOf = (week: number, weekday = 2) =>
  new Date((mondayOf(week) + weekday) * 86_400_000).toISOString().slice(0, 10)

/** True shares; the office as a whole gets better by two points. */
const truth = {
  trained: { before: 0.74, after: 0.92 },
  others: { before: 0.8, after: 0.82 },
}
const planted = truth.trained.after - truth.trained.before - (truth.others.after - truth.others.before)

const codes = Array.from({ length: 16 }, (_, index) => `A-${String(index + 1).padStart(3, '0')}`)
const trained = codes.slice(0, 7)
/** Half as many answers: their blocks take two weeks, and one of these spans the session. */
const slow = ['A-007', 'A-016']

type Given = { agent: string; week: number; favorable: boolean }

/** Half a year of answers to one item, published each Monday as the server does. */
async function givenHalfYear(context: Context, clock: { now: number }): Promise<Given[]> {
  await givenCatalogue(context, {
    offices: { L: lima, K: lima },
    agents: Object.fromEntries(codes.map((code, index) => [code, index % 2 ? 'K' : 'L'])),
  })
  const random = seededRandom(20_261_126)
  const all: Given[] = []
  for (let week = firstWeek; week < firstWeek + weeks; week++) {
    const arrived: Arrival[] = []
    for (const [index, agent] of codes.entries()) {
      const side = trained.includes(agent) ? truth.trained : truth.others
      const chance = week > sessionWeek ? side.after : side.before
      for (let each = 0; each < (slow.includes(agent) ? 6 : 14); each++) {
        const favorable = random() < chance
        all.push({ agent, week, favorable })
        arrived.push({
          ...{ agent, office: index % 2 ? 'K' : 'L', kind: 'open' },
          id: `${agent}/${week}/${each}`,
          at: (mondayOf(week) + 1) * 86_400_000 + 15 * 3_600_000,
          answers: { G1: 4, CE1: favorable ? 5 : 2 },
        })
      }
    }
    await givenResponses(context, lima, arrived)
    clock.now = (mondayOf(week + 1) + 1) * 86_400_000
    await publishNow(context)
  }
  return all
}

describe('the effect of a session, from what the publisher makes of half a year', () => {
  it('recovers the effect that was planted, and counts the answers that arrived wholly before or after', async () => {
    const { context, clock } = await emptyWorld()
    const answers = await givenHalfYear(context, clock)
    const client = await clientOf(context)
    const { id } = (await client.record({ date: dateOf(sessionWeek), agents: trained })).body
    const effect = await client.effect(id)
    expect(effect).toMatchObject({
      kind: 'known',
      verdict: 'rose',
      weeks: 8,
      week: weekName(sessionWeek),
      through: weekName(sessionWeek + 8),
      settled: true,
      leftOut: 0,
      trained: { agents: 7 },
      comparison: { agents: 9 },
    })
    // The truth, not the sample: 0.18 less the 0.02 that everybody gained.
    expect(planted).toBeCloseTo(0.16, 12)
    expect(effect.low).toBeLessThan(planted)
    expect(effect.high).toBeGreaterThan(planted)

    // Slow agents' blocks hold weeks 1–2, 3–4, … of the half year: that of weeks 9–10 spans the session.
    const counted = answers.filter(
      ({ agent, week }) => week !== sessionWeek && !(slow.includes(agent) && week === sessionWeek + 1),
    )
    for (const [name, members] of [
      ['trained', trained],
      ['comparison', codes.slice(7)],
    ] as const) {
      const own = counted.filter(({ agent }) => members.includes(agent))
      const before = own.filter(({ week }) => week < sessionWeek)
      // Of a slow agent the block of weeks 17–18 ends beyond the eight weeks.
      const after = own.filter(
        ({ agent, week }) => week > sessionWeek && week <= sessionWeek + (slow.includes(agent) ? 7 : 8),
      )
      for (const [period, of] of [
        ['before', before],
        ['after', after],
      ] as const) {
        expect(effect[name][period], `${name} ${period}`).toMatchObject({
          n: of.length,
          share: of.filter(({ favorable }) => favorable).length / of.length,
        })
      }
    }
    const moved = (side: { before: { share: number }; after: { share: number } }) =>
      side.after.share - side.before.share
    expect(effect.effect).toBeCloseTo(moved(effect.trained) - moved(effect.comparison), 12)
    // The trained were the weaker ones: had their answers chosen them, part of it would have come by itself.
    expect(effect.expected).toBeGreaterThan(0.02)
    // All of it, where they differed by no more than chance.
    const apart = effect.comparison.before.share - effect.trained.before.share
    expect(effect.expected).toBeLessThan(apart + 1e-9)
  })

  it('has nothing to go by where nobody answered about the competency', async () => {
    const { context, clock } = await emptyWorld()
    await givenHalfYear(context, clock)
    const client = await clientOf(context)
    const { id } = (await client.record({ date: dateOf(sessionWeek), competency: 'OS', agents: trained }))
      .body
    expect(await client.effect(id)).toMatchObject({ kind: 'withheld', reason: 'few-answers', needs: 5 })
  })
})

/** Twelve agents with an answer block in each week named. */
const twelve = codes.slice(0, 12)
const catalogue = {
  offices: { 'LIM-01': lima },
  agents: Object.fromEntries(twelve.map((code) => [code, 'LIM-01'])),
}
const block = (agent: string, week: string, favorable: number, n = 20) => ({
  ...{ office: 'LIM-01', agent, week },
  rows: { CE: share(favorable, n), G1: share(favorable, n) },
})
const during = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => weekName((weekOfName(from) as number) + index))

/** The clock stands on Wednesday of 2026-W45; all to W44 is published. */
async function worldWith(blocks: (agent: string, index: number) => ReturnType<typeof block>[]) {
  const { context } = await reportsWorld(catalogue)
  await givenPublished(twelve.flatMap(blocks))
  const client = await clientOf(context)
  const given = async (more: object) => (await client.record({ agents: twelve.slice(0, 6), ...more })).body.id
  return { ...client, given }
}
const every = (agent: string, index: number) =>
  during('2026-W20', 25).map((week, at) => block(agent, week, 12 + ((index + at) % 5)))

describe('an effect that can’t be told', () => {
  it('says so of a session that was cancelled, whatever came after', async () => {
    const { given, cancel, effect } = await worldWith(every)
    const id = await given({ date: dateOf(weekOfName('2026-W30') as number) })
    await cancel(id)
    expect(await effect(id)).toEqual({ kind: 'withheld', reason: 'cancelled' })
  })

  it('says so of a competency that supervisors observe', async () => {
    const { given, effect } = await worldWith(every)
    const id = await given({ competency: 'PO', date: dateOf(weekOfName('2026-W30') as number) })
    expect(await effect(id)).toEqual({ kind: 'withheld', reason: 'supervised' })
  })

  it('says how many more agents a session would have needed', async () => {
    const { given, effect } = await worldWith(every)
    const id = await given({ date: dateOf(weekOfName('2026-W30') as number), agents: twelve.slice(0, 3) })
    expect(await effect(id)).toEqual({ kind: 'withheld', reason: 'few-trained', needs: 2 })
  })

  it('says so where hardly anybody is left to compare with', async () => {
    const { given, effect } = await worldWith(every)
    const id = await given({ date: dateOf(weekOfName('2026-W30') as number), agents: twelve.slice(0, 9) })
    expect(await effect(id)).toEqual({ kind: 'withheld', reason: 'few-comparison', needs: 2 })
  })

  it('names the Monday after four whole weeks, where answers come quickly enough', async () => {
    const { given, effect } = await worldWith(every)
    // Held in W42; W43 and W44 are published. W46 is the fourth week after: published on Monday of W47.
    const id = await given({ date: dateOf(weekOfName('2026-W42') as number) })
    expect(await effect(id)).toEqual({
      kind: 'withheld',
      reason: 'too-early',
      toldOn: dateOf(weekOfName('2026-W47') as number, 0),
    })
  })

  it('names a later day where answers come slowly', async () => {
    // 20 answers in eight weeks: ten take four weeks, and the running block four more.
    const { given, effect } = await worldWith((agent, index) => [block(agent, '2026-W38', 12 + (index % 5))])
    const id = await given({ date: dateOf(weekOfName('2026-W42') as number) })
    expect(await effect(id)).toEqual({
      kind: 'withheld',
      reason: 'too-early',
      toldOn: dateOf((weekOfName('2026-W42') as number) + 9, 0),
    })
  })

  it('says when a session that is still to come will be told', async () => {
    const { given, effect } = await worldWith(every)
    const id = await given({ date: dateOf(weekOfName('2026-W50') as number) })
    expect(await effect(id)).toEqual({
      kind: 'withheld',
      reason: 'planned',
      toldOn: dateOf((weekOfName('2026-W50') as number) + 5, 0),
    })
  })

  it('takes longer to compare where few answer, and no longer than half a year', async () => {
    const rare = (from: string) => (agent: string, index: number) => [
      block(agent, from, 12 + (index % 5)),
      block(agent, '2026-W44', 13 + (index % 4)),
    ]
    const near = await worldWith(rare('2026-W22'))
    const date = dateOf(weekOfName('2026-W33') as number)
    expect(await near.effect(await near.given({ date }))).toMatchObject({ kind: 'known', weeks: 13 })
    const far = await worldWith(rare('2026-W01'))
    expect(await far.effect(await far.given({ date }))).toMatchObject({ reason: 'few-answers', needs: 5 })
  })

  it('gives no interval where one side’s agents all moved alike', async () => {
    const { given, effect } = await worldWith((agent) =>
      during('2026-W20', 25).map((week) => block(agent, week, 15)),
    )
    const id = await given({ date: dateOf(weekOfName('2026-W30') as number) })
    expect(await effect(id)).toEqual({ kind: 'withheld', reason: 'no-spread' })
  })
})

describe('a session without any effect', () => {
  it('is not called one because the weakest by the same answers were chosen for it', async () => {
    // Of one true share, 0.7: by chance 11 to 17 of 20 before, and about 14 afterwards.
    const before = [11, 12, 12, 13, 13, 13, 14, 14, 15, 15, 16, 17]
    const after = [13, 14, 15, 14, 13, 15, 14, 13, 15, 14, 14, 14]
    const { given, effect } = await worldWith((agent, index) => [
      block(agent, '2026-W28', before[index] as number),
      block(agent, '2026-W34', after[index] as number),
    ])
    const told = await effect(await given({ date: dateOf(weekOfName('2026-W30') as number) }))
    // 84 of 120 less 74, and 84 less 91; no spread before: all are expected to come to 165 of 240.
    expect(told.effect).toBeCloseTo(10 / 120 + 7 / 120, 12)
    expect(told.expected).toBeCloseTo(17 / 120, 12)
    expect(told.low).toBeGreaterThan(0)
    expect(told.verdict).toBe('unclear')
  })
})

describe('who is compared', () => {
  const held = dateOf(weekOfName('2026-W30') as number)

  it('is nobody who had a session on the same competency before, or during the weeks compared', async () => {
    const { given, effect } = await worldWith(every)
    await given({ date: dateOf(weekOfName('2026-W05') as number), agents: ['A-012'] })
    await given({ date: dateOf(weekOfName('2026-W34') as number), agents: ['A-001', 'A-011'] })
    const id = await given({ date: held, agents: [...twelve.slice(0, 6)] })
    expect(await effect(id)).toMatchObject({
      kind: 'withheld',
      reason: 'few-comparison',
      needs: 1,
    })
  })

  it('is everybody else: sessions on other competencies, later ones and cancelled ones take nobody out', async () => {
    const { given, cancel, effect } = await worldWith(every)
    await given({ date: held, competency: 'OS', agents: ['A-010'] })
    await given({ date: dateOf(weekOfName('2026-W44') as number), agents: ['A-011'] })
    await cancel(await given({ date: held, agents: ['A-012'] }))
    expect(await effect(await given({ date: held }))).toMatchObject({
      kind: 'known',
      trained: { agents: 6 },
      comparison: { agents: 6 },
    })
  })

  it('is, of agents whom the viewer does not see, five or more: fewer could be told by subtraction', async () => {
    const elsewhere = (count: number) => ({
      offices: { 'LIM-01': lima, 'CUS-01': lima },
      agents: Object.fromEntries(
        codes.map((code, index) => [code, index >= codes.length - count ? 'CUS-01' : 'LIM-01']),
      ),
    })
    for (const [foreign, compared] of [
      [4, 6],
      [5, 10],
    ] as const) {
      const { offices, agents } = elsewhere(foreign)
      const { context } = await reportsWorld({ offices, agents })
      await givenPublished(
        codes.flatMap((agent, index) =>
          every(agent, index).map((each) => ({ ...each, office: agents[agent] ?? '' })),
        ),
      )
      const client = await clientOf(context, { role: 'trainer', offices: ['LIM-01'] })
      const { id } = (await client.record({ date: held, agents: codes.slice(0, 6) })).body
      expect(await client.effect(id)).toMatchObject({ kind: 'known', comparison: { agents: compared } })
      const all = await clientOf(context)
      expect(await all.effect(id)).toMatchObject({ kind: 'known', comparison: { agents: 10 } })
    }
  })
})
