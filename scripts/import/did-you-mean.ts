import { plain } from './cells.ts'

const longestCompared = 80

/** « Did you mean …?», or nothing where none of the known words is near the one that was given. */
export function didYouMean(given: string, known: readonly string[]): string {
  const wanted = bare(given)
  let nearest: string | undefined
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const word of known) {
    const far = isPart(wanted, bare(word)) ? 1 : distance(wanted, bare(word))
    if (word === '' || far >= least) continue
    least = far
    nearest = word
  }
  return nearest === undefined ? '' : ` Did you mean «${plain(nearest)}»?`
}

/** Letters and numbers alone: without accents, capitals, spaces and signs. */
const bare = (word: string) =>
  word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, longestCompared)

const isPart = (one: string, other: string) =>
  Math.min(one.length, other.length) > 3 && (one.startsWith(other) || other.startsWith(one))

/** Levenshtein's: how many letters to add, drop or change. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= other.length; to += 1) {
      const changed = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
