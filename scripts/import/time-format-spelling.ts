/** The forms of ISO 8601 that systems write. */
export const isoFormats: readonly string[] = [
  ...['T', ' '].flatMap((between) =>
    ['HH:mm:ss.SSSZ', 'HH:mm:ss.SSS', 'HH:mm:ssZ', 'HH:mm:ss', 'HH:mmZ', 'HH:mm'].map(
      (time) => `YYYY-MM-DD[${between}]${time}`,
    ),
  ),
  'YYYY-MM-DD',
]

const names: Readonly<Record<string, string>> = {
  iso: 'iso',
  iso8601: 'iso',
  rfc3339: 'iso',
  epoch: 'epoch',
  unix: 'epoch',
  unixseconds: 'epoch',
  epochseconds: 'epoch',
  timestamp: 'epoch',
  epochms: 'epoch-ms',
  epochmillis: 'epoch-ms',
  unixms: 'epoch-ms',
  milliseconds: 'epoch-ms',
  excel: 'excel',
  excelserial: 'excel',
}

/** `iso`, `epoch`, `epoch-ms` or `excel`, however it is spelled; undefined for a format made of parts. */
export const formatName = (format: string): string | undefined =>
  names[format.toLowerCase().replace(/[^a-z0-9]/g, '')]

// The same parts in strftime, and in the formats of Java, Excel and Oracle.
const percent: Readonly<Record<string, string>> = {
  Y: 'YYYY',
  y: 'YY',
  m: 'MM',
  b: 'Mon',
  B: 'MMMM',
  d: 'DD',
  e: 'D',
  H: 'HH',
  k: 'H',
  I: 'hh',
  l: 'h',
  M: 'mm',
  S: 'ss',
  f: 'SSS',
  p: 'A',
  z: 'Z',
  F: 'YYYY-MM-DD',
  T: 'HH:mm:ss',
  D: 'MM/DD/YY',
  R: 'HH:mm',
}

/** `%d/%m/%Y`, `dd/MM/yyyy`, `dd/mm/yyyy hh:mm AM/PM`, `HH24:MI:SS` as they are spelled here. */
export function respelled(format: string): string {
  if (format.includes('%')) return fromPercent(format)
  let timeBegan = false
  return format
    .replace(/'([^']*)'/g, (_, words: string) => `[${words}]`)
    .replace(/\[[^\]]*\]|AM\/PM|am\/pm|HH24|HH12|X{1,3}|x{1,3}|y+|d+|MI|H+|h+|M+|m+|S+|s+|tt/g, (part) => {
      if (part.startsWith('[')) return part
      const last = part.charAt(0)
      if (/^(?:am|tt)/i.test(part)) return 'A'
      if (part === 'HH24') part = 'HH'
      if (part === 'HH12') part = 'hh'
      if (/^h/i.test(part)) {
        timeBegan = true
        return isHalf(format) ? part.toLowerCase() : part.toUpperCase()
      }
      if (part === 'MI') return 'mm'
      if (last === 'y' || last === 'd') return part.toUpperCase()
      if (last === 'x' || last === 'X') return 'Z'
      if (last === 'm' || last === 'M') return timeBegan ? part.toLowerCase() : part.toUpperCase()
      return part.length > 2 ? 'SSS' : part.toLowerCase()
    })
}

const isHalf = (format: string) => /am\/pm|tt|\ba\b|HH12|A$/i.test(format)

function fromPercent(format: string): string {
  const parts = format.split(/%-?([A-Za-z])/)
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return percent[part] ?? `%${part}`
      return part.replace(/\p{L}+/gu, (letters) => `[${letters}]`)
    })
    .join('')
}
