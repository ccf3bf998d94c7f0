import { dateOfDay, weekName } from '../../../schema/calendar.ts'
import type { Alert } from '../../../schema/contracts/alerts.ts'
import type { StoredAlert } from '../../db/alert-list.ts'

/** An alert as it is shown. */
export function describeAlert(stored: StoredAlert): Alert {
  const { acknowledgedAt, acknowledgedName, note } = stored
  const about = {
    id: stored.id,
    office: stored.office,
    name: stored.name,
    week: weekName(stored.week),
    ...(acknowledgedAt !== null && {
      acknowledged: {
        at: new Date(acknowledgedAt).toISOString(),
        by: acknowledgedName ?? '',
        note: note ?? '',
      },
    }),
    mailed: stored.mailed,
    ...(stored.webhook !== null && { webhook: stored.webhook }),
  }
  const agent = stored.agent === null ? {} : { agent: stored.agent }
  if (stored.kind === 'allegation') return { ...about, ...agent, kind: 'allegation' }
  // What was stored is what the finders made by the same contract.
  return {
    ...about,
    ...agent,
    kind: stored.kind,
    made: dateOfDay(stored.madeOn ?? 0),
    evidence: stored.evidence,
  } as Alert
}
