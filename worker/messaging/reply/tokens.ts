export type Token = {
  readonly kind: 'word' | 'number' | 'mark' | 'emoji' | 'space' | 'line'
  /** What it is compared by: without accents, capitals and stretched letters; a number without leading zeros. */
  readonly as: string
  /** Where it stands in the text. */
  readonly start: number
  readonly end: number
}

// Invisible characters inside a word don't part it. Only ASCII and full-width digits are digits: «5²» is no 5.
const pattern =
  /(?<number>[0-9０-９]+[\ufe0f\u20e3]*)|(?<word>\p{L}(?:[\p{Cf}'’]{0,4}[\p{L}\p{M}])*)|(?<line>[\n\r])|(?<space>[\s\p{Cc}\p{Cf}]+)|(?<emoji>[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0f\u20e3]+)|(?<mark>[\s\S])/gu

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index, groups = {} }) => {
    const kind = (['number', 'word', 'line', 'space', 'emoji'] as const).find(
      (one) => groups[one] !== undefined,
    )
    return { kind: kind ?? 'mark', as: comparable(found, kind), start: index, end: index + found.length }
  })
}

function comparable(found: string, kind: Token['kind'] | undefined): string {
  if (kind === 'number') {
    return found
      .normalize('NFKC')
      .replaceAll(/[^0-9]/g, '')
      .replace(/^0+(?=.)/, '')
  }
  if (kind !== 'word') return found
  return (
    found
      .normalize('NFKD')
      .replaceAll(/[\p{M}\p{Cf}'’]/gu, '')
      .toLowerCase()
      // «bieeeen», «siii»
      .replaceAll(/(.)\1{2,}/gu, '$1')
  )
}

const says = ({ kind }: Token) => kind === 'word' || kind === 'number'

/** The words and numbers of a text, one space between: what whole phrases are compared with. */
export function wordsOf(tokens: readonly Token[]): string {
  const said = tokens.filter(says)
  const spelled = said.length > 2 && said.every(({ as }) => /^\p{L}$/u.test(as))
  return said.map(({ as }) => as).join(spelled ? '' : ' ')
}

/** The pieces of a text between its full stops, commas, question marks, and lines. */
export function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'line' || (token.kind === 'mark' && /[.,;!?¡¿()…]/u.test(token.as))) clauses.push([])
    else clauses.at(-1)?.push(token)
  }
  return clauses
}
