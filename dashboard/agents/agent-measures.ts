import { type CompetencyCode, competencies } from '../../schema/instrument/competencies.ts'
import type { Language, Text } from '../../schema/instrument/text.ts'

/**
 * How an agent's measure is read. `overall`: satisfaction, of the whole visit. `scored`: a competency of which
 * citizens are the main source. `note`: a competency whose main source is the supervisor; what citizens say stands
 * beside it, and is held against nothing.
 */
export type MeasureRole = 'overall' | 'scored' | 'note'

/** For a column's head: full names are beside it, for who can't make them out. */
const shortNames: Readonly<Record<string, Text>> = {
  G1: { es: 'Satis\u00adfac\u00adción', en: 'Satis\u00adfac\u00adtion' },
  OS: { es: 'Orient. al servi\u00adcio', en: 'Service orient.' },
  RE: { es: 'Respon\u00adsa\u00adbilidad', en: 'Respon\u00adsi\u00adbility' },
  CE: { es: 'Comu\u00adnic. efec\u00adtiva', en: 'Effec\u00adtive commun.' },
  IP: { es: 'Inicia\u00adtiva y proact.', en: 'Initia\u00adtive, proact.' },
  ET: { es: 'Com\u00adport. ético', en: 'Ethical behav.' },
  DA: { es: 'Dis\u00adpos. apren\u00adder', en: 'Willing to learn' },
  RC: { es: 'Relac. y conflic\u00adtos', en: 'Relations, conflict' },
  AC: { es: 'Adapt. al cambio', en: 'Adapt. to change' },
  PO: { es: 'Planif. y organiz.', en: 'Planning, organis.' },
  GI: { es: 'Gestión inter\u00adcult.', en: 'Inter\u00adcultural' },
}

const satisfaction: Text = { es: 'Satisfacción con la atención', en: 'Satisfaction with the service' }

const competencyOf = (measure: string) =>
  measure in competencies ? competencies[measure as CompetencyCode] : undefined

export function roleOf(measure: string): MeasureRole {
  const competency = competencyOf(measure)
  if (!competency) return 'overall'
  return competency.mainSource === 'supervisor' ? 'note' : 'scored'
}

export const nameOf = (measure: string, language: Language): string =>
  measure === 'G1' ? satisfaction[language] : (competencyOf(measure)?.name[language] ?? measure)

export const shortNameOf = (measure: string, language: Language): string =>
  shortNames[measure]?.[language] ?? measure

/** In the middle of a sentence. */
export function nameWithin(measure: string, language: Language): string {
  const name = nameOf(measure, language)
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** Citizens see only signs of it. */
export const isProxy = (measure: string): boolean => competencyOf(measure)?.observable === 'proxy'

const order: readonly MeasureRole[] = ['overall', 'scored', 'note']

/** Places in the report's list, notes last. */
export const inReadingOrder = (measures: readonly { readonly measure: string }[]): number[] =>
  order.flatMap((role) => measures.flatMap(({ measure }, index) => (roleOf(measure) === role ? [index] : [])))
