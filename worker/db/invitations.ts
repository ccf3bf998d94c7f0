import type { Role } from '../../schema/permissions.ts'

export type StoredInvitation = {
  readonly id: string
  readonly email: string | null
  readonly role: Role
  readonly everyOffice: boolean
  readonly offices: readonly string[]
  readonly team: string | null
  readonly expiresAt: number
}

type Row = Omit<StoredInvitation, 'everyOffice' | 'offices'> & { everyOffice: number; offices: string }

const columns = 'id, email, role, every_office as everyOffice, offices, team, expires_at as expiresAt'
const invitationOf = (row: Row): StoredInvitation => ({
  ...row,
  everyOffice: row.everyOffice === 1,
  offices: JSON.parse(row.offices),
})

export async function insertInvitation(
  db: D1Database,
  token: string,
  invitation: StoredInvitation,
  by: string | null,
  now: number,
): Promise<void> {
  await db
    .prepare(
      `insert into invitations (token, id, email, role, every_office, offices, team, invited_by, created_at, expires_at)
       values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)`,
    )
    .bind(
      token,
      invitation.id,
      invitation.email,
      invitation.role,
      invitation.everyOffice ? 1 : 0,
      JSON.stringify(invitation.offices),
      invitation.team,
      by,
      now,
      invitation.expiresAt,
    )
    .run()
}

/** @param tokens keyed hashes of the token in the link, one for each key */
export async function findInvitation(
  db: D1Database,
  tokens: readonly string[],
  now: number,
): Promise<StoredInvitation | null> {
  const row = await db
    .prepare(
      `select ${columns} from invitations
        where token in (select value from json_each(?1)) and expires_at > ?2`,
    )
    .bind(JSON.stringify(tokens), now)
    .first<Row>()
  return row && invitationOf(row)
}

/** Keyed hash of the token of the newest open invitation to an address. */
export async function findInvitationTo(db: D1Database, email: string, now: number): Promise<string | null> {
  return db
    .prepare(
      'select token from invitations where email = ?1 and expires_at > ?2 order by created_at desc limit 1',
    )
    .bind(email, now)
    .first<string>('token')
}

export async function listInvitations(db: D1Database): Promise<StoredInvitation[]> {
  const { results } = await db
    .prepare(`select ${columns} from invitations where email is not null order by created_at desc`)
    .all<Row>()
  return results.map(invitationOf)
}

export async function deleteInvitation(db: D1Database, id: string): Promise<void> {
  await db.prepare('delete from invitations where id = ?1').bind(id).run()
}

/** The first administrator's: the newest counts, and none before it. */
export async function deleteFirstInvitations(db: D1Database): Promise<void> {
  await db.prepare('delete from invitations where email is null').run()
}
