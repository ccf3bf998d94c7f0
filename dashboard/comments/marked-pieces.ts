import { type SearchTerm, wordsIn } from '../../schema/search-terms.ts'

export type Piece = { readonly text: string; readonly start: number; readonly marked: boolean }

/** A text in pieces: what a term found, word by word or as a whole where it was quoted, and what stands between. */
export function markedPieces(text: string, terms: readonly SearchTerm[]): Piece[] {
  const words = wordsIn(text)
  const found = words
    .flatMap((word, place) =>
      terms.flatMap((term) => {
        const last = words[place + term.words.length - 1]
        const here = words.slice(place, place + term.words.length).map((each) => each.word)
        return last && occurs(term, here) ? [{ start: word.start, end: last.end }] : []
      }),
    )
    .sort((one, other) => one.start - other.start)
  const pieces: Piece[] = []
  let at = 0
  const upTo = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), start: at, marked })
    at = Math.max(at, end)
  }
  for (const { start, end } of found) {
    upTo(start, false)
    upTo(end, true)
  }
  upTo(text.length, false)
  return pieces
}

const occurs = ({ words, quoted }: SearchTerm, here: readonly string[]) =>
  words.every((word, index) => (quoted ? here[index] === word : here[index]?.startsWith(word)))
