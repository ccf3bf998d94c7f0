import { type DigitGroup, digitRuns } from './digit-runs.ts'
import { isYear, kindOfNumber, longestNumber } from './kind-of-number.ts'
import { type Label, labelBefore } from './labels.ts'

type Mask = { readonly start: number; readonly end: number; readonly mask: string }

/** Numbers that stand for a person, each for what it is; all others stay. */
export function maskNumbers(text: string): string {
  let masked = ''
  let at = 0
  for (const groups of digitRuns(text)) {
    for (const { start, end, mask } of masksIn(text, groups)) {
      masked += `${text.slice(at, start)}[${mask}]`
      at = end
    }
  }
  return masked + text.slice(at)
}

/** From left to right, the longest number of neighbouring groups that is one of a person. */
function masksIn(text: string, groups: readonly DigitGroup[]): Mask[] {
  const masks: Mask[] = []
  let label: Label | undefined
  for (let first = 0; first < groups.length; first++) {
    const begins = groups[first]
    if (!begins) break
    const named = labelBefore(text, begins.start)
    // The letters before it are its own, a passport's, unless they are what names it: DNI45871236.
    const lettered = isLetter(text.charAt(begins.opens))
    const opens = lettered && named ? begins.start : begins.opens
    const carried = /\s/.test(begins.separator) ? undefined : label
    label = named ?? (lettered ? labelBefore(text, opens) : undefined) ?? carried
    if (label === undefined && isLetter(text.charAt(opens - 1))) continue
    for (let last = longestFrom(groups, first); last >= first; last--) {
      const number = groups.slice(first, last + 1)
      // Single digits are read as one number only where there are no others: marks given are no phone.
      if (number.length > 1 && number.length < groups.length && number.every(isSingle)) continue
      if (isFiledByYear(groups, first, last)) continue
      const kind = kindOfNumber(text, number, label, opens)
      const end = number.at(-1)
      if (!kind || !end) continue
      masks.push({ start: opens, end: closed(text, opens, end.end), mask: kind })
      first = last
      break
    }
  }
  return masks
}

const isLetter = (char: string) => /\p{L}/u.test(char)

/** A parenthesis that the number opened is its own to close. */
const closed = (text: string, start: number, end: number) =>
  text.charAt(end) === ')' &&
  text.slice(start, end).lastIndexOf('(') > text.slice(start, end).lastIndexOf(')')
    ? end + 1
    : end

/** A number of paperwork: a year stands before or after its dash. */
function isFiledByYear(groups: readonly DigitGroup[], first: number, last: number): boolean {
  const [before, begins, after] = [groups[first - 1], groups[first], groups[last + 1]]
  return Boolean(
    (before && begins?.separator === '-' && isYear(before.digits)) ||
      (after?.separator === '-' && isYear(after.digits)),
  )
}

const isSingle = ({ digits }: DigitGroup) => digits.length === 1

function longestFrom(groups: readonly DigitGroup[], first: number): number {
  let digits = 0
  let last = first
  while (last < groups.length && digits + (groups[last]?.digits.length ?? 0) <= longestNumber) {
    digits += groups[last]?.digits.length ?? 0
    last += 1
  }
  return last - 1
}
