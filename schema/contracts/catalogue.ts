import * as z from 'zod'
import { isTimeZone } from '../calendar.ts'
import { AgentCode, OfficeCode } from './fields.ts'

const Code = z.string().min(1, 'A code is missing').max(20, 'A code has at most 20 characters')
const Name = z.string().min(1, 'A name is missing').max(120, 'A name has at most 120 characters')
const LocalTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}$/, 'A local time is written 2026-11-23T08:00')
  .refine((text) => !Number.isNaN(Date.parse(`${text.replace(' ', 'T')}:00Z`)), 'There is no such time')

/** Rows of the catalogue, as its CSV files hold them: where citizens are served, and by whom. */
export const CatalogueRow = {
  offices: z.strictObject({
    code: OfficeCode,
    name: Name,
    time_zone: z.string().refine(isTimeZone, 'A time zone is named as in the IANA list: America/Lima'),
  }),
  teams: z.strictObject({ code: Code, office: OfficeCode, name: Name }),
  desks: z.strictObject({ code: Code, office: OfficeCode, name: Name }),
  agents: z.strictObject({ code: AgentCode, office: OfficeCode, team: Code.optional() }),
  procedures: z.strictObject({ code: Code, name: Name }),
  roster: z
    .strictObject({ desk: Code, agent: AgentCode, from: LocalTime, to: LocalTime })
    .refine(({ from, to }) => from < to, 'A shift ends after it begins'),
  touchpoints: z
    .strictObject({ office: OfficeCode, desk: Code.optional(), agent: AgentCode.optional() })
    .refine(
      ({ desk, agent }) => !(desk && agent),
      'A touchpoint stands for a desk or for an agent, not for both',
    ),
} as const

export type Catalogue = {
  readonly [Table in keyof typeof CatalogueRow]: readonly z.infer<(typeof CatalogueRow)[Table]>[]
}
