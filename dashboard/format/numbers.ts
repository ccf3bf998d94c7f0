import type { Language } from '../../schema/instrument/text.ts'

export const locales = { es: 'es-PE', en: 'en-GB' } as const satisfies Record<Language, string>

const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const

const formats = (language: Language) => ({
  count: new Intl.NumberFormat(locales[language]),
  decimal: new Intl.NumberFormat(locales[language], oneDecimal),
})
const byLanguage = { es: formats('es'), en: formats('en') }

/** `1,287` */
export const count = (value: number, language: Language): string => byLanguage[language].count.format(value)

/** `81.4`, for where the sign of percent is set apart */
export const percentFigure = (share: number, language: Language): string =>
  byLanguage[language].decimal.format(share * 100)

/** `78.2`: a mean, from 0 to 100 */
export const pointsFigure = (value: number, language: Language): string =>
  byLanguage[language].decimal.format(value)

/** `81.4%` */
export const percent = (share: number, language: Language): string => `${percentFigure(share, language)}%`

/** `79.2% a 83.5%` */
export const percentRange = (low: number, high: number, language: Language): string =>
  `${percent(low, language)} ${language === 'es' ? 'a' : 'to'} ${percent(high, language)}`

/** `6.5`: how many points, whichever way */
export const pointsApart = (difference: number, language: Language): string =>
  byLanguage[language].decimal.format(Math.abs(difference * 100))

/** `+6.5`, `−1.9`: with a true minus, and no sign on what rounds to zero */
export function signedPoints(difference: number, language: Language): string {
  const figure = byLanguage[language].decimal.format(Math.abs(difference * 100))
  if (figure === byLanguage[language].decimal.format(0)) return figure
  return `${difference < 0 ? '−' : '+'}${figure}`
}

/** `1,287 respuestas` */
export function answers(value: number, language: Language): string {
  const one = value === 1
  const noun = language === 'es' ? (one ? 'respuesta' : 'respuestas') : one ? 'answer' : 'answers'
  return `${count(value, language)} ${noun}`
}
