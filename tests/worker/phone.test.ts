import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../worker/app.ts'
import type { NetworkWay } from '../../worker/messaging/network-ways.ts'
import { createOwnApp } from '../../worker/own-app.ts'
import { runSchedule } from '../../worker/services/run-schedule.ts'
import { storedResponses } from '../world/api.ts'
import { phoneWorld } from '../world/phone.ts'

let world: Awaited<ReturnType<typeof phoneWorld>>
beforeAll(async () => {
  world = await phoneWorld()
})

let phones = 900_000_000
const newPhone = () => String(phones++)
const visit = (fields: Record<string, string> = {}) =>
  world.post('/telefono/visita', { office: 'LIM-01', phone: newPhone(), language: 'es', ...fields })
const network = (way: string, more: Record<string, string> = {}) =>
  world.post('/telefono/red', { way, ...more })
const opened = ({ headers }: { headers: Headers }) =>
  new URL(headers.get('location') ?? '', 'http://localhost').searchParams.get('con') ?? ''
const page = (phone: string, lang = 'es') => world.ask(`/telefono?con=${phone}&lang=${lang}`)
const stateOf = async (phone: string, kind = 'invite') =>
  world.context.db
    .prepare('select state, reason from sms where phone = ?1 and kind = ?2')
    .bind(phone, kind)
    .first<{ state: string; reason: string | null }>()
const textIn = (html: string) => html.replaceAll(/<[^>]+>/g, ' ')

describe('the test phone', () => {
  it('shows what a visit’s person gets, with the link, and what became of it', async () => {
    expect((await world.ask('/telefono')).text).toContain('Todavía no hay ninguno.')
    const registered = await visit({ phone: '987 654 321' })
    expect(registered.status).toBe(303)
    const phone = opened(registered)
    expect((await page(phone)).text).toMatch(/Todavía no llega.*Invitación.*por enviar/s)

    await world.delivered()
    const { text, headers } = await page(phone)
    expect(text).toMatch(/<a href="http:\/\/localhost\/e\/[0-9A-Z]{24}" target="_blank" rel="noopener">/)
    expect(text).toContain('+51 987 654 321')
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; .*form-action 'self'; frame-ancestors 'none'/,
    )
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual([
      'no-store',
      'no-referrer',
    ])
    expect((await page(phone, 'en')).text).toContain('No SMS leaves this machine.')

    const kept = await world.context.db.prepare('select * from sms_outbox').all()
    expect(JSON.stringify(kept.results)).not.toMatch(/987654321|\/e\//)
    world.clock.now += 8 * 86_400_000
    await runSchedule(world.context)
    expect(await world.ledger('sent')).toEqual([])
  })

  it('registers with a key that is listed, counted and revoked like any other', async () => {
    const keys = () =>
      world.context.db
        .prepare(
          `select k.office, k.revoked_at is not null as revoked, d.visits
             from ticket_keys k join ticket_key_days d on d.ticket_key = k.id where k.name like 'Teléfono%'
            order by k.revoked_at is null, d.day desc`,
        )
        .all()
    await visit({ office: 'SCL-01' })
    await visit({ office: 'SCL-01' })
    const ofSantiago = async () => (await keys()).results.filter(({ office }) => office === 'SCL-01')
    expect(await ofSantiago()).toEqual([{ office: 'SCL-01', revoked: 0, visits: 2 }])
    await world.context.db.prepare(`update ticket_keys set revoked_at = 1 where office = 'SCL-01'`).run()
    await visit({ office: 'SCL-01' })
    expect((await ofSantiago()).map(({ visits }) => visits)).toEqual([2, 1])
  })

  it('says at its field what is wrong, and keeps what was typed', async () => {
    const landline = await visit({ phone: '01 456 7890', language: 'en' })
    expect(landline.status).toBe(422)
    expect(landline.text).toMatch(/id="phone"[^>]*value="01 456 7890"[^>]*aria-invalid="true"/)
    expect(textIn(landline.text)).toContain('No es un celular del Perú')
    expect(landline.text).toMatch(/name="language" value="en" checked/)
    for (const [phone, said] of [
      ['', 'Escriba un celular.'],
      ['98765432I', 'Un celular no lleva letras.'],
      ['９８７６５４３２１', 'Use las cifras 0 a 9'],
      ['9'.repeat(16), 'como mucho 15 cifras'],
      ['+56 9 8765 4321', 'del país configurado'],
    ] as const) {
      expect(textIn((await visit({ phone })).text), phone).toContain(said)
    }
    const nowhere = await visit({ office: 'NO-01', phone: '<b>' })
    expect(nowhere.text).toContain('value="&lt;b&gt;"')
    expect(textIn((await visit({ office: 'NO-01' })).text)).toContain('Esa sede no existe')

    const phone = opened(await visit())
    for (const [reply, said] of [
      ['  ', 'Escriba una respuesta.'],
      ['x'.repeat(1601), 'acorte el texto'],
    ] as const) {
      const refused = await world.post(`/telefono/respuesta?con=${phone}`, { reply })
      expect(refused.status).toBe(422)
      expect(refused.text).toContain(`value="${reply}"`)
      expect(textIn(refused.text)).toContain(said)
    }
    expect((await world.post('/telefono/respuesta?con=nobody', { reply: 'BAJA' })).status).toBe(404)
    expect((await network('teleported')).status).toBe(400)
    expect((await world.ask('/telefono/red', { method: 'POST', body: '{}' })).status).toBe(400)
  })
})

