import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { localWeek, mondayOf } from '../../schema/calendar.ts'
import { instrumentVersion } from '../../schema/instrument/questionnaire.ts'
import { createApp } from '../../worker/app.ts'
import { insertGivenResponses } from '../../worker/db/bulk-responses.ts'
import { burstsSince, flag } from '../../worker/db/flags.ts'
import { checkTallies } from '../../worker/services/check-tallies.ts'
import { createTouchpoint } from '../../worker/services/create-touchpoint.ts'
import { flagNewBursts } from '../../worker/services/integrity/flag-bursts.ts'
import { publishNow } from '../../worker/services/publication/publish.ts'
import { runSchedule } from '../../worker/services/run-schedule.ts'
import { officeWithApi } from '../world/api.ts'

const day = 86_400_000
const from = (address: string) => ({ 'cf-connecting-ip': address })

async function office() {
  const world = await officeWithApi()
  const { context, clock, open, post } = world
  const codes = {
    office: await createTouchpoint(context, { office: 'LIM-01' }),
    agent: await createTouchpoint(context, { office: 'LIM-01', agent: 'A-014' }),
  }
  const answers = { G1: 5, G5: 3, G2: 2 }
  /** Opens the survey, takes its time, and sends it. */
  const answer = async (code: string, { seconds = 30, network = '', id = crypto.randomUUID() } = {}) => {
    const { seal } = await open(code)
    clock.now += seconds * 1000
    const headers = network === '' ? {} : from(network)
    const { status } = await post('/api/v1/responses', { id, seal, answers }, headers)
    expect(status).toBeLessThan(300)
    return id
  }
  const flagsOf = async () => {
    const { results } = await env.DB.prepare('select flags, count(*) as n from responses group by 1').all<{
      flags: number
      n: number
    }>()
    return Object.fromEntries(results.map(({ flags, n }) => [flags, n]))
  }
  const senders = async () =>
    (await env.DB.prepare('select * from network_days').all<{ sender: string; responses: number }>()).results
  return { ...world, codes, answer, answers, flagsOf, senders }
}

describe('an answer that comes too fast', () => {
  it('is flagged under one second for each item, and received like any other', async () => {
    const { codes, answer, flagsOf } = await office()
    await answer(codes.agent, { seconds: 2.999 })
    await answer(codes.agent, { seconds: 3 })
    await answer(codes.agent, { seconds: 86_400 })
    expect(await flagsOf()).toEqual({ [flag.fast]: 1, 0: 2 })
  })

  it('is no longer flagged when it was completed in good time', async () => {
    const { codes, open, clock, post, answers, flagsOf } = await office()
    const { seal } = await open(codes.agent)
    const id = crypto.randomUUID()
    clock.now += 500
    await post('/api/v1/responses', { id, seal, answers: { G1: 5 }, complete: false })
    expect(await flagsOf()).toEqual({ [flag.fast]: 1 })
    clock.now += 20_000
    await post('/api/v1/responses', { id, seal, answers })
    expect(await flagsOf()).toEqual({ 0: 1 })
  })
})

describe('many answers from one network', () => {
  it('are flagged after twenty to one code in a day, and no others', async () => {
    const { codes, answer, flagsOf } = await office()
    for (let count = 0; count < 23; count++) await answer(codes.agent, { network: '190.1.2.3' })
    for (let count = 0; count < 20; count++) await answer(codes.office, { network: '190.1.2.3' })
    await answer(codes.agent, { network: '190.1.2.4' })
    await answer(codes.agent)
    expect(await flagsOf()).toEqual({ 0: 42, [flag.network]: 3 })
  })

  it('are counted once however often one is sent', async () => {
    const { codes, open, post, answers, senders } = await office()
    const { seal } = await open(codes.agent)
    const sent = { id: crypto.randomUUID(), seal, answers }
    for (let count = 0; count < 3; count++) await post('/api/v1/responses', sent, from('190.1.2.3'))
    expect(await senders()).toEqual([expect.objectContaining({ responses: 1 })])
  })

  it('are forgotten with the day, and with them the key under which the network was written', async () => {
    const { codes, answer, senders, context, clock } = await office()
    await answer(codes.agent, { network: '190.1.2.3' })
    const [first] = await senders()
    await runSchedule(context)
    expect(await senders()).toHaveLength(1)
    clock.now += day
    await runSchedule(context)
    expect(await senders()).toEqual([])
    expect(await env.DB.prepare('select * from network_keys').all()).toMatchObject({ results: [] })
    await answer(codes.agent, { network: '190.1.2.3' })
    const [second] = await senders()
    expect(second?.sender).not.toBe(first?.sender)
  })

  it('leave nothing that names the network, nor the response', async () => {
    const { codes, answer } = await office()
    const id = await answer(codes.agent, { network: '190.1.2.3' })
    const tables = await env.DB.batch([
      env.DB.prepare('select * from network_days'),
      env.DB.prepare('select * from network_keys'),
      env.DB.prepare('select hex(id) as hex, * from responses'),
    ])
    const [days, keys, responses] = tables.map(({ results }) => JSON.stringify(results))
    expect(`${days}${keys}${responses}`).not.toContain('190.1')
    expect(`${days}${keys}`.toLowerCase()).not.toContain(id.slice(0, 8))
  })

  it('cost no answer where they can’t be counted', async () => {
    const { codes, open, answers, context, clock } = await office()
    const { seal } = await open(codes.agent)
    clock.now += day
    const noKeys = {
      prepare: (sql: string) => context.db.prepare(sql.replace('network_keys', 'nowhere')),
      batch: (statements: D1PreparedStatement[]) => context.db.batch(statements),
    }
    const app = createApp(() => ({ ...context, db: noKeys as D1Database }))
    const sent = await app.request(
      '/api/v1/responses',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...from('190.1.2.3') },
        body: JSON.stringify({ id: crypto.randomUUID(), seal, answers }),
      },
      env,
    )
    expect(sent.status).toBe(201)
  })
})

