import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ImportMap } from '../../scripts/import/import-map.ts'
import { RejectFile } from '../../scripts/import/reject-file.ts'
import { type Imported, openSource, runImport } from '../../scripts/import/run-import.ts'
import { sqliteWorld } from './sqlite-world.ts'

export type StoredResponse = {
  office: string
  agent: string | null
  procedure: string | null
  answers: Record<string, number | null>
  week: number
}

/** An empty system on disk, and files to import into it. */
export function importWorld(now = '2026-09-02T15:00:00Z') {
  const { context, folder, end } = sqliteWorld(now)
  const all = async <Row>(sql: string): Promise<Row[]> => (await context.db.prepare(sql).all<Row>()).results

  return {
    context,
    folder,
    all,
    /** Imports text or bytes as a file. */
    async importFile(
      content: string | Uint8Array,
      map: unknown,
    ): Promise<Imported & { rejects: string[]; path: string }> {
      const file = join(folder, 'export.csv')
      writeFileSync(file, content)
      const rejectFile = new RejectFile(join(folder, 'rejects.csv'))
      const imported = await runImport(context, await openSource(file, ImportMap.parse(map)), rejectFile)
      const rejects = rejectFile.written
        ? readFileSync(rejectFile.path, 'utf8')
            .trim()
            .split(/\r\n(?=\d+[,;\t]")/)
            .slice(1)
        : []
      return { ...imported, rejects, path: file }
    },
    async responses(): Promise<StoredResponse[]> {
      const rows = await all<StoredResponse & { answers: string }>(
        'select office, agent, procedure, answers, week from responses order by office, agent, answers',
      )
      return rows.map((row) => ({ ...row, answers: JSON.parse(row.answers) }))
    },
    end,
  }
}

/** The least that a map says. */
export const smallMap = {
  office: 'Sede',
  agent: 'Asesor',
  time: { column: 'Fecha', format: 'YYYY-MM-DD' },
  items: { G1: 'G1' },
}
