import type { Day, Week } from '../../schema/calendar.ts'
import type { StoredKind } from './alerts.ts'

declare const allowed: unique symbol

/** Whose alerts a query may give. No plain object is one: only services/alerts/alert-reach.ts makes them. */
export type AlertReach = {
  readonly offices: 'all' | readonly string[]
  /** Of agents, only this team's. */
  readonly team: string | null
  readonly agents: boolean
  readonly allegations: boolean
  readonly [allowed]: true
}

export type StoredAlert = {
  readonly id: string
  readonly kind: StoredKind
  readonly office: string
  readonly name: string
  readonly agent: string | null
  readonly week: Week
  readonly madeOn: Day | null
  readonly evidence: unknown
  readonly acknowledgedAt: number | null
  readonly acknowledgedBy: string | null
  readonly acknowledgedName: string | null
  readonly note: string | null
  readonly mailed: number
  readonly webhook: 'waiting' | 'sent' | 'kept' | 'failed' | null
}

const seen = `
      (?1 ->> 'everywhere' or a.office in (select value from json_each(?1, '$.offices')))
  and (a.kind <> 'allegation' or ?1 ->> 'allegations')
  and (a.agent is null or ?1 ->> 'agents')
  and (a.agent is null or ?1 ->> 'team' is null
       or exists (select 1 from agents g where g.code = a.agent and g.team = ?1 ->> 'team'))`

const bound = ({ offices, team, agents, allegations }: AlertReach) =>
  JSON.stringify({
    everywhere: offices === 'all' ? 1 : 0,
    offices: offices === 'all' ? [] : offices,
    team,
    agents: agents ? 1 : 0,
    allegations: allegations ? 1 : 0,
  })

const columns = `
  a.id, a.kind, a.office, o.name, a.agent, a.week, a.made_on as madeOn, a.evidence,
  a.acknowledged_at as acknowledgedAt, a.acknowledged_by as acknowledgedBy,
  a.acknowledged_name as acknowledgedName, a.note,
  (select count(*) from alert_deliveries where alert = a.id and channel = 'mail' and state = 'sent') as mailed,
  (select state from alert_deliveries where alert = a.id and channel = 'webhook') as webhook`

const from = `from alerts a join offices o on o.code = a.office`

// What is serious and new comes first; an allegation's place in its week is its random id's.
const order = {
  open: `a.kind <> 'allegation', a.week desc, a.made_on desc, a.id`,
  acknowledged: `a.acknowledged_at desc, a.id`,
}

type Row = Omit<StoredAlert, 'evidence'> & { evidence: string }
const alertOf = (row: Row): StoredAlert => ({ ...row, evidence: JSON.parse(row.evidence) })

export async function listAlerts(
  db: D1Database,
  reach: AlertReach,
  { state, limit, offset }: { state: 'open' | 'acknowledged'; limit: number; offset: number },
): Promise<StoredAlert[]> {
  const { results } = await db
    .prepare(
      `select ${columns} ${from}
        where ${seen} and a.acknowledged_at is ${state === 'open' ? 'null' : 'not null'}
        order by ${order[state]} limit ?2 offset ?3`,
    )
    .bind(bound(reach), limit, offset)
    .all<Row>()
  return results.map(alertOf)
}

export type AlertCounts = {
  readonly open: number
  readonly acknowledged: number
  /** Of those that are open. */
  readonly oldestWeek: Week | null
  /** The first day of those of that week; null where an allegation is among them. */
  readonly oldestDay: Day | null
}

export async function countAlerts(db: D1Database, reach: AlertReach): Promise<AlertCounts> {
  const row = await db
    .prepare(
      `with seen as materialized (select a.week, a.made_on, a.acknowledged_at ${from} where ${seen}),
            open as (select week, made_on from seen where acknowledged_at is null)
       select (select count(*) from open) as open,
              (select count(*) from seen where acknowledged_at is not null) as acknowledged,
              week as oldestWeek, made_on as oldestDay
         from (select 1) left join
              (select week, made_on from open order by coalesce(made_on, week * 7 - 3), made_on limit 1)`,
    )
    .bind(bound(reach))
    .first<AlertCounts>()
  return row ?? { open: 0, acknowledged: 0, oldestWeek: null, oldestDay: null }
}

export async function findAlert(db: D1Database, reach: AlertReach, id: string): Promise<StoredAlert | null> {
  const row = await db
    .prepare(`select ${columns} ${from} where ${seen} and a.id = ?2`)
    .bind(bound(reach), id)
    .first<Row>()
  return row && alertOf(row)
}

/** @returns false where somebody was faster */
export async function acknowledge(
  db: D1Database,
  id: string,
  by: { id: string; name: string; note: string; at: number },
): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `update alerts set acknowledged_at = ?2, acknowledged_by = ?3, acknowledged_name = ?4, note = ?5
        where id = ?1 and acknowledged_at is null`,
    )
    .bind(id, by.at, by.id, by.name, by.note)
    .run()
  return meta.changes > 0
}
