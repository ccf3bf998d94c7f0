import type { Week } from '../../schema/calendar.ts'
import type { Context } from '../../worker/context.ts'
import { type ImportedResponse, storeImports } from '../../worker/services/import-responses.ts'
import { ImportedPlaces } from '../../worker/services/imported-places.ts'
import { type Published, publishImports } from '../../worker/services/publication/publish.ts'
import { csvRows, firstLineOf, Unreadable } from './csv-rows.ts'
import { columnFinder, type Header, readHeader } from './header.ts'
import type { ImportMap } from './import-map.ts'
import { rowMapper } from './map-row.ts'
import { correctedRow, type Reject, type RejectedRow, type RejectFile } from './reject-file.ts'
import { rejectNamer } from './row-ids.ts'
import { headText, openTextFile, type TextFile, utf8Chunks } from './text-file.ts'

/** A file that can be read, and the columns in which the map finds what it needs. */
export type ImportSource = {
  readonly file: TextFile
  readonly map: ImportMap
  readonly header: Header
  /** What a rejected row is known by when it comes back. */
  readonly rejectedAs: ReturnType<typeof rejectNamer>
  readonly columnOf: ReturnType<typeof columnFinder>
}

export type Imported = {
  readonly rows: number
  readonly good: number
  readonly stored: number
  readonly shortened: number
  readonly weeks: ReadonlySet<Week>
  readonly made: ImportedPlaces['made']
  readonly firstRejects: readonly Reject[]
  /** undefined where the file could not be read to its end: then nothing was published. */
  readonly published?: Published
}

type Progress = (done: number, of: number, detail: string) => void

const together = 5_000
export const mostShown = 10

/** @throws Refusal naming what keeps the file from being read */
export async function openSource(path: string, map: ImportMap): Promise<ImportSource> {
  const file = await openTextFile(path, map.csv.encoding)
  const head = await headText(file)
  const header = readHeader(head, map)
  return {
    file,
    map,
    header,
    rejectedAs: rejectNamer(file.size, head),
    columnOf: columnFinder(header, map, path),
  }
}

/** Stores the good rows some thousand at a time, lists the bad ones, and at the end publishes all at once. */
export async function runImport(
  context: Context,
  { file, map, header, rejectedAs, columnOf }: ImportSource,
  rejectFile: RejectFile | undefined,
  progress: Progress = () => {},
): Promise<Imported> {
  const places = await ImportedPlaces.open(context, { declared: map.offices, timeZone: map.timeZone })
  const mapRow = rowMapper(map, header, columnOf, places, context.now())
  const count = { rows: 0, good: 0, stored: 0, shortened: 0 }
  const weeks = new Set<Week>()
  const offices = new Set<string>()
  const firstRejects: Reject[] = []
  let waiting: ImportedResponse[] = []
  let skip = header.skip
  let whole = true

  try {
    rejectFile?.begin(header.delimiter, header.names)
    const chunks = () => utf8Chunks(file, (bytes) => progress(bytes, file.size, `${count.rows} rows`))
    const division = { delimiter: header.delimiter, columns: header.names.length }
    for await (const rows of csvRows(chunks, division)) {
      for (const each of rows) {
        if (skip > 0) {
          skip -= 1
          continue
        }
        count.rows += 1
        const row = header.ofRejects ? correctedRow(each, firstLineOf(each)) : each
        const mapped = mapRow(row)
        if (mapped.kind === 'bad') {
          const line = firstLineOf(row)
          await list({
            faults: mapped.rejects,
            rejectedAs: row.rejectedAs || rejectedAs(line, row.cells),
            cells: row.cells,
          })
          continue
        }
        count.good += 1
        if (mapped.shortened) count.shortened += 1
        offices.add(mapped.response.office)
        waiting.push(mapped.response)
        if (waiting.length === together) await store()
      }
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    whole = false
    const reason = `${error.message}: nothing was read from here on`
    const faults = [{ line: error.line, column: '', value: '', reason }]
    await list({ faults, rejectedAs: '', cells: [] })
  }
  await store()
  await rejectFile?.close()
  const result = { ...count, weeks, made: places.made, firstRejects }
  if (!whole) return result
  progress(file.size, file.size, 'publishing')
  return { ...result, published: await publishImports(context, offices) }

  async function store() {
    await places.store()
    const { stored, weeks: seen } = await storeImports(context, waiting)
    count.stored += stored
    for (const week of seen) weeks.add(week)
    waiting = []
  }

  async function list(rejected: RejectedRow) {
    firstRejects.push(...rejected.faults.slice(0, mostShown - firstRejects.length))
    await rejectFile?.add(rejected)
  }
}
