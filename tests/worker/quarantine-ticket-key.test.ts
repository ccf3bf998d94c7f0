import { beforeEach, describe, expect, it } from 'vitest'
import { dayOfDate } from '../../schema/calendar.ts'
import { checkTallies } from '../../worker/services/check-tallies.ts'
import { publishNow } from '../../worker/services/publication/publish.ts'
import { quarantineTicketKey } from '../../worker/services/quarantine-ticket-key.ts'
import { expectProblem, officeWithApi, someResponse } from '../world/api.ts'
import { givenTicketKey } from '../world/staff.ts'

// Monday 2026-11-02, 10:00 in Lima.
let world: Awaited<ReturnType<typeof officeWithApi>>
let stolen: { secret: string; id: string }
beforeEach(async () => {
  world = await officeWithApi()
  const secret = await givenTicketKey(world.context, 'LIM-01')
  stolen = { secret, id: secret.slice('Bearer indaga_'.length).slice(0, 12) }
})

const day = 86_400_000
async function link(authorization: string): Promise<string> {
  const servedAt = new Date(world.clock.now).toISOString()
  const { body } = await world.post('/api/v1/visits', { office: 'LIM-01', servedAt }, { authorization })
  return String(body.url).split('/').at(-1) ?? ''
}
async function answers(authorization: string, count: number): Promise<void> {
  for (let each = 0; each < count; each++) {
    const survey = await world.open(await link(authorization))
    expect((await world.answer(someResponse(survey))).status).toBe(201)
  }
}
const honest = () => world.keys['LIM-01']
const take = (from: string, to: string, key = stolen.id) =>
  quarantineTicketKey(world.context, { key, from: dayOfDate(from), to: dayOfDate(to) })
const count = (what: string) =>
  world.context.db.prepare(`select count(*) as n from ${what}`).first<number>('n')
const publishLater = async () => {
  world.clock.now += 7 * day
  await publishNow(world.context)
}

describe('quarantine of what a key brought', () => {
  it('takes out what waits of its days alone, at once, and leaves other keys’ responses', async () => {
    await answers(stolen.secret, 3)
    await answers(honest(), 2)
    world.clock.now += day
    await answers(stolen.secret, 1)
    expect(await take('2026-11-02', '2026-11-02')).toMatchObject({ left: 3, withdrawn: 0 })
    expect(await count('responses where quarantined_at is null')).toBe(3)
    expect(await take('2026-11-02', '2026-11-02')).toMatchObject({ left: 0, withdrawn: 0 })
    await answers(honest(), 8)
    await publishLater()
    expect(await count('responses where block is not null')).toBe(11)
  })

  it('withdraws published blocks whole, and nothing of them returns', async () => {
    await answers(stolen.secret, 1)
    await answers(honest(), 11)
    await publishLater()
    expect(await count('tallies')).toBeGreaterThan(0)
    expect(await take('2026-11-04', '2026-11-04')).toMatchObject({ left: 0, withdrawn: 1 })
    expect([await count('tallies'), await count('blocks where withdrawn_at is null')]).toEqual([0, 0])
    await answers(honest(), 10)
    await publishLater()
    expect(await count('blocks where withdrawn_at is null')).toBe(1)
    expect((await checkTallies(world.context, () => {})).problems).toEqual([])
  })

  it('leaves published weeks that its days do not touch', async () => {
    await answers(stolen.secret, 12)
    await publishLater()
    expect(await take('2026-11-09', '2026-11-15')).toMatchObject({ left: 0, withdrawn: 0 })
    expect(await count('blocks where withdrawn_at is null')).toBe(1)
  })

  it('closes the links of visits that nobody has answered yet, and no other key’s', async () => {
    const [invented, real] = [await link(stolen.secret), await link(honest())]
    expect(await take('2026-11-02', '2026-11-02')).toMatchObject({ closed: 1 })
    world.clock.now += 1
    expectProblem(await world.ask(`/api/v1/surveys/${invented}`), 410, 'visit-expired')
    expect((await world.ask(`/api/v1/surveys/${real}`)).status).toBe(200)
  })

  it('says so where there is no such key, or the days are the wrong way round', async () => {
    await expect(take('2026-11-02', '2026-11-02', 'none')).rejects.toMatchObject({ code: 'key-unknown' })
    await expect(take('2026-11-03', '2026-11-02')).rejects.toMatchObject({ code: 'invalid' })
  })
})
