import { describe, expect, it } from 'vitest'
import { mondayOf } from '../../schema/calendar.ts'
import { seededRandom } from '../../schema/random.ts'
import type { ArrivedHour } from '../../worker/db/flags.ts'
import type { WeeklyArrivals } from '../../worker/db/participation.ts'
import { findBursts } from '../../worker/services/integrity/find-bursts.ts'

const weeks = 26
const agents = Array.from({ length: 8 }, (_, index) => `A-${index + 1}`)
/** Mondays and mornings are fuller: shares of a week, Monday to Saturday, and of a day, from 8 to 18. */
const weekday = [1.5, 1, 0.9, 0.9, 1, 0.5]
const hourly = [1.2, 1.8, 1.8, 1.4, 0.8, 0.5, 0.6, 0.8, 0.7, 0.4]

/** Knuth's product of uniforms. */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean)
  let count = -1
  for (let product = 1; product > limit; product *= random()) count++
  return count
}

/** Half a year of an office: honest agents from 2 to 90 answers a week, and what someone adds. */
function officeOf(seed: number, added: (week: number) => ArrivedHour[] = () => []) {
  const random = seededRandom(seed)
  const rates = agents.map(() => 2 + 88 * random() ** 2)
  const total = weekday.reduce((sum, day) => sum + day, 0) * hourly.reduce((sum, hour) => sum + hour, 0)
  const history: WeeklyArrivals[] = []
  let answers = 0
  let flagged = 0
  const found: ReturnType<typeof findBursts> = []
  for (let week = 100; week < 100 + weeks; week++) {
    const arrived: ArrivedHour[] = agents.flatMap((agent, index) =>
      weekday.flatMap((day, ordinal) =>
        hourly.flatMap((hour, at) => {
          const responses = poisson(((rates[index] ?? 0) * day * hour) / total, random)
          if (responses === 0) return []
          return [{ agent, kind: 'open' as const, day: mondayOf(week) + ordinal, hour: 8 + at, responses }]
        }),
      ),
    )
    const bursts = findBursts([...arrived, ...added(week)], history)
    found.push(...bursts)
    for (const { agent, day, hour, responses } of arrived) {
      answers += responses
      const isFlagged = bursts.some(
        (burst) => burst.agent === agent && burst.day === day && (burst.hour ?? hour) === hour,
      )
      if (isFlagged) flagged += responses
    }
    for (const agent of agents) {
      const own = arrived.filter((each) => each.agent === agent)
      const responses = own.reduce((sum, each) => sum + each.responses, 0)
      if (responses > 0) history.push({ agent, kind: 'open', week, responses })
    }
  }
  return { found, answers, flagged }
}

const cheat = (week: number, day: number, hour: number, responses: number): ArrivedHour => ({
  ...{ agent: 'A-1', kind: 'open', day: mondayOf(week) + day, hour, responses },
})

describe('bursts', () => {
  it('flag fewer than 1 % of honest answers, over 40 offices with full Mondays and mornings', () => {
    let answers = 0
    let flagged = 0
    for (let seed = 1; seed <= 40; seed++) {
      const office = officeOf(seed)
      answers += office.answers
      flagged += office.flagged
    }
    expect(answers).toBeGreaterThan(100_000)
    expect(flagged / answers).toBeLessThan(0.01)
  })

  it('find a seeded cheat: 45 answers within an hour, in each of 40 offices', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { found } = officeOf(seed, (week) => (week === 121 ? [cheat(121, 3, 17, 45)] : []))
      expect(found.filter(({ week, agent }) => week === 121 && agent === 'A-1')).toContainEqual(
        expect.objectContaining({ hours: 1, hour: 17 }),
      )
    }
  })

  it('find a cheat who spreads what is too much over a day', () => {
    const spread = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17].map((hour) => cheat(121, 2, hour, 4))
    const history = quiet(12)
    const found = findBursts(spread, history)
    expect(found).toEqual([
      expect.objectContaining({ hours: 24, hour: null, responses: 40, agent: 'A-1', week: 121 }),
    ])
  })

  it('are none when the whole office gets more than usual', () => {
    const campaign = agents
      .map((agent) => ({ ...cheat(121, 0, 9, 0), agent, responses: 4 }))
      .flatMap((each) => [each, { ...each, hour: 11 }, { ...each, hour: 15 }])
    expect(findBursts(campaign, quiet(12))).toEqual([])
    expect(
      findBursts(
        campaign.filter(({ agent }) => agent === 'A-1'),
        quiet(12),
      ),
    ).not.toEqual([])
  })

  it('are not looked for before four weeks have told what is usual', () => {
    expect(findBursts([cheat(121, 0, 9, 60)], quiet(3))).toEqual([])
    expect(findBursts([cheat(121, 0, 9, 60)], quiet(4))).not.toEqual([])
    expect(findBursts([cheat(121, 0, 9, 60)], [])).toEqual([])
  })

  it('are told for who is new by what is usual at the office', () => {
    const newcomer = (responses: number) => [{ ...cheat(121, 0, 9, responses), agent: 'A-99' }]
    expect(findBursts(newcomer(4), quiet(12))).toEqual([])
    expect(findBursts(newcomer(12), quiet(12))).toHaveLength(2)
  })

  it('are told for each way apart: links that begin are measured by links', () => {
    const links = [{ ...cheat(121, 0, 9, 30), kind: 'verified' as const }]
    expect(findBursts(links, quiet(12))).toEqual([])
  })
})

/** Weeks before 121 in which each agent got ten answers. */
const quiet = (length: number): WeeklyArrivals[] =>
  agents.flatMap((agent) =>
    Array.from({ length }, (_, index) => ({
      ...{ agent, kind: 'open' as const, week: 120 - index, responses: 10 },
    })),
  )
