import { beforeEach, describe, expect, it } from 'vitest'
import { hour } from '../../worker/messaging/schedule.ts'
import { peru, phone, smsWorld } from '../world/sms.ts'
import { browserOf, givenVisit } from './survey-world.ts'

let world: Awaited<ReturnType<typeof smsWorld>>
let web: ReturnType<typeof browserOf>
let token: string
beforeEach(async () => {
  world = await smsWorld()
  web = browserOf(world.context)
  token =
    String((await world.visit()).body.url)
      .split('/')
      .at(-1) ?? ''
})

const read = async (path: string, headers?: Record<string, string>) => {
  const response = await web.get(path, headers)
  return { status: response.status, text: await response.text() }
}
const press = (sms: string, code = token) => web.send(`/e/${code}/baja?lang=es`, `sms=${sms}`)
const ledger = async () =>
  (await world.context.db.prepare('select event, source from consents order by id').all()).results.map(
    ({ event, source }) => `${event} ${source}`,
  )
const leftPhones = () =>
  world.context.db.prepare(`select count(*) as n from suppressions where reason = 'optout'`).first('n')

describe('a link that came by SMS', () => {
  it('offers to leave at the foot of the survey, and changes nothing when it is only followed', async () => {
    const survey = await read(`/e/${token}`)
    expect(survey.text).toContain(`href="/e/${token}/baja?lang=es"`)
    expect(survey.text).toContain('href="/privacidad?lang=es"')
    const page = await read(`/e/${token}/baja`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('¿No quiere recibir más encuestas por SMS?')
    expect(page.text).not.toContain('<script')
    expect((await read(`/e/${token}/baja`, { 'accept-language': 'en' })).text).toContain(
      'No more surveys by SMS?',
    )
    expect(await ledger()).toEqual(['optin desk'])
  })

  it('leaves at one press, comes back at another, and the ledger says each once', async () => {
    const left = await press('no')
    expect([left.status, left.headers.get('location')]).toEqual([303, `/e/${token}/baja?lang=es&v=no`])
    await press('no')
    expect(await ledger()).toEqual(['optin desk', 'optout web'])
    expect((await read(`/e/${token}/baja?v=no`)).text).toMatch(/No recibirá más[\s\S]*responda ALTA/)
    world.clock.now = peru('2026-11-02T11:00')
    await world.quarter()
    expect(world.fake.ledger).toEqual([])
    // As the page says, a fingerprint of the number is all that is kept.
    const { db } = world.context
    expect(await db.prepare('select count(*) as n from contacts').first('n')).toBe(0)
    expect(await world.states()).toEqual(['invite dropped suppressed', 'reminder dropped suppressed'])

    expect((await press('si')).status).toBe(303)
    await press('si')
    expect(await ledger()).toEqual(['optin desk', 'optout web', 'reoptin web'])
    expect(await leftPhones()).toBe(0)
    expect((await read(`/e/${token}/baja?v=si`)).text).toContain('Volverá a recibir encuestas')
    expect((await world.visit({ ticket: 'T-2' })).body.sms).toBe('planned')
  })

  it('leaves when it was used, is over, and the number is forgotten', async () => {
    await web.send(
      `/e/${token}`,
      new URLSearchParams({ ...Object.fromEntries(await web.open(token)), G1: '4' }),
    )
    expect((await read(`/e/${token}`)).text).toContain(`/e/${token}/baja`)
    world.clock.now += 8 * 24 * hour
    await world.quarter()
    expect((await read(`/e/${token}`)).status).toBe(409)
    expect(await world.context.db.prepare('select count(*) as n from contacts').first('n')).toBe(0)
    expect((await press('no')).status).toBe(303)
    expect(await leftPhones()).toBe(1)
    expect((await world.visit({ ticket: 'T-2', phone })).body.sms).toBe('none')
  })

  it('does not promise ALTA where replies do not arrive', async () => {
    const provider = { ...world.fake.provider, takesReplies: false }
    const deaf = browserOf({ ...world.context, messaging: { ...world.messaging, provider } })
    await press('no')
    const page = await (await deaf.get(`/e/${token}/baja`)).text()
    expect(page).toContain('vuelva a este enlace')
    expect(page).not.toContain('ALTA')
  })
})

describe('a link that came otherwise, or that nobody was given', () => {
  it('is answered like an unknown code, and its survey offers nothing to leave', async () => {
    const byTicket = await givenVisit(world.context, world.clock.now + hour)
    const surveyOfTicket = await read(`/e/${byTicket}`)
    expect(surveyOfTicket.status).toBe(200)
    expect(surveyOfTicket.text).not.toContain('/baja')
    const unknown = await read('/e/AAAAAAAA')
    for (const code of [byTicket, `${token.slice(0, -1)}*`, 'AAAAAAAA']) {
      const page = await read(`/e/${code}/baja`)
      expect(page.status).toBe(404)
      expect(page.text).toContain(unknown.text.match(/<h1[^>]*>.*?<\/h1>/)?.[0] ?? '?')
      expect((await press('no', code)).status).toBe(404)
    }
    expect(await leftPhones()).toBe(0)
  })

  it('is refused where what is sent is not what a button sends', async () => {
    for (const body of ['', 'sms=', 'sms=NO', 'x'.repeat(2000)])
      expect([413, 415]).toContain((await web.send(`/e/${token}/baja`, body)).status)
    expect(await ledger()).toEqual(['optin desk'])
  })
})

describe('the privacy notice', () => {
  it('says what is true here: with SMS, with replies, and whom to ask', async () => {
    const { messaging: _, ...without } = world.context
    const notice = async (context = world.context, language = 'es') =>
      (await browserOf(context).get(`/privacidad?lang=${language}`)).text()
    expect(await notice()).toMatch(/id="sms"[\s\S]*responda BAJA/)
    expect(await notice(world.context, 'en')).toMatch(/id="sms"[\s\S]*reply STOP/)
    expect(await notice(without)).not.toContain('SMS')
    const provider = { ...world.fake.provider, takesReplies: false, redact: async () => {} }
    const deaf = await notice({ ...world.context, messaging: { ...world.messaging, provider } })
    expect(deaf).toContain('id="sms"')
    expect(deaf).not.toContain('BAJA')
    expect(deaf).toContain('le pedimos borrarlos')
    const entity = { ...world.context.entity, privacyContact: 'datos@muni.example' }
    expect(await notice({ ...world.context, entity })).toContain('href="mailto:datos@muni.example"')
    expect((await web.get('/sms')).headers.get('location')).toBe('/privacidad#sms')
  })

  it('is one small document without a cookie or a script', async () => {
    for (const language of ['es', 'en']) {
      const response = await web.get(`/privacidad?lang=${language}`)
      const text = await response.text()
      expect(response.headers.getSetCookie()).toEqual([])
      expect(text).not.toMatch(/<script|<img|<iframe| style="/)
      const body = new Response(text).body as ReadableStream
      const wire = await new Response(body.pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
      expect(wire.byteLength).toBeLessThanOrEqual(10_240)
    }
  })
})
