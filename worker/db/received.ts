import type { Day } from '../../schema/calendar.ts'
import type { SeenOffice } from './tallies.ts'

/** Responses that arrived on the given day of each office and wait for their publication. */
export async function countReceived(
  db: D1Database,
  days: readonly { office: SeenOffice; day: Day }[],
): Promise<number> {
  const received = await db
    .prepare(
      `select count(*) as received
         from json_each(?1) d
        cross join responses r indexed by responses_waiting
           on r.office = d.value ->> 'office' and r.day = d.value ->> 'day' and r.block is null
        where r.quarantined_at is null`,
    )
    .bind(JSON.stringify(days.map(({ office, day }) => ({ office: office.code, day }))))
    .first<number>('received')
  return received ?? 0
}
