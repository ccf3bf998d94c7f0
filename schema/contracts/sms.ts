import * as z from 'zod'
import { OfficeCode, WholeText } from './fields.ts'
import { ReportQuery, ScopeSummary } from './reports.ts'

export const SmsQuery = ReportQuery.pick({ from: true, to: true, office: true })
export type SmsQuery = z.infer<typeof SmsQuery>

const Money = z.number().meta({ description: 'In the currency of the price per segment' })

/** How far those asked came: people, but for segments and cost. */
const Funnel = z.object({
  consented: z.int().meta({ description: 'Gave a phone, and agreed' }),
  waiting: z.int().meta({ description: 'Their invitation is not due yet' }),
  held: z
    .record(z.string(), z.int())
    .meta({ description: 'Not sent, by reason: answered, suppressed, asked-lately, stale, budget, …' }),
  eligible: z.int().meta({ description: 'Nothing spoke against asking them when it was due' }),
  sent: z.int().meta({ description: 'Handed over to the provider' }),
  delivered: z.int(),
  undelivered: z.int().meta({ description: 'The provider says that it did not arrive' }),
  unconfirmed: z.int().meta({ description: 'Sent, and no receipt has come' }),
  unknown: z.int().meta({ description: 'Whether it was sent nobody knows; it is never sent again' }),
  rejected: z.int().meta({ description: 'The provider did not take it' }),
  reminded: z.int(),
  opened: z.int().meta({ description: 'Opened the link, the first time; or began to reply' }),
  started: z.int().meta({ description: 'Answered something, by link or by reply' }),
  completed: z.int(),
  partial: z.int(),
  optout: z.int().meta({ description: 'Left, whichever way, after they were asked' }),
  segments: z.int(),
  cost: Money,
  costPerCompleted: Money.optional().meta({ description: 'Missing where nobody completed it' }),
})
export type SmsFunnel = z.infer<typeof Funnel>

const Health = z.object({
  handed: z.int().meta({ description: 'SMS that the provider was given, of any kind' }),
  accepted: z.int().meta({ description: 'Of these, taken' }),
  delivered: z.int(),
  undelivered: z.int(),
  unknown: z.int(),
  codes: z
    .array(z.object({ code: z.string(), n: z.int() }))
    .meta({ description: 'Why not, as the provider calls it; the commonest first' }),
})
export type SmsHealth = z.infer<typeof Health>

const SmsChannel = z
  .object({
    provider: z.enum(['twilio', 'gateway', 'outbox']).or(z.string()).optional(),
    takesReplies: z.boolean(),
    missing: z
      .array(z.string())
      .optional()
      .meta({ description: 'Where SMS are off: the settings without which they stay so' }),
    paused: z
      .object({
        reason: z.string().meta({ description: 'The provider’s code, or «filtered»' }),
        since: z.iso.datetime(),
        until: z.iso.datetime().optional().meta({ description: 'Missing where somebody has to resume it' }),
      })
      .optional(),
    budget: z
      .object({
        month: z.string().meta({ description: 'In Lima', examples: ['2026-11'] }),
        cap: Money,
        spent: Money,
        reserved: Money.meta({ description: 'Of SMS whose outcome is not known yet' }),
        forecast: Money.meta({
          description:
            'Of the whole month: spent and reserved, what is planned in it, and for each day left the mean cost of a day’s visits over the last four weeks',
        }),
        warns: z.boolean().meta({ description: '80 % or more are used' }),
      })
      .optional()
      .meta({ description: 'Missing where SMS cost nothing' }),
    notes: z
      .array(z.object({ kind: z.string(), n: z.int() }))
      .meta({ description: 'What came in four weeks and led to nothing, by kind; the commonest first' }),
    health: z.object({
      day: Health.meta({ description: 'Of 24 hours: at most the latest 10 000' }),
      week: Health.meta({ description: 'Of 7 days: at most the latest 10 000' }),
      latest: Health.meta({ description: 'Of the latest 200' }),
    }),
  })
  .meta({ description: 'The whole entity’s: how the channel is doing' })
export type SmsChannel = z.infer<typeof SmsChannel>

export const SmsReport = z.object({
  scope: ScopeSummary.meta({ description: 'Weeks of the visits, the running one too' }),
  channel: SmsChannel,
  total: Funnel,
  offices: z.array(Funnel.extend({ office: OfficeCode, name: z.string() })),
  periods: z
    .array(Funnel.extend({ from: z.iso.date(), days: z.union([z.literal(1), z.literal(7)]) }))
    .meta({ description: 'By day of the visit, by week in windows of more than five; those with anybody' }),
})
export type SmsReport = z.infer<typeof SmsReport>

/** Ends a pause; again changes nothing. */
export const SmsResumption = z.strictObject({})

export const SuppressionsQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type SuppressionsQuery = z.infer<typeof SuppressionsQuery>

export const Suppressions = z.object({
  total: z.int(),
  suppressions: z
    .array(
      z.object({
        phone: z.string().meta({ description: 'The first characters of a keyed hash: no number is kept' }),
        reason: z.enum(['optout', 'blocked', 'no-such-phone']).or(z.string()),
        since: z.iso.datetime(),
        until: z.iso.datetime().optional().meta({ description: 'Missing where it does not end by itself' }),
      }),
    )
    .meta({ description: 'The newest first, 10 a page' }),
})
export type Suppressions = z.infer<typeof Suppressions>

/** What a citizen asks for at the desk. */
export const SmsWish = z.strictObject({
  phone: WholeText.max(40).meta({
    description: 'As written; kept as a hash alone',
    examples: ['987 654 321'],
  }),
  wish: z.enum(['optout', 'optin']).meta({ description: 'optin takes an opt-out back, and nothing more' }),
})
export type SmsWish = z.infer<typeof SmsWish>
