import { smsName } from '../schema/messages/segments.ts'
import { smsVariableLimits } from '../schema/messages/sms-texts.ts'
import { insertOutboxSms, networkSetting, wasRefused } from './db/sms-outbox.ts'
import type { Env } from './env.ts'
import { gateway } from './messaging/gateway/gateway.ts'
import { GatewaySettings } from './messaging/gateway/gateway-settings.ts'
import type { Messaging } from './messaging/messaging.ts'
import { courses, type NetworkWay } from './messaging/network-ways.ts'
import { aboutOutbox, type OwnNetwork, outbox } from './messaging/outbox.ts'
import { countriesOf } from './messaging/phone-number.ts'
import type { SmsProvider } from './messaging/provider.ts'
import { minute, usualHours } from './messaging/schedule.ts'
import { twilio } from './messaging/twilio/twilio.ts'
import { type Vault, vaultOf } from './vault.ts'

export type SmsEnv = {
  /** Secret: encrypts phones. Newest first, separated by commas. */
  PHONE_KEYS?: string
  /** Of links in SMS, and of what providers call: `https://encuesta.example`. */
  PUBLIC_URL?: string
  SMS?: Queue<{ id: string }>
  TWILIO_ACCOUNT_SID?: string
  /** Secret. During a rotation both, the newest first, separated by a comma. */
  TWILIO_AUTH_TOKEN?: string
  TWILIO_API_KEY?: string
  /** Secret. */
  TWILIO_API_SECRET?: string
  TWILIO_SENDER?: string
  /** `yes` where the sender takes replies: many of Peru do not. */
  TWILIO_INBOUND?: string
  /** `no` leaves the texts of SMS with the provider once their survey has closed. */
  SMS_REDACT?: string
  /** How an aggregator is spoken to (JSON), where there is no Twilio. A secret, where its headers hold one. */
  SMS_GATEWAY?: string
  /** Secret: signs what the aggregator sends. Newest first, separated by commas. */
  SMS_GATEWAY_SECRET?: string
  SMS_NAME?: string
  SMS_COUNTRIES?: string
  SMS_HOLIDAYS?: string
  SMS_SEGMENT_PRICE?: string
  SMS_MONTHLY_BUDGET?: string
  SMS_PER_SECOND?: string
  SMS_WAIT_MINUTES?: string
  /** Where an SMS that asks for help is sent to: without it, the privacy notice by its short address, `/sms`. */
  SMS_HELP_URL?: string
}

let vaults: { secrets: string; vault: Vault } | undefined

/** What one's own network needs of the rest. */
export type Surroundings = { readonly now: () => number; readonly tell: OwnNetwork['tell'] }

/**
 * SMS as configured; undefined where they are off, or something that they need is missing: nothing is sent by half.
 * @throws where a setting can't be read
 */
export function messagingOf(
  env: Env,
  surroundings: Surroundings = { now: Date.now, tell: async () => {} },
): Messaging | undefined {
  const { PHONE_KEYS: secrets, PUBLIC_URL: publicUrl, SMS: queue } = env
  if (!secrets || !publicUrl || !queue) return undefined
  if (vaults?.secrets !== secrets) vaults = { secrets, vault: vaultOf(secrets) }
  const { vault } = vaults
  const rest = {
    vault,
    name: smsName(env.SMS_NAME || env.ENTITY_NAME, smsVariableLimits.org),
    countries: countriesOf(env.SMS_COUNTRIES),
    interval: Math.ceil(1000 / positive('SMS_PER_SECOND', env.SMS_PER_SECOND || '1')),
    publicUrl: new URL(publicUrl).origin,
    reach: 4_000,
    helpAddress: helpAddressOf(env.SMS_HELP_URL || `${new URL(publicUrl).host}/sms`),
    wake: async (ids: readonly string[]) => void (await queue.sendBatch(ids.map((id) => ({ body: { id } })))),
    pause: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
  }
  const provider = twilioOf(env) ?? gatewayOf(env)
  const priced = env.SMS_SEGMENT_PRICE && env.SMS_MONTHLY_BUDGET
  if (provider && priced) {
    return {
      ...rest,
      provider,
      hours: { ...usualHours, holidays: datesOf(env.SMS_HOLIDAYS) },
      wait: positive('SMS_WAIT_MINUTES', env.SMS_WAIT_MINUTES || '60') * minute,
      segmentPrice: millionths('SMS_SEGMENT_PRICE', env.SMS_SEGMENT_PRICE),
      budget: millionths('SMS_MONTHLY_BUDGET', env.SMS_MONTHLY_BUDGET),
    }
  }
  if (env.TWILIO_ACCOUNT_SID || env.SMS_GATEWAY || env.EMBEDDED !== 'yes') return undefined
  // No SMS leaves: so it may be at once, at night, and for nothing unless a price is given to try.
  return {
    ...rest,
    provider: outbox(ownNetwork(env.DB, vault, surroundings)),
    hours: 'any',
    wait: 0,
    segmentPrice: priced ? millionths('SMS_SEGMENT_PRICE', env.SMS_SEGMENT_PRICE) : 0,
    budget: priced ? millionths('SMS_MONTHLY_BUDGET', env.SMS_MONTHLY_BUDGET) : 0,
    reach: 0,
  }
}

