import type { Role } from '../../schema/permissions.ts'
import { allOrNothing } from './all-or-nothing.ts'

/** A person of the staff, and whose numbers they see. */
export type Staff = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly everyOffice: boolean
  readonly offices: readonly string[]
  readonly team: string | null
  readonly secondFactor: boolean
  /** Whether there is a password: others sign in with the entity's own sign-in. */
  readonly hasPassword: boolean
  readonly demonstration: boolean
  /** Whether alerts are mailed to them. */
  readonly alertMails: boolean
}

type Row = Pick<Staff, 'id' | 'email' | 'name' | 'role' | 'team'> & {
  everyOffice: number
  offices: string
  secondFactor: number
  hasPassword: number
  demonstration: number
  alertMails: number
}

// A supervisor's office is their team's.
const staff = `
  select u.id, u.email, u.name, u.role, u.team, u.every_office as everyOffice,
         u.two_factor_enabled as secondFactor, u.demonstration, u.alert_mails as alertMails,
         exists (select 1 from accounts where user_id = u.id and password is not null) as hasPassword,
         case when u.team is not null then (select json_array(office) from teams where code = u.team)
              else (select json_group_array(office) from (select office from user_offices
                                                            where user = u.id order by office))
         end as offices
    from users u`

const staffOf = (row: Row): Staff => ({
  ...row,
  everyOffice: row.everyOffice === 1,
  offices: JSON.parse(row.offices),
  secondFactor: row.secondFactor === 1,
  hasPassword: row.hasPassword === 1,
  demonstration: row.demonstration === 1,
  alertMails: row.alertMails === 1,
})

export async function findStaff(db: D1Database, id: string): Promise<Staff | null> {
  const row = await db.prepare(`${staff} where u.id = ?1`).bind(id).first<Row>()
  return row && staffOf(row)
}

export async function findStaffByEmail(db: D1Database, email: string): Promise<Staff | null> {
  const row = await db.prepare(`${staff} where u.email = ?1`).bind(email).first<Row>()
  return row && staffOf(row)
}

export async function listStaff(db: D1Database): Promise<Staff[]> {
  const { results } = await db.prepare(`${staff} order by u.name, u.email`).all<Row>()
  return results.map(staffOf)
}

export async function demonstrationStaffExists(db: D1Database): Promise<boolean> {
  return (await db.prepare('select 1 from users where demonstration = 1 limit 1').first()) !== null
}

const realAdministrator = `select 1 from users where demonstration = 0 and role = 'administrator'`

export async function realAdministratorExists(db: D1Database): Promise<boolean> {
  return (await db.prepare(`${realAdministrator} limit 1`).first()) !== null
}

export type NewStaff = {
  readonly id: string
  readonly email: string
  readonly name: string
  /** scrypt; null for who signs in with the entity's own sign-in */
  readonly password: string | null
  readonly role: Role
  readonly everyOffice: boolean
  readonly offices: readonly string[]
  readonly team: string | null
  readonly demonstration: boolean
  /** ISO 8601 */
  readonly at: string
}

const insertAccount = `
  insert into accounts (id, account_id, provider_id, user_id, password, created_at, updated_at)
  values (?1, ?2, 'credential', ?2, ?3, ?4, ?4)`

/** @returns false where the e-mail is taken */
export async function insertStaff(db: D1Database, who: NewStaff): Promise<boolean> {
  if (await findStaffByEmail(db, who.email)) return false
  await db.batch([
    db
      .prepare(
        `insert into users (id, email, email_verified, name, role, every_office, team, demonstration,
                            created_at, updated_at)
         values (?1, ?2, 1, ?3, ?4, ?5, ?6, ?7, ?8, ?8)`,
      )
      .bind(
        who.id,
        who.email,
        who.name,
        who.role,
        who.everyOffice ? 1 : 0,
        who.team,
        who.demonstration ? 1 : 0,
        who.at,
      ),
    ...officesOf(db, who),
    db.prepare(insertAccount).bind(crypto.randomUUID(), who.id, who.password, who.at),
  ])
  return true
}

const officesOf = (db: D1Database, { id, offices }: Pick<NewStaff, 'id' | 'offices'>) => [
  db
    .prepare(`insert into user_offices (user, office) select ?1, value from json_each(?2)`)
    .bind(id, JSON.stringify(offices)),
]

/**
 * Makes of an invitation a person of the staff: both, or neither. Other invitations to the same address end with it.
 * @param token keyed hashes of an invitation's token
 * @returns false where the invitation is gone, or the e-mail was taken meanwhile
 */
