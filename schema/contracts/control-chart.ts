import * as z from 'zod'
import { longestNote } from '../limit-rules.ts'
import { OfficeCode, SeenText, WeekName, WholeText } from './fields.ts'

const Weeks = z.object({ from: WeekName, to: WeekName })

/** From a week on, limits of their own, and why. */
export const LimitBase = z
  .object({
    id: z.string(),
    week: WeekName.meta({ description: 'From this week on' }),
    frozen: Weeks.optional().meta({
      description: 'The weeks that make the limits; without it, all that follow until the next base',
    }),
    note: z.string(),
    by: z.string().optional().meta({ description: 'Who set it; missing where they have left' }),
    at: z.iso.datetime(),
  })
  .meta({ id: 'LimitBase' })
export type LimitBase = z.infer<typeof LimitBase>

const Limits = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('known'),
    centre: z.number(),
    from: WeekName.meta({ description: 'The first of the weeks that make the limits' }),
    to: WeekName,
    weeks: z.array(z.object({ week: WeekName, low: z.number(), high: z.number() })).meta({
      description: 'Three sigmas around the centre, for each week with a result',
    }),
  }),
  z.object({
    kind: z.literal('too-few'),
    needs: z.int().meta({ description: 'Weeks with results still needed for limits' }),
  }),
  z.object({
    kind: z.literal('no-spread'),
    centre: z.number().meta({ description: 'All weeks are alike: limits would call any change special' }),
  }),
])

/** Weeks that share a centre and limits. */
export const Phase = z
  .object({ from: WeekName, to: WeekName, base: LimitBase.optional(), limits: Limits })
  .meta({ id: 'Phase' })
export type Phase = z.infer<typeof Phase>

export const SpecialCause = z
  .object({
    rule: z.enum(['outside', 'shift', 'trend', 'near-limit']).meta({
      description:
        'A week beyond a limit; 7 or more in a row on one side of the centre; 7 or more in a row rising or falling; 2 of 3 beyond two thirds of the way to a limit',
    }),
    side: z.enum(['above', 'below']).meta({ description: 'Of the centre; of a trend, up or down' }),
    weeks: z.array(WeekName),
  })
  .meta({ id: 'SpecialCause' })
export type SpecialCause = z.infer<typeof SpecialCause>

export const ControlChart = z
  .object({ phases: z.array(Phase), specialCauses: z.array(SpecialCause) })
  .meta({ id: 'ControlChart' })
export type ControlChart = z.infer<typeof ControlChart>

export const Note = SeenText.trim()
  .min(1, 'Say what happened in this week')
  .max(longestNote, `A note has at most ${longestNote} characters`)

export const LimitBaseRequest = z.strictObject({
  office: OfficeCode.optional().meta({ description: 'Without it, of the whole entity’s chart' }),
  measure: WholeText.min(1, 'Name a measure').max(40),
  week: WeekName,
  frozen: z.strictObject({ from: WeekName, to: WeekName }).optional(),
  note: Note,
})
export type LimitBaseRequest = z.infer<typeof LimitBaseRequest>

export const LimitBaseMade = z.object({ id: z.string() })
export type LimitBaseMade = z.infer<typeof LimitBaseMade>
