import { type CitizenItem, findItem } from '../../schema/instrument/citizen-items.ts'
import { pointsOf } from '../../schema/instrument/measures.ts'
import type { AnswerValue } from '../../schema/instrument/questionnaire.ts'
import { type Option, type Scale, scales } from '../../schema/instrument/scales.ts'
import { folded } from './cells.ts'
import type { ItemScores } from './import-map.ts'

/** An answer, none, or why the cell is neither. */
export type Score =
  | { readonly kind: 'answer'; readonly value: AnswerValue }
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly reason: string }

const none: Score = { kind: 'none' }
const answer = (value: AnswerValue): Score => ({ kind: 'answer', value })
const wrong = (reason: string): Score => ({ kind: 'wrong', reason })

const whatToDo = ': give its meaning in "values", or list it in "notApplicable"'
const mostRemembered = 1_000

/** Reads the cells of an item's column. */
export function scoreReader(id: string, source: ItemScores): (cell: string) => Score {
  const item = findItem(id)
  if (!item) throw new RangeError(`There is no item ${id}`)
  const scale: Scale = scales[item.scale]
  const known = knownCells(scale, source)
  const read = (cell: string): Score => {
    const meant = known.get(folded(cell))
    if (meant) return meant
    if (cell === '') return none
    const number = numberOf(cell, source)
    if (number === undefined) {
      return wrong(`«${shortened(cell)}» is none of ${expected(scale, source, 'es')}${whatToDo}`)
    }
    // Spreadsheets and data frames write 99 as 99.0.
    return known.get(String(number)) ?? scored(item, scale, source, number)
  }
  const remembered = new Map<string, Score>()
  return (cell) => {
    let score = remembered.get(cell)
    if (!score) {
      score = read(cell)
      if (remembered.size < mostRemembered) remembered.set(cell, score)
    }
    return score
  }
}

/** Cells whose meaning the map or, without one, the wording of the scale gives. */
function knownCells(scale: Scale, { values, range, reverse, notApplicable = [] }: ItemScores) {
  const doesNotApply = scale.notApplicable ? answer(null) : none
  const known = new Map<string, Score>()
  if (!values && !range && !reverse) {
    for (const { value, label } of scale.options) {
      known.set(folded(label.es), answer(value)).set(folded(label.en), answer(value))
    }
  }
  if (reverse && !values && !range && scale.kind === 'binary') {
    for (const [index, { label }] of scale.options.entries()) {
      const turned = answer(valueAt(scale.options, scale.options.length - 1 - index))
      known.set(folded(label.es), turned).set(folded(label.en), turned)
    }
  }
  if (scale.notApplicable) {
    known.set(folded(scale.notApplicable.es), doesNotApply).set(folded(scale.notApplicable.en), doesNotApply)
  }
  for (const [cell, value] of Object.entries(values ?? {})) {
    known.set(folded(cell), value === null ? doesNotApply : answer(value))
  }
  for (const cell of [notApplicable].flat()) known.set(folded(String(cell)), doesNotApply)
  return known
}

function scored(item: CitizenItem, scale: Scale, source: ItemScores, number: number): Score {
  const options = [...scale.options].sort((one, other) => one.points - other.points)
  const top = options.length - 1
  const { range, reverse, values } = source
  if (!range) {
    const at = options.findIndex(({ value }) => value === number)
    if (values || at < 0) return wrong(`«${number}» is none of ${expected(scale, source)}${whatToDo}`)
    return answer(valueAt(options, reverse ? top - at : at))
  }
  const [low, high] = range
  if (number < low || number > high) {
    return wrong(
      `«${number}» is outside the range ${low} to ${high}: if it means no answer, list it in "notApplicable"`,
    )
  }
  const share = (number - low) / (high - low)
  return answer(nearest(item, options, (reverse ? 1 - share : share) * top))
}

/** The option nearest to a place between them; halfway, the one that is worse for who is rated. */
function nearest(item: CitizenItem, options: readonly Option[], place: number): number {
  const below = valueAt(options, Math.floor(place))
  const above = valueAt(options, Math.ceil(place))
  // Sums of tenths miss the half by a hair.
  const past = Number((place - Math.floor(place)).toFixed(9))
  if (past !== 0.5) return past < 0.5 ? below : above
  return (pointsOf(item, below) ?? 0) <= (pointsOf(item, above) ?? 0) ? below : above
}

const valueAt = (options: readonly Option[], index: number): number => options[index]?.value ?? 0

/** What may stand in a cell; a word is told the scale's words in a language, a number its numbers. */
function expected(scale: Scale, { values, range, reverse }: ItemScores, language?: 'es'): string {
  const words = Object.keys(values ?? {})
  if (range) return [`${range[0]} to ${range[1]}`, ...words].join(', ')
  if (values) return words.join(', ')
  const { kind, options } = scale
  return options
    .map(({ value, label }) =>
      language && (!reverse || kind === 'binary') ? label[language] : String(value),
    )
    .join(', ')
}

/**
 * A number with a decimal point or a decimal comma; before its label («5 - Muy bien»), of its highest («8/10») or,
 * where the range ends at 100, with its sign («80 %»).
 */
function numberOf(cell: string, { range }: ItemScores): number | undefined {
  const [, digits, rest = ''] = /^([+-]?\d+(?:[.,]\d+)?)(.*)$/su.exec(cell) ?? []
  if (digits === undefined) return undefined
  const highest = /^\s*(?:\/|de|of)\s*(\d+)$/.exec(rest)?.[1] ?? (/^\s*%$/.test(rest) ? '100' : undefined)
  const known = rest === '' || isLabel(rest) || (range && highest === String(range[1]))
  return known ? Number(digits.replace(',', '.')) : undefined
}

const isLabel = (rest: string) => /^\s*(?:[-–—:=.)]\s*|\()["'«“]?\p{L}/u.test(rest)

const shortened = (cell: string) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell)
