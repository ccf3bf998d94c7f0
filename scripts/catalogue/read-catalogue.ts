import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type Catalogue, CatalogueRow } from '../../schema/contracts/catalogue.ts'
import { Refusal } from '../machine/refusal.ts'

const mostShown = 20

/**
 * The catalogue as CSV files in a folder: offices.csv, teams.csv, desks.csv, agents.csv, procedures.csv,
 * roster.csv, touchpoints.csv; each optional, each with a first line that names its columns.
 * @throws Refusal naming file, line and column of each row that is wrong
 */
export function readCatalogue(folder: string): Catalogue {
  if (!existsSync(folder)) throw new Refusal(`There is no folder ${folder}.`)
  const mistakes: string[] = []
  const entries = Object.entries(CatalogueRow).map(([table, schema]) => {
    const file = join(folder, `${table}.csv`)
    if (!existsSync(file)) return [table, []]
    return [
      table,
      rowsOf(file).flatMap(({ line, record }) => {
        const filled = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''))
        const parsed = schema.safeParse(filled)
        if (parsed.success) return [parsed.data]
        for (const { path, message } of parsed.error.issues) {
          mistakes.push(
            `${table}.csv, line ${line}${path.length > 0 ? `, ${path.join('.')}` : ''}: ${message}`,
          )
        }
        return []
      }),
    ]
  })
  if (mistakes.length > 0) {
    const more = mistakes.length > mostShown ? [`… and ${mistakes.length - mostShown} more`] : []
    throw new Refusal([...mistakes.slice(0, mostShown), ...more, 'Nothing was stored.'].join('\n'))
  }
  return Object.fromEntries(entries) as Catalogue
}

function rowsOf(file: string): { line: number; record: Record<string, string> }[] {
  try {
    const rows = parse(readFileSync(file), {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
    })
    return (rows as unknown as { info: { lines: number }; record: Record<string, string> }[]).map(
      ({ info, record }) => ({ line: info.lines, record }),
    )
  } catch (error) {
    throw new Refusal(`${file}: ${(error as Error).message}. Nothing was stored.`)
  }
}
