import type { Context } from '../context.ts'
import { lastMigration } from '../db/migrations.ts'
import { AppError } from '../errors.ts'

/** @throws AppError unavailable, until the database answers */
export async function checkHealth(
  context: Context,
): Promise<{ migration: number; limits: 'on' | 'off'; sms: string }> {
  const migration = await lastMigration(context.db).catch(() => null)
  if (migration === null) throw new AppError('unavailable', 'The database does not answer yet.')
  return { migration, limits: context.limits.on ? 'on' : 'off', sms: context.messaging?.provider.id ?? 'off' }
}
