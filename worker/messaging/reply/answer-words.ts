import type { Token } from './tokens.ts'

export const scoredScales = ['BIEN5', 'SAT5', 'EXP5', 'FACIL5', 'SN', 'RES3'] as const
export type ScoredScale = (typeof scoredScales)[number]
export type Value = number | 'done' | 'progress' | 'no'

/** By the digit that is printed before each option. */
export const options: Readonly<Record<ScoredScale, readonly Value[]>> = {
  BIEN5: [1, 2, 3, 4, 5],
  SAT5: [1, 2, 3, 4, 5],
  EXP5: [1, 2, 3, 4, 5],
  FACIL5: [1, 2, 3, 4, 5],
  SN: [1, 0],
  RES3: ['done', 'progress', 'no'],
}

/** Words of numbers that are nothing else. «uno» and «one» also stand for a person: see scores.ts. */
export const numberWords: Readonly<Record<string, number>> = {
  uno: 1,
  one: 1,
  dos: 2,
  two: 2,
  tres: 3,
  trez: 3,
  three: 3,
  cuatro: 4,
  cuatr: 4,
  kuatro: 4,
  four: 4,
  cinco: 5,
  cinko: 5,
  sinco: 5,
  five: 5,
  cero: 0,
  zero: 0,
  seis: 6,
  six: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  ten: 10,
}

type Phrases = Readonly<Record<string, Value>>
type Vocabulary = { readonly labels: Phrases; readonly synonyms: Phrases }

const quality: Phrases = {
  pesimo: 1,
  pesima: 1,
  terrible: 1,
  horrible: 1,
  malisimo: 1,
  malisima: 1,
  malo: 2,
  mala: 2,
  bad: 2,
  'mas o menos': 3,
  masomenos: 3,
  'mas o meno': 3,
  'ni bien ni mal': 3,
  'ni bueno ni malo': 3,
  normal: 3,
  'todo bien': 4,
  bueno: 4,
  buena: 4,
  good: 4,
  'muy bueno': 5,
  'muy buena': 5,
  'muy vien': 5,
  'mui bien': 5,
  'very good': 5,
  excelente: 5,
  exelente: 5,
  ecselente: 5,
  excellent: 5,
}
const well: Phrases = {
  'muy mal': 1,
  mal: 2,
  regular: 3,
  bien: 4,
  'muy bien': 5,
  'very badly': 1,
  badly: 2,
  'so so': 3,
  well: 4,
  'very well': 5,
}

/** Whatever the gender and number in which people speak. */
function forms(stems: Readonly<Record<string, number>>): Phrases {
  const all = Object.entries(stems).flatMap(([stem, value]) =>
    ['o', 'a', 'os', 'as'].map((end) => [stem.replaceAll('~', end), value] as const),
  )
  return Object.fromEntries(all)
}

const vocabularies: Readonly<Record<ScoredScale, Vocabulary>> = {
  BIEN5: { labels: well, synonyms: quality },
  SAT5: {
    labels: {
      ...forms({
        'muy insatisfech~': 1,
        'insatisfech~': 2,
        'ni satisfech~ ni insatisfech~': 3,
        'satisfech~': 4,
        'muy satisfech~': 5,
        'muy insatisfactori~': 1,
        'insatisfactori~': 2,
        'satisfactori~': 4,
        'muy satisfactori~': 5,
      }),
      'ni uno ni otro': 3,
      'very dissatisfied': 1,
      dissatisfied: 2,
      neither: 3,
      satisfied: 4,
      'very satisfied': 5,
    },
    synonyms: { ...quality, ...well },
  },
  EXP5: {
    labels: {
      'mucho peor': 1,
      peor: 2,
      igual: 3,
      mejor: 4,
      'mucho mejor': 5,
      'much worse': 1,
      worse: 2,
      'the same': 3,
      better: 4,
      'much better': 5,
    },
    synonyms: { 'lo mismo': 3, same: 3, 'como esperaba': 3, 'lo que esperaba': 3 },
  },
  FACIL5: {
    labels: {
      'muy dificil': 1,
      dificil: 2,
      'ni facil ni dificil': 3,
      facil: 4,
      'muy facil': 5,
      'very difficult': 1,
      difficult: 2,
      easy: 4,
      'very easy': 5,
    },
    synonyms: { regular: 3, 'mas o menos': 3 },
  },
  SN: {
    labels: { si: 1, s: 1, yes: 1, no: 0, n: 0, ninguno: 0, ninguna: 0, 'no gracias': 0 },
    synonyms: { claro: 1, 'claro que si': 1, yep: 1, nope: 0 },
  },
  RES3: {
    labels: {
      si: 'done',
      yes: 'done',
      done: 'done',
      todo: 'done',
      'si todo': 'done',
      'yes all of it': 'done',
      'all of it': 'done',
      'en tramite': 'progress',
      pendiente: 'progress',
      'solo una parte': 'progress',
      'una parte': 'progress',
      'only part': 'progress',
      no: 'no',
      'no pude': 'no',
      'no pude hacerlo': 'no',
      'i could not': 'no',
    },
    synonyms: { 'a medias': 'progress', 'en proceso': 'progress', nada: 'no' },
  },
}

export type Label = {
  readonly value: Value
  readonly via: 'label' | 'synonym'
  /** How many of the tokens it takes. */
  readonly length: number
}

/** The longest label or synonym that the tokens begin with. Spaces, and hyphens and commas inside one, don't count. */
export function labelAt(tokens: readonly Token[], scale: ScoredScale): Label | undefined {
  const { labels, synonyms } = vocabularies[scale]
  let best: Label | undefined
  let said = ''
  let words = 0
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'space' || (words > 0 && token.kind === 'mark' && /[-,]/.test(token.as))) continue
    if (token.kind !== 'word' || words === 5) break
    words += 1
    said = said ? `${said} ${token.as}` : token.as
    for (const [via, phrases] of [
      ['synonym', synonyms],
      ['label', labels],
    ] as const) {
      const value = Object.hasOwn(phrases, said) ? phrases[said] : undefined
      if (value !== undefined) best = { value, via, length: index + 1 }
    }
  }
  return best
}
