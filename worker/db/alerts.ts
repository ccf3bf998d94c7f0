import type { Day, Week } from '../../schema/calendar.ts'

export type StoredKind = 'special-cause' | 'allegation' | 'integrity' | 'silent-office' | 'quiet-codes'

export type NewAlert = {
  readonly id: string
  /** What makes it one: an alert whose key is known is not stored again. */
  readonly key: string
  readonly kind: Exclude<StoredKind, 'allegation'>
  readonly office: string
  readonly agent: string | null
  readonly week: Week
  readonly madeOn: Day
  readonly evidence: object
}

export type Look = { readonly office: string; readonly day: Day; readonly through: Week | null }

/** Alerts and the looks that found them, together: what was cut off is looked for again. */
export async function storeLook(
  db: D1Database,
  alerts: readonly NewAlert[],
  looks: readonly Look[],
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `insert into alerts (id, key, kind, office, agent, week, made_on, evidence)
         select value ->> 'id', value ->> 'key', value ->> 'kind', value ->> 'office', value ->> 'agent',
                value ->> 'week', value ->> 'madeOn', value -> 'evidence'
           from json_each(?1) where true
         on conflict (key) do nothing`,
      )
      .bind(JSON.stringify(alerts)),
    db
      .prepare(
        `insert into alert_looks (office, day, through)
         select value ->> 'office', value ->> 'day', value ->> 'through' from json_each(?1) where true
         on conflict (office) do update set day = excluded.day, through = coalesce(excluded.through, through)`,
      )
      .bind(JSON.stringify(looks)),
  ])
}

export async function lastLooks(db: D1Database): Promise<ReadonlyMap<string, Look>> {
  const { results } = await db.prepare('select office, day, through from alert_looks').all<Look>()
  return new Map(results.map((look) => [look.office, look]))
}

export type EarlierAlert = {
  readonly kind: StoredKind
  readonly office: string
  readonly agent: string | null
  readonly week: Week
  // biome-ignore lint/suspicious/noExplicitAny: each finder knows what it stored
  readonly evidence: any
}

/** Alerts of some offices since a week, so that the same thing is not told again. */
export async function earlierAlerts(
  db: D1Database,
  offices: readonly string[],
  since: Week,
): Promise<EarlierAlert[]> {
  const { results } = await db
    .prepare(
      `select a.kind, a.office, a.agent, a.week, a.evidence
         from json_each(?1) o cross join alerts a on a.office = o.value and a.week >= ?2`,
    )
    .bind(JSON.stringify(offices), since)
    .all<Omit<EarlierAlert, 'evidence'> & { evidence: string }>()
  return results.map((row) => ({ ...row, evidence: JSON.parse(row.evidence) }))
}

/**
 * Makes an alert of each allegation that has not been told: both it and that it was told, or neither. A partial is
 * waited for until its day is over. What is older than `from` is history, and alarms nobody.
 */
export async function tellAllegations(
  db: D1Database,
  offices: readonly { office: string; today: Day; from: Week }[],
): Promise<boolean> {
  const ready = `r.allegation = 1 and (r.complete = 1 or r.block is not null or r.day < o.value ->> 'today')`
  const [told] = await db.batch([
    db
      .prepare(
        `insert into alerts (id, key, kind, office, agent, week, evidence)
         select lower(hex(randomblob(16))), lower(hex(randomblob(16))), 'allegation', r.office, r.agent, r.week, '{}'
           from json_each(?1) o
          cross join responses r indexed by responses_to_tell on r.office = o.value ->> 'office'
          where ${ready} and r.quarantined_at is null and r.week >= o.value ->> 'from'`,
      )
      .bind(JSON.stringify(offices)),
    db
      .prepare(
        `update responses set allegation = 2
          where key in (select r.key from json_each(?1) o
                         cross join responses r indexed by responses_to_tell on r.office = o.value ->> 'office'
                         where ${ready})`,
      )
      .bind(JSON.stringify(offices)),
  ])
  return (told?.meta.changes ?? 0) > 0
}

/** Alerts are kept as long as agents' rows are meant to be. */
export async function deleteAlertsBefore(db: D1Database, week: Week): Promise<void> {
  await db.batch([
    db
      .prepare('delete from alert_deliveries where alert in (select id from alerts where week < ?1)')
      .bind(week),
    db.prepare('delete from alerts where week < ?1').bind(week),
  ])
}