describe('a reply on the test phone', () => {
  it('goes the way of every provider’s: BAJA is confirmed once, though it arrives twice, and nothing comes after', async () => {
    await network('normal', { twice: 'yes' })
    const number = newPhone()
    const phone = opened(await visit({ phone: number }))
    await world.delivered()
    world.clock.now += 60_000
    const sent = await world.post(`/telefono/respuesta?con=${phone}`, { reply: 'BAJA' })
    expect(sent.headers.get('location')).toBe(`/telefono?con=${phone}&lang=es#reply`)
    world.clock.now += 1_000
    await world.delivered()
    const { text } = await page(phone)
    expect(text.match(/ya no le enviaremos/g)).toHaveLength(2) // in the list of phones, and in the thread
    expect(text).toContain('llegó dos veces')
    expect((await world.ledger('reply')).filter((row) => row.phone === phone)).toHaveLength(1)

    expect((await visit({ phone: number })).headers.get('location')).toContain('hecho=none')
    world.clock.now += 3 * 86_400_000
    const { results } = await world.context.db
      .prepare(`select id from sms where phone = ?1 and state = 'queued'`)
      .bind(phone)
      .all<{ id: string }>()
    await world.deliver(
      results.map(({ id }) => id),
      world.context,
    )
    expect((await world.ledger('sent')).filter((row) => row.phone === phone)).toHaveLength(2)
    await network('normal')
  })
})

describe('a person who is asked by SMS alone', () => {
  it('answers on the test phone, each reply arriving twice, and becomes one response of its own kind', async () => {
    await network('duplicate', { twice: 'yes' })
    const phone = opened(await visit({ answerBy: 'reply' }))
    await world.delivered()
    for (const reply of ['OK', '4', '5', '3', 'SALTAR', '1', 'Muy amable la señorita']) {
      world.clock.now += 5_000
      await world.post(`/telefono/respuesta?con=${phone}`, { reply })
      world.clock.now += 1_000
      await world.delivered()
    }
    const { text } = await page(phone)
    expect(text).toContain('Gracias. Sus respuestas no quedan ligadas a su celular')
    expect((await world.ledger('sent')).filter((row) => row.phone === phone)).toHaveLength(8)
    await runSchedule(world.context)
    const stored = await storedResponses(world.context)
    expect(stored.map(({ kind, answers, comment }) => ({ kind, answers, comment }))).toEqual([
      {
        kind: 'reply',
        answers: { G1: 4, G5: 5, OS1: 3, G2: 2 }, // 1 is «Todo», which the instrument counts as 2
        comment: 'Muy amable la señorita',
      },
    ])
    await network('normal')
  })
})