describe('a burst', () => {
  async function withHistory() {
    const world = await office()
    const { context, clock } = world
    const give = (responses: number, on: number, hour: number) =>
      insertGivenResponses(
        context.db,
        Array.from({ length: responses }, () => ({
          ...{ id: crypto.randomUUID(), office: 'LIM-01', agent: 'A-014', kind: 'open' as const },
          ...{ attribution: 'agent-code' as const, language: 'es', instrument: instrumentVersion },
          ...{ answers: { G1: 5 }, reasons: [], week: Math.floor((on + 3) / 7), day: on, hour },
        })),
      )
    const thisWeek = () => localWeek(clock.now, 'America/Lima')
    for (let week = 0; week < 5; week++) {
      for (const weekday of [0, 1, 2]) await give(4, mondayOf(thisWeek()) + weekday, 9 + weekday)
      clock.now += 7 * day
      await publishNow(context)
    }
    return { ...world, give, today: () => mondayOf(thisWeek()) }
  }

  it('is flagged by the job within the quarter of an hour, and kept with its week', async () => {
    const { context, give, today, flagsOf } = await withHistory()
    await give(30, today(), 10)
    await give(2, today(), 15)
    await flagNewBursts(context)
    await flagNewBursts(context)
    // The whole day is far beyond what is usual too.
    expect(await flagsOf()).toEqual({ 0: 60, [flag.burst]: 32 })
    expect(await burstsSince(context.db, 0)).toEqual([
      {
        ...{ week: Math.floor((today() + 3) / 7), office: 'LIM-01', agent: 'A-014', kind: 'open' },
        ...{ hours: 24, responses: 32, expected: expect.closeTo(3, 5) },
      },
    ])
  })

  it('is flagged by the publisher at the latest; the block tells how many, and the recount agrees', async () => {
    const { context, give, today, clock } = await withHistory()
    await give(30, today(), 10)
    await give(3, today() + 2, 9)
    clock.now += 7 * day
    await publishNow(context)
    const { results } = await env.DB.prepare('select n, flagged from blocks order by ordinal').all()
    expect(results).toEqual([...Array(5).fill({ n: 12, flagged: 0 }), { n: 33, flagged: 30 }])
    expect((await checkTallies(context)).problems).toEqual([])
    await env.DB.prepare('update blocks set flagged = 3 where flagged > 0').run()
    expect((await checkTallies(context)).problems).toEqual([
      expect.objectContaining({ what: '3 of its responses were flagged, 30 are' }),
    ])
  })
})

describe('who answered', () => {
  it('is counted once, in whole weeks, before answers pass to the office', async () => {
    const { context, codes, answer, open, post, clock } = await office()
    for (let count = 0; count < 3; count++) await answer(codes.agent)
    const { seal } = await open(codes.agent)
    await post('/api/v1/responses', { id: crypto.randomUUID(), seal, answers: { G1: 4 }, complete: false })
    const counted = async () =>
      (await env.DB.prepare(`select agent, kind, complete, partial from participation`).all()).results
    await publishNow(context)
    expect(await counted()).toEqual([])
    for (let week = 0; week < 15; week++) {
      clock.now += 7 * day
      await publishNow(context)
      await publishNow(context)
    }
    const { results } = await env.DB.prepare('select distinct agent from responses').all()
    expect(results).toEqual([{ agent: null }])
    expect(await counted()).toEqual([{ agent: 'A-014', kind: 'open', complete: 3, partial: 1 }])
  })
})
