import type { Language } from '../../schema/instrument/text.ts'
import { locales } from '../format/numbers.ts'

const of = (language: Language) =>
  new Intl.NumberFormat(locales[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const formats = { es: of('es'), en: of('en') }

/** `1,287.50`: the entity's currency is not known here */
export const money = (value: number, language: Language): string => formats[language].format(value)
