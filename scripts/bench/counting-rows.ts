/** A database that adds up what D1 says was read and written, indexes included. */
export function countingRows(db: D1Database): { db: D1Database; read: () => number; written: () => number } {
  const rows = { read: 0, written: 0 }
  type Meta = { rows_read?: number; rows_written?: number }
  const count = <Result extends { meta?: Meta }>(result: Result) => {
    rows.read += result.meta?.rows_read ?? 0
    rows.written += result.meta?.rows_written ?? 0
    return result
  }
  const inner = new WeakMap<object, D1PreparedStatement>()
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: async () => count(await statement.all()),
      run: async () => count(await statement.run()),
      // D1 tells nothing of first(): ask for all, and take one.
      first: async (column?: string) => {
        const row = count(await statement.all<Record<string, unknown>>()).results[0]
        return (column ? row?.[column] : row) ?? null
      },
    } as unknown as D1PreparedStatement
    inner.set(wrapped, statement)
    return wrapped
  }
  return {
    read: () => rows.read,
    written: () => rows.written,
    db: {
      prepare: (sql: string) => wrap(db.prepare(sql)),
      // The sign-in library knows D1 by its having one.
      exec: (sql: string) => db.exec(sql),
      batch: async (statements: D1PreparedStatement[]) =>
        (await db.batch(statements.map((statement) => inner.get(statement) ?? statement))).map(count),
    } as unknown as D1Database,
  }
}
