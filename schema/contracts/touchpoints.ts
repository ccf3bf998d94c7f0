import * as z from 'zod'
import { AgentCode, OfficeCode, WeekName } from './fields.ts'
import { ReportQuery, ScopeSummary } from './reports.ts'

const DeskCode = z
  .string()
  .min(1, 'A desk is named by its code')
  .max(20, 'A desk is named by its code, of at most 20 characters')
  .refine((text) => text.isWellFormed(), 'It holds half a character (a lone surrogate): remove it')
  .meta({ description: 'Code of a desk', examples: ['CEN-1'] })

/** A code stands for an office, or for one of its desks, or for one of its agents. */
export const TouchpointRequest = z
  .strictObject({ office: OfficeCode, desk: DeskCode.optional(), agent: AgentCode.optional() })
  .refine(({ desk, agent }) => desk === undefined || agent === undefined, {
    path: ['agent'],
    message: 'Give a desk or an agent, not both: a code stands for one place',
  })
export type TouchpointRequest = z.infer<typeof TouchpointRequest>

const StaticCode = z
  .string()
  .meta({ description: 'Eight characters, as the address has them', examples: ['7K3M9QXD'] })

export const Touchpoint = z.object({
  code: StaticCode,
  office: OfficeCode,
  desk: z.string().optional().meta({ description: 'Name of the desk' }),
  agent: AgentCode.optional(),
  revoked: z.boolean(),
})
export type Touchpoint = z.infer<typeof Touchpoint>

export const TouchpointPath = z.object({ code: z.string().max(40) })

/** Nothing has to be said: the address names what is revoked. */
export const RevokeRequest = z.strictObject({})

export const TouchpointsQuery = ReportQuery.pick({ from: true, to: true, office: true })
export type TouchpointsQuery = z.infer<typeof TouchpointsQuery>

export const TouchpointUse = Touchpoint.extend({
  created: WeekName.optional().meta({ description: 'The week in which it was made, where it is known' }),
  scans: z.int().meta({ description: 'Openings of its survey in the whole weeks of the window' }),
  answers: z.int().meta({ description: 'Responses that came by it in the same weeks' }),
  lastScanned: WeekName.optional().meta({
    description: 'The last week with a scan, the present one included; missing where there was none ever',
  }),
})
export type TouchpointUse = z.infer<typeof TouchpointUse>

export const TouchpointsReport = z.object({
  scope: ScopeSummary,
  offices: z.array(z.object({ office: OfficeCode, name: z.string() })),
  touchpoints: z.array(TouchpointUse),
})
export type TouchpointsReport = z.infer<typeof TouchpointsReport>

export const OfficePath = z.object({ office: OfficeCode })

/** What a code of an office can stand for, beside the office itself. */
export const OfficePlaces = z.object({
  desks: z.array(z.object({ desk: z.string(), name: z.string() })),
  agents: z.array(z.object({ agent: AgentCode })).meta({ description: 'Those who have not left' }),
})
export type OfficePlaces = z.infer<typeof OfficePlaces>
