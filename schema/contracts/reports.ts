import * as z from 'zod'
import { longestSearch } from '../search-terms.ts'
import { ControlChart } from './control-chart.ts'
import { AgentCode, Kind, OfficeCode, WeekName, WholeText } from './fields.ts'
import { Flagged } from './flagged.ts'
import { ResponseRate } from './response-rate.ts'

export const ReportQuery = z.strictObject({
  from: WeekName.optional(),
  to: WeekName.optional(),
  office: OfficeCode.optional(),
  agent: AgentCode.optional(),
  kind: Kind.optional(),
})
export type ReportQuery = z.infer<typeof ReportQuery>

export const CommentsQuery = ReportQuery.extend({
  search: WholeText.max(longestSearch)
    .optional()
    .meta({
      description:
        'Words that must all occur, at their beginning; in quotes, as they stand. Case and accents are ignored.',
      examples: ['demora "mesa de partes"'],
    }),
  favorable: z
    .enum(['yes', 'no'])
    .optional()
    .meta({ description: 'Whether who wrote it was satisfied with the service' }),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type CommentsQuery = z.infer<typeof CommentsQuery>

const Proportion = z.number().min(0).max(1)

/** How many answers at 0, 25, 50, 75 and 100 points. */
const Distribution = z.array(z.int()).length(5)

const Known = z.object({
  kind: z.literal('known'),
  share: Proportion.meta({ description: 'Share of favorable answers' }),
  low: Proportion.meta({ description: 'Lower bound of the 95 % interval' }),
  high: Proportion.meta({ description: 'Upper bound of the 95 % interval' }),
  n: z.int(),
  distribution: Distribution,
  mean: z.number().min(0).max(100),
})

/** A number that is not shown, since too few answered. */
const Withheld = z.object({
  kind: z.literal('withheld'),
  needs: z.int().meta({ description: 'Answers still needed, as of the last publication' }),
  notForAgents: z
    .literal(true)
    .optional()
    .meta({ description: 'Asked for an agent, and not the agent’s to answer for: no answer is missing' }),
})

const Weighed = Known.extend({
  effective: z.int().optional().meta({
    description:
      'Kish’s effective n, which the interval is of: how many answers would be as precise if each procedure were heard as it is served; only where that is known and below n',
  }),
})

/** An office's number: share with Wilson's interval, or withheld. */
export const Estimate = z.discriminatedUnion('kind', [Weighed, Withheld]).meta({ id: 'Estimate' })
export type Estimate = z.infer<typeof Estimate>
export type KnownEstimate = z.infer<typeof Weighed>

/** An agent's number: shrunken toward the entity's agents, with the reliability of what it says. */
export const AgentEstimate = z
  .discriminatedUnion('kind', [
    Known.extend({
      reliability: Proportion.meta({
        description: 'n / (n + alpha + beta); under 0.7: not for decisions about a person',
      }),
      moreForReliable: z.int().meta({
        description:
          'Answers still needed for a reliability of 0.7; 0 too where no fit was possible (see `prior`)',
      }),
      mayBeChance: z.literal(true).optional().meta({
        description:
          'Its interval leaves out the office’s share, and among all that the report compares at once that may be chance (Benjamini–Hochberg, 5 %)',
      }),
    }),
    Withheld,
  ])
  .meta({ id: 'AgentEstimate' })
export type AgentEstimate = z.infer<typeof AgentEstimate>

/** Difference of two shares, with Newcombe's interval. */
const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), difference: z.number(), low: z.number(), high: z.number() }),
  Withheld,
])
export type Change = z.infer<typeof Change>

/** What a report was asked for, and what it reaches. */
export const ScopeSummary = z.object({
  from: WeekName,
  to: WeekName,
  office: OfficeCode.optional(),
  agent: AgentCode.optional(),
  kind: Kind.optional(),
  publishedThrough: WeekName.optional().meta({
    description: 'The last whole week that the last publication reached; missing before the first',
  }),
  entity: z.string(),
  demonstration: z.boolean(),
})
export type ScopeSummary = z.infer<typeof ScopeSummary>

/** How an agent's numbers were shrunken: by a fit, or toward the pooled share where no fit was possible. */
const Prior = z.object({
  fitted: z.boolean(),
  alpha: z.number().optional(),
  beta: z.number().optional(),
  pooled: Proportion.optional(),
  agents: z.int(),
})
export type Prior = z.infer<typeof Prior>

export const TrendPoint = z.object({ week: WeekName, estimate: Estimate })
export type TrendPoint = z.infer<typeof TrendPoint>

/** Half a year or more of a measure, up to the end of the window, with its control charts. */
export const ControlledTrend = z
  .object({
    points: z.array(TrendPoint),
    share: ControlChart.meta({ description: 'Laney’s p′ chart of the share of favorable answers' }),
    mean: ControlChart.meta({ description: 'XmR chart of the mean, from 0 to 100' }),
    settable: z.object({ office: OfficeCode.optional() }).optional().meta({
      description:
        'Whose limits can be set anew: an office’s, or the whole entity’s; missing for agents and for some offices together',
    }),
  })
  .meta({ id: 'ControlledTrend' })
export type ControlledTrend = z.infer<typeof ControlledTrend>

