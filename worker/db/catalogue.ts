import type { Week } from '../../schema/calendar.ts'

export type CatalogueOffice = {
  readonly code: string
  readonly name: string
  readonly timeZone: string
  /** The week in which the publisher last ran here: all before it are whole. */
  readonly publishedThrough: Week | null
}

export async function listOffices(db: D1Database): Promise<CatalogueOffice[]> {
  const { results } = await db
    .prepare(
      `select code, name, time_zone as timeZone, published_through as publishedThrough
         from offices order by code`,
    )
    .all<CatalogueOffice>()
  return results
}

export type CatalogueAgent = {
  readonly code: string
  readonly office: string
  /** Name of the team. */
  readonly team: string | null
  readonly teamCode: string | null
  readonly archived: boolean
}

const agents = `select a.code, a.office, t.name as team, a.team as teamCode, a.archived_at is not null as archived
         from agents a
         left join teams t on t.code = a.team`

type StoredAgent = Omit<CatalogueAgent, 'archived'> & { archived: number }
const agentOf = (row: StoredAgent): CatalogueAgent => ({ ...row, archived: row.archived === 1 })

export async function listAgents(db: D1Database): Promise<CatalogueAgent[]> {
  const { results } = await db.prepare(`${agents} order by a.code`).all<StoredAgent>()
  return results.map(agentOf)
}

export async function findAgent(db: D1Database, code: string): Promise<CatalogueAgent | null> {
  const row = await db.prepare(`${agents} where a.code = ?1`).bind(code).first<StoredAgent>()
  return row && agentOf(row)
}

export type CatalogueTeam = { readonly code: string; readonly office: string; readonly name: string }

export async function listTeams(db: D1Database): Promise<CatalogueTeam[]> {
  const { results } = await db
    .prepare('select code, office, name from teams order by code')
    .all<CatalogueTeam>()
  return results
}

export type CatalogueDesk = { readonly code: string; readonly office: string; readonly name: string }

export async function listDesks(db: D1Database, office: string): Promise<CatalogueDesk[]> {
  const { results } = await db
    .prepare('select code, office, name from desks where office = ?1 order by code')
    .bind(office)
    .all<CatalogueDesk>()
  return results
}

export function findDesk(db: D1Database, code: string): Promise<CatalogueDesk | null> {
  return db.prepare('select code, office, name from desks where code = ?1').bind(code).first<CatalogueDesk>()
}
