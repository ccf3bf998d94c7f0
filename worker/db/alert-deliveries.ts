import type { Week } from '../../schema/calendar.ts'
import type { Language } from '../../schema/instrument/text.ts'
import type { Mail } from '../context.ts'
import type { StoredKind } from './alerts.ts'
import { allOrNothing } from './all-or-nothing.ts'

export type Unaddressed = {
  readonly id: string
  readonly kind: StoredKind
  readonly office: string
  readonly officeName: string
  readonly agent: string | null
  readonly team: string | null
  readonly week: Week
}

export async function unaddressedAlerts(db: D1Database, most: number): Promise<Unaddressed[]> {
  const { results } = await db
    .prepare(
      `select a.id, a.kind, a.office, o.name as officeName, a.agent, g.team, a.week
         from alerts a indexed by alerts_to_address
         join offices o on o.code = a.office
         left join agents g on g.code = a.agent
        where a.addressed = 0 limit ?1`,
    )
    .bind(most)
    .all<Unaddressed>()
  return results
}

export type NewDelivery = {
  readonly id: string
  readonly alert: string
  readonly channel: 'mail' | 'webhook'
  readonly recipient: string
  readonly urgent: boolean
  readonly body: string | null
}

/** Once each: an alert that is addressed already keeps its deliveries. */
export async function address(
  db: D1Database,
  alerts: readonly string[],
  deliveries: readonly NewDelivery[],
  now: number,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `insert into alert_deliveries (id, alert, channel, recipient, urgent, body, next_at)
         select value ->> 'id', value ->> 'alert', value ->> 'channel', value ->> 'recipient', value ->> 'urgent',
                value ->> 'body', ?2
           from json_each(?1) where true
         on conflict (alert, channel, recipient) do nothing`,
      )
      .bind(JSON.stringify(deliveries), now),
    db
      .prepare('update alerts set addressed = 1 where id in (select value from json_each(?1))')
      .bind(JSON.stringify(alerts)),
  ])
}

export type DueMail = {
  readonly delivery: string
  readonly user: string
  readonly email: string
  readonly language: Language
  readonly urgent: boolean
  readonly kind: StoredKind
  readonly officeName: string
  readonly timeZone: string
  readonly agent: string | null
  readonly week: Week
}

/** What is still to be mailed, to those who are still there and want mails, and to nobody else. */
export async function dueMails(db: D1Database, most: number): Promise<DueMail[]> {
  const { results } = await db
    .prepare(
      `select d.id as delivery, d.recipient as user, u.email, u.alert_language as language, d.urgent,
              a.kind, o.name as officeName, o.time_zone as timeZone, a.agent, a.week
         from alert_deliveries d indexed by alert_deliveries_due
         join users u on u.id = d.recipient and u.alert_mails = 1
         join alerts a on a.id = d.alert
         join offices o on o.code = a.office
        where d.channel = 'mail' and d.next_at is not null
        order by d.recipient, a.week, a.office, a.id
        limit ?1`,
    )
    .bind(most)
    .all<Omit<DueMail, 'urgent'> & { urgent: number }>()
  return results.map((row) => ({ ...row, urgent: row.urgent === 1 }))
}

const gone = `update alert_deliveries set state = ?2, next_at = null
               where id in (select value from json_each(?1))`

/**
 * Puts a mail in the outbox and what it tells off the list: both, or neither.
 * @returns false where there is a mail of that id already: it waits for the next one
 */
export function mailOnce(
  db: D1Database,
  id: string,
  mail: Mail,
  deliveries: readonly string[],
  now: number,
): Promise<boolean> {
  return allOrNothing(db, [
    db
      .prepare(
        'insert into mails (id, recipient, subject, text, created_at, next_at) values (?1, ?2, ?3, ?4, ?5, ?5)',
      )
      .bind(id, mail.recipient, mail.subject, mail.text, now),
    db.prepare(gone).bind(JSON.stringify(deliveries), 'sent'),
  ])
}

export type DueWebhook = { readonly id: string; readonly body: string; readonly tries: number }

/**
 * Takes what is due and puts off its next try, so that nobody else takes it meanwhile.
 * @param wait milliseconds until the next try, doubled with each
 */
export async function claimWebhooks(
  db: D1Database,
  now: number,
  { wait, most }: { wait: number; most: number },
): Promise<DueWebhook[]> {
  const { results } = await db
    .prepare(
      `update alert_deliveries set tries = tries + 1, next_at = ?1 + ?2 * (1 << tries)
        where id in (select id from alert_deliveries indexed by alert_deliveries_due
                      where channel = 'webhook' and next_at <= ?1 order by next_at limit ?3)
       returning id, body, tries`,
    )
    .bind(now, wait, most)
    .all<DueWebhook>()
  return results
}

export async function settle(
  db: D1Database,
  deliveries: readonly string[],
  state: 'sent' | 'kept' | 'failed',
): Promise<void> {
  await db.prepare(gone).bind(JSON.stringify(deliveries), state).run()
}

export type OutboxWebhook = { readonly id: string; readonly body: string; readonly state: string }

/** For the page of one's own machine. */
export async function listWebhooks(db: D1Database): Promise<OutboxWebhook[]> {
  const { results } = await db
    .prepare(
      `select d.id, d.body, d.state
         from alert_deliveries d join alerts a on a.id = d.alert
        where d.channel = 'webhook' and d.body is not null
        order by a.week desc, d.id limit 100`,
    )
    .all<OutboxWebhook>()
  return results
}
