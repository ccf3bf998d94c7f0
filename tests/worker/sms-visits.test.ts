import { beforeEach, describe, expect, it, vi } from 'vitest'
import { expectProblem } from '../world/api.ts'
import { peru, phone, smsWorld } from '../world/sms.ts'

let world: Awaited<ReturnType<typeof smsWorld>>
beforeEach(async () => {
  world = await smsWorld()
})
const consents = async () =>
  (await world.context.db.prepare('select event, source, wording, actor, at from consents').all()).results

describe('a visit with a phone', () => {
  it('plans an invitation an hour after it and a reminder two days later, and keeps who agreed to what', async () => {
    const { status, body } = await world.visit()
    expect([status, body.sms]).toEqual([201, 'planned'])
    expect((await world.rows()).map(({ kind, notBefore }) => [kind, notBefore])).toEqual([
      ['invite', peru('2026-11-02T11:00')],
      ['reminder', peru('2026-11-04T11:00')],
    ])
    expect(await consents()).toEqual([
      { event: 'optin', source: 'desk', wording: '2026-11', actor: 'A-014', at: world.clock.now },
    ])
  })

  it('late in the day is asked about in the morning', async () => {
    world.clock.now = peru('2026-11-06T19:30')
    await world.visit()
    expect((await world.rows())[0]?.notBefore).toBe(peru('2026-11-07T09:00'))
  })

  it('that is registered twice is asked about once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => world.visit({ ticket: 'T-1' })))
    expect(answers.map(({ body }) => body.sms)).toEqual(['planned', 'planned', 'planned'])
    expect(await world.states()).toEqual(['invite queued', 'reminder queued'])
    world.clock.now += 60_000
    expect((await world.visit({ ticket: 'T-1' })).body.sms).toBe('planned')
    expect(await world.states()).toHaveLength(2)
  })

  it('says nothing of SMS where there is no phone, and «none» where they are off', async () => {
    expect((await world.visit({ phone: undefined, consent: undefined })).body).not.toHaveProperty('sms')
    const { messaging: _, ...off } = world.context
    const { clientOf } = await import('../world/api.ts')
    const answer = await clientOf(off, world).register({
      office: 'LIM-01',
      servedAt: new Date(world.clock.now).toISOString(),
      phone,
      consent: { wording: '2026-11', takenBy: 'A-014' },
    })
    expect(answer.body.sms).toBe('none')
    expect(await consents()).toEqual([])
  })

  it('of who has opted out is not asked about, and nobody is told why', async () => {
    await world.visit()
    await world.context.db
      .prepare(`insert into suppressions (phone, reason, at) select phone, 'optout', 0 from contacts`)
      .run()
    expect((await world.visit()).body.sms).toBe('none')
    expect(await world.states()).toHaveLength(2)
  })

  it('with a number that did not exist is asked about again where it is entered again', async () => {
    await world.visit()
    await world.context.db
      .prepare(`insert into suppressions (phone, reason, at) select phone, 'no-such-phone', 0 from contacts`)
      .run()
    expect((await world.visit()).body.sms).toBe('planned')
    expect(await world.context.db.prepare('select count(*) as n from suppressions').first('n')).toBe(0)
  })

  it('that can’t be written to, or without consent, is refused, says which field is wrong, and repeats no number', async () => {
    const wrong: [string, object, string][] = [
      ['a landline', { phone: '014567890' }, 'phone'],
      ['a foreign number', { phone: '+56 9 8765 4321' }, 'phone'],
      ['letters', { phone: '98765432I' }, 'phone'],
      ['full-width digits', { phone: '９８７６５４３２１' }, 'phone'],
      ['too many digits', { phone: '9'.repeat(16) }, 'phone'],
      ['ten thousand digits', { phone: '9'.repeat(10_000) }, 'phone'],
      ['half a character', { phone: '98765\ud800' }, 'phone'],
      ['an empty phone', { phone: '' }, 'phone'],
      ['no consent', { consent: undefined }, 'consent'],
      ['consent without a phone', { phone: undefined }, 'phone'],
      ['consent to nothing', { consent: { wording: '', takenBy: 'A-014' } }, 'consent.wording'],
      ['consent before nobody', { consent: { wording: '1' } }, 'consent.takenBy'],
      ['a language that there is none', { language: 'qu' }, 'language'],
    ]
    for (const [label, given, field] of wrong) {
      const answer = await world.visit(given)
      expectProblem(answer, 422, 'invalid')
      expect(answer.body.errors, label).toEqual([{ field, message: expect.stringMatching(/\S/) }])
      expect(JSON.stringify(answer.body), label).not.toMatch(/98765|014567/)
    }
    expect(await world.context.db.prepare('select count(*) as n from visits').first('n')).toBe(0)
  })
})

describe('the ledger of consents', () => {
  it('can’t be changed, and nothing can be taken out of it', async () => {
    await world.visit()
    for (const sql of [
      `update consents set event = 'optout'`,
      'delete from consents',
      `insert or replace into consents (id, phone, event, source, at) values (1, 'x', 'optin', 'desk', 0)`,
    ]) {
      await expect(world.context.db.prepare(sql).run()).rejects.toThrow(/append-only/)
    }
    expect((await consents()).slice(0, 1)).toEqual([
      expect.objectContaining({ event: 'optin', wording: '2026-11' }),
    ])
  })
})

describe('a phone', () => {
  it('and a link stand nowhere in clear: not in the database, the queue or the log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { body } = await world.visit({ ticket: 'T-1' })
    const token = String(body.url).split('/').at(-1) ?? ''
    world.clock.now = peru('2026-11-02T11:00')
    world.fake.answers(() => ({ kind: 'unknown', why: 'TypeError' }))
    await world.quarter()
    expect(world.fake.ledger[0]?.to).toBe(phone)
    expect(world.fake.ledger[0]?.body).toContain(token)
    const { results: tables } = await world.context.db
      .prepare(
        `select name from sqlite_master where type = 'table' and sql not like '%virtual%' and name not like '\\_cf%' escape '\\'`,
      )
      .all<{ name: string }>()
    const dump = await Promise.all(
      tables.map(({ name }) =>
        world.context.db
          .prepare(`select * from "${name}"`)
          .all()
          .then(({ results }) => results),
      ),
    )
    const everything = JSON.stringify([dump, world.woken, log.mock.calls])
    expect(everything).toContain('invite')
    for (const secret of ['987654321', token, btoa(phone)]) expect(everything).not.toContain(secret)
    vi.restoreAllMocks()
  })

  it('is forgotten with its link, the SMS two weeks later; what was agreed to stays', async () => {
    await world.visit()
    world.clock.now += 7 * 86_400_000
    await world.quarter()
    const left = (sql: string) => world.context.db.prepare(sql).first('n')
    expect(await left('select count(*) as n from contacts')).toBe(0)
    expect(await left('select count(*) as n from sms where link is not null')).toBe(0)
    world.clock.now += 14 * 86_400_000
    await world.quarter()
    expect(await left('select count(*) as n from sms')).toBe(0)
    expect(await consents()).toHaveLength(1)
  })
})
