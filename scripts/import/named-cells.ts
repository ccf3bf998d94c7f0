import type * as z from 'zod'
import { cleanText } from '../../worker/services/clean-text.ts'
import { folded, plain } from './cells.ts'
import { type CsvRow, cellText } from './csv-rows.ts'
import type { Column, ImportMap } from './import-map.ts'

export type NamedCell =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly value: string; readonly reason: string; readonly column: Column }

/** Reads the name or code of an office, agent or procedure: from its column, or the same for every row. */
export function nameReader(
  source: NonNullable<ImportMap['office' | 'agent' | 'procedure']>,
  schema: z.ZodType<string>,
  columnOf: (column: Column) => number,
): (row: CsvRow) => NamedCell {
  const { column, constant, values = {} } = source
  if (constant !== undefined || column === undefined) {
    const named: NamedCell = { kind: 'named', name: plain(constant ?? '') }
    return () => named
  }
  const index = columnOf(column)
  const meant = new Map(Object.entries(values).map(([cell, name]) => [folded(cell), plain(name)]))
  return ({ cells }) => {
    const text = plain(cleanText(cellText(cells[index] ?? '')))
    const name = meant.get(folded(text)) ?? text
    if (name === '') return { kind: 'none' }
    const checked = schema.safeParse(name)
    if (checked.success) return { kind: 'named', name }
    return {
      kind: 'wrong',
      column,
      value: name,
      reason: checked.error.issues[0]?.message ?? 'It can’t be a name',
    }
  }
}
