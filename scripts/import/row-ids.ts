import { hash } from 'node:crypto'
import { RepeatCounter } from './repeat-counter.ts'

/** Ids that the same row always has, so that importing twice adds nothing. */
export class RowIds {
  readonly #met = new RepeatCounter()

  /**
   * Of a row without an id of its own: of what it says, and of how many rows before it in the file say the same,
   * so that equal rows are kept apart.
   */
  ofContent(content: readonly unknown[]): string {
    const digest = hash('sha256', JSON.stringify(['content', ...content]))
    const before = this.#met.meet(keyOf(digest))
    return uuidOf(before === 0 ? digest : hash('sha256', `${digest} ${before}`))
  }

  /** Of a row that was rejected before and stands corrected in a list of rejects; undefined where it was met before. */
  ofRejected(rejectedAs: string): string | undefined {
    const digest = hash('sha256', JSON.stringify(['rejected', rejectedAs]))
    return this.#met.meet(keyOf(digest)) === 0 ? uuidOf(digest) : undefined
  }

  /** Of a row that its system numbers; undefined where the file had that number before. */
  ofSource(source: string, id: string): string | undefined {
    const digest = hash('sha256', JSON.stringify(['id', source, id]))
    return this.#met.meet(keyOf(digest)) === 0 ? uuidOf(digest) : undefined
  }
}

/**
 * What the rejected rows of a file are known by when they come back corrected: the same each time the file is read.
 * @param head its first letters, which with its size tell it from others
 */
export function rejectNamer(size: number, head: string) {
  const file = hash('sha256', head)
  // A letter first, so that no spreadsheet takes it for a number.
  return (line: number, cells: readonly string[]) =>
    `r${hash('sha256', JSON.stringify([size, file, line, cells])).slice(0, 20)}`
}

const keyOf = (digest: string) => Number.parseInt(digest.slice(-13), 16) || 1

// Version 8 (RFC 9562): made of what the row says.
const uuidOf = (digest: string) =>
  `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`
