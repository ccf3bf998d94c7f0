import * as z from 'zod'
import { AgentCode, OfficeCode } from './fields.ts'
import { ReportQuery, ScopeSummary } from './reports.ts'

export const FunnelQuery = ReportQuery.omit({ agent: true }).extend({
  measure: z.string().max(40).optional().meta({
    description: 'G1 or a competency that citizens score; the first that one may see unless given',
  }),
})
export type FunnelQuery = z.infer<typeof FunnelQuery>

const Part = z.number().min(0).max(1)
const Interval = z.object({ low: Part, high: Part })

const Funnel = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('known'),
    target: Part.meta({ description: 'The share of all answers of the agents compared' }),
    phi: z.number().meta({ description: 'Above 1 where more than chance sets agents apart' }),
    tau2: z.number().meta({ description: 'Variance between agents that the limits allow for' }),
    limits: z
      .array(z.object({ n: z.int(), at95: Interval, at998: Interval }))
      .meta({ description: 'At rising n: exact binomial, interpolated; normal with tau2 where phi > 1' }),
    expectedFalse: z.number().meta({
      description: 'Of the agents outside, how many at most are expected to be so by chance (5 %)',
    }),
  }),
  z.object({
    kind: z.literal('withheld'),
    needs: z.int().meta({ description: 'Agents with published answers that are still missing' }),
  }),
])

export const FunnelReport = z.object({
  scope: ScopeSummary,
  measure: z.string(),
  funnel: Funnel,
  agents: z
    .array(
      z.object({
        agent: AgentCode,
        office: OfficeCode,
        share: Part.meta({ description: 'As answered: not shrunken' }),
        low: Part.meta({ description: 'Lower bound of the 95 % interval' }),
        high: Part.meta({ description: 'Upper bound of the 95 % interval' }),
        n: z.int(),
        outside: z.enum(['below', 'above']).optional().meta({
          description: 'Farther from the target than chance explains, after Benjamini–Hochberg at 5 %',
        }),
      }),
    )
    .meta({ description: 'Those with published answers, in the order of their codes; never a rank' }),
  withheld: z.int().meta({ description: 'Agents without enough published answers' }),
})
export type FunnelReport = z.infer<typeof FunnelReport>
export type FunnelAgent = FunnelReport['agents'][number]
