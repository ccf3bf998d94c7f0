/** Digits in one piece. */
export type DigitGroup = {
  /** As 0 to 9, whatever their script. */
  readonly digits: string
  readonly start: number
  readonly end: number
  /** Where it begins with what opens it: a plus, a parenthesis, the letter of a passport. */
  readonly opens: number
  /** What stands between it and the group before. */
  readonly separator: string
}

// What people put between the digits of one number. Slashes, commas and colons belong to dates, amounts and hours.
const between = String.raw`[\s\p{Pd}\p{Cf}.()_*·]`
const digit = String.raw`\p{Nd}`
const run = new RegExp(
  String.raw`(?<!\p{Nd})(?<opening>[+＋(]{0,3}|(?<!\p{L})\p{Lu}{1,3}-?)${digit}(?:${between}{0,4}${digit})*`,
  'gu',
)
// An invisible character does not part what is read as one.
const group = new RegExp(String.raw`${digit}(?:\p{Cf}*${digit})*`, 'gu')

/** Runs of digit groups with nothing but separators between. */
export function digitRuns(text: string): DigitGroup[][] {
  return [...text.matchAll(run)].map((found) => {
    const opening = found.groups?.opening ?? ''
    const groups: DigitGroup[] = []
    for (const each of found[0].matchAll(group)) {
      const start = found.index + each.index
      const before = groups.at(-1)
      groups.push({
        digits: [...each[0]].filter(isDigit).map(decimalOf).join(''),
        start,
        end: start + each[0].length,
        opens: before ? openingOf(text, before.end, start) : start - opening.length,
        separator: before ? text.slice(before.end, start) : opening,
      })
    }
    return groups
  })
}

const isDigit = (char: string) => /\p{Nd}/u.test(char)

/** A parenthesis just before a later group is the number's own. */
const openingOf = (text: string, from: number, start: number) =>
  start - (/\($/.exec(text.slice(from, start))?.[0].length ?? 0)

/** Digits of a script stand together, from zero to nine. */
function decimalOf(digit: string): string {
  const plain = digit.normalize('NFKC')
  if (/^[0-9]$/.test(plain)) return plain
  let zero = plain.codePointAt(0) ?? 0
  const code = zero
  while (code - zero < 9 && isDigit(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}