export const OverviewReport = z.object({
  scope: ScopeSummary,
  satisfaction: Estimate,
  expectations: Estimate,
  outcome: Estimate,
  change: Change.meta({ description: 'Satisfaction against the window of the same length before' }),
  trend: z.array(TrendPoint),
  control: ControlledTrend,
  flagged: Flagged,
  rate: ResponseRate.optional().meta({
    description: 'Of all served; missing where an agent or a kind was asked for',
  }),
  offices: z.array(
    z.object({
      office: OfficeCode,
      name: z.string(),
      satisfaction: Estimate,
      flagged: Flagged,
      rate: ResponseRate.optional(),
    }),
  ),
})
export type OverviewReport = z.infer<typeof OverviewReport>

export const TrendQuery = ReportQuery.extend({
  measure: z.string().max(40).default('G1').meta({ description: 'An item, competency or reason' }),
})
export type TrendQuery = z.infer<typeof TrendQuery>

export const TrendReport = z.object({
  scope: ScopeSummary,
  measure: z.string(),
  points: z.array(TrendPoint),
  control: ControlledTrend,
})
export type TrendReport = z.infer<typeof TrendReport>

const Observability = z.enum(['direct', 'proxy', 'weak', 'none'])

export const CompetencyResult = z.object({
  competency: z.string(),
  mainSource: z.enum(['citizen', 'supervisor']).meta({
    description: 'supervisor: the citizens’ answers are a note beside an observation that does not exist yet',
  }),
  observable: Observability,
  proxiesOnly: z.boolean(),
  estimate: Estimate,
  items: z.array(z.object({ item: z.string(), estimate: Estimate })),
  trend: z.array(TrendPoint).meta({ description: 'Empty where it is not the agent’s who was asked for' }),
})
export type CompetencyResult = z.infer<typeof CompetencyResult>

export const CompetenciesReport = z.object({
  scope: ScopeSummary,
  expectations: Estimate,
  competencies: z.array(CompetencyResult),
})
export type CompetenciesReport = z.infer<typeof CompetenciesReport>

const TeamName = z.string().meta({ description: 'Name of the team' })

/** Office-wide share of a measure, to hold an agent's interval against. */
export const AgentsReport = z.object({
  scope: ScopeSummary,
  measures: z.array(z.object({ measure: z.string(), office: Estimate, prior: Prior })),
  agents: z.array(
    z.object({
      agent: AgentCode,
      office: OfficeCode,
      team: TeamName.optional(),
      archived: z.boolean(),
      estimates: z.array(AgentEstimate).meta({ description: 'In the order of `measures`' }),
    }),
  ),
})
export type AgentsReport = z.infer<typeof AgentsReport>

export const AgentReport = z.object({
  scope: ScopeSummary,
  agent: AgentCode,
  office: OfficeCode,
  team: TeamName.optional(),
  archived: z.boolean(),
  measures: z.array(
    z.object({ measure: z.string(), estimate: AgentEstimate, office: Estimate, prior: Prior }),
  ),
  items: z.array(z.object({ item: z.string(), estimate: Estimate })).meta({
    description: 'Items behind the competencies, as answered (not shrunken), with Wilson’s interval',
  }),
  trend: z.array(TrendPoint),
  flagged: Flagged.optional().meta({ description: 'For whoever may see the agent’s numbers' }),
  control: ControlledTrend.optional().meta({
    description: 'Of their overall result; missing for who doesn’t see that',
  }),
})
export type AgentReport = z.infer<typeof AgentReport>

export const CommentsReport = z.object({
  scope: ScopeSummary,
  total: z.int().meta({ description: 'Comments that were asked for' }),
  pages: z.int(),
  found: z
    .object({ favorable: z.int(), unfavorable: z.int() })
    .meta({ description: 'Comments with the words searched for, whatever `favorable` asks for' }),
  published: z.int().meta({ description: 'All comments of the scope' }),
  responses: z.int().meta({ description: 'Responses published in the scope, with a comment or without' }),
  comments: z.array(
    z.object({ office: OfficeCode, week: WeekName, favorable: z.boolean(), text: z.string() }),
  ),
})
export type CommentsReport = z.infer<typeof CommentsReport>

export const AgentPath = z.object({ id: AgentCode })

/** An agent's page is asked for by its path, so neither `agent` nor `kind` goes with it. */
export const AgentQuery = ReportQuery.omit({ agent: true, kind: true })
export type AgentQuery = z.infer<typeof AgentQuery>

/** Asked for as it is. */
export const OfficesQuery = z.strictObject({})

export const OfficesReport = z.object({
  offices: z.array(z.object({ office: OfficeCode, name: z.string() })),
  weeks: z.object({ first: WeekName, last: WeekName }).optional(),
})
export type OfficesReport = z.infer<typeof OfficesReport>

/** Asked for as it is. */
export const TeamsQuery = z.strictObject({})

export const TeamsReport = z.object({
  teams: z.array(z.object({ team: z.string(), office: OfficeCode, name: TeamName })),
})
export type TeamsReport = z.infer<typeof TeamsReport>

export const ReceivedTodayQuery = ReportQuery.pick({ office: true })
export type ReceivedTodayQuery = z.infer<typeof ReceivedTodayQuery>

/** The only live figure: how many responses arrived today, by each office's calendar. */
export const ReceivedToday = z.object({ received: z.int() })
export type ReceivedToday = z.infer<typeof ReceivedToday>
