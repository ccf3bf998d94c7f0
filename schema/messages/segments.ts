export type Segments = {
  readonly count: number
  readonly encoding: 'GSM-7' | 'UCS-2'
  /** In septets (GSM-7) or UTF-16 code units. */
  readonly units: number
  /** The characters that are not of GSM-7, each once, in their order: any of them makes all of it UCS-2. */
  readonly expensive: readonly string[]
}

// 3GPP TS 23.038, 6.2.1: the default alphabet, and its extension, of which each takes two.
const gsm = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extended = new Set('\f^{}\\[~]|€')

/** What one SMS holds, and each part of a longer text, which says besides which one it is. */
const room = { 'GSM-7': { alone: 160, part: 153 }, 'UCS-2': { alone: 70, part: 67 } } as const

/**
 * How many SMS a text is charged as. Nothing is replaced by something similar: what is written is what is counted.
 * @see 3GPP TS 23.038 for the alphabet, TS 23.040 for the parts
 */
export function segmentsOf(text: string): Segments {
  const chars = [...text]
  const expensive = [...new Set(chars.filter((char) => !gsm.has(char) && !extended.has(char)))]
  const encoding = expensive.length > 0 ? 'UCS-2' : 'GSM-7'
  const { alone, part } = room[encoding]
  let units = 0
  let count = 1
  let filled = 0
  for (const char of chars) {
    const size = encoding === 'UCS-2' ? char.length : extended.has(char) ? 2 : 1
    units += size
    // What takes two is not torn apart.
    if (filled + size > part) {
      count++
      filled = 0
    }
    filled += size
  }
  return { count: units <= alone ? 1 : count, encoding, units, expensive }
}

/**
 * A name for an SMS: what is not of GSM-7 without its accent, or left out; cut at a word where it is too long.
 * @param most characters, counted as GSM-7
 */
export function smsName(name: string, most: number): string {
  const plain = [...name.normalize('NFC')]
    .map((char) => (isGsm(char) ? char : [...char.normalize('NFD')].filter(isGsm).join('')))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (segmentsOf(plain).units <= most) return plain
  let cut = plain
  while (segmentsOf(cut).units > most) cut = cut.slice(0, -1)
  const whole = plain[cut.length] === ' ' ? cut : cut.slice(0, Math.max(0, cut.lastIndexOf(' ')))
  const full = whole.replace(/(?:\s+(?:de|del|la|las|el|los|y|san|santa))+$/i, '')
  return (full.length >= most / 2 ? full : cut).replace(/[\s,.;:–-]+$/, '')
}

const isGsm = (char: string) => gsm.has(char) || extended.has(char)
