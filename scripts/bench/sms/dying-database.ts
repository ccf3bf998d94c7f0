/** The worker has died: nothing that it still asks is done. */
export class Death extends Error {}

/** A database that is there for so many calls; of the last one the answer may be lost. */
export function dyingDatabase(db: D1Database, calls: number, answerLost: boolean): D1Database {
  const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>()
  let left = calls
  const called = async <Result>(run: () => Promise<Result>): Promise<Result> => {
    left--
    if (left < 0 || (left === 0 && !answerLost)) throw new Death()
    const result = await run()
    if (left === 0) throw new Death()
    return result
  }
  const wrapped = (original: D1PreparedStatement): D1PreparedStatement => {
    const statement = {
      bind: (...values: unknown[]) => wrapped(original.bind(...values)),
      run: () => called(() => original.run()),
      all: () => called(() => original.all()),
      first: (column?: string) =>
        called(() => (column === undefined ? original.first() : original.first(column))),
    } as unknown as D1PreparedStatement
    originals.set(statement, original)
    return statement
  }
  return {
    prepare: (sql: string) => wrapped(db.prepare(sql)),
    batch: (statements: D1PreparedStatement[]) =>
      called(() => db.batch(statements.map((statement) => originals.get(statement) ?? statement))),
  } as unknown as D1Database
}
