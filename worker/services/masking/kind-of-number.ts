import type { DigitGroup } from './digit-runs.ts'
import { isAmountBefore, type Label } from './labels.ts'

export type NumberKind = 'tarjeta' | 'teléfono' | 'DNI' | 'documento' | 'RUC'

/** Digits of the longest one: a payment card. */
export const longestNumber = 19

/** What a number stands for, by its digits, how they are grouped, and what the words before it say. */
export function kindOfNumber(
  text: string,
  groups: readonly DigitGroup[],
  label: Label | undefined,
  opens: number,
): NumberKind | undefined {
  const number = groups.map(({ digits }) => digits).join('')
  const sizes = groups.map(({ digits }) => digits.length)
  const opening = text.slice(opens, groups[0]?.start)
  const end = groups.at(-1)?.end ?? 0
  if (label === 'amount' || isAmountBefore(text, end)) return undefined
  if (counts(groups) || (isDate(groups) && !(label === 'dni' && groups.length === 1))) return undefined
  const lettered = /\p{L}/u.test(opening)
  if (label === 'document' && number.length >= 6 && number.length <= 12) return 'documento'
  if (lettered) return undefined
  if (number.length >= 13 && (label === 'card' || isCard(number, sizes))) return 'tarjeta'
  if (label === 'dni' && number.length >= 7 && number.length <= 9) return 'DNI'
  if (label === 'phone' && number.length >= 6 && number.length <= 13) return 'teléfono'
  if (label === 'paperwork') return undefined
  if (isPhone(number, groups, opening)) return 'teléfono'
  if (isRucOfPerson(number) && sizes.length <= 3) return 'RUC'
  // A letter may check it; more make it a part of something else.
  return isIdentityCard(groups) && !/^\p{L}[\p{L}\p{Nd}]/u.test(text.slice(end, end + 2)) ? 'DNI' : undefined
}

/** As networks number them: by first digits, grouping and check digit. */
const isCard = (number: string, sizes: readonly number[]): boolean =>
  /^(?:[3-6]|2[2-7])/.test(number) && (sizes.length === 1 || Math.max(...sizes) <= 8) && passesLuhn(number)

const isPhone = (number: string, groups: readonly DigitGroup[], opening: string): boolean =>
  mobile.test(number) ||
  (lima.test(number) && (groups.length > 1 || number.startsWith('0'))) ||
  provinces.test(number) ||
  (/[+＋]/.test(opening) && number.length >= 8 && number.length <= 15)

const mobile = /^(?:0{0,2}51)?9\d{8}$/
const lima = /^(?:0{0,2}51)?0?1[2-7]\d{6}$/
// The codes of the departments (Plan Técnico Fundamental de Numeración), with the 0 or the country before them.
const provinces = /^(?:0{0,2}510?|0)(?:4[1-4]|5[1-46]|6[1-7]|7[2346]|8[2-4])\d{6}$/

/** Eight digits, in one piece, as 12 345 678, or one by one; with the digit that checks them. */
function isIdentityCard(groups: readonly DigitGroup[]): boolean {
  const checked = groups.length > 1 && groups.at(-1)?.digits.length === 1 && groups.at(-1)?.separator === '-'
  const own = checked && groups[0]?.digits.length !== 1 ? groups.slice(0, -1) : groups
  const sizes = own.map(({ digits }) => digits.length).join(' ')
  return sizes === '8' || sizes === '2 3 3' || sizes === '1 1 1 1 1 1 1 1'
}

/** As 24-11-2026, 2026-11-24 or in one piece; two years one after the other. */
function isDate(groups: readonly DigitGroup[]): boolean {
  const parts = groups.map(({ digits }) => digits)
  const [first = '', second = '', third = ''] = parts
  if (parts.length === 1) {
    return (
      (isYear(first.slice(0, 4)) && isDay(first.slice(6), first.slice(4, 6)) && first.length === 8) ||
      (isYear(first.slice(4)) && isDay(first.slice(0, 2), first.slice(2, 4)) && first.length === 8)
    )
  }
  if (isYear(first) && (isYear(second) || isDay(third, second))) return true
  return isDay(first, second) && (isYear(third) || (third.length === 2 && parts.length === 3))
}

export const isYear = (digits: string) => /^(?:19|20)\d\d$/.test(digits)
const isDay = (day: string, month: string) =>
  /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && between(day, 31) && between(month, 12)
const between = (digits: string, most: number) => Number(digits) >= 1 && Number(digits) <= most

/** One after the other, such as days: 9 10 11 12 13. */
const counts = (groups: readonly DigitGroup[]): boolean =>
  groups.length >= 3 &&
  groups.length < 8 &&
  groups.every(({ digits }, place) => Number(digits) === Number(groups[0]?.digits) + place)

/** The taxpayer's number of a natural person holds the DNI; its last digit checks it (SUNAT, modulus 11). */
function isRucOfPerson(number: string): boolean {
  if (!/^1[057]\d{9}$/.test(number)) return false
  const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
  const sum = weights.reduce((total, weight, place) => total + weight * Number(number[place]), 0)
  return Number(number[10]) === (11 - (sum % 11)) % 10
}

/** The check digit of payment cards (ISO/IEC 7812-1). */
function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const counted = index % 2 === 1 ? Number(digit) * 2 : Number(digit)
    return total + (counted > 9 ? counted - 9 : counted)
  }, 0)
  return sum % 10 === 0
}
