/** A database that adds up what D1 says was written, indexes included. */
export function countingRows(db: D1Database): { db: D1Database; written: () => number } {
  let rows = 0
  const count = <Result extends { meta?: { rows_written?: number } }>(result: Result) => {
    rows += result.meta?.rows_written ?? 0
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
    written: () => rows,
    db: {
      prepare: (sql: string) => wrap(db.prepare(sql)),
      batch: async (statements: D1PreparedStatement[]) =>
        (await db.batch(statements.map((statement) => inner.get(statement) ?? statement))).map(count),
    } as unknown as D1Database,
  }
}
