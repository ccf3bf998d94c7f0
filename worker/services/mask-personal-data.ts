/**
 * Takes out of a comment what identifies a person by number or address: e-mail, payment card, phone, DNI.
 * Names can't be told from other words: the page asks not to write them.
 */
export function maskPersonalData(text: string): string {
  return text
    .replaceAll(email, '[correo]')
    .replaceAll(longNumber, (number) => maskOf(number) ?? number)
    .replaceAll(identityCard, '[DNI]')
}

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

// Digits of any script, with what people put between them; not a part of a longer word or number.
const longNumber = /(?<![\p{L}\p{Nd}])(?:\+|\()?\p{Nd}(?:[ .()-]{0,2}\p{Nd}){6,18}(?![\p{L}\p{Nd}])/gu

// Eight digits, in one piece or as 12.345.678, with the digit that checks them.
const identityCard =
  /(?<![\p{L}\p{Nd}])\p{Nd}{2}[ .]?\p{Nd}{3}[ .]?\p{Nd}{3}(?:-[\p{Nd}\p{Lu}])?(?![\p{L}\p{Nd}])/gu

function maskOf(number: string): string | undefined {
  const digits = [...number].flatMap((char) => (/\p{Nd}/u.test(char) ? [decimalOf(char)] : []))
  const text = digits.join('')
  if (digits.length >= 13 && passesLuhn(digits)) return '[tarjeta]'
  if (/^(?:0{0,2}51)?9\d{8}$/.test(text)) return '[teléfono]'
  if (/^(?:0{0,2}51)?0?1\d{7}$/.test(text) && /[+( -]/.test(number)) return '[teléfono]'
  return undefined
}

/** Digits of a script stand together, from zero to nine. */
function decimalOf(digit: string): number {
  let zero = digit.codePointAt(0) ?? 0
  const code = zero
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return code - zero
}

/** The check digit of payment cards (ISO/IEC 7812-1). */
function passesLuhn(digits: readonly number[]): boolean {
  const sum = digits.toReversed().reduce((total, digit, index) => {
    const counted = index % 2 === 1 ? digit * 2 : digit
    return total + (counted > 9 ? counted - 9 : counted)
  }, 0)
  return sum % 10 === 0
}
