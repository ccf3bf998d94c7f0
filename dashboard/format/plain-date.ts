import type { Language } from '../../schema/instrument/text.ts'
import { locales } from './numbers.ts'

const format = (language: Language) =>
  new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
const formats = { es: format('es'), en: format('en') }

/** `16 jul. 2026` for 2026-07-16: a day of a calendar, wherever it is read */
export const plainDate = (date: string, language: Language): string =>
  formats[language].format(new Date(date))
