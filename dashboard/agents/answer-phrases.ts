import type { Language } from '../../schema/instrument/text.ts'
import { count } from '../format/numbers.ts'

export type AgentsPhrases = {
  readonly sentence: (finding: string) => string
  readonly oneWeek: (finding: string) => string
  readonly reference: (oneOffice: boolean) => string
  readonly nobody: string
  readonly whyNobody: string
  readonly nothingKnown: string
  readonly whyNothing: string
  readonly notComparable: string
  readonly whyNotComparable: string
  readonly nobodyBelow: (reference: string) => string
  readonly support: (below: number, compared: number, names: readonly string[]) => string
  readonly evidence: (reference: string) => string
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const spanish: AgentsPhrases = {
  sentence: (finding) => `${capital(finding)}.`,
  oneWeek: (finding) => `Con una sola semana publicada, ${finding}.`,
  reference: (oneOffice) => (oneOffice ? 'de su sede' : 'del conjunto de las sedes'),
  nobody: 'no hay asesores registrados en esta selección',
  whyNobody: 'Pruebe con otra sede o con todas.',
  nothingKnown: 'todavía no se puede saber quién necesita apoyo: nadie reúne diez respuestas publicadas',
  whyNothing: 'Mostramos resultados desde 10 respuestas, para cuidar a las personas y no decidir por azar.',
  notComparable:
    'todavía no se puede saber quién necesita apoyo: los datos no distinguen a un asesor de otro',
  whyNotComparable: 'Hacen falta más asesores con resultados, o más respuestas de cada uno.',
  nobodyBelow: (reference) => `nadie queda claramente por debajo ${reference} con estas respuestas`,
  support: (below, compared, names) => {
    const what = names.length ? `${below > 1 ? ', más a menudo' : ''} en ${names.join(' y en ')}` : ''
    return below === 1
      ? `un asesor de ${count(compared, 'es')} puede necesitar apoyo${what}`
      : `${count(below, 'es')} de ${count(compared, 'es')} asesores pueden necesitar apoyo${what}`
  },
  evidence: (reference) =>
    `Es una señal para conversar y observar, no un veredicto: se marca donde el intervalo de 95% de la persona deja fuera el valor ${reference} y la diferencia se sostiene entre tantas comparaciones. Están en orden de código: no es una clasificación.`,
}

const english: AgentsPhrases = {
  sentence: (finding) => `${capital(finding)}.`,
  oneWeek: (finding) => `With only one week published, ${finding}.`,
  reference: (oneOffice) => (oneOffice ? 'their office’s' : 'all offices’'),
  nobody: 'there are no agents registered in this selection',
  whyNobody: 'Try another office, or all of them.',
  nothingKnown: 'it can’t be told yet who needs support: nobody has ten published answers',
  whyNothing: 'We show results from 10 answers on, to protect people and not decide by chance.',
  notComparable: 'it can’t be told yet who needs support: the data don’t tell one agent from another',
  whyNotComparable: 'It takes more agents with results, or more answers for each.',
  nobodyBelow: (reference) => `nobody is clearly below ${reference} value on these answers`,
  support: (below, compared, names) => {
    const what = names.length ? `${below > 1 ? ', most often' : ''} in ${names.join(' and in ')}` : ''
    return below === 1
      ? `one agent of ${count(compared, 'en')} may need support${what}`
      : `${count(below, 'en')} of ${count(compared, 'en')} agents may need support${what}`
  },
  evidence: (reference) =>
    `It is a sign to talk and observe, not a verdict: a number is marked where the person’s 95% interval leaves out ${reference} value and the difference holds among so many comparisons. They are in the order of their codes: this is no ranking.`,
}

export const phrases: Record<Language, AgentsPhrases> = { es: spanish, en: english }
