import { dateOfDay, localTime, type Week, weekName, weekOfDay } from '../../../schema/calendar.ts'
import type { AlertsQuery, AlertsReport } from '../../../schema/contracts/alerts.ts'
import type { Context } from '../../context.ts'
import { countAlerts, listAlerts } from '../../db/alert-list.ts'
import { requirePermission, type Viewer } from '../access/viewer.ts'
import { visibleOffices } from '../reports/scope.ts'
import { alertReach } from './alert-reach.ts'
import { describeAlert } from './describe-alert.ts'

const perPage = 50

/**
 * What asks for a look, within what the viewer sees: what is serious first, then the newest.
 * @throws AppError forbidden, office-unknown
 */
export async function readAlerts(
  context: Context,
  viewer: Viewer,
  { state, office, page }: AlertsQuery,
): Promise<AlertsReport> {
  requirePermission(viewer, 'office-numbers')
  const offices = await visibleOffices(context, viewer)
  const asked = office === undefined ? offices : await visibleOffices(context, viewer, office)
  const reach = alertReach(viewer, office === undefined ? undefined : asked)
  const [counts, stored] = await Promise.all([
    countAlerts(context.db, reach),
    listAlerts(context.db, reach, { state, limit: perPage, offset: (page - 1) * perPage }),
  ])
  const { day } = localTime(context.now(), offices[0]?.timeZone ?? 'UTC')
  const weeks: readonly Week[] = stored.map(({ week }) => week)
  const total = state === 'open' ? counts.open : counts.acknowledged
  return {
    scope: {
      from: weekName(Math.min(...weeks, weekOfDay(day))),
      to: weekName(weekOfDay(day)),
      ...(office !== undefined && { office }),
      entity: context.entity.name,
      demonstration: context.entity.demonstration,
    },
    open: counts.open,
    ...(counts.oldestWeek !== null && {
      oldest: {
        week: weekName(counts.oldestWeek),
        ...(counts.oldestDay !== null && { made: dateOfDay(counts.oldestDay) }),
      },
    }),
    total,
    pages: Math.max(1, Math.ceil(total / perPage)),
    today: dateOfDay(day),
    offices: offices.map(({ code, name }) => ({ office: code, name })),
    alerts: stored.map(describeAlert),
  }
}
