import * as z from 'zod'
import { type CompetencyCode, competencyCodes } from '../instrument/competencies.ts'
import { Importance } from './drivers.ts'
import { AgentCode, OfficeCode, WeekName, WholeText } from './fields.ts'
import { Estimate, ReportQuery, ScopeSummary } from './reports.ts'

const Competency = z
  .enum(competencyCodes as [CompetencyCode, ...CompetencyCode[]], 'Choose one of the eleven competencies')
  .meta({ description: 'Code of a competency', examples: ['CE'] })
const Proportion = z.number().min(0).max(1)

export const TrainingQuery = ReportQuery.pick({ from: true, to: true, office: true }).extend({
  target: z.coerce
    .number('A target is a whole percentage')
    .int('A target is a whole percentage')
    .min(50, 'A target is 50 % or more')
    .max(99, 'A target is 99 % or less')
    .default(85)
    .meta({ description: 'Share of favorable answers to be reached, in percent' }),
})
export type TrainingQuery = z.infer<typeof TrainingQuery>

/** An agent whose share lies under the target with a probability of 0.9 or more. */
const ConcernedAgent = z.object({
  agent: AgentCode,
  office: OfficeCode,
  share: Proportion,
  low: Proportion,
  high: Proportion,
  n: z.int(),
  reliability: Proportion.meta({ description: 'Under 0.7: not for decisions about a person' }),
  apart: z.boolean().meta({ description: 'The interval lies under the share of all as well' }),
  trained: z.iso
    .date()
    .optional()
    .meta({ description: 'Of the last session on this competency, held already' }),
})
export type ConcernedAgent = z.infer<typeof ConcernedAgent>

export const TrainingTopic = z.object({
  competency: z.string(),
  standing: z.enum(['first', 'close', 'later', 'unranked', 'unclear', 'met', 'withheld']).meta({
    description:
      'first: the largest product of gap, importance and agents; close: its order after the first is not certain; later: it is; unranked: under the target, its importance is not known; unclear: the interval holds the target; met: at the target or over it',
  }),
  estimate: Estimate,
  gap: z
    .object({ gap: z.number(), low: z.number(), high: z.number() })
    .optional()
    .meta({ description: 'Target less share, with what the 95 % interval makes of it' }),
  importance: Importance.meta({ description: 'The entity’s' }),
  agents: z.object({
    under: z.int().meta({ description: 'Under the target with a probability of 0.9 or more' }),
    mistaken: z.number().meta({ description: 'How many of those are to be expected not to be' }),
    unclear: z.int(),
    over: z.int().meta({ description: 'Over it with a probability of 0.9 or more' }),
    withheld: z.int(),
    alike: z
      .boolean()
      .meta({ description: 'The answers tell no agent from another: each has the pooled share' }),
  }),
  concerned: z.array(ConcernedAgent).meta({ description: 'In the order of their codes: never a rank' }),
})
export type TrainingTopic = z.infer<typeof TrainingTopic>

export const TrainingReport = z.object({
  scope: ScopeSummary,
  target: Proportion,
  importance: z
    .enum(['known', 'not-yet', 'too-few', 'inconsistent'])
    .meta({ description: 'Whether the order takes in importance; where not, it is of gap and agents' }),
  topics: z.array(TrainingTopic).meta({ description: 'Topics in the order in which to train them' }),
  supervised: z.array(z.string()).meta({
    description: 'Competencies that supervisors observe: citizens’ answers are a note, and rank nothing',
  }),
})
export type TrainingReport = z.infer<typeof TrainingReport>

// Control characters, and marks that turn the direction of what follows.
const unseen = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u
const Line = WholeText.refine(
  (text) => !unseen.test(text),
  'It holds a character that can’t be seen: type it anew',
)

