import { afterEach, describe, expect, it, vi } from 'vitest'
import { contextOf, type Env } from '../../worker/env.ts'
import { smsBody } from '../../worker/services/sms/sms-body.ts'
import { messagingOf, missingSmsSettings } from '../../worker/sms-settings.ts'

const queue = { sendBatch: async () => {} } as unknown as Queue<{ id: string }>
const base: Env = {
  DB: {} as D1Database,
  ASSETS: {} as Fetcher,
  INDAGA_KEYS: 'a-secret-for-tests-of-thirty-two-characters-or-more',
  ENTITY_NAME: 'Municipalidad de Prueba',
  COMPLAINTS_URL: '',
  PHONE_KEYS: 'a-secret-for-phones-of-thirty-two-characters-or-more',
  PUBLIC_URL: 'https://encuesta.example/panel',
  SMS: queue,
}
const account = {
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'new,old',
  TWILIO_SENDER: 'INDAGA',
  SMS_SEGMENT_PRICE: '0.055',
  SMS_MONTHLY_BUDGET: '1500',
}
const gateway = {
  SMS_GATEWAY: JSON.stringify({
    url: 'https://sms.agregador.pe/send',
    body: { to: '{to}', text: '{text}' },
    sidPath: 'id',
    inbound: { sid: 'id', from: 'from', text: 'text' },
  }),
  SMS_GATEWAY_SECRET: 'a-secret-for-webhooks-of-thirty-two-characters',
  SMS_SEGMENT_PRICE: '0.04',
  SMS_MONTHLY_BUDGET: '100',
}
const of = (given: Partial<Env>) => messagingOf({ ...base, ...given })
afterEach(() => vi.restoreAllMocks())

