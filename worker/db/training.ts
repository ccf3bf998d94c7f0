import type { Day } from '../../schema/calendar.ts'
import type { CompetencyCode } from '../../schema/instrument/competencies.ts'
import { allOrNothing } from './all-or-nothing.ts'

export type TrainingEntry = {
  readonly competency: CompetencyCode
  readonly day: Day
  readonly hours: number
  readonly note: string | null
  readonly agents: readonly string[]
}

export type StoredTraining = TrainingEntry & {
  readonly id: string
  /** Name of who recorded it, while they have an account. */
  readonly recordedBy: string | null
  readonly cancelledAt: number | null
  readonly cancelReason: string | null
}

const sessions = `
  select s.id, s.competency, s.day, s.hours, s.note, u.name as recordedBy, s.cancelled_at as cancelledAt,
         s.cancel_reason as cancelReason,
         (select json_group_array(agent) from (select agent from training_agents where session = s.id order by agent))
           as agents
    from training_sessions s
    left join users u on u.id = s.recorded_by`

type Row = Omit<StoredTraining, 'agents'> & { agents: string }
const trainingOf = (row: Row): StoredTraining => ({ ...row, agents: JSON.parse(row.agents) })

/** Latest first. */
export async function listTraining(db: D1Database): Promise<StoredTraining[]> {
  const { results } = await db.prepare(`${sessions} order by s.day desc, s.id`).all<Row>()
  return results.map(trainingOf)
}

export async function findTraining(db: D1Database, id: string): Promise<StoredTraining | null> {
  const row = await db.prepare(`${sessions} where s.id = ?1`).bind(id).first<Row>()
  return row && trainingOf(row)
}

const agentsOf = (db: D1Database, id: string, agents: readonly string[]) =>
  db
    .prepare('insert into training_agents (session, agent) select ?1, value from json_each(?2)')
    .bind(id, JSON.stringify(agents))

export async function insertTraining(
  db: D1Database,
  { id, competency, day, hours, note, agents }: TrainingEntry & { readonly id: string },
  { by, at }: { by: string | null; at: number },
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `insert into training_sessions (id, competency, day, hours, note, recorded_by, recorded_at)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
      )
      .bind(id, competency, day, hours, note, by, at),
    agentsOf(db, id, agents),
  ])
}

/** @returns false where it has been cancelled meanwhile: nothing was written */
export function updateTraining(
  db: D1Database,
  { id, competency, day, hours, note, agents }: TrainingEntry & { readonly id: string },
  { by, at }: { by: string; at: number },
): Promise<boolean> {
  return allOrNothing(db, [
    // A cancelled one gets no hours, which the table refuses: the batch fails whole.
    db
      .prepare(
        `update training_sessions
            set competency = ?2, day = ?3, hours = iif(cancelled_at is null, ?4, -1), note = ?5,
                changed_by = ?6, changed_at = ?7
          where id = ?1`,
      )
      .bind(id, competency, day, hours, note, by, at),
    db.prepare('delete from training_agents where session = ?1').bind(id),
    agentsOf(db, id, agents),
  ])
}

/** The first cancellation stands. @returns false where there was one already */
export async function cancelTraining(
  db: D1Database,
  id: string,
  reason: string,
  { by, at }: { by: string | null; at: number },
): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `update training_sessions set cancelled_at = ?2, cancel_reason = ?3, cancelled_by = ?4
        where id = ?1 and cancelled_at is null`,
    )
    .bind(id, at, reason, by)
    .run()
  return meta.changes > 0
}