export const TrainingRequest = z.strictObject({
  competency: Competency,
  date: z.iso
    .date({ error: 'A day is written 2026-11-23', abort: true })
    .refine((date) => date >= '2000-01-01' && date <= '2099-12-31', 'Choose a day of this century'),
  hours: z
    .number('How many hours, in halves')
    .min(0.5, 'A session has half an hour or more')
    .max(80, 'A session has at most 80 hours')
    .multipleOf(0.5, 'Hours are counted in halves'),
  note: Line.trim()
    .min(1, 'Leave it out, or say something')
    .max(120, 'A title or place has at most 120 characters')
    .optional(),
  agents: z
    .array(AgentCode)
    .min(1, 'Choose the agents who take part')
    .max(500, 'A session has at most 500 agents')
    .refine((agents) => new Set(agents).size === agents.length, 'An agent is named twice'),
})
export type TrainingRequest = z.infer<typeof TrainingRequest>

export const TrainingCancellation = z.strictObject({
  reason: Line.trim().min(1, 'Say why').max(200, 'A reason has at most 200 characters'),
})
export type TrainingCancellation = z.infer<typeof TrainingCancellation>

export const TrainingPath = z.object({ id: z.string().max(40) })

export const TrainingSession = z.object({
  id: z.string(),
  competency: z.string(),
  date: z.iso.date(),
  hours: z.number(),
  note: z.string().optional(),
  agents: z.array(AgentCode).meta({ description: 'Those whom the viewer sees, in the order of their codes' }),
  others: z.int().meta({ description: 'Agents whom the viewer does not see' }),
  recordedBy: z.string().optional(),
  cancelled: z.object({ date: z.iso.datetime(), reason: z.string() }).optional(),
  mayChange: z.boolean().meta({ description: 'Whether the viewer may change and cancel it' }),
})
export type TrainingSession = z.infer<typeof TrainingSession>

export const TrainingListQuery = ReportQuery.pick({ office: true })
export type TrainingListQuery = z.infer<typeof TrainingListQuery>

/** The ledger, latest first. */
export const TrainingLedger = z.object({
  sessions: z.array(TrainingSession),
  agents: z
    .array(z.object({ agent: AgentCode, office: OfficeCode, team: z.string().optional() }))
    .meta({ description: 'Whom the viewer may enter in a session' }),
})
export type TrainingLedger = z.infer<typeof TrainingLedger>

const GroupShare = z.object({ share: Proportion, low: Proportion, high: Proportion, n: z.int() })
const Group = z.object({ agents: z.int(), before: GroupShare, after: GroupShare })
export type TrainedGroup = z.infer<typeof Group>

/** Difference in differences: change of the agents trained less that of those not yet trained. */
export const TrainingEffect = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('known'),
      verdict: z.enum(['rose', 'fell', 'unclear']),
      effect: z.number().meta({ description: '0.1 is 10 points' }),
      low: z.number().meta({ description: 'CR2, t interval with Satterthwaite’s degrees of freedom' }),
      high: z.number(),
      expected: z.number().meta({
        description:
          'Of the effect, what is to be expected without any training where the weakest were chosen; the verdict is on the rest',
      }),
      weeks: z.int().meta({ description: 'Weeks compared before, and at most after' }),
      week: WeekName.meta({ description: 'Of the session: blocks that span it are dropped' }),
      through: WeekName.meta({ description: 'The last week compared' }),
      settled: z.boolean().meta({ description: 'No later answers will change it' }),
      trained: Group,
      comparison: Group,
      leftOut: z
        .int()
        .meta({ description: 'Of the session’s agents, those without answers both before and after' }),
    }),
    z.object({
      kind: z.literal('withheld'),
      reason: z.enum([
        'cancelled',
        'supervised',
        'planned',
        'few-trained',
        'few-answers',
        'few-comparison',
        'too-early',
        'no-spread',
      ]),
      needs: z.int().optional().meta({ description: 'Agents that the side named by `reason` still lacks' }),
      toldOn: z.iso
        .date()
        .optional()
        .meta({ description: 'When it can be told, as estimated from the pace of answers' }),
    }),
  ])
  .meta({ id: 'TrainingEffect' })
export type TrainingEffect = z.infer<typeof TrainingEffect>
