import { localTime } from '../../schema/calendar.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { words } from './words.ts'

export type Place = {
  readonly office: string | undefined
  readonly desk: string | undefined
  readonly timeZone: string | undefined
  /** When the form was opened, and now: milliseconds since 1970. */
  readonly openedAt: number
  readonly now: number
}

/** «Sede Central · Ventanilla 4 · Hoy, 23 nov.», as far as it is known. */
export function placeLine({ office, desk, timeZone, openedAt, now }: Place, language: Language): string {
  return [office, desk, timeZone && date(openedAt, now, timeZone, language)].filter(Boolean).join(' · ')
}

function date(openedAt: number, now: number, timeZone: string, language: Language) {
  const { locale, today } = words[language]
  const text = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone }).format(openedAt)
  return localTime(openedAt, timeZone).day === localTime(now, timeZone).day ? `${today}, ${text}` : text
}
