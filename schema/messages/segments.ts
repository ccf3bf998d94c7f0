import { SegmentedMessage } from 'sms-segments-calculator'

export type Segments = {
  readonly count: number
  readonly encoding: 'GSM-7' | 'UCS-2'
  /** In septets (GSM-7) or UTF-16 code units. */
  readonly units: number
  /** The characters that are not of GSM-7, each once, in their order: any of them makes all of it UCS-2. */
  readonly expensive: readonly string[]
}

/**
 * How many SMS a text is charged as. Nothing is replaced by something similar: what is written is what is counted.
 * @see 3GPP TS 23.038 for the alphabet
 */
export function segmentsOf(text: string): Segments {
  const message = new SegmentedMessage(text, 'auto', false)
  return {
    count: message.segmentsCount,
    encoding: message.encodingName,
    units: message.encodedChars.reduce((sum, char) => sum + (char.codeUnits?.length ?? 0), 0),
    expensive: [...new Set(message.getNonGsmCharacters())],
  }
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

const isGsm = (char: string) => segmentsOf(char).encoding === 'GSM-7'