function ownNetwork(db: D1Database, vault: Vault, { now, tell }: Surroundings): OwnNetwork {
  return {
    tell,
    wayFor: async (sms) => {
      const [setting, refused] = await Promise.all([networkSetting(db), wasRefused(db, sms)])
      return { way: (setting?.way ?? 'normal') as NetworkWay, refused }
    },
    keep: async (id, { id: sms, to, body }, way) => {
      const sealed = await vault.seal(aboutOutbox(id), JSON.stringify({ phone: to, body }))
      const { refused, later } = courses[way]
      const at = now()
      const tellAt = later[0] ? at + later[0].after : null
      await insertOutboxSms(db, { id, kind: refused ? 'refused' : 'sent', sms, sealed, way, at, tellAt })
    },
  }
}

/** What has to be set before SMS can be sent, for who looks why they are off. */
export function missingSmsSettings(env: Env): string[] {
  const needed = {
    ...{ PHONE_KEYS: env.PHONE_KEYS, PUBLIC_URL: env.PUBLIC_URL, SMS: env.SMS },
    ...(env.SMS_GATEWAY
      ? { SMS_GATEWAY_SECRET: env.SMS_GATEWAY_SECRET }
      : {
          TWILIO_ACCOUNT_SID: env.TWILIO_ACCOUNT_SID,
          TWILIO_AUTH_TOKEN: env.TWILIO_AUTH_TOKEN,
          TWILIO_SENDER: env.TWILIO_SENDER,
        }),
    ...{ SMS_SEGMENT_PRICE: env.SMS_SEGMENT_PRICE, SMS_MONTHLY_BUDGET: env.SMS_MONTHLY_BUDGET },
  }
  return Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name]))
}

function twilioOf(env: Env): SmsProvider | undefined {
  const { TWILIO_ACCOUNT_SID: account, TWILIO_SENDER: sender } = env
  const [token, ...older] = (env.TWILIO_AUTH_TOKEN ?? '').split(',').map((each) => each.trim())
  if (!account || !sender || !token) return undefined
  const { TWILIO_API_KEY: sid, TWILIO_API_SECRET: secret } = env
  return twilio({
    account,
    authTokens: [token, ...older.filter(Boolean)],
    ...(sid && secret && { apiKey: { sid, secret } }),
    sender,
    takesReplies: env.TWILIO_INBOUND === 'yes',
    keepsTexts: env.SMS_REDACT === 'no',
    fetch: (address, init) => fetch(address, init),
  })
}

function gatewayOf({
  SMS_GATEWAY: setting,
  SMS_GATEWAY_SECRET: secret = '',
  SMS_COUNTRIES: countries,
}: Env): SmsProvider | undefined {
  const secrets = secret
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each.length >= 32)
  if (!setting || secrets.length === 0) return undefined
  return gateway({
    settings: GatewaySettings.parse(JSON.parse(setting)),
    secrets,
    countries: countriesOf(countries),
    fetch: (address, init) => fetch(address, init),
    now: Date.now,
  })
}

const millionths = (name: string, setting: string | undefined) =>
  Math.round(positive(name, setting ?? '') * 1e6)

/** As an SMS has room for it. */
function helpAddressOf(address: string): string | null {
  const short = smsName(address.replace(/^https?:\/\//, ''), Number.POSITIVE_INFINITY)
  return short.length <= smsVariableLimits.helpurl ? short : null
}

function positive(name: string, setting: string): number {
  const number = Number(setting)
  if (!(number > 0 && Number.isFinite(number))) throw new Error(`${name} takes a number above 0`)
  return number
}

function datesOf(setting = ''): string[] {
  const dates = setting
    .split(',')
    .map((date) => date.trim())
    .filter(Boolean)
  const wrong = dates.find((date) => !/^\d{4}-\d{2}-\d{2}$/.test(date))
  if (wrong !== undefined) throw new Error(`SMS_HOLIDAYS: ${wrong} is no date such as 2026-12-24`)
  return dates
}
