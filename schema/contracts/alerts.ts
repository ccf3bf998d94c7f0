import * as z from 'zod'
import { longestAlertNote } from '../alert-rules.ts'
import { AgentCode, Language, OfficeCode, WeekName, WholeText } from './fields.ts'
import { ScopeSummary } from './reports.ts'

export const AlertsQuery = z.strictObject({
  state: z
    .enum(['open', 'acknowledged'])
    .default('open')
    .meta({ description: 'Those that nobody has looked into yet, or those that somebody has' }),
  office: OfficeCode.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type AlertsQuery = z.infer<typeof AlertsQuery>

const Proportion = z.number().min(0).max(1)
const Side = z.enum(['above', 'below'])
const Day = z.iso.date().meta({ description: 'Day of the office’s calendar' })

/** A change that chance explains badly, in one measure of an office. */
export const Cause = z.object({
  measure: z.string().meta({ description: 'An item or a competency' }),
  rule: z.enum(['outside', 'shift']).meta({
    description: 'outside: the week lies beyond a limit; shift: 7 or more weeks on one side of the centre',
  }),
  from: WeekName,
  to: WeekName,
  share: Proportion.meta({ description: 'Of favorable answers in the last of these weeks' }),
  n: z.int(),
  centre: Proportion,
  low: Proportion.meta({ description: 'Lower limit of that week' }),
  high: Proportion.meta({ description: 'Upper limit of that week' }),
})
export type Cause = z.infer<typeof Cause>

/** A static code that hardly works, and what was counted for it in whole weeks. */
export const QuietCode = z.object({
  code: z.string(),
  desk: z.string().optional().meta({ description: 'Name of the desk' }),
  agent: AgentCode.optional(),
  problem: z.enum(['unscanned', 'unanswered', 'stopped']).meta({
    description:
      'unscanned: nobody scanned it; unanswered: fewer than one answer to five scans; stopped: no more scans, though it used to get some',
  }),
  scans: z.int(),
  answers: z.int(),
  since: WeekName.optional().meta({ description: 'The first week without a scan, where it had some' }),
})
export type QuietCode = z.infer<typeof QuietCode>

export const SpecialCauseEvidence = z.object({ side: Side, causes: z.array(Cause) })
export type SpecialCauseEvidence = z.infer<typeof SpecialCauseEvidence>

export const SilentOfficeEvidence = z.object({
  since: Day.meta({ description: 'The first opening day without an answer' }),
  days: z.int().meta({ description: 'Opening days without an answer' }),
  usual: z.number().meta({ description: 'Answers on an opening day, in the weeks before' }),
})
export type SilentOfficeEvidence = z.infer<typeof SilentOfficeEvidence>

export const QuietCodesEvidence = z.object({ from: WeekName, to: WeekName, codes: z.array(QuietCode) })
export type QuietCodesEvidence = z.infer<typeof QuietCodesEvidence>

/** More answers came in a way that needs a look than usual: they count, and leave only by quarantine. */
export const IntegrityEvidence = z.discriminatedUnion('sign', [
  z
    .object({
      sign: z.literal('burst'),
      hours: z.union([z.literal(1), z.literal(24)]),
      responses: z.int().meta({ description: 'In the fullest hour, or day, of the week' }),
      expected: z.number().meta({ description: 'In such a span, at the agent’s own rate' }),
    })
    .meta({ description: 'So many at once that chance would not bring them' }),
  z
    .object({
      sign: z.literal('share'),
      from: WeekName,
      to: WeekName,
      responses: z.int().meta({ description: 'Published ones' }),
      flagged: z.int(),
      others: Proportion.meta({ description: 'Share flagged of the entity’s other answers' }),
    })
    .meta({ description: 'Far more of them flagged than of others' }),
])
export type IntegrityEvidence = z.infer<typeof IntegrityEvidence>

const about = {
  id: z.string(),
  office: OfficeCode,
  name: z.string().meta({ description: 'Of the office' }),
  week: WeekName,
  acknowledged: z
    .object({ at: z.iso.datetime(), by: z.string(), note: z.string() })
    .optional()
    .meta({ description: 'Who looked into it, and what they wrote' }),
  mailed: z.int().meta({ description: 'People to whom it was mailed' }),
  webhook: z
    .enum(['waiting', 'sent', 'kept', 'failed'])
    .optional()
    .meta({ description: 'Where an address is configured. kept: in the outbox of one’s own machine' }),
}
const made = { made: Day.meta({ description: 'The day on which it was noticed' }) }

/** Something that asks for somebody's look. */
export const Alert = z
  .discriminatedUnion('kind', [
    z.object({ ...about, ...made, kind: z.literal('special-cause'), evidence: SpecialCauseEvidence }),
    z
      .object({ ...about, kind: z.literal('allegation'), agent: AgentCode.optional() })
      .meta({ description: 'Known by office, agent and week alone' }),
    z.object({
      ...about,
      ...made,
      kind: z.literal('integrity'),
      agent: AgentCode.optional(),
      evidence: IntegrityEvidence,
    }),
    z.object({ ...about, ...made, kind: z.literal('silent-office'), evidence: SilentOfficeEvidence }),
    z.object({ ...about, ...made, kind: z.literal('quiet-codes'), evidence: QuietCodesEvidence }),
  ])
  .meta({ id: 'Alert' })
export type Alert = z.infer<typeof Alert>
export type AlertKind = Alert['kind']

export const AlertsReport = z.object({
  scope: ScopeSummary,
  open: z.int().meta({ description: 'Alerts that nobody has looked into, whatever `state` asks for' }),
  oldest: z
    .object({ week: WeekName, made: Day.optional() })
    .optional()
    .meta({ description: 'Of those; by its week alone where it is an allegation' }),
  total: z.int().meta({ description: 'Alerts that were asked for' }),
  pages: z.int(),
  today: Day,
  offices: z.array(z.object({ office: OfficeCode, name: z.string() })),
  alerts: z.array(Alert),
})
export type AlertsReport = z.infer<typeof AlertsReport>

export const AlertPath = z.object({ id: z.string().max(40) })

export const Acknowledgement = z.strictObject({
  note: WholeText.trim()
    .min(1, 'Write what you found, or what was done')
    .max(longestAlertNote, `A note has at most ${longestAlertNote} characters`),
})
export type Acknowledgement = z.infer<typeof Acknowledgement>

export const AlertMails = z.strictObject({
  mails: z.enum(['on', 'off']).meta({ description: 'Whether alerts are mailed to one’s own address' }),
  language: Language.meta({ description: 'In which language' }),
})
export type AlertMails = z.infer<typeof AlertMails>
