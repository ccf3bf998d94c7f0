import type { Week } from '../../schema/calendar.ts'
import type { CompetencyCode } from '../../schema/instrument/competencies.ts'
import type { Answers } from '../../schema/instrument/questionnaire.ts'

/** What one competency has to do with overall satisfaction: a part of what all of them explain together. */
export type Importance =
  | { readonly kind: 'known'; readonly share: number; readonly low: number; readonly high: number }
  /** Answers that its rarest pair still needs. */
  | { readonly kind: 'withheld'; readonly needs: number }
  /** Everyone answers the same. */
  | { readonly kind: 'no-spread' }

export type DriverRun = {
  /** Of the publication after which it was computed. */
  readonly week: Week
  /** Of the answers it was computed from. */
  readonly from: Week
  readonly to: Week
  readonly n: number
  readonly drivers: readonly { readonly competency: CompetencyCode; readonly importance: Importance }[]
} & (
  | { readonly withheld: null; readonly rSquared: number; readonly smallestPair: number }
  | { readonly withheld: 'too-few' | 'inconsistent' }
)

export type SampledResponse = { readonly answers: Answers; readonly agentLeaf: boolean }

/**
 * Published responses of some weeks, at most so many of each: the first by their keys, which follow no order within
 * a week, so that they are drawn at random. What was erased is not there; what was withdrawn is passed over.
 */
export async function sampleOfWeeks(
  db: D1Database,
  { from, to }: { from: Week; to: Week },
  perWeek: number,
): Promise<SampledResponse[]> {
  const statement = db.prepare(
    `select r.answers, l.agent is not null as agentLeaf
       from responses r not indexed
       join leaves l on l.id = r.leaf
      where r.key >= (cast(?1 as integer) << 50) and r.key < ((cast(?1 as integer) + 1) << 50)
        and exists (select 1 from blocks b
                     where b.leaf = r.leaf and b.ordinal = r.block and b.withdrawn_at is null)
      order by r.key
      limit ?2`,
  )
  const weeks = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const found = await db.batch<{ answers: string; agentLeaf: number }>(
    weeks.map((week) => statement.bind(week, perWeek)),
  )
  return found.flatMap(({ results }) =>
    results.map(({ answers, agentLeaf }) => ({ answers: JSON.parse(answers), agentLeaf: agentLeaf === 1 })),
  )
}

/** Stores a run in place of an earlier one of the same week. */
export async function storeDriverRun(db: D1Database, run: DriverRun, at: number): Promise<void> {
  const known = run.withheld === null
  await db.batch([
    db.prepare('delete from driver_shares where week = ?1').bind(run.week),
    db
      .prepare(
        `insert or replace into driver_runs
           (week, first_week, last_week, n, smallest_pair, r_squared, withheld, computed_at)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
      )
      .bind(
        ...[run.week, run.from, run.to, run.n],
        ...[known ? run.smallestPair : null, known ? run.rSquared : null, run.withheld, at],
      ),
    db
      .prepare(
        `insert into driver_shares (week, competency, share, low, high, needs)
         select ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?2)`,
      )
      .bind(run.week, JSON.stringify(run.drivers.map(columnsOf))),
  ])
}

const columnsOf = ({ competency, importance }: DriverRun['drivers'][number]) => {
  if (importance.kind === 'known') {
    return [competency, importance.share, importance.low, importance.high, null]
  }
  return [competency, null, null, null, importance.kind === 'withheld' ? importance.needs : 0]
}

/** What was computed last; null before the first time. Shares of the whole entity: no number of anybody. */
export async function latestDrivers(db: D1Database): Promise<DriverRun | null> {
  const [runs, shares] = await db.batch<never>([
    db.prepare(
      `select week, first_week as "from", last_week as "to", n, smallest_pair as smallestPair,
              r_squared as rSquared, withheld
         from driver_runs order by week desc limit 1`,
    ),
    db.prepare(
      `select competency, share, low, high, needs
         from driver_shares where week = (select max(week) from driver_runs)`,
    ),
  ])
  const [run] = (runs?.results ?? []) as Omit<Extract<DriverRun, { withheld: null }>, 'drivers'>[]
  if (!run) return null
  return { ...run, drivers: ((shares?.results ?? []) as StoredShare[]).map(driverOf) }
}

type StoredShare = {
  readonly competency: CompetencyCode
  readonly share: number | null
  readonly low: number
  readonly high: number
  readonly needs: number
}

function driverOf({ competency, share, low, high, needs }: StoredShare): DriverRun['drivers'][number] {
  if (share !== null) return { competency, importance: { kind: 'known', share, low, high } }
  return { competency, importance: needs > 0 ? { kind: 'withheld', needs } : { kind: 'no-spread' } }
}

/** When and with what result the last run was made, and whether a block was withdrawn since. */
export async function lastDriverRun(
  db: D1Database,
): Promise<{ week: Week; withheld: string | null; outdated: boolean } | null> {
  const row = await db
    .prepare(
      `select week, withheld, exists (select 1 from blocks where withdrawn_at >= r.computed_at) as outdated
         from driver_runs r order by week desc limit 1`,
    )
    .first<{ week: Week; withheld: string | null; outdated: number }>()
  return row && { ...row, outdated: row.outdated === 1 }
}
