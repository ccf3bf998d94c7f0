import * as z from 'zod'
import { WeekName } from './fields.ts'
import { Estimate, ReportQuery, ScopeSummary } from './reports.ts'

/** Not of one agent: importance is the entity's, and one person's answers are too few to stand beside it. */
export const DriversQuery = ReportQuery.omit({ agent: true })
export type DriversQuery = z.infer<typeof DriversQuery>

const Part = z.number().min(0).max(1)

export const Importance = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('known'),
    share: Part.meta({ description: 'Of what the competencies explain together' }),
    low: Part.meta({ description: 'Lower bound of the 95 % interval' }),
    high: Part.meta({ description: 'Upper bound of the 95 % interval' }),
  }),
  z.object({
    kind: z.literal('withheld'),
    needs: z
      .int()
      .optional()
      .meta({ description: 'Answers that its rarest pair still needs; missing where nothing was computed' }),
  }),
  z.object({ kind: z.literal('no-spread') }).meta({ description: 'Everyone answers the same' }),
])
export type Importance = z.infer<typeof Importance>

const Computed = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('known'),
    from: WeekName,
    to: WeekName,
    n: z
      .int()
      .meta({ description: 'Published responses it was computed from: a random sample of each week' }),
    smallestPair: z.int().meta({ description: 'Answers side by side that the rarest pair has' }),
    rSquared: Part.meta({
      description: 'Part of overall satisfaction’s variance that goes with all of them',
    }),
  }),
  z.object({
    kind: z.literal('withheld'),
    why: z
      .enum(['not-yet', 'too-few', 'inconsistent'])
      .meta({ description: 'inconsistent: what different people answered does not fit together' }),
  }),
])

export const DriversReport = z.object({
  scope: ScopeSummary,
  computed: Computed.meta({ description: 'For the whole entity, once a month' }),
  drivers: z
    .array(z.object({ competency: z.string(), importance: Importance, performance: Estimate }))
    .meta({ description: 'What citizens score; importance is the entity’s, performance the scope’s' }),
})
export type DriversReport = z.infer<typeof DriversReport>
export type Driver = DriversReport['drivers'][number]
