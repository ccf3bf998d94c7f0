import * as z from 'zod'

/** Of the people served, who answered. */
export const ResponseRate = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('known'),
      share: z.number().min(0).max(1),
      low: z.number().meta({ description: 'Lower bound of Wilson’s 95 % interval' }),
      high: z.number().meta({ description: 'Upper bound of Wilson’s 95 % interval' }),
      answered: z.int().meta({ description: 'Responses of the weeks for which totals are known' }),
      of: z.int(),
      few: z.boolean().meta({ description: 'Under 10 %: the result is labelled with it' }),
    }),
    z.object({
      kind: z.literal('unknown'),
      why: z
        .enum(['no-totals', 'more-answers-than-people'])
        .meta({ description: 'Nobody told how many were served, or what was told can’t be' }),
    }),
  ])
  .meta({ id: 'ResponseRate' })
export type ResponseRate = z.infer<typeof ResponseRate>
