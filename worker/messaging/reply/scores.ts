import { labelAt, numberWords, options, type ScoredScale, type Value } from './answer-words.ts'
import { isCourtesy } from './courtesies.ts'
import type { Token } from './tokens.ts'

export type Score = {
  readonly value: Value
  readonly via: 'digit' | 'word' | 'label' | 'synonym' | 'emoji'
  /** What was written besides. */
  readonly comment?: string
}

const set = (words: string) => new Set(words.split(/\s+/))
/** What people write before a score. */
const introductions = set(
  `le pongo doy nota opcion respuesta mi es la el un una puntaje calificacion califico con seria yo diria marco elijo
   escojo numero answer my is option score rating i give a the it number would say`,
)
const units = set('estrella estrellas punto puntos pts star stars point points')
/** After a digit they make it a quantity, a time or a date, not a score. */
const quantities = set(
  `hora hs hrs h min minuto dia semana mes ano vez sol persona senora senor senorita hombre mujer chica chico joven
   trabajador trabajadora empleado empleada funcionario asesor asesora ventanilla modulo hour minute day week month
   year time person people lady man woman clerk de del of a al am pm th st nd rd to mil mas menos`,
)
/** End in s, and are no plurals. */
const noPlurals = set('es mas menos pues las los nos les dios entonces despues was is as this yes ademas')
const negations = set('no not nada ni nunca poco never')
const intensifiers = set('muy tan es fue estuvo so very was me')
const connectives = set('pero porque aunque but because')
const conjunctions = set('o u y e ni a al or and to')

/** The score that a reply gives to a question, or undefined: never a guess. */
export function scoreOf(text: string, tokens: readonly Token[], scale: ScoredScale): Score | undefined {
  return starsOf(tokens, scale) ?? numberOf(text, tokens, scale) ?? labelOf(text, tokens, scale)
}

function starsOf(tokens: readonly Token[], scale: ScoredScale): Score | undefined {
  if (options[scale].length !== 5) return undefined
  let stars = 0
  for (const { kind, as } of tokens) {
    const found = as.replaceAll('\ufe0f', '')
    if (/^[⭐★🌟]+$/u.test(found)) stars += [...found].length
    else if (
      kind !== 'space' &&
      kind !== 'line' &&
      !(kind === 'word' && isCourtesy(as)) &&
      !/^[.!]$/.test(as)
    )
      return undefined
  }
  return stars >= 1 && stars <= 5 ? { value: stars, via: 'emoji' } : undefined
}

