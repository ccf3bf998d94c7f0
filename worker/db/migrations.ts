/** Number of the last migration that was applied; wrangler keeps the list. */
export async function lastMigration(db: D1Database): Promise<number | null> {
  return db.prepare('select max(id) as id from d1_migrations').first<number>('id')
}
