import type { Language } from '../../schema/instrument/text.ts'

/** What is said of those that are not named: alike, or not to be told yet. */
export type Rest = 'even' | 'unclear'

export type Phrases = {
  readonly nothingPublished: string
  readonly whenPublished: string
  readonly onePerson: string
  readonly onePersonWhy: string
  readonly noneKnown: string
  readonly nearest: (needs: number) => string
  readonly fewKnown: (known: number, all: number) => string
  readonly whyWithheld: string
  readonly how: (many: number) => string
  readonly both: (stronger: string, weaker: string) => string
  readonly stronger: (stronger: string, rest: Rest) => string
  readonly weaker: (weaker: string, rest: Rest) => string
  readonly even: string
  readonly unclear: string
  readonly oneWeek: (sentence: string) => string
  readonly oneWeekOnly: string
  readonly strongerAre: (names: string) => string
  readonly weakerAre: (names: string) => string
  readonly compared: (known: number) => string
  readonly rule: string
  readonly missing: (competencies: number) => string
  readonly thoseWhoAnswered: string
}

const decapital = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

const spanish: Phrases = {
  nothingPublished: 'Todavía no hay resultados publicados.',
  whenPublished: 'Los primeros salen el lunes siguiente a la décima respuesta de una sede.',
  onePerson: 'De una sola persona, esta página no nombra fortalezas ni debilidades.',
  onePersonWhy:
    'Así respondieron, sin ajustar: con pocas respuestas el azar se confunde con la persona. Su propia página lo tiene en cuenta.',
  noneKnown: 'Todavía no se puede saber: ninguna competencia reúne diez respuestas.',
  nearest: (needs) =>
    `A la más cercana ${needs === 1 ? 'le falta 1 respuesta' : `le faltan ${needs} respuestas`}.`,
  fewKnown: (known, all) =>
    `Todavía no se puede saber: solo ${known} de ${all} competencias ${known === 1 ? 'reúne' : 'reúnen'} diez respuestas.`,
  whyWithheld: 'Mostramos resultados desde 10 respuestas, para cuidar a las personas y no decidir por azar.',
  how: (many) => (many === 1 ? '1 competencia' : `${many} competencias`),
  both: (stronger, weaker) => `Somos más fuertes en ${stronger}; menos fuertes, en ${weaker}.`,
  stronger: (stronger, rest) =>
    `Somos más fuertes en ${stronger}; ${rest === 'even' ? 'las demás van parejas' : 'de las demás todavía no se puede saber'}.`,
  weaker: (weaker, rest) =>
    `Somos menos fuertes en ${weaker}; ${rest === 'even' ? 'las demás van parejas' : 'de las demás todavía no se puede saber'}.`,
  even: 'Ninguna competencia se aparta de las demás: todas van parejas.',
  unclear: 'Todavía no se puede saber en qué somos más fuertes y en qué menos.',
  oneWeek: (sentence) => `Con una sola semana publicada, ${decapital(sentence)}`,
  oneWeekOnly: 'Solo hay una semana publicada.',
  strongerAre: (names) => `Más fuertes: ${names}.`,
  weakerAre: (names) => `Menos fuertes: ${names}.`,
  compared: (known) => `Comparamos las ${known} que califican los ciudadanos, con 95% de confianza.`,
  rule: 'Se nombra la que se aparta de la mayoría: 5 puntos o más, sin que los intervalos se crucen.',
  missing: (competencies) =>
    competencies === 1
      ? 'A 1 competencia le faltan respuestas.'
      : `A ${competencies} competencias les faltan respuestas.`,
  thoseWhoAnswered: 'Quienes no respondieron pueden pensar distinto.',
}

const english: Phrases = {
  nothingPublished: 'There are no published results yet.',
  whenPublished: 'The first come out on the Monday after an office’s tenth answer.',
  onePerson: 'Of a single person, this page names neither strengths nor weaknesses.',
  onePersonWhy:
    'This is how people answered, unadjusted: with few answers, chance is mistaken for the person. Their own page allows for it.',
  noneKnown: 'It can’t be told yet: no competency has ten answers.',
  nearest: (needs) => `The nearest needs ${needs} more ${needs === 1 ? 'answer' : 'answers'}.`,
  fewKnown: (known, all) =>
    `It can’t be told yet: only ${known} of ${all} competencies ${known === 1 ? 'has' : 'have'} ten answers.`,
  whyWithheld: 'We show results from 10 answers on, to protect people and not decide by chance.',
  how: (many) => (many === 1 ? '1 competency' : `${many} competencies`),
  both: (stronger, weaker) => `We are stronger in ${stronger}; less strong in ${weaker}.`,
  stronger: (stronger, rest) =>
    `We are stronger in ${stronger}; ${rest === 'even' ? 'the others are alike' : 'of the others it can’t be told yet'}.`,
  weaker: (weaker, rest) =>
    `We are less strong in ${weaker}; ${rest === 'even' ? 'the others are alike' : 'of the others it can’t be told yet'}.`,
  even: 'No competency stands apart from the others: they are all alike.',
  unclear: 'It can’t be told yet where we are stronger and where less so.',
  oneWeek: (sentence) => `With only one week published, ${decapital(sentence)}`,
  oneWeekOnly: 'Only one week is published.',
  strongerAre: (names) => `Stronger: ${names}.`,
  weakerAre: (names) => `Less strong: ${names}.`,
  compared: (known) => `We compare the ${known} that citizens rate, with 95% confidence.`,
  rule: 'One is named where it stands apart from most: 5 points or more, and intervals that do not cross.',
  missing: (competencies) =>
    competencies === 1
      ? '1 competency needs more answers.'
      : `${competencies} competencies need more answers.`,
  thoseWhoAnswered: 'Those who did not answer may think otherwise.',
}

export const phrases: Record<Language, Phrases> = { es: spanish, en: english }
