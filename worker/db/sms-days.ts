import type { Day } from '../../schema/calendar.ts'

/** How who was asked answers. */
export type SmsWay = 'link' | 'reply'

/**
 * What is counted by whoever does it. All else follows from the SMS themselves, by triggers: consented, waiting,
 * dropped, sent and what became of it, reminded, optout, segments and cost; and `opened` of links.
 */
export type CountedSmsStep =
  | 'opened'
  | 'started'
  | 'completed'
  | 'partial'
  | 'consented'
  | 'dropped:suppressed'

/**
 * Counts a step of a person who was asked by SMS: of an office and of the day of the visit, and of nobody.
 * @param step.n more than one, or -1 for whoever moves on
 */
export const countSmsStep = (
  db: D1Database,
  {
    office,
    day,
    way,
    step,
    n = 1,
  }: { office: string; day: Day; way: SmsWay; step: CountedSmsStep; n?: number },
) =>
  db
    .prepare(
      `insert into sms_days (office, day, way, step, n) values (?1, ?2, ?3, ?4, ?5)
       on conflict do update set n = n + excluded.n`,
    )
    .bind(office, day, way, step, n)

/** Somebody agreed who had once opted out, or whose phone blocks: they will not be asked. */
export const countRefused = (db: D1Database, visit: { office: string; day: Day; way: SmsWay }) =>
  db.batch([
    countSmsStep(db, { ...visit, step: 'consented' }),
    countSmsStep(db, { ...visit, step: 'dropped:suppressed' }),
  ])

/**
 * Counts what a stored response makes of a visit that was asked by SMS, right after it was stored in the same batch;
 * nothing, where nothing was stored, or the visit was not asked.
 * @param visit the visit's hashes, as JSON
 */
export const countAnsweredLink = (db: D1Database, visit: string, response: string) =>
  db
    .prepare(
      `insert into sms_days (office, day, way, step, n)
       select v.office, v.sms_day, 'link', s.value ->> 0, s.value ->> 1
         from visits v
         join responses r on r.id = unhex(replace(?2, '-', ''))
         join json_each(iif(r.revision = 0, json_array(json_array('started', 1),
                                                       json_array(iif(r.complete, 'completed', 'partial'), 1)),
                            iif(r.complete, '[["partial",-1],["completed",1]]', '[]'))) s
        where v.token in (select value from json_each(?1)) and v.sms_day is not null and changes() > 0
       on conflict do update set n = n + excluded.n`,
    )
    .bind(visit, response)

/** Counts that a conversation became a response, right after it did in the same batch; nothing, where it did not. */
export const countMovedReply = (db: D1Database, conversation: string) =>
  db
    .prepare(
      `insert into sms_days (office, day, way, step, n)
       select office, day, 'reply', iif(complete, 'completed', 'partial'), 1
         from sms_conversations where id = ?1 and day is not null and changes() > 0
       on conflict do update set n = n + 1`,
    )
    .bind(conversation)

/**
 * From now on what becomes of a visit's link is counted as of those asked by SMS, unless it was opened before.
 * @param visit the visit's hashes
 */
export async function countAsAsked(db: D1Database, visit: readonly string[], day: Day): Promise<void> {
  await db
    .prepare(
      'update visits set sms_day = ?2 where token in (select value from json_each(?1)) and opened = 0 and sms_day is null',
    )
    .bind(JSON.stringify(visit), day)
    .run()
}
