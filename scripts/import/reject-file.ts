import { once } from 'node:events'
import {
  closeSync,
  createWriteStream,
  existsSync,
  openSync,
  readSync,
  rmSync,
  type WriteStream,
} from 'node:fs'
import { Refusal } from '../machine/refusal.ts'

/** Why a row was not taken. */
export type Reject = {
  readonly line: number
  /** As the first line names it; empty where it is not about one column. */
  readonly column: string
  readonly value: string
  readonly reason: string
}

const firstLine = 'line,column,value,reason'
const longestValue = 200

/** The rows that were not taken, as a CSV file; no file where there are none. */
export class RejectFile {
  readonly path: string
  #stream: WriteStream | undefined

  /** @throws Refusal where the path holds something else */
  constructor(path: string) {
    this.path = path
    if (!existsSync(path)) return
    if (!isRejectFile(path))
      throw new Refusal(`${path} is there and is no list of rejects: give --rejects another name.`)
    rmSync(path)
  }

  /** Whether there was anything to list. */
  get written(): boolean {
    return this.#stream !== undefined
  }

  async add(rejects: readonly Reject[]): Promise<void> {
    if (rejects.length === 0) return
    if (!this.#stream) {
      this.#stream = createWriteStream(this.path)
      this.#stream.write(`\ufeff${firstLine}\n`)
      await once(this.#stream, 'open').catch((error: NodeJS.ErrnoException) => {
        throw new Refusal(
          `${this.path} can’t be written (${error.code}): choose another file with --rejects.`,
        )
      })
    }
    if (!this.#stream.write(rejects.map(lineOf).join(''))) await once(this.#stream, 'drain')
  }

  async close(): Promise<void> {
    if (!this.#stream) return
    this.#stream.end()
    await once(this.#stream, 'close')
  }
}

function isRejectFile(path: string): boolean {
  const head = Buffer.alloc(64)
  try {
    const file = openSync(path, 'r')
    const length = readSync(file, head)
    closeSync(file)
    return length === 0 || head.toString('utf8', 0, length).replace('\ufeff', '').startsWith(firstLine)
  } catch {
    return false
  }
}

const lineOf = ({ line, column, value, reason }: Reject) =>
  `${line},${cell(column)},${cell(value.slice(0, longestValue).toWellFormed())},${cell(reason)}\n`

/** Quoted, and where a spreadsheet would take it for a formula, with an apostrophe before it. */
function cell(text: string): string {
  const formula = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(text)
  return `"${(formula ? `'${text}` : text).replaceAll('"', '""')}"`
}
