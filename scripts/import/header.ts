import { parse } from 'csv-parse/sync'
import { Refusal } from '../machine/refusal.ts'
import { folded, plain } from './cells.ts'
import { cellText, csvSettings } from './csv-rows.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Column, ImportMap } from './import-map.ts'
import { ownCells, rejectDelimiter } from './reject-file.ts'

/** How a file is divided, and what its columns are called. */
export type Header = {
  readonly delimiter: string
  /** As in the file; numbers where it has no first line of names. */
  readonly names: readonly string[]
  /** Records before the first row. */
  readonly skip: number
  /** Whether it is a list of rejects, whose own columns stand before those of the file that they are of. */
  readonly ofRejects: boolean
}

type Wanted = { readonly path: string; readonly column: Column }

const candidates = [',', ';', '\t', '|']

/** The delimiter given, or the one under which most of the wanted columns are found. */
export function readHeader(head: string, map: ImportMap): Header {
  const ofRejects = rejectDelimiter(head)
  if (ofRejects) return headerOfRejects(head, ofRejects)
  // Excel's own first line.
  const announced = /^\ufeff?"?sep=(.)"?\r?\n/.exec(head)
  const skip = announced ? 1 : 0
  const given = map.csv.delimiter ?? announced?.[1]
  const headers = (given ? [given] : candidates).map((delimiter) => headerOf(head, delimiter, skip, map))
  const score = (header: Header) =>
    wantedColumns(map).filter(({ column }) => placesOf(header, column).length > 0).length * 1_000 +
    Math.min(header.names.length, 999)
  return headers.reduce((best, header) => (score(header) > score(best) ? header : best))
}

function headerOf(head: string, delimiter: string, announced: number, { csv }: ImportMap): Header {
  if (csv.header === false) {
    const skip = announced + csv.skip
    const names = recordOf(head, delimiter, skip).map((_, index) => String(index + 1))
    return { delimiter, names, skip, ofRejects: false }
  }
  const before = announced + (csv.header === true ? 0 : csv.header - 1)
  const names = recordOf(head, delimiter, before).map(cellText)
  return { delimiter, names, skip: before + 1 + csv.skip, ofRejects: false }
}

function headerOfRejects(head: string, delimiter: string): Header {
  const names = ownCells(recordOf(head, delimiter, 0)).map(cellText)
  return { delimiter, names, skip: 1, ofRejects: true }
}

function recordOf(head: string, delimiter: string, index: number): readonly string[] {
  try {
    const records: string[][] = parse(head, { ...csvSettings, delimiter, to: index + 1 })
    return records[index] ?? []
  } catch {
    // Not divided by this one.
    return []
  }
}

/**
 * Where the columns stand that the map names.
 * @throws Refusal naming those that are missing, or that stand there twice
 */
export function columnFinder(header: Header, map: ImportMap, file: string): (column: Column) => number {
  if (header.names.length === 0)
    throw new Refusal(
      `${file} has no first line that names its columns, or a quotation mark in it is not closed.`,
    )
  const mistakes = wantedColumns(map).flatMap(({ path, column }) => {
    const places = placesOf(header, column)
    if (places.length === 1) return []
    if (places.length === 0) {
      const meant = typeof column === 'string' ? didYouMean(column, header.names) : ''
      return [`There is no column ${named(column)} in ${file} (${path} in the map).${meant}`]
    }
    const numbers = places.map((place) => place + 1).join(' and ')
    return [
      `The column ${named(column)} stands more than once in ${file}, as number ${numbers}: rename one, or give the number (${path} in the map).`,
    ]
  })
  if (mistakes.length === 0) return (column) => placesOf(header, column)[0] ?? -1
  const there = header.names.map((name, index) => (name === '' ? `number ${index + 1}` : plain(name)))
  const missing = wantedColumns(map).filter(({ column }) => placesOf(header, column).length === 0)
  const hint =
    missing.length === wantedColumns(map).length
      ? [
          'If its first line is an answer already, give "csv": { "header": false } and the columns by number; if the ' +
            'names stand on another line, "csv": { "header": 3 }.',
        ]
      : []
  throw new Refusal([...mistakes, `Its columns are: ${shownNames(there)}`, ...hint].join('\n'))
}

/** Some dozens at most: a file without line ends has thousands. */
function shownNames(names: readonly string[]): string {
  const shown = names.slice(0, 60).map((name) => (name.length > 120 ? `${name.slice(0, 120)}…` : name))
  return [...shown, ...(names.length > 60 ? ['…'] : [])].join(' | ')
}

const named = (column: Column) => (typeof column === 'number' ? `number ${column}` : `«${column}»`)

function placesOf({ names }: Header, column: Column): number[] {
  if (typeof column === 'number') return column <= names.length ? [column - 1] : []
  const having = (matches: (name: string) => boolean) =>
    names.flatMap((name, index) => (matches(name) ? [index] : []))
  const exact = having((name) => plain(name) === plain(column))
  return exact.length > 0 ? exact : having((name) => folded(name) === folded(column))
}

function wantedColumns(map: ImportMap): Wanted[] {
  const { office, agent, procedure, comment, id, time, items } = map
  const times = [time.column].flat().map((column) => ({ path: 'time.column', column }))
  const scores = Object.entries(items).map(([item, { column }]) => ({ path: `items.${item}.column`, column }))
  const others = Object.entries({ office, agent, procedure, comment, id }).flatMap(([path, source]) =>
    source?.column === undefined ? [] : [{ path: `${path}.column`, column: source.column }],
  )
  return [...others, ...times, ...scores]
}
