import { env } from 'cloudflare:workers'
import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runSchedule } from '../../worker/services/run-schedule.ts'
import { webhookAddress, webhookSender } from '../../worker/webhook.ts'
import { alertsWorld, day, givenPublished, hour, steady, weeksOf } from './alerts-world.ts'

let world: Awaited<ReturnType<typeof alertsWorld>>
beforeEach(async () => {
  world = await alertsWorld()
})
afterEach(() => vi.restoreAllMocks())

const change = () => givenPublished(weeksOf('LIM-01', [...steady(25), [40, 100]]))
const given = (allegation: number, office = 'LIM-01', agent: string | null = 'A-001') =>
  env.DB.prepare(
    `insert into responses (id, office, agent, kind, attribution, language, instrument, answers, reasons, week, day, complete, allegation)
     values (randomblob(16), ?1, ?2, 'open', 'none', 'es', 1, '{"G1":1}', '["R12"]', 2966, 20761, 1, ?3)`,
  )
    .bind(office, agent, allegation)
    .run()

describe('mails', () => {
  it('of a day are one a person, to managers of the office and who supervises there, without a single score', async () => {
    const people = {
      manager: await world.as({ role: 'manager', offices: ['LIM-01'] }),
      supervisor: await world.as({ role: 'supervisor', team: 'EQ-L' }),
      elsewhere: await world.as({ role: 'manager', offices: ['CUS-01'] }),
      otherTeam: await world.as({ role: 'supervisor', team: 'EQ-C' }),
      trainer: await world.as({ role: 'trainer' }),
      administrator: await world.as({ role: 'administrator' }),
    }
    await change()
    await env.DB.prepare(
      `insert into touchpoints (code, office, created_at) values ('QUIET', 'LIM-01', 0)`,
    ).run()
    await world.run()
    await world.run()
    const mails = await world.mails()
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(
      [people.manager.email, people.supervisor.email].sort(),
    )
    for (const { subject, text } of mails) {
      expect(subject).toContain('2 avisos por revisar')
      expect(text).toContain('Sede LIM-01, semana 2026-W44: un cambio que el azar no explica bien')
      expect(text).not.toMatch(/%|\b0[.,]\d|\b40\b/)
    }
  })

  it('wait for the morning, and the next day’s for the next day', async () => {
    const { email } = await world.as({ role: 'manager' })
    world.clock.now -= 9 * hour // 01:00
    await change()
    await world.run()
    expect(await world.mails()).toEqual([])
    world.clock.now += 6 * hour
    await world.run()
    expect(await world.mails()).toHaveLength(1)
    await env.DB.prepare(
      `insert into touchpoints (code, office, created_at) values ('QUIET', 'CUS-01', 0)`,
    ).run()
    await env.DB.prepare('delete from alert_looks').run()
    await world.run()
    expect(await world.mails()).toHaveLength(1)
    world.clock.now += day
    await world.run()
    expect((await world.mails()).map(({ recipient }) => recipient)).toEqual([email, email])
  })

  it('are not sent to who has switched them off, nor what was still to be sent', async () => {
    const { ask, email } = await world.as({ role: 'manager' })
    const wants = (mails: boolean) =>
      ask('/api/v1/account/alert-mails', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ mails: mails ? 'on' : 'off', language: 'en' }),
      })
    world.clock.now -= 9 * hour
    await change()
    await world.run()
    expect((await wants(false)).status).toBe(204)
    expect((await ask('/api/v1/session')).body).toMatchObject({ alertMails: false })
    world.clock.now += day
    await world.run()
    expect(await world.mails()).toEqual([])
    await wants(true)
    await given(1)
    await world.run()
    const [mail, ...others] = await world.mails()
    expect(others).toEqual([])
    expect(mail).toMatchObject({ recipient: email })
    expect(mail?.text).toContain('See them in Indaga')
  })

  it('end with an account, and with the offices that somebody no longer sees', async () => {
    const administrator = await world.as({ role: 'administrator' })
    const gone = await world.as({ role: 'manager' })
    const moved = await world.as({ role: 'manager' })
    world.clock.now -= 9 * hour
    await change()
    await world.run()
    await administrator.ask(`/api/v1/staff/${gone.id}`, { method: 'DELETE' })
    await administrator.ask(`/api/v1/staff/${moved.id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role: 'manager', reach: { offices: ['CUS-01'] } }),
    })
    world.clock.now += 6 * hour
    await world.run()
    expect(await world.mails()).toEqual([])
  })

  it('of allegations go at once to who supervises the agent; one an hour, whatever comes', async () => {
    const supervisor = await world.as({ role: 'supervisor', team: 'EQ-L' })
    await world.as({ role: 'supervisor', team: 'EQ-C' })
    const manager = await world.as({ role: 'manager' })
    world.clock.now -= 9 * hour
    await given(1)
    await world.run()
    expect(await world.mails()).toMatchObject([
      { recipient: supervisor.email, subject: expect.stringContaining('una denuncia por revisar') },
    ])
    for (let index = 0; index < 5; index++) await given(1)
    await world.run()
    expect(await world.mails()).toHaveLength(1)
    world.clock.now += hour
    await world.run()
    const mails = await world.mails()
    expect(mails.map(({ recipient }) => recipient)).toEqual([supervisor.email, supervisor.email])
    expect(mails.map(({ subject }) => subject).join()).toContain('5 denuncias por revisar')
    world.clock.now += 6 * hour
    await world.run()
    expect((await world.mails()).map(({ recipient }) => recipient)).toContain(manager.email)
  })

  it('of an allegation go to the managers at once where nobody supervises', async () => {
    const { email } = await world.as({ role: 'manager', offices: ['LIM-01'] })
    world.clock.now -= 9 * hour
    await given(1, 'LIM-01', 'A-002')
    await world.run()
    expect(await world.mails()).toMatchObject([{ recipient: email }])
  })
})

describe('a webhook', () => {
  const secret = 's'.repeat(40)
  type Taken = { url: string; init: RequestInit }
  const sending = (answers: (taken: Taken) => Response, url = 'https://avisos.example.gob.pe/indaga') => {
    const taken: Taken[] = []
    const webhook = webhookSender({
      url,
      secret,
      now: world.context.now,
      fetch: (async (address: URL, init: RequestInit) => {
        taken.push({ url: String(address), init })
        return answers({ url: String(address), init })
      }) as typeof fetch,
    })
    return { taken, run: () => runSchedule({ ...world.context, webhook }) }
  }
  const states = async () =>
    (await env.DB.prepare(`select state, tries from alert_deliveries where channel = 'webhook'`).all())
      .results

  it('gets each alert once, signed over time and body, without an agent or a number', async () => {
    await change()
    await given(1)
    const { taken, run } = sending(() => new Response(null, { status: 204 }))
    await run()
    await run()
    expect(taken).toHaveLength(2)
    for (const { url, init } of taken) {
      const headers = new Headers(init.headers)
      const body = String(init.body)
      const timestamp = headers.get('indaga-timestamp') ?? ''
      expect(url).toBe('https://avisos.example.gob.pe/indaga')
      expect(init.redirect).toBe('manual')
      expect(Number(timestamp)).toBe(Math.floor(world.clock.now / 1000))
      // Node's own HMAC, apart from the code under test.
      const expected = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
      expect(headers.get('indaga-signature')).toBe(`v1=${expected}`)
      expect(headers.get('indaga-delivery')).toBe(JSON.parse(body).delivery)
      expect(body).not.toMatch(/A-00\d|share|R12/)
      expect(Object.keys(JSON.parse(body)).sort()).toEqual([
        'alert',
        'delivery',
        'entity',
        'kind',
        'office',
        'week',
      ])
    }
    expect(await states()).toEqual([
      { state: 'sent', tries: 1 },
      { state: 'sent', tries: 1 },
    ])
  })

  it('that does not take one gets it again under the same id, later each time, until it is given up', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    await change()
    let works = false
    const { taken, run } = sending(() => new Response(null, { status: works ? 200 : 503 }))
    for (let quarters = 0; quarters < 8; quarters++) {
      await run()
      world.clock.now += hour / 4
    }
    expect(taken.length).toBeGreaterThan(3)
    expect(taken.length).toBeLessThan(8)
    expect(new Set(taken.map(({ init }) => new Headers(init.headers).get('indaga-delivery'))).size).toBe(1)
    expect(new Set(taken.map(({ init }) => String(init.body))).size).toBe(1)
    expect(log.mock.calls.flat()).not.toContain('https://avisos.example.gob.pe/indaga')
    works = true
    world.clock.now += 2 * hour
    await run()
    expect(await states()).toMatchObject([{ state: 'sent' }])
  })

  it('that never takes one is told of on the page after three days', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await change()
    const { run } = sending(
      () => new Response(null, { status: 302, headers: { location: 'https://other.example' } }),
    )
    for (let tried = 0; tried < 14; tried++) {
      await run()
      world.clock.now += 2 ** tried * 60_000
    }
    // Meanwhile another alert has come up: that nobody answers.
    expect(await states()).toContainEqual({ state: 'failed', tries: 12 })
    const { alerts } = await (await world.as({ role: 'manager' })).alerts()
    expect(alerts.find(({ kind }) => kind === 'special-cause')).toMatchObject({ webhook: 'failed' })
  })

  it('is asked by nobody where its address is no public one, or its secret could be guessed', async () => {
    for (const wrong of [
      'http://avisos.example.gob.pe',
      'ftp://avisos.example.gob.pe',
      'avisos.example.gob.pe',
      '',
      'https://user:password@avisos.example.gob.pe',
      'https://localhost/x',
      'https://indaga.localhost/x',
      'https://router/x',
      'https://intranet.local',
      'https://db.internal.',
      'https://127.0.0.1',
      'https://10.1.2.3',
      'https://192.168.0.1',
      'https://169.254.169.254/latest',
      'https://2130706433/',
      'https://0x7f000001/',
      'https://017700000001/',
      'https://[::1]/',
      'https://[fd00::1]/',
      'https://[::ffff:10.0.0.1]/',
    ]) {
      expect(() => webhookAddress(wrong), wrong).toThrow(RangeError)
    }
    expect(webhookAddress('https://hooks.example.com/services/T0/B1?x=1').hostname).toBe('hooks.example.com')
    const asked = vi.fn()
    const short = webhookSender({ url: 'https://a.example', secret: 'short', now: () => 0, fetch: asked })
    await expect(short.send({ id: 'x', body: '{}' })).rejects.toThrow('32 characters')
    const missing = webhookSender({ url: 'https://a.example', secret: undefined, now: () => 0, fetch: asked })
    await expect(missing.send({ id: 'x', body: '{}' })).rejects.toThrow('ALERT_WEBHOOK_SECRET')
    expect(asked).not.toHaveBeenCalled()
  })

  it('that is not configured leaves nothing to send, but on one’s own machine, whose outbox shows it', async () => {
    await change()
    await runSchedule({ ...world.context, webhook: undefined, embedded: false })
    expect(await states()).toEqual([])
    await env.DB.prepare('update alerts set addressed = 0').run()
    await world.run()
    expect(await states()).toEqual([{ state: 'kept', tries: 1 }])
    const { ask } = await world.as({ role: 'manager' })
    const page = String((await ask('http://localhost/correo')).body.text)
    expect(page).toContain('indaga-delivery')
    expect(page).toContain('&quot;kind&quot;: &quot;special-cause&quot;')
  })
})
