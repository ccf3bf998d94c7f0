import type { Language } from '../../schema/instrument/text.ts'
import { locales } from '../format/numbers.ts'

const twoDecimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const
const formats = {
  es: new Intl.NumberFormat(locales.es, twoDecimals),
  en: new Intl.NumberFormat(locales.en, twoDecimals),
}

/** `0.69` for 0.6983: never rounded up to a line that it has not reached */
export const reliabilityFigure = (reliability: number, language: Language): string =>
  formats[language].format(Math.floor(reliability * 100 + 1e-9) / 100)
