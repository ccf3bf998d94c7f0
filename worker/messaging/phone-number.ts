import { type CountryCode, type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core'
import kept from './phone-metadata.json' with { type: 'json' }

/** The library's numbering plans of America and of where most Peruvians abroad live: the others weigh 17 kB. */
const plans = kept as unknown as MetadataJson

/** `+51987654321` */
export type E164 = `+${string}`

/** Where numbers are taken from, by ISO 3166: the first is the one that numbers without a prefix are of. */
export type Countries = readonly [CountryCode, ...CountryCode[]]

export const peruAlone: Countries = ['PE']

const isKept = (country: string): country is CountryCode => Object.hasOwn(kept.countries, country)

/**
 * Reads the setting of countries: `PE` or `PE,BO,CL`.
 * @throws where one is not known
 */
export function countriesOf(setting: string | undefined): Countries {
  const list = (setting ?? '')
    .split(',')
    .map((each) => each.trim().toUpperCase())
    .filter(Boolean)
  const [first, ...others] = list.map((each) => {
    if (!isKept(each)) {
      throw new Error(`SMS_COUNTRIES: ${each} is none of ${Object.keys(kept.countries).join(', ')}`)
    }
    return each
  })
  return first ? [first, ...others] : peruAlone
}

export type ReadPhone =
  | { readonly phone: E164 }
  | {
      readonly fault: 'empty' | 'letters' | 'characters' | 'too-long' | 'foreign' | 'no-mobile'
      readonly refusal: string
    }

/** A mobile number of one of the countries, or what is wrong with it, for who typed it. */
export function readPhone(typed: string, countries: Countries): ReadPhone {
  const text = typed.trim()
  if (text === '') return { fault: 'empty', refusal: 'The phone is empty: leave it out where there is none' }
  if (/\p{L}/u.test(text)) return { fault: 'letters', refusal: 'A phone has no letters' }
  if (/[^\d\s+().-]/.test(text)) {
    return {
      fault: 'characters',
      refusal: 'Write the phone with the digits 0 to 9, spaces, hyphens or parentheses, such as 987 654 321',
    }
  }
  const digits = text.replaceAll(/\D/g, '').length
  if (digits > 15)
    return { fault: 'too-long', refusal: `A phone has at most 15 digits; this one has ${digits}` }
  const [home] = countries
  const number = parsePhoneNumberFromString(
    text.replaceAll(/[()]/g, ' ').trim(),
    { defaultCountry: home, extract: false },
    plans,
  )
  const taken = countries.join(', ')
  if (number?.country && !countries.includes(number.country)) {
    return {
      fault: 'foreign',
      refusal: `SMS go to mobiles of ${taken} only; this one is of ${number.country}`,
    }
  }
  if (!number?.isValid()) {
    return {
      fault: 'no-mobile',
      refusal:
        home === 'PE'
          ? 'This is no mobile phone of Peru: nine digits that begin with 9, such as 987 654 321; landlines get no SMS'
          : `This is no mobile phone of ${taken}: check its digits; landlines get no SMS`,
    }
  }
  return { phone: number.number as E164 }
}
