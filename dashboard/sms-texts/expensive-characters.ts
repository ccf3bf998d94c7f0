import { segmentsOf } from '../../schema/messages/segments.ts'

/** Signs for which the alphabet of SMS has another one; letters with accents have none: there one says it otherwise. */
const instead: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '´': "'",
  '…': '...',
  '–': '-',
  '—': '-',
  '•': '-',
  '\u00a0': ' ',
}

export type Expense = {
  /** Each once. */
  readonly characters: readonly string[]
  /** Those that can be replaced by another sign. */
  readonly replaceable: readonly string[]
  /** What it costs with them, and without. */
  readonly segments: number
  readonly without: number
}

/** What makes a text expensive; undefined where nothing does. */
export function expenseOf(text: string): Expense | undefined {
  const { expensive: characters, count: segments } = segmentsOf(text)
  if (characters.length === 0) return undefined
  const plain = [...text].map((char) => (characters.includes(char) ? (instead[char] ?? 'x') : char)).join('')
  return {
    characters,
    replaceable: characters.filter((char) => char in instead),
    segments,
    without: segmentsOf(plain).count,
  }
}

export const withReplaceable = (text: string): string =>
  [...text].map((char) => instead[char] ?? char).join('')

export type Piece = {
  readonly kind: 'plain' | 'variable' | 'stray' | 'expensive'
  readonly text: string
  readonly at: number
}

/**
 * A text in the pieces that are told apart by eye.
 * @param variables what may stand in braces
 */
export function piecesOf(text: string, variables: readonly string[]): Piece[] {
  const expensive = new Set(segmentsOf(text).expensive)
  const pieces: Piece[] = []
  let at = 0
  for (const part of text.split(/(\{[^{}]*\})/)) {
    if (/^\{.*\}$/.test(part)) {
      pieces.push({ kind: variables.includes(part.slice(1, -1)) ? 'variable' : 'stray', text: part, at })
      at += part.length
      continue
    }
    for (const char of part) {
      const kind = expensive.has(char) ? 'expensive' : 'plain'
      const last = pieces.at(-1)
      if (last?.kind === 'plain' && kind === 'plain')
        pieces[pieces.length - 1] = { ...last, text: last.text + char }
      else pieces.push({ kind, text: char, at })
      at += char.length
    }
  }
  return pieces.filter((piece) => piece.text !== '')
}
