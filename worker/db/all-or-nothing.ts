/**
 * Runs a batch whose statements check, by the table's constraints, that what they build on still stands.
 * @returns false where it does not: nothing was written
 */
export async function allOrNothing(db: D1Database, statements: D1PreparedStatement[]): Promise<boolean> {
  try {
    await db.batch(statements)
    return true
  } catch (error) {
    if (error instanceof Error && /constraint failed/i.test(error.message)) return false
    throw error
  }
}
