/** Words that have to follow each other, without case and accents. The last one may go on, unless it was quoted. */
export type SearchTerm = { readonly words: readonly string[]; readonly quoted: boolean }

/** A person types less, and the index is never asked for more. */
export const longestSearch = 100

const quotes = /["“”„«»]/
const word = /[\p{L}\p{N}\p{M}\p{Co}]+/gu

/** As the index has it: «Atención» and «atencion» are one. */
export const folded = (text: string): string =>
  text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC')

/** What stands between separators, with its place in the text. */
export const wordsIn = (
  text: string,
): { readonly word: string; readonly start: number; readonly end: number }[] =>
  [...text.matchAll(word)].map(({ 0: found, index }) => ({
    word: folded(found),
    start: index,
    end: index + found.length,
  }))

/**
 * What was typed into a search box, as terms of which each must occur: words that may go on, and what stands in
 * quotes as it is. Nothing typed is an operator.
 * @returns none where there is neither letter nor digit
 */
export function searchTerms(typed: string): SearchTerm[] {
  const parts = typed.split(quotes)
  return parts.flatMap((part, place): SearchTerm[] => {
    const words = wordsIn(part).flatMap((found) => found.word || [])
    // A quote that nobody closed opens nothing.
    const quoted = place % 2 === 1 && place < parts.length - 1
    if (quoted) return words.length > 0 ? [{ words, quoted }] : []
    return words.map((each) => ({ words: [each], quoted }))
  })
}
