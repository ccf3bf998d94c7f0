import { type Day, dayOfDate } from '../../schema/calendar.ts'
import { monthOf } from './month-names.ts'
import { formatName, isoFormats, respelled } from './time-format-spelling.ts'

/** What a cell says of time: an instant, what a clock and a calendar showed, or a day. */
export type ReadTime =
  | { readonly kind: 'instant'; readonly at: number }
  /** Milliseconds since 1970-01-01T00:00 of the same clock. */
  | { readonly kind: 'local'; readonly at: number }
  | { readonly kind: 'day'; readonly day: Day }

/** What a cell says, or why it says nothing. */
export type TimeReading = ReadTime | { readonly kind: 'wrong'; readonly reason: string }
type TimeReader = (cell: string) => TimeReading

export const timeFormatHelp =
  'A time format is made of YYYY or YY, MM or Mon, DD, HH or hh with A (a. m., PM), mm, ss, SSS, Z (-05:00, GMT-5) ' +
  'and what stands between them, as in DD/MM/YYYY HH:mm; or it is ISO, epoch, epoch-ms or excel'

type Part = 'year' | 'month' | 'day' | 'hour' | 'half' | 'minute' | 'second' | 'fraction' | 'offset'
type Token = { readonly part: Part; readonly loose: string; readonly exact?: string }

// Exact where no sign stands between two numbers: YYYYMMDD.
const tokens: Readonly<Record<string, Token>> = {
  YYYY: { part: 'year', loose: '\\d{4}' },
  YY: { part: 'year', loose: '\\d{2}' },
  MMMM: { part: 'month', loose: '\\p{L}{3,}\\.?' },
  MMM: { part: 'month', loose: '\\p{L}{3,}\\.?' },
  Mon: { part: 'month', loose: '\\p{L}{3,}\\.?' },
  MM: { part: 'month', loose: '\\d{1,2}', exact: '\\d{2}' },
  M: { part: 'month', loose: '\\d{1,2}' },
  DD: { part: 'day', loose: '\\d{1,2}', exact: '\\d{2}' },
  D: { part: 'day', loose: '\\d{1,2}' },
  HH: { part: 'hour', loose: '\\d{1,2}', exact: '\\d{2}' },
  H: { part: 'hour', loose: '\\d{1,2}' },
  hh: { part: 'hour', loose: '\\d{1,2}', exact: '\\d{2}' },
  h: { part: 'hour', loose: '\\d{1,2}' },
  mm: { part: 'minute', loose: '\\d{2}' },
  m: { part: 'minute', loose: '\\d{1,2}' },
  ss: { part: 'second', loose: '\\d{2}' },
  s: { part: 'second', loose: '\\d{1,2}' },
  SSS: { part: 'fraction', loose: '\\d{1,9}' },
  A: { part: 'half', loose: '[ap]\\.?\\s?m\\.?' },
  a: { part: 'half', loose: '[ap]\\.?\\s?m\\.?' },
  Z: { part: 'offset', loose: '(?:z|(?:utc|gmt)?\\s?[+-]\\d{1,2}(?::?\\d{2})?|utc|gmt)' },
}
const tokenPattern = /\[[^\]]*\]|YYYY|YY|MMMM|MMM|Mon|MM|M|DD|D|HH|H|hh|h|mm|m|ss|s|SSS|A|a|Z/g

const day = 86_400_000
const farthestOffset = 14 * 3_600_000
const excelEpoch = -25_569
const numeric = /^\d+(?:[.,]\d+)?$/

const counted: Readonly<Record<string, TimeReader>> = {
  epoch: (cell) => count(cell, (seconds) => ({ kind: 'instant', at: Math.round(seconds * 1000) })),
  'epoch-ms': (cell) => count(cell, (at) => ({ kind: 'instant', at: Math.round(at) })),
  excel: (cell) =>
    count(cell, (days) =>
      Number.isInteger(days)
        ? { kind: 'day', day: days + excelEpoch }
        : { kind: 'local', at: Math.round((days + excelEpoch) * 86_400) * 1000 },
    ),
}

const count = (cell: string, meaning: (number: number) => ReadTime): TimeReading =>
  numeric.test(cell) ? meaning(Number(cell.replace(',', '.'))) : wrong(`${quoted(cell)} is no number`)

export const isTimeFormat = (format: string): boolean => readerOf(format) !== undefined

/** What keeps a text from being a format. */
export function timeFormatMistake(format: string): string {
  const { parts } = compile(format)
  const missing = (['year', 'month', 'day'] as const).filter((part) => !parts.includes(part))
  const quoted = `«${format.slice(0, 60)}»`
  if (missing.length > 0) return `${quoted} has no ${missing.join(' and no ')}. ${timeFormatHelp}`
  return `${quoted} is no format. ${timeFormatHelp}`
}

function isComplete(format: string): boolean {
  const { parts } = compile(format)
  const has = (part: Part) => parts.includes(part)
  return (
    has('year') &&
    has('month') &&
    has('day') &&
    new Set(parts).size === parts.length &&
    has('half') === format.replace(/\[[^\]]*\]/g, '').includes('h') &&
    (!has('minute') || has('hour')) &&
    (!has('offset') || has('hour'))
  )
}

