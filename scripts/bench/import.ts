import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from '../../schema/random.ts'
import { ImportMap } from '../import/import-map.ts'
import { openSource, runImport } from '../import/run-import.ts'
import { migrate, withDatabase } from '../machine/database.ts'
import { localVars, openState } from '../machine/state.ts'
import type { Measured } from './measured.ts'

const size = { rows: 200_000, offices: 20, agents: 400, days: 182 }

const map = ImportMap.parse({
  office: 'Sede',
  agent: 'Asesor',
  procedure: 'Trámite',
  time: { column: 'Fecha', format: 'DD/MM/YYYY HH:mm:ss', zone: 'America/Lima' },
  items: {
    G1: { column: 'Satisfacción', range: [1, 10] },
    OS1: { column: 'Trato', values: { Excelente: 5, Bueno: 4, Regular: 3, Malo: 2, Pésimo: 1 } },
    CE1: 'Claridad',
    G3: 'Problema',
  },
  comment: 'Comentario',
})

/** From a CSV file to published blocks: rows per second, with everything that a row goes through. */
export async function measureImport(folder: string): Promise<Measured[]> {
  process.env.INDAGA_STATE = join(folder, 'import')
  const state = openState({ fresh: true })
  localVars(state, { name: 'Bench', demonstration: true })
  await migrate(state)
  const file = join(folder, 'import.csv')
  writeExport(file)
  const started = performance.now()
  const source = await openSource(file, map)
  const imported = await withDatabase(state, (context) => runImport(context, source, undefined))
  const seconds = (performance.now() - started) / 1000
  if (imported.stored !== size.rows) throw new Error(`Of ${size.rows} rows ${imported.stored} were stored`)
  return [
    {
      what: 'import of a CSV, published',
      figure: imported.rows / seconds,
      unit: 'rows/s',
      atLeast: 5_000,
      note: `${size.rows} rows of ${size.agents} agents, ${imported.published?.blocks} blocks`,
    },
  ]
}

/** Another system's export: semicolons, half a year, a comment in every fifth row. */
function writeExport(path: string) {
  const random = seededRandom(11)
  const one = (of: number) => Math.floor(random() * of)
  const two = (number: number) => String(number).padStart(2, '0')
  const words = ['Excelente', 'Bueno', 'Regular', 'Malo', 'Pésimo']
  const file = openSync(path, 'w')
  writeSync(file, 'Fecha;Sede;Asesor;Trámite;Satisfacción;Trato;Claridad;Problema;Comentario\n')
  for (let written = 0; written < size.rows; ) {
    const lines: string[] = []
    for (; lines.length < 10_000; written += 1) {
      const day = new Date(Date.UTC(2025, 0, 6 + one(size.days)))
      const date = `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`
      const agent = one(size.agents)
      const comment = one(5) === 0 ? `"La atención fue ""rápida""; volveré ${written}.\nGracias."` : ''
      lines.push(
        `${date} ${two(8 + one(10))}:${two(one(60))}:${two(one(60))};Sede ${agent % size.offices};A-${agent};` +
          `Trámite ${one(12)};${1 + one(10)};${words[one(5)]};${1 + one(5)};${one(2) ? 'Sí' : 'No'};${comment}\n`,
      )
    }
    writeSync(file, lines.join(''))
  }
  closeSync(file)
}
