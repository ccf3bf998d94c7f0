import * as z from 'zod'
import { AgentCode, Kind, OfficeCode, WholeText } from './fields.ts'
import { ReportQuery, ScopeSummary } from './reports.ts'
import { ResponseRate } from './response-rate.ts'

const ProcedureCode = WholeText.min(1).max(40).meta({ description: 'Code of the procedure' })

/** How many people a ticket system served: of each agent, procedure and day as far as it can say. */
export const ServedRequest = z.strictObject({
  office: OfficeCode,
  totals: z
    .array(
      z.strictObject({
        day: z.iso
          .date({ error: 'A day is written 2026-11-23' })
          .meta({ description: 'By the office’s calendar; not in the future' }),
        agent: AgentCode.optional(),
        procedure: ProcedureCode.optional(),
        people: z
          .int('A whole number of people')
          .min(0, 'A whole number of people, 0 or more')
          .max(100_000, 'More people than an office can serve in a day: check it'),
      }),
    )
    .min(1, 'Give at least one total')
    .max(1000, 'Give at most 1000 totals at once')
    .meta({ description: 'Each replaces what was told for the same day, agent and procedure' }),
})
export type ServedRequest = z.infer<typeof ServedRequest>

export const ServedStored = z.object({ stored: z.int().meta({ description: 'Totals kept' }) })
export type ServedStored = z.infer<typeof ServedStored>

export const ParticipationQuery = ReportQuery.pick({ from: true, to: true, office: true })
export type ParticipationQuery = z.infer<typeof ParticipationQuery>

const Counts = z.object({
  served: z.int().optional().meta({ description: 'Missing where no ticket system told' }),
  invited: z.int().meta({ description: 'Visits for which a link was made' }),
  opened: z.int().meta({ description: 'Surveys opened: static codes each time, links the first time' }),
  complete: z.int(),
  partial: z.int(),
})
export type ParticipationCounts = z.infer<typeof Counts>

const Group = Counts.extend({ rate: ResponseRate })

export const ParticipationReport = z.object({
  scope: ScopeSummary,
  total: Group,
  offices: z.array(Group.extend({ office: OfficeCode, name: z.string() })),
  channels: z.array(Counts.omit({ served: true }).extend({ kind: Kind })),
  agents: z
    .array(
      Group.extend({
        agent: AgentCode,
        office: OfficeCode,
        invitesFewer: z.boolean().meta({
          description:
            'Of those served, invites fewer than the office’s other agents: by 10 points or more, and hardly by chance (Benjamini–Hochberg at 5 %)',
        }),
      }),
    )
    .optional()
    .meta({ description: 'For whoever may see agents’ numbers' }),
})
export type ParticipationReport = z.infer<typeof ParticipationReport>
