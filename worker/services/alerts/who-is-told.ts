import { isMailedAlerts } from '../../../schema/permissions.ts'
import type { StoredKind } from '../../db/alerts.ts'
import type { Staff } from '../../db/staff.ts'

type About = {
  readonly kind: StoredKind
  readonly office: string
  readonly agent: string | null
  /** Of the agent. */
  readonly team: string | null
}
export type Told = { readonly id: string; readonly urgent: boolean }

/**
 * To whom an alert is mailed: managers of the office and supervisors there, of an agent those of the team. An
 * allegation goes at once to who supervises, to managers with their mail of the day; where nobody supervises, to them
 * at once.
 */
export function whoIsTold({ kind, office, agent, team }: About, staff: readonly Staff[]): readonly Told[] {
  const wants = staff.filter(({ alertMails, role }) => alertMails && isMailedAlerts(role))
  const managers = wants.filter(
    (one) => one.role === 'manager' && (one.everyOffice || one.offices.includes(office)),
  )
  const supervisors = wants.filter(
    (one) => one.role === 'supervisor' && (agent === null ? one.offices.includes(office) : one.team === team),
  )
  const serious = kind === 'allegation'
  return [
    ...supervisors.map(({ id }) => ({ id, urgent: serious })),
    ...managers.map(({ id }) => ({ id, urgent: serious && supervisors.length === 0 })),
  ]
}
