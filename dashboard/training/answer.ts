import type { TrainingReport, TrainingTopic } from '../../schema/contracts/training.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { competencyName } from '../competencies/competency-words.ts'
import { type TrainingWords, trainingWords } from './training-words.ts'

/** From this part of the agents on, a topic is everybody's. */
const most = 0.75
const fewestForMost = 4

/** `85%` */
export const targetText = ({ target }: Pick<TrainingReport, 'target'>): string =>
  `${Math.round(target * 100)}%`

/** «¿Qué entrenamos primero?»: what, and with how many, as far as can be told; never who. */
export function trainingAnswer(report: TrainingReport, language: Language) {
  const say = trainingWords[language]
  const name = ({ competency }: TrainingTopic) => competencyName(competency, language)
  const target = targetText(report)
  const order = report.importance === 'known' ? say.evidence(target) : say.evidenceWithout(target)
  const first = report.topics.find(({ standing }) => standing === 'first')
  const close = report.topics.filter(({ standing }) => standing === 'close')
  if (first) {
    return {
      sentence: `${say.startWith(name(first))}${whom(first, report, say)}`,
      evidence: [order, close.length > 0 && say.closeTo(name(first), listed(close.map(name), language))]
        .filter(Boolean)
        .join(' '),
    }
  }
  if (report.topics.every(({ estimate }) => estimate.kind === 'withheld')) {
    return { sentence: say.nothingKnown, evidence: say.nothingWhy }
  }
  const unranked = report.topics.find(({ standing }) => standing === 'unranked')
  if (unranked) return { sentence: say.unrankedAnswer(name(unranked)), evidence: order }
  const isUnclear = report.topics.some(({ standing }) => standing === 'unclear')
  return {
    sentence: isUnclear ? say.unclearAnswer(target) : say.metAnswer(target),
    evidence: say.evidenceOfNone,
  }
}

function whom({ agents, concerned }: TrainingTopic, { scope }: TrainingReport, say: TrainingWords): string {
  const known = agents.under + agents.unclear + agents.over
  if (agents.under === 0) return say.withNobodyYet
  if (agents.alike) return say.withAll
  if (known >= fewestForMost && agents.under >= most * known) return say.withMost(agents.under, known)
  const offices = new Set(concerned.map(({ office }) => office)).size
  return say.withAgents(agents.under, scope.office === undefined ? offices : undefined)
}

export const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
