import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { localWeek, weekName } from '../../schema/calendar.ts'
import { seededRandom } from '../../schema/random.ts'
import { citizenAnswers } from '../../scripts/simulation/citizen.ts'
import type { PlantedDrivers } from '../../scripts/simulation/entity.ts'
import { randomEntity } from '../../scripts/simulation/random-entity.ts'
import { runSimulation } from '../../scripts/simulation/run-simulation.ts'
import type { Context } from '../../worker/context.ts'
import { latestDrivers } from '../../worker/db/drivers.ts'
import { erase } from '../../worker/services/erase.ts'
import { computeDueDrivers } from '../../worker/services/publication/compute-drivers.ts'
import { publishNow } from '../../worker/services/publication/publish.ts'
import { quarantine } from '../../worker/services/quarantine.ts'
import { runSchedule } from '../../worker/services/run-schedule.ts'
import { givenCatalogue } from '../world/catalogue.ts'
import { givenResponses, idOf } from '../world/responses.ts'
import { emptyWorld } from '../world/world.ts'

const day = 86_400_000
const zone = 'America/Lima'
let context: Context
let clock: { now: number }

beforeEach(async () => {
  ;({ context, clock } = await emptyWorld('2026-11-02T15:00:00Z'))
})

/** What a few citizens answer of one agent; `only` the items named. */
async function arrive(name: string, count: number, drivers: PlantedDrivers, only?: readonly string[]) {
  const random = seededRandom(name.length + count)
  const office = { code: 'L', effect: 0 }
  const agent = { code: 'A', office: 'L', volume: 1, effect: 0, competencies: {} }
  const ids = Array.from({ length: count }, (_, index) => `${name}-${index}`)
  await givenResponses(
    context,
    zone,
    ids.map((id) => {
      const { answers } = citizenAnswers(office, agent, localWeek(clock.now, zone), random, drivers)
      const given = Object.entries(answers).filter(([item]) => !only || only.includes(item))
      return { id, office: 'L', agent: 'A', kind: 'open', at: clock.now, answers: Object.fromEntries(given) }
    }),
  )
  return ids
}

async function nextWeek() {
  clock.now += 7 * day
  await publishNow(context)
  await computeDueDrivers(context)
}

const runs = () => env.DB.prepare('select count(*) as n from driver_runs').first<number>('n')
const shareOf = (run: Awaited<ReturnType<typeof latestDrivers>>, code: string) =>
  run?.drivers.find(({ competency }) => competency === code)?.importance

