import type { AgentsReport } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { nameWithin } from './agent-measures.ts'
import { phrases } from './answer-phrases.ts'
import { summaryOf } from './summary.ts'

export type AgentsAnswer = { readonly sentence: string; readonly evidence: string }

/** «¿Quién necesita apoyo, y en qué?»: how many and in what, as far as can be told; never who, never in order. */
export function agentsAnswer(report: AgentsReport, language: Language, oneWeek = false): AgentsAnswer {
  const say = phrases[language]
  const summary = summaryOf(report)
  const reference = say.reference(report.scope.office !== undefined)
  const answer = (finding: string, evidence: string): AgentsAnswer => ({
    sentence: oneWeek ? say.oneWeek(finding) : say.sentence(finding),
    evidence,
  })
  if (summary.agents === 0) return answer(say.nobody, say.whyNobody)
  if (summary.known === 0) return answer(say.nothingKnown, say.whyNothing)
  if (summary.compared === 0) return answer(say.notComparable, say.whyNotComparable)
  const evidence = say.evidence(reference)
  if (summary.below === 0) return answer(say.nobodyBelow(reference), evidence)
  const names = summary.mostBelow.map((measure) => nameWithin(measure, language))
  return answer(say.support(summary.agentsBelow, summary.comparedAgents, names), evidence)
}
