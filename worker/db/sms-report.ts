import type { Day } from '../../schema/calendar.ts'
import { mostJudged } from '../../schema/messages/most-judged.ts'
import type { SeenOffice } from './tallies.ts'

export type CountedStep = {
  /** '' where it is a period's. */
  readonly office: string
  /** The first of its period; 0 where it is an office's. */
  readonly day: Day
  readonly way: string
  readonly step: string
  readonly n: number
}

/**
 * Steps of those asked by SMS, by day of their visit: added up by office, and by period.
 * @param period its days, and the length of periods: days, or weeks from their Mondays on
 */
export async function smsSteps(
  db: D1Database,
  offices: readonly SeenOffice[],
  period: { from: Day; to: Day; length: 1 | 7 },
): Promise<{ byOffice: CountedStep[]; byPeriod: CountedStep[] }> {
  const { from, to, length } = period
  const codes = JSON.stringify(offices.map(({ code }) => code))
  const counted =
    'from json_each(?1) o cross join sms_days d on d.office = o.value and d.day between ?2 and ?3'
  const [byOffice, byPeriod] = await db.batch<CountedStep>([
    db
      .prepare(
        `select d.office, 0 as day, d.way, d.step, sum(d.n) as n ${counted} group by d.office, d.way, d.step`,
      )
      .bind(codes, from, to),
    db
      .prepare(
        `select '' as office, (d.day + 3) / cast(?4 as integer) * cast(?4 as integer) - 3 as day, d.way, d.step, sum(d.n) as n
           ${counted} group by 2, d.way, d.step`,
      )
      .bind(codes, from, to, length),
  ])
  return { byOffice: byOffice?.results ?? [], byPeriod: byPeriod?.results ?? [] }
}

export type HandedOver = { readonly state: string; readonly reason: string | null; readonly n: number }

/** What became of the latest SMS that a provider was given, of any kind, back to `since` and at most so many. */
export const handedOver = (db: D1Database, { since, most }: { since: number; most: number }) =>
  db
    .prepare(
      `select state, reason, count(*) as n
         from (select state, reason from sms indexed by sms_by_slot
                where slot >= ?1 and state not in ('queued', 'sending', 'dropped')
                order by slot desc limit ?2)
        group by state, reason order by n desc, reason`,
    )
    .bind(since, most)

export type SmsStanding = {
  readonly pause: { readonly reason: string; readonly at: number; readonly until: number } | null
  readonly spent: number
  readonly reserved: number
  /** SMS that are due before the month is over. */
  readonly planned: number
  /** Of visits in the days asked for, and the first of these days with any. */
  readonly cost: number
  readonly segments: number
  readonly handed: number
  readonly firstDay: Day | null
  readonly health: readonly [HandedOver[], HandedOver[], HandedOver[]]
}

/** How the entity's channel stands. */
export async function smsStanding(
  db: D1Database,
  provider: string,
  asked: {
    now: number
    month: string
    monthEnds: number
    from: Day
    to: Day
    since: readonly [number, number]
  },
): Promise<SmsStanding> {
  const standing = db
    .prepare(
      `select coalesce(b.spent, 0) as spent, coalesce(b.reserved, 0) as reserved,
              (select count(*) from sms where state = 'queued' and month is null and not_before < ?3) as planned,
              d.cost, d.segments, d.handed, d.firstDay, p.reason, p.at, p.until
         from (select coalesce(sum(iif(step = 'cost', n, 0)), 0) as cost,
                      coalesce(sum(iif(step = 'segments', n, 0)), 0) as segments,
                      coalesce(sum(iif(step in ('accepted', 'sent', 'delivered', 'undelivered', 'failed', 'unknown',
                                                'reminded'), n, 0)), 0) as handed,
                      min(day) as firstDay
                 from sms_days where day between ?4 and ?5) d
         left join sms_budgets b on b.month = ?2
         left join sms_pauses p on p.provider = ?1 and p.until > ?6`,
    )
    .bind(provider, asked.month, asked.monthEnds, asked.from, asked.to, asked.now)
  const [day, week] = asked.since
  type Row = Omit<SmsStanding, 'pause' | 'health'> & { reason: string | null; at: number; until: number }
  const [found, ...health] = await db.batch<Row | HandedOver>([
    standing,
    handedOver(db, { since: day, most: mostJudged }),
    handedOver(db, { since: week, most: mostJudged }),
    handedOver(db, { since: 0, most: 200 }),
  ])
  const [row] = (found?.results ?? []) as Row[]
  if (!row) throw new Error('a sum is always one row')
  const { reason, at, until, ...rest } = row
  return {
    ...rest,
    pause: reason === null ? null : { reason, at, until },
    health: health.map(({ results }) => results) as unknown as SmsStanding['health'],
  }
}

/** Lets a provider be given SMS again from now on; when that was stays there. */
export async function endPause(db: D1Database, provider: string, now: number): Promise<boolean> {
  const { meta } = await db
    .prepare('update sms_pauses set until = ?2 where provider = ?1 and until > ?2')
    .bind(provider, now)
    .run()
  return meta.changes > 0
}

export type Suppressed = {
  readonly phone: string
  readonly reason: string
  readonly at: number
  readonly until: number | null
}

/** Who is not written to, the latest first. */
export async function listSuppressions(
  db: D1Database,
  { now, offset, most }: { now: number; offset: number; most: number },
): Promise<{ total: number; suppressions: Suppressed[] }> {
  const [counted, listed] = await db.batch<{ total: number } & Suppressed>([
    db.prepare('select count(*) as total from suppressions where until is null or until > ?1').bind(now),
    db
      .prepare(
        `select substr(phone, 1, 8) as phone, reason, at, until from suppressions
          where until is null or until > ?1 order by at desc, phone limit ?2 offset ?3`,
      )
      .bind(now, most, offset),
  ])
  return { total: counted?.results[0]?.total ?? 0, suppressions: listed?.results ?? [] }
}
