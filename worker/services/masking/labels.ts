/** What the words before a number say it is. */
export type Label = 'dni' | 'document' | 'phone' | 'card' | 'paperwork' | 'amount'

const patterns: readonly (readonly [Label, string])[] = [
  [
    'document',
    String.raw`pasaporte|passport|c\.?\s?e\.?|carn[eé]t?(?:\s+de)?\s+extranjer[ií]a|extranjer[ií]a|p\.?t\.?p\.?|c\.?p\.?p\.?`,
  ],
  [
    'dni',
    String.raw`d\s?\.?\s?n\s?\.?\s?i\.?|documento(?:\s+(?:nacional\s+)?de\s+identidad)?|identidad|c[eé]dula`,
  ],
  [
    'phone',
    String.raw`tel(?:f|[eé]fono)?s?\.?|fijo|cel(?:ular)?(?:es)?\.?|m[oó]vil|whats?app|wsp|wasap|ll[aá]m(?:ar|e)(?:me|nos)?(?:\s+al?)?|phone|mobile|call(?:\s+me)?(?:\s+at)?`,
  ],
  ['card', 'tarjetas?|visa|mastercard|card'],
  [
    'paperwork',
    String.raw`exp(?:ediente|te)?s?\.?|ticket|tique?t?|turno|tr[aá]mite|recibo|resoluci[oó]n|boleta|factura|operaci[oó]n|c[oó]digo|registro|solicitud|oficio|carta|orden|cita|reclamo|caso|partida|hoja\s+de\s+ruta|file|case|receipt|reference|ref\.?`,
  ],
  ['amount', String.raw`s\/\.?|us\$|[$€]|soles`],
]

// What may stand between label and number. Paperwork's number follows at once: «mi caso, 987654321» is a phone.
const itsOwnWords = String.raw`\s|[:=#-]|n[uú]m(?:ero)?|nro\.?|n[.°º]{1,2}|[°º]|number|no\.|es|is`
const anyWords = `${itsOwnWords}|[.,;(+]|de|el|al|mi|my|the`
const labels = patterns.map(([label, words]) => {
  const between = label === 'paperwork' ? itsOwnWords : anyWords
  return [label, new RegExp(String.raw`(?<![\[\p{L}])(?:${words})(?:${between}){0,6}$`, 'iu')] as const
})

/** How far before a number its label may begin. */
const reach = 48

export function labelBefore(text: string, start: number): Label | undefined {
  const before = text.slice(Math.max(0, start - reach), start)
  return labels.find(([, pattern]) => pattern.test(before))?.[0]
}

const amountAfter = /^\s{0,2}(?:soles|d[oó]lares|nuevos\s+soles|%|,\d{1,2}(?!\d)|,\d{3})/iu

/** Whether what follows makes a number an amount. */
export const isAmountBefore = (text: string, end: number): boolean =>
  amountAfter.test(text.slice(end, end + 20))