/** Spelled as here, or as other programs do where that can be meant only once. */
function readerOf(format: string): TimeReader | undefined {
  const name = formatName(format)
  if (name !== undefined) return name === 'iso' ? timeReader(isoFormats) : counted[name]
  const spelled = [format, respelled(format)].find(isComplete)
  return spelled === undefined ? undefined : written(spelled)
}

/** Reads the times of a column; the first format that a cell is written in counts. */
export function timeReader(formats: readonly string[]): TimeReader {
  const readers = formats.map((format) => readerOf(format) ?? written(format))
  return (cell) => {
    const reasons: string[] = []
    for (const read of readers) {
      const reading = read(cell)
      if (reading.kind !== 'wrong') return reading
      reasons.push(reading.reason)
    }
    // That there is no such time says more than that it is written otherwise.
    return wrong(reasons.find((reason) => !reason.includes(misfit)) ?? reasons[0] ?? 'no format')
  }
}

const misfit = ' is not written '

function written(format: string): TimeReader {
  const { pattern, parts } = compile(format)
  const dayOnly = !parts.includes('hour')
  return (cell) => {
    const match = pattern.exec(cell)
    if (!match) return wrong(`${quoted(cell)}${misfit}${format}${dayOnly ? timeToo(cell, format) : ''}`)
    const found: Partial<Record<Part, string>> = {}
    for (const [index, part] of parts.entries()) found[part] = match[index + 1] ?? ''
    const date = dateOf(found)
    if (date === undefined) return wrong(`There is no day ${quoted(cell)}${turnedDate(found, format)}`)
    if (dayOnly) return { kind: 'day', day: date }
    const time = timeOf(found)
    if (time === undefined) return wrong(`There is no time ${quoted(cell)}`)
    const at = date * day + time
    if (found.offset === undefined) return { kind: 'local', at }
    const offset = offsetOf(found.offset)
    if (Math.abs(offset) > farthestOffset) return wrong(`There is no offset as in ${quoted(cell)}`)
    return { kind: 'instant', at: at - offset }
  }
}

function compile(format: string): { pattern: RegExp; parts: Part[] } {
  const parts: Part[] = []
  let source = ''
  let end = 0
  for (const match of format.matchAll(tokenPattern)) {
    source += literal(format.slice(end, match.index))
    const adjoins =
      (end > 0 && match.index === end) || /^(?:[YMDHhms])/.test(format.slice(match.index + match[0].length))
    end = match.index + match[0].length
    const token = tokens[match[0]]
    if (token) {
      source += `(${adjoins ? (token.exact ?? token.loose) : token.loose})`
      parts.push(token.part)
    } else source += literal(match[0].slice(1, -1))
  }
  return { pattern: new RegExp(`^${source}${literal(format.slice(end))}$`, 'iu'), parts }
}

const literal = (text: string) => text.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&').replace(/\s+/g, '\\s+')

function dateOf({ year = '', month = '', day = '' }: Partial<Record<Part, string>>): Day | undefined {
  const century = Number(year) < 70 ? 2000 : 1900
  const fullYear = year.length === 2 ? century + Number(year) : Number(year)
  const number = /^\d/.test(month) ? Number(month) : monthOf(month)
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${String(fullYear).padStart(4, '0')}-${two(number)}-${two(Number(day))}`
  const found = dayOfDate(date)
  // The engine takes 31 February for 3 March.
  return Number.isNaN(found) || new Date(found * 86_400_000).getUTCDate() !== Number(day) ? undefined : found
}

const timeToo = (cell: string, format: string) =>
  /\d:\d\d/.test(cell) ? `: it has a time too; is ${format} HH:mm meant, or with :ss?` : ''

/** A month of 13 or more is a day: the format has the two the other way round. */
function turnedDate({ month = '', day = '' }: Partial<Record<Part, string>>, format: string): string {
  if (!(Number(month) > 12 && Number(day) <= 12)) return ''
  return `: it has no month ${month}; is the ${/D.*M/.test(format) ? 'month before the day' : 'day before the month'}?`
}

function timeOf(found: Partial<Record<Part, string>>): number | undefined {
  const given = Number(found.hour)
  const half = found.half?.toLowerCase().charAt(0)
  if (half && (given < 1 || given > 12)) return undefined
  const hour = half ? (given % 12) + (half === 'p' ? 12 : 0) : given
  const minute = Number(found.minute ?? 0)
  const second = Number(found.second ?? 0)
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const milliseconds = Math.floor(Number(`0.${found.fraction ?? 0}`) * 1000)
  return ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds
}

function offsetOf(text: string): number {
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(text)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return (match[1] === '-' ? -minutes : minutes) * 60_000
}

const wrong = (reason: string): TimeReading => ({ kind: 'wrong', reason })
const quoted = (cell: string) => `«${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}»`