/** As the channel's design has it: what state an invitation ends in, and how often it was sent. */
const ends: readonly [NetworkWay, string, sent: number][] = [
  ['normal', 'delivered', 1],
  ['no-receipt', 'sent', 1],
  ['off', 'undelivered 30003', 1],
  ['blocked', 'undelivered 30004', 1],
  ['timeout', 'delivered', 1],
  ['error', 'unknown 500', 0],
  ['throttled', 'delivered', 1],
  ['duplicate', 'delivered', 1],
  ['reordered', 'delivered', 1],
  ['early', 'delivered', 1],
]

describe('the network', () => {
  it.each(ends)(
    'that is %s leaves an invitation %s, sent %i times, whatever the queue repeats',
    async (way, end, sent) => {
      await network(way)
      const phone = opened(await visit())
      const ids = world.woken.splice(0)
      const { again } = await world.deliver(ids, world.context)
      if (way === 'timeout') expect(await stateOf(phone)).toEqual({ state: 'unknown', reason: 'timeout' })
      expect(again).toEqual(way === 'throttled' ? [5] : [])
      // It asks to wait once, and is asked again once that is over.
      await world.deliver(ids, world.context)
      world.clock.now += 6_000
      await Promise.all([1, 2, 3].map(() => world.deliver(ids, world.context)))
      for (let looks = 0; looks < 5; looks++) {
        await page(phone)
        world.clock.now += 4_000
      }
      await runSchedule(world.context)
      const { state, reason } = (await stateOf(phone)) ?? {}
      expect(`${state}${reason ? ` ${reason}` : ''}`).toBe(end)
      const ofPhone = async (kind: string) => (await world.ledger(kind)).filter((row) => row.phone === phone)
      expect(await ofPhone('sent')).toHaveLength(sent)
      expect(await ofPhone('refused')).toHaveLength(['error', 'throttled'].includes(way) ? 1 : 0)
      const blocked = await world.context.db
        .prepare('select reason from suppressions where phone = ?1')
        .bind(phone)
        .first()
      expect(blocked).toEqual(way === 'blocked' ? { reason: 'blocked' } : null)
      await network('normal')
    },
  )

  it('tells of what nobody looks at by the schedule', async () => {
    const phone = opened(await visit())
    await world.delivered()
    expect((await stateOf(phone))?.state).toBe('accepted')
    world.clock.now += 15 * 60_000
    await runSchedule(world.context)
    expect((await stateOf(phone))?.state).toBe('delivered')
  })
})

describe('the phone is of one’s own machine alone', () => {
  it('and nowhere else, by no other name, and not where SMS leave', async () => {
    const paths = ['GET /telefono', 'POST /telefono/respuesta', 'POST /telefono/red', 'POST /telefono/visita']
    const { messaging, ...rest } = world.context
    const elsewhere = [
      // As it is deployed.
      { context: world.context, origin: 'http://localhost', create: createApp },
      { context: { ...world.context, embedded: false }, origin: 'http://localhost' },
      { context: world.context, origin: 'http://indaga.example' },
      { context: world.context, origin: 'http://localhost.evil.example' },
      { context: rest, origin: 'http://localhost' },
      {
        context: {
          ...world.context,
          messaging: messaging && { ...messaging, provider: world.fake.provider },
        },
        origin: 'http://localhost',
      },
    ]
    for (const { context, origin, create = createOwnApp } of elsewhere) {
      for (const path of paths) {
        const [method = '', at = ''] = path.split(' ')
        const response = await create(() => context).request(
          origin + at,
          { method },
          env,
          createExecutionContext(),
        )
        expect(response.status, origin + at).toBe(404)
      }
    }
  })

  it('and changes nothing for a page of another site', async () => {
    const before = await world.ledger('reply')
    const phone = opened(await visit())
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ]) {
      expect((await world.post(`/telefono/respuesta?con=${phone}`, { reply: 'BAJA' }, headers)).status).toBe(
        403,
      )
      expect((await world.post('/telefono/red', { way: 'blocked' }, headers)).status).toBe(403)
      expect(
        (await world.post('/telefono/visita', { office: 'LIM-01', phone: newPhone() }, headers)).status,
      ).toBe(403)
    }
    expect(await world.ledger('reply')).toEqual(before)
    expect(await world.context.db.prepare('select way from sms_network').first('way')).toBe('normal')
  })
})
