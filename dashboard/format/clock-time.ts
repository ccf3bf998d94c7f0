import type { Language } from '../../schema/instrument/text.ts'
import { locales } from './numbers.ts'

/** `14:05`, by the clock of who reads */
export const clockTime = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit', hour12: false }).format(at)

/** `3 dic. 2026, 14:05` */
export const dayAndTime = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(at))

/** `3 dic. 2026` */
export const dayOf = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short', year: 'numeric' }).format(
    new Date(at),
  )
