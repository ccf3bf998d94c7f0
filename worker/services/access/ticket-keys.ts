import type {
  TicketKey,
  TicketKeyMade,
  TicketKeyRequest,
  TicketKeysReport,
} from '../../../schema/contracts/access.ts'
import type { Context } from '../../context.ts'
import { listOffices } from '../../db/catalogue.ts'
import {
  findKey,
  findKeyNamed,
  insertKey,
  listKeys,
  revokeKey,
  type StoredKey,
} from '../../db/ticket-keys.ts'
import { AppError } from '../../errors.ts'
import { base64url, equalInConstantTime } from '../../keys.ts'
import { requirePermission, type Viewer } from './viewer.ts'

const dayLength = 86_400_000

/** A ticket system, known by its key: it registers visits to one office. */
export type TicketSystem = { readonly key: string; readonly office: string }

export async function listTicketKeys(context: Context, viewer: Viewer): Promise<TicketKeysReport> {
  requirePermission(viewer, 'manage-keys')
  return { keys: (await listKeys(context.db, today(context))).map(keyOf) }
}

/** The secret is told once and kept as a hash. @throws AppError forbidden, office-unknown */
export async function createTicketKey(
  context: Context,
  viewer: Viewer,
  { office, name }: TicketKeyRequest,
): Promise<TicketKeyMade> {
  requirePermission(viewer, 'manage-keys')
  const { id, secret, at } = await newKey(context, { office, name, by: viewer.id })
  const key = keyOf({
    id,
    office,
    name,
    createdAt: at,
    revokedAt: null,
    lastUsedAt: null,
    today: 0,
    lastWeek: 0,
    ever: 0,
  })
  return { key, secret: `${prefix}${id}_${secret}` }
}

async function newKey(
  context: Context,
  { office, name, by }: TicketKeyRequest & { by: string | null },
): Promise<{ id: string; secret: string; at: number }> {
  const offices = await listOffices(context.db)
  if (!offices.some(({ code }) => code === office)) {
    throw new AppError('office-unknown', `There is no office ${office}.`)
  }
  const id = base64url(context.randomBytes(9))
  const secret = base64url(context.randomBytes(32))
  const at = context.now()
  await insertKey(context.db, { id, office, name, secret: await hashOf(secret), by, at })
  return { id, secret, at }
}

/**
 * The ticket system that one's own machine is for an office, to try SMS: its key is listed and revoked like any other,
 * and nobody has its secret.
 * @throws AppError office-unknown
 */
export async function ownTicketSystem(context: Context, office: string): Promise<TicketSystem> {
  const name = 'Teléfono de prueba (/telefono)'
  const known = await findKeyNamed(context.db, office, name)
  return { key: known ?? (await newKey(context, { office, name, by: null })).id, office }
}

/** @throws AppError forbidden, key-unknown */
export async function revokeTicketKey(context: Context, viewer: Viewer, id: string): Promise<void> {
  requirePermission(viewer, 'manage-keys')
  if (!(await revokeKey(context.db, id, context.now()))) {
    throw new AppError('key-unknown', 'There is no such key in use: look at the list again.')
  }
}

const prefix = 'indaga_'
const shape = /^Bearer indaga_([\w-]{12})_([\w-]{43})$/

/**
 * Who sends a visit, by the key in the header; cookies open nothing here.
 * @throws AppError unauthenticated
 */
export async function findTicketSystem(context: Context, header: string | undefined): Promise<TicketSystem> {
  const [, key = '', secret = ''] = shape.exec(header ?? '') ?? []
  const found = key === '' ? null : await findKey(context.db, key)
  if (!found || !equalInConstantTime(found.secret, await hashOf(secret))) {
    throw new AppError(
      'unauthenticated',
      'Send the key of your ticket system: Authorization: Bearer indaga_… An administrator makes one in the dashboard.',
    )
  }
  return { key, office: found.office }
}

// 256 random bits need no slow hash: there is nothing to guess.
async function hashOf(secret: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))))
}

export const today = (context: Context) => Math.floor(context.now() / dayLength)

const keyOf = (stored: StoredKey): TicketKey => ({
  id: stored.id,
  office: stored.office,
  name: stored.name,
  createdAt: new Date(stored.createdAt).toISOString(),
  ...(stored.revokedAt !== null && { revokedAt: new Date(stored.revokedAt).toISOString() }),
  ...(stored.lastUsedAt !== null && { lastUsedAt: new Date(stored.lastUsedAt).toISOString() }),
  visits: { today: stored.today, lastWeek: stored.lastWeek, ever: stored.ever },
})
