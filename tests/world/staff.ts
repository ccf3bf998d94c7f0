import { needsSecondFactor, type Role } from '../../schema/permissions.ts'
import type { Context } from '../../worker/context.ts'
import { findStaff } from '../../worker/db/staff.ts'
import { signInLibrary } from '../../worker/services/access/sign-in-library.ts'
import { createTicketKey } from '../../worker/services/access/ticket-keys.ts'
import { type Viewer, viewerOf } from '../../worker/services/access/viewer.ts'

export type GivenStaff = {
  role?: Role
  /** All of them where nothing is said. */
  offices?: readonly string[]
  team?: string
  secondFactor?: boolean
  email?: string
}

/** Somebody with a session: who they are, and the cookie that says so. Without a password, to save time. */
export async function givenStaff(
  context: Context,
  { role = 'manager', offices, team, secondFactor = needsSecondFactor(role), email }: GivenStaff = {},
): Promise<{ id: string; email: string; cookie: string; viewer: () => Promise<Viewer> }> {
  const { db } = context
  const id = crypto.randomUUID()
  const address = email ?? `${role}-${id.slice(0, 8)}@prueba.example`
  const token = crypto.randomUUID().replaceAll('-', '')
  const at = new Date(Date.now()).toISOString()
  const until = new Date(Date.now() + 12 * 3_600_000).toISOString()
  await db.batch([
    db
      .prepare(
        `insert into users (id, email, email_verified, name, role, every_office, team, two_factor_enabled,
                            created_at, updated_at)
         values (?1, ?2, 1, ?3, ?4, ?5, ?6, ?7, ?8, ?8)`,
      )
      .bind(id, address, role, role, offices || team ? 0 : 1, team ?? null, secondFactor ? 1 : 0, at),
    db
      .prepare('insert into user_offices (user, office) select ?1, value from json_each(?2)')
      .bind(id, JSON.stringify(offices ?? [])),
    db
      .prepare(
        `insert into accounts (id, account_id, provider_id, user_id, password, created_at, updated_at)
         values (?1, ?1, 'credential', ?1, 'none', ?2, ?2)`,
      )
      .bind(id, at),
    db
      .prepare(
        `insert into sessions (id, token, user_id, expires_at, created_at, updated_at)
         values (?1, ?2, ?1, ?3, ?4, ?4)`,
      )
      .bind(id, token, until, at),
  ])
  const viewer = async () => {
    const staff = await findStaff(db, id)
    if (!staff) throw new Error('nobody')
    return viewerOf(staff)
  }
  return { id, email: address, cookie: await sessionCookie(context, token), viewer }
}

/** As the sign-in library signs it. */
async function sessionCookie(context: Context, token: string): Promise<string> {
  const { secret, authCookies } = await (await signInLibrary(context)).$context
  const encoder = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign'])
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(token)))
  const value = encodeURIComponent(`${token}.${btoa(String.fromCharCode(...signature))}`)
  return `${authCookies.sessionToken.name}=${value}`
}

/** What a ticket system of an office sends in its header. */
export async function givenTicketKey(context: Context, office: string): Promise<string> {
  const administrator = await givenStaff(context, { role: 'administrator' })
  const { secret } = await createTicketKey(context, await administrator.viewer(), { office, name: 'Tickets' })
  return `Bearer ${secret}`
}
