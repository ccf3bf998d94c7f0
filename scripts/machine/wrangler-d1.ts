import { runTool } from './child.ts'

type Value = string | number | null

/**
 * The database that wrangler reaches, for the few statements of a command: only what those services use. Wrangler
 * binds no values, so they are written into the statement, quoted.
 * @param where options that say which one: `--remote`
 */
export function wranglerD1(where: readonly string[]): D1Database {
  const statement = (sql: string, values: readonly Value[] = []) => {
    const execute = async () => {
      const text = sql.replaceAll(/\?(\d+)/g, (_, place) => quoted(values[Number(place) - 1] ?? null))
      const said = await runTool('wrangler', [
        'd1',
        'execute',
        'DB',
        ...where,
        '--yes',
        '--json',
        '--command',
        text,
      ])
      const [answer] = JSON.parse(said.slice(said.indexOf('['), said.lastIndexOf(']') + 1))
      return answer as D1Result<Record<string, unknown>>
    }
    return {
      bind: (...bound: Value[]) => statement(sql, bound),
      all: execute,
      run: execute,
      first: async () => (await execute()).results[0] ?? null,
    }
  }
  return { prepare: (sql: string) => statement(sql) } as unknown as D1Database
}

function quoted(value: Value): string {
  if (value === null) return 'null'
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`
}
