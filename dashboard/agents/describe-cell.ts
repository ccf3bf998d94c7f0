import type { AgentEstimate, KnownEstimate } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { wholePercent, wholeRange } from '../charts/whole-percent.ts'
import { answers, percent } from '../format/numbers.ts'
import { nameOf } from './agent-measures.ts'
import { agentName } from './agent-name.ts'
import { agentsWords } from './agents-words.ts'
import { isReliable, type Measured, readingOf } from './reading.ts'
import { reliabilityFigure } from './reliability-figure.ts'

export type KnownAgentEstimate = Extract<AgentEstimate, { kind: 'known' }>

/** How far the number can be trusted about the person, in words. */
export function describeReliability(
  estimate: KnownAgentEstimate,
  { prior }: Measured,
  language: Language,
): string {
  const say = agentsWords[language]
  const figure = say.reliability(reliabilityFigure(estimate.reliability, language))
  if (isReliable(estimate, prior)) return figure
  return `${figure} ${prior.fitted ? say.notReliable(say.needs(Math.max(1, estimate.moreForReliable))) : say.notReliableUnfitted}`
}

const shareOf = (estimate: KnownEstimate, language: Language) => percent(estimate.share, language)

/** All that a cell stands for, in sentences. */
export function describeCell(
  agent: string,
  measured: Measured,
  estimate: AgentEstimate,
  referenceName: string,
  language: Language,
): string {
  const say = agentsWords[language]
  const who = agentName(agent, language)
  const what = nameOf(measured.measure, language)
  if (estimate.kind === 'withheld') return say.cellWithheld(who, what, say.needs(estimate.needs))
  const reading = readingOf(measured, estimate)
  const { share, low, high, n } = estimate
  const compared = measured.office.kind === 'known' && reading !== 'note' && reading !== 'pooled'
  return [
    say.cell(who, what, wholePercent(share), wholeRange(low, high, language), answers(n, language)),
    ...(compared && measured.office.kind === 'known'
      ? [say.cellReference(referenceName, shareOf(measured.office, language))]
      : []),
    say.readings[reading],
    describeReliability(estimate, measured, language),
  ].join(' ')
}
