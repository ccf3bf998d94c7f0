/** What happens around the calls that reach the database, the first of which is number 1. */
export type Hooks = {
  readonly before?: (call: number) => unknown
  readonly after?: (call: number) => unknown
}

/** A database that lets a test in between a service's calls, which come one at a time. */
export function hookedDatabase(db: D1Database, { before, after }: Hooks): D1Database {
  const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>()
  let calls = 0
  let last: Promise<unknown> = Promise.resolve()
  const called = <Result>(run: () => Promise<Result>): Promise<Result> => {
    const done = last.then(async () => {
      const call = ++calls
      await before?.(call)
      const result = await run()
      await after?.(call)
      return result
    })
    last = done.catch(() => {})
    return done
  }
  const hooked = (original: D1PreparedStatement): D1PreparedStatement => {
    const statement = {
      bind: (...values: unknown[]) => hooked(original.bind(...values)),
      run: () => called(() => original.run()),
      all: () => called(() => original.all()),
      first: (column?: string) =>
        called(() => (column === undefined ? original.first() : original.first(column))),
    } as unknown as D1PreparedStatement
    originals.set(statement, original)
    return statement
  }
  return {
    prepare: (sql: string) => hooked(db.prepare(sql)),
    batch: (statements: D1PreparedStatement[]) =>
      called(() => db.batch(statements.map((statement) => originals.get(statement) ?? statement))),
  } as unknown as D1Database
}

export type Fault = {
  readonly call: number
  /** Whether the database did what it was asked: only the answer was lost, then. */
  readonly when: 'before' | 'after'
  /** The process has died; otherwise a single call fails. */
  readonly lasting: boolean
}

export class Crash extends Error {}

export function failingDatabase(db: D1Database, { call, when, lasting }: Fault): D1Database {
  const fail = (at: number) => {
    throw new Crash(`at call ${at}`)
  }
  return hookedDatabase(db, {
    before: (at) => ((lasting && at > call) || (when === 'before' && at === call) ? fail(at) : undefined),
    after: (at) => (when === 'after' && at === call ? fail(at) : undefined),
  })
}