export async function insertInvited(
  db: D1Database,
  token: readonly string[],
  who: Pick<NewStaff, 'id' | 'email' | 'name' | 'password' | 'at'>,
  now: number,
): Promise<boolean> {
  const tokens = JSON.stringify(token)
  const open = `from invitations i where i.token in (select value from json_each(?1)) and i.expires_at > ?2`
  const [made] = await db.batch([
    db
      .prepare(
        `insert into users (id, email, email_verified, name, role, every_office, team, created_at, updated_at)
         select ?3, ?4, 1, ?5, i.role, i.every_office, i.team, ?6, ?6 ${open}
            and coalesce(i.email, ?4) = ?4 and not exists (select 1 from users where email = ?4)
            and (i.email is not null or not exists (${realAdministrator}))`,
      )
      .bind(tokens, now, who.id, who.email, who.name, who.at),
    db
      .prepare(
        `insert into user_offices (user, office)
         select ?3, o.value from invitations i, json_each(i.offices) o
          where i.token in (select value from json_each(?1)) and i.expires_at > ?2
            and exists (select 1 from users where id = ?3)`,
      )
      .bind(tokens, now, who.id),
    db
      .prepare(
        `insert into accounts (id, account_id, provider_id, user_id, password, created_at, updated_at)
         select ?1, id, 'credential', id, ?3, ?4, ?4 from users where id = ?2 and ?3 is not null`,
      )
      .bind(crypto.randomUUID(), who.id, who.password, who.at),
    db
      .prepare(
        `delete from invitations
          where (token in (select value from json_each(?1)) or email = ?3)
            and exists (select 1 from users where id = ?2)`,
      )
      .bind(tokens, who.id, who.email),
  ])
  return (made?.meta.changes ?? 0) > 0
}

// Undoes the batch in which it stands where nobody else administers: a role is never null.
const orNobodyAdministers = (db: D1Database, id: string) =>
  db
    .prepare(
      `update users set role = null
        where id = ?1 and role = 'administrator'
          and not exists (select 1 from users where role = 'administrator' and id <> ?1)`,
    )
    .bind(id)

// What someone handed out ends with the rights that it came from.
const withdrawInvitationsBy = (db: D1Database, id: string) =>
  db.prepare('delete from invitations where invited_by = ?1').bind(id)

// What is not mailed yet may be of what somebody no longer sees.
const withdrawAlertMails = (db: D1Database, id: string) =>
  db.prepare(`delete from alert_deliveries where recipient = ?1 and state = 'waiting'`).bind(id)

/** Whether alerts are mailed, and in which language. */
export async function updateAlertMails(
  db: D1Database,
  id: string,
  { mails, language }: { mails: boolean; language: string },
): Promise<void> {
  await db.batch([
    db
      .prepare('update users set alert_mails = ?2, alert_language = ?3 where id = ?1')
      .bind(id, mails ? 1 : 0, language),
    ...(mails ? [] : [withdrawAlertMails(db, id)]),
  ])
}

/**
 * Takes effect at the next request: sessions hold no rights.
 * @returns false where nobody would administer any more: nothing was written
 */
export function updateReach(
  db: D1Database,
  who: Pick<NewStaff, 'id' | 'role' | 'everyOffice' | 'offices' | 'team' | 'at'>,
): Promise<boolean> {
  return allOrNothing(db, [
    ...(who.role === 'administrator' ? [] : [orNobodyAdministers(db, who.id)]),
    withdrawInvitationsBy(db, who.id),
    withdrawAlertMails(db, who.id),
    db.prepare('delete from user_offices where user = ?1').bind(who.id),
    db
      .prepare('update users set role = ?2, every_office = ?3, team = ?4, updated_at = ?5 where id = ?1')
      .bind(who.id, who.role, who.everyOffice ? 1 : 0, who.team, who.at),
    ...officesOf(db, who),
  ])
}

/**
 * With all that opens a door for them.
 * @returns false where nobody would administer any more: nothing was written
 */
export function deleteStaff(db: D1Database, id: string): Promise<boolean> {
  return allOrNothing(db, [
    orNobodyAdministers(db, id),
    db.prepare('delete from sessions where user_id = ?1').bind(id),
    db.prepare('delete from two_factors where user_id = ?1').bind(id),
    db.prepare('delete from accounts where user_id = ?1').bind(id),
    db.prepare('delete from verifications where value = ?1').bind(id),
    db.prepare('delete from user_offices where user = ?1').bind(id),
    withdrawInvitationsBy(db, id),
    withdrawAlertMails(db, id),
    db.prepare('delete from invitations where email = (select email from users where id = ?1)').bind(id),
    db.prepare('delete from users where id = ?1').bind(id),
  ])
}

/** Who has lost phone and recovery codes enrols anew; their sessions end. */
export async function deleteSecondFactor(db: D1Database, id: string): Promise<void> {
  await db.batch([
    db.prepare('delete from two_factors where user_id = ?1').bind(id),
    db.prepare('update users set two_factor_enabled = 0 where id = ?1').bind(id),
    db.prepare('delete from sessions where user_id = ?1').bind(id),
  ])
}

/** What was begun with an old password does not end with a new one: links to reset it, and second steps. */
export async function deleteVerifications(db: D1Database, user: string): Promise<void> {
  await db.prepare('delete from verifications where value = ?1').bind(user).run()
}

export async function deleteSession(db: D1Database, token: string): Promise<void> {
  await db.prepare('delete from sessions where token = ?1').bind(token).run()
}

export async function deleteSessions(db: D1Database, user: string): Promise<void> {
  await db.prepare('delete from sessions where user_id = ?1').bind(user).run()
}

/** A second factor that is in use already. */
export async function insertTwoFactor(
  db: D1Database,
  factor: { id: string; user: string; secret: string; backupCodes: string },
): Promise<void> {
  await db.batch([
    db
      .prepare(
        'insert into two_factors (id, user_id, secret, backup_codes, verified) values (?1, ?2, ?3, ?4, 1)',
      )
      .bind(factor.id, factor.user, factor.secret, factor.backupCodes),
    db.prepare('update users set two_factor_enabled = 1 where id = ?1').bind(factor.user),
  ])
}
