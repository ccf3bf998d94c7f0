import * as z from 'zod'
import { didYouMean } from './did-you-mean.ts'

/** What other programs call the words of a map. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  agent: ['advisor', 'asesor', 'employee', 'operator', 'staff'],
  column: ['col', 'columna', 'columns', 'field', 'from', 'header', 'name', 'source'],
  comment: ['comentario', 'comments', 'remarks', 'text'],
  constant: ['const', 'default', 'fixed', 'literal', 'value'],
  csv: ['delimiter', 'encoding', 'separator', 'header', 'headerRows', 'skipRows', 'charset'],
  delimiter: ['sep', 'separator', 'fieldSeparator'],
  encoding: ['charset'],
  format: ['dateFormat', 'formato', 'formats', 'pattern'],
  header: ['headerRow', 'headers', 'hasHeader'],
  id: ['key', 'responseId', 'rowId', 'uuid'],
  items: ['answers', 'item', 'questions', 'scores', 'ratings'],
  notApplicable: [
    'missing',
    'n/a',
    'na',
    'nas',
    'naValues',
    'noAplica',
    'none',
    'null',
    'nullValues',
    'dontKnow',
  ],
  office: ['branch', 'oficina', 'sede', 'site'],
  offices: ['branches', 'sites'],
  procedure: ['service', 'tramite', 'transaction'],
  range: ['bounds', 'from', 'max', 'min', 'scale'],
  reverse: ['invert', 'inverted', 'inverse', 'reversal', 'reversed'],
  skip: ['skipRows', 'skipLines', 'rowsToSkip', 'headerRows'],
  time: ['date', 'datetime', 'fecha', 'timestamp', 'when'],
  timeZone: ['tz', 'zone'],
  values: ['labels', 'map', 'mapping', 'options', 'scores', 'translate'],
  zone: ['timezone', 'tz', 'utcOffset'],
}

const bare = (word: string) => word.toLowerCase().replace(/[^a-z/]/g, '')

/** An object of these words only; another word is told the right one. */
export function words<Shape extends z.core.$ZodLooseShape>(shape: Shape, instead: string) {
  const known = Object.keys(shape)
  return z.strictObject(shape, {
    error: ({ code, keys }: { code?: string; keys?: unknown }) =>
      code === 'unrecognized_keys' && Array.isArray(keys)
        ? keys.map((key) => unknownWord(String(key), known)).join('. ')
        : instead,
  })
}

function unknownWord(word: string, known: readonly string[]): string {
  const meant = known.find((each) => otherNames[each]?.some((other) => bare(other) === bare(word)))
  const hint = meant ? ` Did you mean «${meant}»?` : didYouMean(word, known)
  return `"${word.slice(0, 60)}" is no word of a map here.${hint} There are ${known.join(', ')}`
}
