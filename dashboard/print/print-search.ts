export const formats = ['afiche', 'tarjetas', 'sede'] as const
export type PrintFormat = (typeof formats)[number]

export type PrintSearch = {
  readonly formato: PrintFormat
  /** Of the points to print, with commas between; all that are in use where it is not given. */
  readonly codes?: string
}

const longest = 20_000

export function parsePrintSearch(raw: Readonly<Record<string, unknown>>): PrintSearch {
  const formato = formats.find((known) => known === raw.formato) ?? 'afiche'
  const codes = typeof raw.codes === 'string' && raw.codes.trim().slice(0, longest)
  return { formato, ...(codes ? { codes } : {}) }
}
