import { type CsvError, type Parser, parse } from 'csv-parse'
import { afterLines } from './after-lines.ts'

export type CsvRow = {
  /** Where it ends; it may have begun on another line. */
  readonly lastLine: number
  readonly cells: readonly string[]
  /** Where it can't be told apart into cells as it should be: why. */
  readonly broken?: string
  /** Of a list of rejects: what the row is known by. */
  readonly rejectedAs?: string
  /** Where it begins, if that can't be told from its cells. */
  readonly firstLine?: number
}

/** From some line on, nothing can be told apart any more. */
export class Unreadable extends Error {
  readonly line: number

  constructor(line: number, reason: string) {
    super(reason)
    this.line = line
  }
}

/** As it is read here and where the header is looked for. */
export const csvSettings = {
  bom: true,
  ltrim: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  max_record_size: 16_000_000,
}

const openQuote = 'A quotation mark opens on this line and is not closed: close it, or take it out'
const mostOpenQuotes = 100

type Division = { readonly delimiter: string; readonly columns: number }

/**
 * The rows of a CSV file, as they come: so many together as were in one piece of it. A line on which a quotation
 * mark opens and is not closed is a broken row of its own; the file is read again from the line after it.
 * @param chunks the file, from its beginning
 * @throws Unreadable, after the rows before it
 */
export async function* csvRows(
  chunks: () => AsyncIterable<Buffer>,
  division: Division,
): AsyncGenerator<readonly CsvRow[]> {
  let from = 0
  for (let quotes = 0; ; quotes += 1) {
    const open = yield* rowsFrom(from, from === 0 ? chunks() : afterLines(chunks(), from), division)
    if (open === undefined) return
    if (quotes === mostOpenQuotes) {
      throw new Unreadable(open + 1, `More than ${mostOpenQuotes} quotation marks are not closed`)
    }
    const { line, text } = await firstFilledLine(afterLines(chunks(), open), open, division.delimiter)
    const cells = text.split(division.delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''))
    yield [{ lastLine: line, cells, broken: openQuote }]
    from = line
  }
}

/** @returns the last line before a quotation mark that is not closed, where there is one */
async function* rowsFrom(
  from: number,
  chunks: AsyncIterable<Buffer>,
  division: Division,
): AsyncGenerator<readonly CsvRow[], number | undefined> {
  let rows: CsvRow[] = []
  let lastLine = from
  let countedTwice = 0
  let open: number | undefined
  const parser = parse({
    ...csvSettings,
    delimiter: division.delimiter,
    on_record: (cells: string[], { lines }) => {
      if (open !== undefined) return null
      for (const cell of cells) {
        // The parser counts a CR LF in quotes as two lines.
        if (cell.includes('\r\n')) countedTwice += cell.split('\r\n').length - 1
        if (cell.startsWith('"') && hasSwallowedRows(cell, division)) open = lastLine
      }
      if (open !== undefined) return null
      lastLine = from + lines - countedTwice
      rows.push({ lastLine, cells })
      return null
    },
  })
  parser.on('error', () => {})
  parser.resume()
  let failure: CsvError | undefined
  for await (const chunk of chunks) {
    failure = await settled((done) => parser.write(chunk, done))
    yield rows
    rows = []
    if (failure || open !== undefined) break
  }
  if (open === undefined) failure ??= await settled((done) => endOf(parser, done))
  yield rows
  if (open !== undefined) return open
  if (!failure) return undefined
  if (failure.code === 'CSV_QUOTE_NOT_CLOSED' || failure.code === 'CSV_MAX_RECORD_SIZE') return lastLine
  throw new Unreadable(lastLine + 1, failure.message)
}

/**
 * Whether the quotation mark that a cell begins with was meant to close before the next line: then another one
 * opens a cell further down, or a whole row stands in it.
 */
function hasSwallowedRows(cell: string, { delimiter, columns }: Division): boolean {
  const [, ...lines] = cell.split(/\r\n|\n|\r/)
  return lines.some(
    (line) =>
      line.startsWith('"') ||
      line.includes(`${delimiter}"`) ||
      (columns > 2 && line.split(delimiter).length >= columns),
  )
}

/** The first line that holds more than delimiters, with its number. */
async function firstFilledLine(chunks: AsyncIterable<Buffer>, before: number, delimiter: string) {
  let rest = ''
  let line = before
  const decoder = new TextDecoder()
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true })
    for (;;) {
      // A CR at the very end may be half of a line end.
      const end = /\r\n|\n|\r(?!$)/.exec(rest)
      if (!end) break
      const text = rest.slice(0, end.index)
      rest = rest.slice(end.index + end[0].length)
      line += 1
      if (text.replaceAll(delimiter, '').trim() !== '') return { line, text }
    }
  }
  return { line: line + 1, text: rest.replace(/\r$/, '') }
}

const endOf = (parser: Parser, done: (failure?: Error | null) => void) => parser.end(done)

const settled = (act: (done: (failure?: Error | null) => void) => void) =>
  new Promise<CsvError | undefined>((resolve) => {
    act((failure) => resolve((failure as CsvError | null | undefined) ?? undefined))
  })

/** The line on which a row begins. */
export const firstLineOf = ({ lastLine, cells, firstLine }: CsvRow): number =>
  firstLine ?? lastLine - cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)

/** What a cell holds: without the spaces around it, and without quotes that spaces kept from being taken off. */
export function cellText(cell: string): string {
  const text = cell.trim()
  return text.length > 1 && text.startsWith('"') && /^"[^"]*"$/.test(text) ? text.slice(1, -1).trim() : text
}
