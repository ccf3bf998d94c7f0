import { maskEmails } from './emails.ts'
import { maskNumbers } from './numbers.ts'

/**
 * Takes out of a comment what identifies a person by number or address: e-mail, payment card, phone, DNI, RUC of a
 * person, and other documents where they are named. Names can't be told from other words, and numbers in words from
 * a story: the page asks not to write them.
 */
export const maskPersonalData = (text: string): string => maskNumbers(maskEmails(text))