function numberOf(text: string, tokens: readonly Token[], scale: ScoredScale): Score | undefined {
  let at = 0
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token
    const next = tokens[at + 1]
    if (isNumber(token)) break
    const passes =
      token.kind === 'space' ||
      token.kind === 'line' ||
      token.kind === 'emoji' ||
      (token.kind === 'word' &&
        (isCourtesy(token.as) || introductions.has(token.as)) &&
        next?.kind !== 'number') ||
      (token.kind === 'mark' &&
        (/[*([«“"'¡#:=]/.test(token.as) || (/[.,!]/.test(token.as) && next?.kind !== 'number')))
    if (!passes) return undefined
  }
  const token = tokens[at]
  if (!token) return undefined
  const digit = token.kind === 'number' ? Number(token.as) : (numberWords[token.as] ?? 0)
  const value = token.as.length > 6 ? undefined : options[scale][digit - 1]
  if (value === undefined) return undefined
  const via = token.kind === 'number' ? 'digit' : 'word'
  let rest = tokens.slice(at + 1)
  if (via === 'digit') {
    const after = afterFraction(rest, options[scale].length)
    if (!after) return undefined
    rest = after
  }
  // «uno muy amable me atendió»: a person.
  if ((token.as === 'uno' || token.as === 'one') && !isMere(rest)) return undefined
  return finished(text, { value, via }, rest, scale)
}

/** Past «.0», «/5», «de 5»; undefined where it is another number: «4.5», «8/10», «4/5/2026». */
function afterFraction(rest: readonly Token[], max: number): Token[] | undefined {
  let tokens = [...rest]
  if (/^[.,]$/.test(tokens[0]?.as ?? '') && tokens[1]?.kind === 'number') {
    if (Number(tokens[1].as) !== 0) return undefined
    tokens = tokens.slice(2)
  }
  const [first, second, third] = tokens.filter(({ kind }) => kind !== 'space')
  const outOf =
    (first?.as === '/' || first?.as === 'de' || first?.as === 'sobre') && second?.kind === 'number'
      ? second
      : first?.as === 'out' && second?.as === 'of' && third?.kind === 'number'
        ? third
        : undefined
  if (!outOf) return first?.as === '/' ? undefined : tokens
  return max === 5 && outOf.as === '5' ? tokens.slice(tokens.indexOf(outOf) + 1) : undefined
}

function labelOf(text: string, tokens: readonly Token[], scale: ScoredScale): Score | undefined {
  const label = labelAt(tokens, scale)
  if (label) return finished(text, label, tokens.slice(label.length), scale)
  const start = tokens.findIndex(
    ({ kind, as }) => !(kind === 'word' ? isCourtesy(as) : kind !== 'number' && /^[\s.,!¡:*"«“]*$/.test(as)),
  )
  const rest = start > 0 ? tokens.slice(start) : []
  const later = labelAt(rest, scale)
  return later && finished(text, later, rest.slice(later.length), scale)
}

/** Nothing but politeness and marks that close. */
const isMere = (rest: readonly Token[]): boolean =>
  rest.every(({ kind, as }) =>
    kind === 'word' ? isCourtesy(as) || units.has(as) : kind === 'mark' ? closes.test(as) : kind !== 'number',
  )

const closes = /^[.,!)*\]"'»”;:=–—…-]$/
const parts = /^[.,;:!(\n\r–—…-]$/

/** The score with what follows it, or undefined where that contradicts it or makes it another thing. */
function finished(
  text: string,
  { value, via }: Score,
  rest: readonly Token[],
  scale: ScoredScale,
): Score | undefined {
  let parted = false
  let at = 0
  for (; at < rest.length; at++) {
    const { kind, as } = rest[at] as Token
    if (kind === 'mark' && !closes.test(as) && as !== '(') return undefined
    if (parts.test(as)) parted = true
    if (kind === 'number' || kind === 'word') {
      const number = kind === 'number' ? Number(as) : numberWords[as]
      const repeats = number !== undefined && options[scale][number - 1] === value
      if (!repeats && !(kind === 'word' && units.has(as))) break
    }
  }
  const left = rest.slice(at)
  const [first] = left
  if (!first || isMere(left)) return { value, via }
  if (joins(left) || isNegated(left, scale) || holdsOtherScore(left, scale)) return undefined
  if (isBelied(value, left, scale)) return undefined
  const label = labelAt(left, scale)
  if (label && label.value !== value) return undefined
  if (label && isMere(left.slice(label.length))) return { value, via }
  if (isNumber(first) && !(parted && isQuantity(left.find(isWord)?.as ?? '', 2))) return undefined
  if (!parted && isQuantity(first.as, value)) return undefined
  if (!parted && (via === 'label' || via === 'synonym') && !connectives.has(first.as)) return undefined
  return { value, via, comment: text.slice(first.start).trim() }
}

const isWord = ({ kind }: Token) => kind === 'word'
const isNumber = ({ kind, as }: Token) =>
  kind === 'number' || (kind === 'word' && Object.hasOwn(numberWords, as))

/** «5 muy mal», also where it was not asked how well: compared with expectations, say. */
function isBelied(value: Value, left: readonly Token[], scale: ScoredScale): boolean {
  const quality = scale === 'EXP5' || scale === 'FACIL5' ? labelAt(left, 'BIEN5')?.value : undefined
  return typeof quality === 'number' && typeof value === 'number' && Math.abs(quality - value) >= 2
}

/** «4 o 5», «4 y medio». */
function joins(left: readonly Token[]): boolean {
  const [first, second] = left.filter(({ kind }) => kind !== 'space')
  if (!first || !second || !conjunctions.has(first.as)) return false
  return isNumber(second) || /^(?:medi[oa]|half)$/.test(second.as)
}

const isQuantity = (word: string, value: Value): boolean =>
  quantities.has(word) || (value !== 1 && /[^s]s$/.test(word) && !noPlurals.has(word) && !isCourtesy(word))

/** «5 no muy bien». */
function isNegated(left: readonly Token[], scale: ScoredScale): boolean {
  const words = left.filter(({ kind }) => kind !== 'space')
  if (scale === 'SN' || scale === 'RES3' || !negations.has(words[0]?.as ?? '')) return false
  const after = words.slice(1)
  while (intensifiers.has(after[0]?.as ?? '') && !labelAt(after, scale)) after.shift()
  return labelAt(after, scale) !== undefined
}

/** «5 mejor dicho 4», but not «3 porque demoraron 2 horas». */
function holdsOtherScore(left: readonly Token[], scale: ScoredScale): boolean {
  const said = left.filter(({ kind }) => kind === 'number' || kind === 'word')
  return said.some(({ kind, as }, index) => {
    const number = kind === 'number' ? Number(as) : as === 'uno' || as === 'one' ? undefined : numberWords[as]
    if (number === undefined || options[scale][number - 1] === undefined) return false
    return !isQuantity(said[index + 1]?.as ?? '', 2)
  })
}
