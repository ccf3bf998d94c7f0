import { type CsvError, type Parser, parse } from 'csv-parse'

export type CsvRow = {
  /** Where it ends; it may have begun on another line. */
  readonly lastLine: number
  readonly cells: readonly string[]
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
  max_record_size: 1_000_000,
}

/**
 * The rows of a CSV file, as they come: so many together as were in one piece of it.
 * @throws Unreadable, after the rows before it
 */
export async function* csvRows(
  chunks: AsyncIterable<Buffer>,
  delimiter: string,
): AsyncGenerator<readonly CsvRow[]> {
  let rows: CsvRow[] = []
  let lastLine = 0
  let countedTwice = 0
  const parser = parse({
    ...csvSettings,
    delimiter,
    on_record: (cells: string[], { lines }) => {
      // The parser counts a CR LF in quotes as two lines.
      for (const cell of cells) if (cell.includes('\r\n')) countedTwice += cell.split('\r\n').length - 1
      lastLine = lines - countedTwice
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
    if (failure) break
  }
  failure ??= await settled((done) => endOf(parser, done))
  yield rows
  if (!failure) return
  throw new Unreadable(
    lastLine + 1,
    failure.code === 'CSV_QUOTE_NOT_CLOSED' || failure.code === 'CSV_MAX_RECORD_SIZE'
      ? 'A quotation mark opens here or just below and is not closed'
      : failure.message,
  )
}

const endOf = (parser: Parser, done: (failure?: Error | null) => void) => parser.end(done)

const settled = (act: (done: (failure?: Error | null) => void) => void) =>
  new Promise<CsvError | undefined>((resolve) => {
    act((failure) => resolve((failure as CsvError | null | undefined) ?? undefined))
  })

/** The line on which a row begins. */
export const firstLineOf = ({ lastLine, cells }: CsvRow): number =>
  lastLine - cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)

/** What a cell holds: without the spaces around it, and without quotes that spaces kept from being taken off. */
export function cellText(cell: string): string {
  const text = cell.trim()
  return text.length > 1 && text.startsWith('"') && /^"[^"]*"$/.test(text) ? text.slice(1, -1).trim() : text
}
