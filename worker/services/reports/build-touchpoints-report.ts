import { localWeek, weekName } from '../../../schema/calendar.ts'
import type { TouchpointsQuery, TouchpointsReport } from '../../../schema/contracts/touchpoints.ts'
import type { Context } from '../../context.ts'
import { touchpointUse } from '../../db/touchpoint-use.ts'
import type { Viewer } from '../access/viewer.ts'
import { defaultWeeks, publishedIn, summaryOf, visibleOffices } from './scope.ts'
import { askedWindow, windowOf } from './window.ts'

/**
 * Where do citizens scan, and which codes are not used? In whole weeks: who watched the counter of the present one
 * could tell who answers. A count is no opinion, so it needs no block.
 * @throws AppError invalid, office-unknown, window-reversed, window-empty
 */
export async function buildTouchpointsReport(
  context: Context,
  viewer: Viewer,
  query: TouchpointsQuery,
): Promise<TouchpointsReport> {
  const asked = askedWindow(query)
  const offices = await visibleOffices(context, viewer, query.office)
  const lastWhole = offices.map(({ timeZone }) => localWeek(context.now(), timeZone) - 1)
  const yesterweek = Math.max(...lastWhole, 0)
  const window = windowOf(asked, { first: 0, last: yesterweek }, { length: defaultWeeks, yesterweek })
  const zones = new Map(offices.map(({ code, timeZone }) => [code, timeZone]))
  const [used, published] = await Promise.all([
    touchpointUse(
      context.db,
      offices.map((office, index) => ({
        office,
        from: window.from,
        through: Math.min(window.to, lastWhole[index] ?? 0),
      })),
    ),
    publishedIn(context, offices),
  ])
  return {
    scope: summaryOf(context, query, window, published),
    offices: offices.map(({ code, name }) => ({ office: code, name })),
    touchpoints: used.map(({ desk, agent, createdAt, lastScanned, ...touchpoint }) => ({
      ...touchpoint,
      ...(desk !== null && { desk }),
      ...(agent !== null && { agent }),
      ...(createdAt !== null && {
        created: weekName(localWeek(createdAt, zones.get(touchpoint.office) ?? 'UTC')),
      }),
      ...(lastScanned !== null && { lastScanned: weekName(lastScanned) }),
    })),
  }
}