describe('what moves satisfaction', () => {
  it('is found again in a simulated entity, published week by week: what was planted stands out, the rest does not', async () => {
    const planted = { OS: 0, RE: 0, CE: 0.55, IP: 0, ET: 0, RC: 0.45, GI: 0 }
    const { entity } = randomEntity({ offices: 2, agents: 12, seed: 5 })
    const lastDay = Math.floor(clock.now / day) - 1
    await runSimulation(context, {
      ...{ entity: { ...entity, drivers: planted }, story: {}, seed: 11 },
      ...{ firstDay: lastDay - 55, lastDay, responses: 8_000 },
    })
    const run = await latestDrivers(env.DB)
    expect(run).toMatchObject({ withheld: null, to: localWeek(clock.now, zone) - 1 })
    if (run?.withheld !== null) throw new Error('withheld')
    // Of each of the eight weeks, 800 of a thousand.
    expect(run.n).toBe(8 * 800)
    expect(run.smallestPair).toBeGreaterThanOrEqual(100)

    const known = run.drivers.flatMap(({ competency, importance }) =>
      importance.kind === 'known' ? [{ competency, ...importance }] : [],
    )
    expect(known.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10)
    const moves = known.filter(({ competency }) => planted[competency as keyof typeof planted] > 0)
    const rest = known.filter((each) => !moves.includes(each))
    expect(moves.map(({ competency }) => competency)).toEqual(['CE', 'RC'])
    expect(rest.length).toBeGreaterThan(3)
    for (const each of moves) {
      for (const other of rest)
        expect(each.low, `${each.competency} ${other.competency}`).toBeGreaterThan(other.high)
    }
    // Asked rarely beside each other, one competency has fewer than 100 answers beside another.
    expect(shareOf(run, 'GI')).toMatchObject({ kind: 'withheld' })
  })

  describe('of a small entity', () => {
    const two = ['G1', 'OS1', 'CE1']
    beforeEach(() => givenCatalogue(context, { offices: { L: zone }, agents: { A: 'L' } }))

    it('is withheld under 100 answers side by side, says how many are missing, and is tried again a week later', async () => {
      await arrive('one', 60, {}, two)
      await nextWeek()
      expect(await latestDrivers(env.DB)).toMatchObject({ withheld: 'too-few', n: 60 })
      expect(shareOf(await latestDrivers(env.DB), 'CE')).toEqual({
        kind: 'withheld',
        needs: expect.any(Number),
      })
      await arrive('two', 100, {}, two)
      await nextWeek()
      expect(await latestDrivers(env.DB)).toMatchObject({ withheld: null, n: 160 })
    })

    it('is computed once a calendar month, after its first publication', async () => {
      await arrive('one', 150, {}, two)
      await nextWeek()
      await nextWeek()
      await nextWeek()
      expect(weekName((await latestDrivers(env.DB))?.week ?? 0)).toBe('2026-W46')
      expect(await runs()).toBe(1)
      await nextWeek()
      expect(await runs()).toBe(1)
      await nextWeek()
      expect(weekName((await latestDrivers(env.DB))?.week ?? 0)).toBe('2026-W50')
      expect(await runs()).toBe(2)
    })

    it('counts neither what waits, nor what was withdrawn, nor what was erased; and is computed anew after a withdrawal', async () => {
      await arrive('one', 150, {}, two)
      await nextWeek()
      const [gone = ''] = await arrive('two', 120, {}, two)
      await nextWeek()
      const [erased = ''] = await arrive('three', 130, {}, two)
      clock.now += 7 * day
      await publishNow(context)
      await arrive('four', 140, {}, two)
      expect(await latestDrivers(env.DB)).toMatchObject({ n: 150 })

      expect(await quarantine(context, [idOf(gone)])).toMatchObject({ withdrawn: 1 })
      expect(await erase(context, idOf(erased))).toBe(true)
      await computeDueDrivers(context)
      expect(await latestDrivers(env.DB)).toMatchObject({ n: 150 + 130 - 1 })
      await computeDueDrivers(context)
      expect(await runs()).toBe(2)
    })

    it('gives the same intervals whenever it is computed from the same answers', async () => {
      await arrive('one', 150, { OS: 0.5, CE: 0 }, two)
      await nextWeek()
      const first = await latestDrivers(env.DB)
      await env.DB.prepare('delete from driver_shares').run()
      await env.DB.prepare('delete from driver_runs').run()
      await computeDueDrivers(context)
      expect(await latestDrivers(env.DB)).toEqual(first)
      expect(first?.drivers).toHaveLength(7)
    })

    it('is computed by the schedule, and not before anything was published', async () => {
      await runSchedule(context)
      expect(await latestDrivers(env.DB)).toBeNull()
      await arrive('one', 150, {}, two)
      clock.now += 7 * day
      await runSchedule(context)
      expect(await latestDrivers(env.DB)).toMatchObject({ withheld: null, n: 150 })
    })

    it('reaches back half a year from the last published week', async () => {
      await arrive('old', 150, {}, two)
      await nextWeek()
      clock.now += 25 * 7 * day
      await arrive('new', 120, {}, two)
      await nextWeek()
      const run = await latestDrivers(env.DB)
      expect(run).toMatchObject({ n: 120 })
      expect(run && run.to - run.from + 1).toBe(26)
    })
  })
})