describe('SMS', () => {
  it('go by Twilio, by an aggregator, or nowhere on one’s own machine', () => {
    expect(of(account)?.provider.id).toBe('twilio')
    expect(of(gateway)?.provider.id).toBe('gateway')
    expect(of({ EMBEDDED: 'yes' })?.provider.id).toBe('outbox')
  })

  it('take replies only where somebody says that they arrive', () => {
    const { inbound, ...deaf } = JSON.parse(gateway.SMS_GATEWAY)
    expect(inbound).toBeDefined()
    expect(of(account)?.provider.takesReplies).toBe(false)
    expect(of({ ...account, TWILIO_INBOUND: 'yes' })?.provider.takesReplies).toBe(true)
    expect(of(gateway)?.provider.takesReplies).toBe(true)
    expect(of({ ...gateway, SMS_GATEWAY: JSON.stringify(deaf) })?.provider.takesReplies).toBe(false)
  })

  it('that ask for help are sent to a page whose address fits, or to none', () => {
    const help = (given: Partial<Env>) => {
      const messaging = of({ ...account, TWILIO_INBOUND: 'yes', ...given })
      return messaging && smsBody(messaging, { text: 'nosession', language: 'es' })
    }
    const told = 'Por este canal no podemos atender consultas.'
    const rest = ' BAJA=no recibir encuestas'
    expect(help({ PUBLIC_URL: 'https://in.muni.pe' })).toBe(`${told} Ayuda: in.muni.pe/sms${rest}`)
    expect(help({ PUBLIC_URL: 'https://satisfaccion.muni.gob.pe' })).toBe(told + rest)
    expect(help({ TWILIO_INBOUND: '' })).toBe(`${told} Ayuda: encuesta.example/sms`)
    expect(help({ SMS_HELP_URL: 'https://muni.pe/ayuda' })).toBe(`${told} Ayuda: muni.pe/ayuda${rest}`)
    expect(help({ SMS_HELP_URL: 'https://muni.pe/una-direccion-larga' })).toBe(told + rest)
  })

  it('are forgotten by Twilio, unless somebody wants them kept', () => {
    expect(of(account)?.provider.redact).toBeDefined()
    expect(of({ ...account, SMS_REDACT: 'no' })?.provider.redact).toBeUndefined()
  })

  it('leave in whole milliseconds, never faster than is set', () => {
    expect(of({ ...account, SMS_PER_SECOND: '3' })?.interval).toBe(334)
  })

  it.each<[string, Partial<Env>]>([
    ['nothing is set', {}],
    ['there is no key for phones', { ...account, PHONE_KEYS: undefined }],
    ['there is no public address', { ...account, PUBLIC_URL: '' }],
    ['there is no queue', { ...account, SMS: undefined }],
    ['there is no sender', { ...account, TWILIO_SENDER: '' }],
    ['there is no token', { ...account, TWILIO_AUTH_TOKEN: ' , ' }],
    ['there is no price', { ...account, SMS_SEGMENT_PRICE: '' }],
    ['there is no budget', { ...account, SMS_MONTHLY_BUDGET: undefined }],
    ['the aggregator has no secret', { ...gateway, SMS_GATEWAY_SECRET: '' }],
    ['the aggregator’s secret is short', { ...gateway, SMS_GATEWAY_SECRET: 'short' }],
    ['Twilio is half set on one’s own machine', { TWILIO_ACCOUNT_SID: 'AC', EMBEDDED: 'yes' }],
  ])('are off where %s', (_, given) => {
    expect(of(given)).toBeUndefined()
  })

  it('take money in millionths, an origin of any address, and a name that fits', () => {
    expect(of(account)).toMatchObject({
      segmentPrice: 55_000,
      budget: 1_500_000_000,
      publicUrl: 'https://encuesta.example',
      name: 'Municipalidad',
      interval: 1000,
      wait: 3_600_000,
      countries: ['PE'],
    })
    expect(
      of({ ...account, SMS_NAME: 'Muni Prueba', SMS_PER_SECOND: '10', SMS_HOLIDAYS: '2026-12-24' }),
    ).toMatchObject({
      name: 'Muni Prueba',
      interval: 100,
      hours: { holidays: ['2026-12-24'] },
    })
  })

  it.each<Partial<Env>>([
    { SMS_PER_SECOND: '0' },
    { SMS_PER_SECOND: 'fast' },
    { SMS_SEGMENT_PRICE: '-1' },
    { SMS_HOLIDAYS: 'Navidad' },
    { SMS_COUNTRIES: 'Perú' },
    { PHONE_KEYS: 'short' },
    { PUBLIC_URL: 'encuesta' },
    { ...gateway, TWILIO_ACCOUNT_SID: '', SMS_GATEWAY: '{' },
    { ...gateway, TWILIO_ACCOUNT_SID: '', SMS_GATEWAY: '{"url":"http://localhost"}' },
  ])('with a mistake in %j are off, the log says so, and the survey goes on', (given) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const env = { ...base, ...account, ...given }
    expect(() => messagingOf(env)).toThrow()
    expect(contextOf(env)).not.toHaveProperty('messaging')
    expect(contextOf(env).entity.name).toBe('Municipalidad de Prueba')
    expect(log).toHaveBeenCalledTimes(1)
  })

  it('are off for want of settings, which can be named', () => {
    expect(missingSmsSettings({ ...base, ...account })).toEqual([])
    expect(missingSmsSettings({ ...base, ...gateway, SMS_GATEWAY_SECRET: '' })).toEqual([
      'SMS_GATEWAY_SECRET',
    ])
    expect(missingSmsSettings(base)).toContain('TWILIO_SENDER')
  })

  it('that leave nowhere cost nothing, but where a price is given to try', () => {
    const tried = of({ EMBEDDED: 'yes', SMS_SEGMENT_PRICE: '0.05', SMS_MONTHLY_BUDGET: '200' })
    expect([tried?.provider.id, tried?.segmentPrice, tried?.budget]).toEqual(['outbox', 50_000, 200_000_000])
    const free = of({ EMBEDDED: 'yes' })
    expect([free?.segmentPrice, free?.budget]).toEqual([0, 0])
  })
})
