import type { Language } from '../../schema/instrument/text.ts'

type Names = readonly string[]

export type AgentPhrases = {
  readonly sentence: (finding: string) => string
  readonly oneWeek: (finding: string) => string
  readonly nothingKnown: (needs: number) => string
  readonly whyWithheld: string
  readonly noCompetency: string
  readonly notComparable: string
  readonly practise: (names: Names, few: number) => string
  readonly keep: (names: Names, few: number) => string
  readonly alike: string
  readonly unexplained: string
  readonly satisfaction: (share: string, range: string, answers: string, office: string | undefined) => string
  readonly satisfactionPooled: string
  readonly alsoAbove: (names: Names) => string
  readonly unreliable: (names: Names) => string
  readonly caution: string
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const list = (language: Language) => {
  const format = new Intl.ListFormat(language, { type: 'conjunction' })
  return (names: Names) => format.format(names)
}
const and = { es: list('es'), en: list('en') }
const numbers = {
  es: ['cero', 'una cosa', 'dos cosas', 'tres cosas'],
  en: ['', 'one thing', 'two things', 'three things'],
}

const spanish: AgentPhrases = {
  sentence: (finding) => `${capital(finding)}.`,
  oneWeek: (finding) => `Con una sola semana con resultados, ${finding}.`,
  nothingKnown: (needs) =>
    `todavía no se puede saber cómo ayudar: ${needs === 1 ? 'falta 1 respuesta' : `faltan ${needs} respuestas`} para el primer resultado`,
  whyWithheld: 'Mostramos resultados desde 10 respuestas, para cuidar a las personas y no decidir por azar.',
  noCompetency: 'todavía no se puede saber qué practicar: ninguna competencia reúne diez respuestas',
  notComparable: 'todavía no se puede saber qué practicar: los datos no distinguen a un asesor de otro',
  practise: (names, few) =>
    names.length > few
      ? `conviene practicar ${names.length} competencias: quedan por debajo de su sede`
      : `conviene practicar ${numbers.es[names.length]}: ${and.es(names)}`,
  keep: (names, few) =>
    names.length > few
      ? `conviene mantener lo que hace bien: en ${names.length} competencias queda por encima de su sede`
      : `conviene mantener lo que hace bien: ${and.es(names)}`,
  alike: 'con estas respuestas no se distingue de su sede en ninguna competencia',
  unexplained:
    'su satisfacción queda por debajo de su sede, y las preguntas sobre la persona no dicen por qué',
  satisfaction: (share, range, answers, office) =>
    `Satisfacción: ${share} (intervalo de 95%: ${range}), según ${answers}${office ? `; su sede: ${office}` : ''}.`,
  satisfactionPooled: 'La satisfacción todavía no distingue a esta persona de los demás asesores.',
  alsoAbove: (names) => `Queda por encima de su sede en ${and.es(names)}.`,
  unreliable: (names) => `Con fiabilidad menor de 0.70: ${and.es(names)}.`,
  caution:
    'De cada 20 comparaciones, hasta una puede salir por azar: converse y observe antes de decidir qué practicar.',
}

const english: AgentPhrases = {
  sentence: (finding) => `${capital(finding)}.`,
  oneWeek: (finding) => `With only one week of results, ${finding}.`,
  nothingKnown: (needs) =>
    `it can’t be told yet how to help: ${needs} more ${needs === 1 ? 'answer is' : 'answers are'} needed for the first result`,
  whyWithheld: 'We show results from 10 answers on, to protect people and not decide by chance.',
  noCompetency: 'it can’t be told yet what to practise: no competency has ten answers',
  notComparable: 'it can’t be told yet what to practise: the data don’t tell one agent from another',
  practise: (names, few) =>
    names.length > few
      ? `${names.length} competencies are worth practising: they are below the office’s`
      : `it is worth practising ${numbers.en[names.length]}: ${and.en(names)}`,
  keep: (names, few) =>
    names.length > few
      ? `what goes well is worth keeping: ${names.length} competencies are above the office’s`
      : `what goes well is worth keeping: ${and.en(names)}`,
  alike: 'on these answers, no competency can be told from the office’s',
  unexplained: 'their satisfaction is below the office’s, and the questions about the person don’t say why',
  satisfaction: (share, range, answers, office) =>
    `Satisfaction: ${share} (95% interval: ${range}), from ${answers}${office ? `; their office: ${office}` : ''}.`,
  satisfactionPooled: 'Satisfaction does not tell this person from the other agents yet.',
  alsoAbove: (names) => `Above the office’s in ${and.en(names)}.`,
  unreliable: (names) => `With a reliability under 0.70: ${and.en(names)}.`,
  caution:
    'Of every 20 comparisons, up to one may come out by chance: talk and observe before deciding what to practise.',
}

export const phrases: Record<Language, AgentPhrases> = { es: spanish, en: english }
