import whole from 'libphonenumber-js/metadata.mobile.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { type Countries, countriesOf, peruAlone, readPhone } from '../../worker/messaging/phone-number.ts'

describe('a phone number', () => {
  it.each([
    '987654321',
    '987 654 321',
    ' 987-654-321 ',
    '+51987654321',
    '+51 987 654 321',
    '(+51) 987654321',
    '51987654321',
    '0051987654321',
  ])('is taken however it is grouped: «%s»', (typed) => {
    expect(readPhone(typed, peruAlone)).toEqual({ phone: '+51987654321' })
  })

  it.each([
    ['a landline', '014567890', /mobile/],
    ['a landline with its prefix', '+51 1 4567890', /mobile/],
    ['a landline of the provinces', '054 223344', /mobile/],
    ['eight digits', '98765432', /mobile/],
    ['ten digits', '9876543210', /mobile/],
    ['sixteen digits', '9876543210987654', /at most 15/],
    ['a thousand digits', '9'.repeat(1000), /at most 15/],
    ['a Chilean mobile', '+56 9 8765 4321', /PE only.*CL/],
    ['a number of the United States', '+1 202 555 0143', /US|mobile/],
    ['a country there is none', '+999 123456', /mobile/],
    ['a French mobile', '+33 6 12 34 56 78', /mobile/],
    ['letters', '98765432I', /letters/],
    ['an extension', '987654321 ext 5', /letters/],
    ['full-width digits', '９８７６５４３２１', /digits 0 to 9/],
    ['Arabic digits', '٩٨٧٦٥٤٣٢١', /digits 0 to 9/],
    ['two numbers', '987654321 / 912345678', /digits 0 to 9/],
    ['nothing', '   ', /empty/],
    ['only marks', '+-()', /mobile/],
    ['half a character', '98765\ud8004321', /digits 0 to 9/],
    ['a short code', '2424', /mobile/],
    ['an emergency number', '105', /mobile/],
  ])('is refused with a reason: %s', (_, typed, reason) => {
    const read = readPhone(typed, peruAlone)
    expect(read).toEqual({ fault: expect.any(String), refusal: expect.stringMatching(reason) })
    // It goes into an answer that systems log.
    expect(JSON.stringify(read)).not.toMatch(/98765/)
  })

  it('of another country is taken where the entity says so', () => {
    const both: Countries = ['PE', 'CL']
    expect(readPhone('+56 9 8765 4321', both)).toEqual({ phone: '+56987654321' })
    expect(readPhone('987654321', both)).toEqual({ phone: '+51987654321' })
    expect(readPhone('+55 11 98765 4321', both)).toEqual({
      fault: 'foreign',
      refusal: expect.stringMatching(/PE, CL only.*BR/),
    })
  })
})

describe('the countries that are written to', () => {
  it('are Peru alone unless set otherwise', () => {
    expect([undefined, '', ' , '].map(countriesOf)).toEqual([['PE'], ['PE'], ['PE']])
    expect(countriesOf('pe, bo')).toEqual(['PE', 'BO'])
  })

  it('are not guessed', () => {
    expect(() => countriesOf('PE,Perú')).toThrow(/PERÚ is none of PE, AR/)
  })

  // After an update of the library: npx vitest run -u phone-number
  it('have the numbering plans of the library as it is installed', async () => {
    const kept =
      'PE AR BO BR CA CL CN CO CR CU DO EC ES GF GT GY HN HT IT JP MX NI PA PR PY SR SV US UY VE'.split(' ')
    const plans: Record<string, unknown> = whole.countries
    const sharing = Object.entries(whole.country_calling_codes)
      .map(([code, countries]) => [code, countries.filter((each) => kept.includes(each))] as const)
      .filter(([, countries]) => countries.length > 0)
    const own = {
      version: whole.version,
      country_calling_codes: Object.fromEntries(sharing),
      countries: Object.fromEntries(kept.map((country) => [country, plans[country]])),
    }
    await expect(`${JSON.stringify(own)}\n`).toMatchFileSnapshot('../../worker/messaging/phone-metadata.json')
  })
})
