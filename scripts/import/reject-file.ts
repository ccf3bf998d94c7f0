import { once } from 'node:events'
import {
  closeSync,
  createWriteStream,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  type WriteStream,
} from 'node:fs'
import { Refusal } from '../machine/refusal.ts'
import type { CsvRow } from './csv-rows.ts'

/** Why a row was not taken. */
export type Reject = {
  readonly line: number
  /** As the first line names it; empty where it is not about one column. */
  readonly column: string
  readonly value: string
  readonly reason: string
}

/** A row that was not taken, as it stands in the file, and what is wrong with it. */
export type RejectedRow = {
  readonly faults: readonly Reject[]
  /** By which it is known again when it comes back corrected. */
  readonly rejectedAs: string
  readonly cells: readonly string[]
}

/** What stands before the columns of the file itself. */
export const rejectNames = ['line', 'column', 'value', 'reason', 'row'] as const
const announced = /^\ufeff?"?line"?([,;\t|])"?column"?\1"?value"?\1"?reason"?\1"?row"?(?=\1|\r|\n|$)/
const longestValue = 200
/** Between what is wrong with one cell and with another. */
const and = ' | '

/** By what a list of rejects is divided; undefined where the text is none. */
export const rejectDelimiter = (head: string): string | undefined => announced.exec(head)?.[1]

/** A row of a list of rejects as the row of the file that it was. */
export function correctedRow({ lastLine, cells }: CsvRow, firstLine: number): CsvRow {
  return {
    lastLine,
    firstLine,
    rejectedAs: cells[rejectNames.indexOf('row')] ?? '',
    cells: ownCells(cells),
  }
}

/** What a line of a list of rejects holds of the file itself, without the apostrophes put before formulas. */
export const ownCells = (cells: readonly string[]): string[] =>
  cells.slice(rejectNames.length).map((cell) => cell.replace(/^'(?=\s*[=+\-@])/, ''))

/**
 * The rows that were not taken, as a CSV file that is divided as theirs was and that can be corrected and imported
 * with the same map; no file where there are none. An earlier list that says something else is kept as `.bak`:
 * somebody may have corrected it.
 */
export class RejectFile {
  readonly path: string
  readonly #backup: string
  #delimiter = ','
  #names: readonly string[] = []
  #stream: WriteStream | undefined

  /** @throws Refusal where the path holds something else */
  constructor(path: string) {
    this.path = path
    this.#backup = `${path}.bak`
    if (existsSync(path) && !isRejectFile(path))
      throw new Refusal(`${path} is there and is no list of rejects: give --rejects another name.`)
  }

  /** Puts an earlier list aside; called where reading begins. */
  begin(delimiter: string, names: readonly string[]) {
    this.#delimiter = delimiter
    this.#names = names
    if (existsSync(this.path)) renameSync(this.path, this.#backup)
  }

  /** Whether there was anything to list. */
  get written(): boolean {
    return this.#stream !== undefined
  }

  async add({ faults, rejectedAs, cells }: RejectedRow): Promise<void> {
    if (!this.#stream) {
      this.#stream = createWriteStream(this.path)
      this.#stream.write(`\ufeff${this.#lineOf([...rejectNames], this.#names)}`)
      await once(this.#stream, 'open').catch((error: NodeJS.ErrnoException) => {
        throw new Refusal(
          `${this.path} can’t be written (${error.code}): choose another file with --rejects.`,
        )
      })
    }
    const columns = faults.map(({ column }) => column)
    const values = faults.map(({ value }) => value.slice(0, longestValue).toWellFormed())
    const reasons = faults.map(({ reason }) => reason)
    const own = [columns, values, reasons].map((each) => each.join(and))
    const line = this.#lineOf([String(faults[0]?.line ?? '')], [...own, rejectedAs, ...cells])
    if (!this.#stream.write(line)) await once(this.#stream, 'drain')
  }

  async close(): Promise<void> {
    if (this.#stream) {
      this.#stream.end()
      await once(this.#stream, 'close')
    }
    if (this.#stream && existsSync(this.#backup) && sameContent(this.path, this.#backup)) rmSync(this.#backup)
  }

  #lineOf(bare: readonly string[], texts: readonly string[]): string {
    return `${[...bare, ...texts.map(quoted)].join(this.#delimiter)}\r\n`
  }
}

function isRejectFile(path: string): boolean {
  const head = Buffer.alloc(64)
  try {
    const file = openSync(path, 'r')
    const length = readSync(file, head)
    closeSync(file)
    return length === 0 || rejectDelimiter(head.toString('utf8', 0, length)) !== undefined
  } catch {
    return false
  }
}

const sameContent = (one: string, other: string) => readFileSync(one).equals(readFileSync(other))

/** With an apostrophe before what a spreadsheet would take for a formula. */
function quoted(text: string): string {
  const formula = /^\s*[=+\-@]/.test(text) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(text)
  return `"${(formula ? `'${text}` : text).replaceAll('"', '""')}"`
}
