import * as z from 'zod'
import { AgentCode, OfficeCode, WholeText } from './fields.ts'

export const VisitRequest = z.strictObject({
  office: OfficeCode,
  agent: AgentCode.optional(),
  procedure: WholeText.max(40).optional().meta({ description: 'Code of the procedure' }),
  servedAt: z.iso
    .datetime({ offset: true, error: 'servedAt is a time with its zone: 2026-11-23T09:30:00-05:00' })
    .meta({ description: 'When the visit ended; not in the future, at most 7 days ago' }),
  ticket: WholeText.min(1).max(80).optional().meta({
    description: 'The ticket system’s own id of the visit: sending it again answers with the same link',
  }),
})
export type VisitRequest = z.infer<typeof VisitRequest>

export const VisitLink = z.object({
  url: z.url().meta({ description: 'Single-use address of the survey' }),
  expiresAt: z.iso.datetime(),
  qr: z.string().meta({ description: 'The address as a QR code, SVG' }),
})
export type VisitLink = z.infer<typeof VisitLink>
