import type { Suppressions, SuppressionsQuery } from '../../../schema/contracts/sms.ts'
import type { Context } from '../../context.ts'
import { listSuppressions } from '../../db/sms-report.ts'
import { requirePermission, type Viewer } from '../access/viewer.ts'

const aPage = 10

/** Who is not written to: hashes, reasons and times, of the whole entity. @throws AppError forbidden */
export async function readSuppressions(
  { db, now }: Context,
  viewer: Viewer,
  { page }: SuppressionsQuery,
): Promise<Suppressions> {
  requirePermission(viewer, 'sms')
  const { total, suppressions } = await listSuppressions(db, {
    ...{ now: now(), offset: (page - 1) * aPage, most: aPage },
  })
  return {
    total,
    suppressions: suppressions.map(({ phone, reason, at, until }) => ({
      ...{ phone, reason, since: new Date(at).toISOString() },
      ...(until !== null && { until: new Date(until).toISOString() }),
    })),
  }
}
