import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Context, Mail } from '../../worker/context.ts'
import { keepMail, sendDueMails } from '../../worker/services/access/mail.ts'
import { runSchedule } from '../../worker/services/run-schedule.ts'
import { browserOf } from '../world/browser.ts'
import { accessWorld, day, givenMember, later, minute, signIn } from '../world/member.ts'
import { givenStaff } from '../world/staff.ts'

const mail = (recipient = 'rosa@prueba.example'): Mail => ({ recipient, subject: 'Hola', text: 'un enlace' })
let works: boolean
let taken: string[]
let tried: number
let context: Context
beforeEach(async () => {
  works = true
  taken = []
  tried = 0
  const postman = async ({ recipient }: Mail) => {
    tried++
    if (!works) throw new TypeError(`no way to ${recipient}`)
    taken.push(recipient)
  }
  context = await accessWorld({ embedded: false, postman })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})
const stored = async () =>
  (await context.db.prepare('select text, tries, sent_at is not null as sent from mails order by id').all())
    .results

describe('a mail', () => {
  it('is sent once, and its text is not kept', async () => {
    await keepMail(context, mail())
    await Promise.all([sendDueMails(context), sendDueMails(context), sendDueMails(context)])
    expect(taken).toEqual(['rosa@prueba.example'])
    expect(await stored()).toEqual([{ text: null, tries: 1, sent: 1 }])
  })

  it('that is not taken is tried again, each time after twice as long, eight times in all', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    works = false
    await keepMail(context, mail())
    const times: number[] = []
    for (let minutes = 0; minutes <= 300; minutes++) {
      const before = tried
      await sendDueMails(context)
      if (tried > before) times.push(minutes)
      later(minute)
    }
    expect(times).toEqual([0, 1, 3, 7, 15, 31, 63, 127])
    expect(await stored()).toEqual([{ text: 'un enlace', tries: 8, sent: 0 }])
  })

  it('waits for a postman who comes back, and no mail is lost or sent twice', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    works = false
    const many = Array.from({ length: 15 }, (_, index) => `${index}@prueba.example`)
    for (const recipient of many) await keepMail(context, mail(recipient))
    await sendDueMails(context)
    works = true
    later(minute)
    await runSchedule(context)
    expect(taken.sort()).toEqual(many.sort())
  })

  it('that fails says so in the log without a word of what it holds', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    works = false
    await keepMail(context, mail())
    await sendDueMails(context)
    expect(log.mock.calls).toEqual([['mail', 'TypeError']])
  })

  it('is forgotten two weeks later, sent or not', async () => {
    works = false
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await keepMail(context, mail())
    later(14 * day + minute)
    await runSchedule(context)
    expect(await stored()).toEqual([])
  })
})

describe('a postman who hangs', () => {
  it('keeps neither an invitation nor a sign-in waiting', async () => {
    let letGo = () => {}
    const hanging: Context = { ...context, postman: () => new Promise((resolve) => (letGo = resolve)) }
    const { cookie } = await givenStaff(context, { role: 'administrator' })
    const { createApp } = await import('../../worker/app.ts')
    const { createExecutionContext, waitOnExecutionContext } = await import('cloudflare:test')
    const { env } = await import('cloudflare:workers')
    const execution = createExecutionContext()
    const body = JSON.stringify({ email: 'eva@prueba.example', role: 'trainer', reach: { offices: 'all' } })
    const init = { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body }
    const answer = await createApp(() => hanging).request('/api/v1/invitations', init, env, execution)
    expect(answer.status).toBe(201)
    const browser = browserOf(hanging)
    await signIn(browser, await givenMember(context))
    expect((await browser.get('/offices')).status).toBe(200)
    await vi.waitFor(() => expect(letGo).not.toBe(undefined))
    await vi.waitUntil(async () => {
      letGo()
      return (await stored())[0]?.sent === 1
    })
    await waitOnExecutionContext(execution)
  })
})

describe('the schedule', () => {
  it('sends mails and forgets what has expired even where publishing fails, and then says that it failed', async () => {
    await keepMail(context, mail())
    const failing = Object.create(context.db, {
      prepare: {
        value: (sql: string) => {
          if (/published_through/.test(sql)) throw new Error('no publisher today')
          return context.db.prepare(sql)
        },
      },
      batch: { value: (statements: D1PreparedStatement[]) => context.db.batch(statements) },
    }) as D1Database
    await expect(runSchedule({ ...context, db: failing })).rejects.toThrow('no publisher today')
    expect(taken).toEqual(['rosa@prueba.example'])
  })
})
