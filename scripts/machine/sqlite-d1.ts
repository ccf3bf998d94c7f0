import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

export type Together = <Result>(work: () => Promise<Result>) => Promise<Result>

// In kB where negative: what one person's machine has to spare while it makes millions of answers.
const settings = [
  'journal_mode = wal',
  'synchronous = normal',
  'foreign_keys = on',
  'cache_size = -800000',
  'wal_autocheckpoint = 20000',
]

/**
 * The file of the embedded database as a D1Database, so that scripts run the worker's own services on it without
 * a runtime between: a hundred times as fast where a million answers are made. Only what those services use.
 */
export function openSqliteD1(file: string): {
  db: D1Database
  /** All that is written meanwhile is stored at its end, once, or not at all. One at a time. */
  together: Together
  close(): void
} {
  const database = new DatabaseSync(file)
  for (const setting of settings) database.exec(`pragma ${setting}`)
  const prepared = new Map<string, StatementSync>()

  const statement = (sql: string, values: readonly SQLInputValue[] = []) => {
    const execute = () => {
      const known = prepared.get(sql) ?? database.prepare(sql)
      prepared.set(sql, known)
      const returnsRows = known.columns().length > 0
      const rows = returnsRows ? known.all(...values) : []
      const changes = returnsRows ? rows.length : Number(known.run(...values).changes)
      return { success: true, results: rows, meta: { changes } }
    }
    return {
      execute,
      bind: (...bound: SQLInputValue[]) => statement(sql, bound),
      all: async () => execute(),
      run: async () => execute(),
      first: async (column?: string) => {
        const row = execute().results[0] as Record<string, unknown> | undefined
        return (column ? row?.[column] : row) ?? null
      },
    }
  }

  // A savepoint outside a transaction is one itself, but does not wait for others who write.
  const within = { begin: 'savepoint batch', end: 'release batch', undo: 'rollback to batch; release batch' }
  const alone = { begin: 'begin immediate', end: 'commit', undo: 'rollback' }

  const db = {
    prepare: (sql: string) => statement(sql),
    async exec(sql: string) {
      database.exec(sql)
      return { count: 1, duration: 0 }
    },
    async batch(statements: readonly ReturnType<typeof statement>[]) {
      const { begin, end, undo } = database.isTransaction ? within : alone
      database.exec(begin)
      try {
        const results = statements.map((each) => each.execute())
        database.exec(end)
        return results
      } catch (error) {
        database.exec(undo)
        throw error
      }
    },
  }
  return {
    db: db as unknown as D1Database,
    async together(work) {
      database.exec(alone.begin)
      try {
        const result = await work()
        database.exec(alone.end)
        return result
      } catch (error) {
        database.exec(alone.undo)
        throw error
      }
    },
    close() {
      database.exec('pragma wal_checkpoint(truncate)')
      database.close()
    },
  }
}
