import type { AgentReport } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { nameWithin, roleOf } from '../agents/agent-measures.ts'
import { isCompared, isReliable, readingOf } from '../agents/reading.ts'
import { isKnown } from '../charts/trend-words.ts'
import { wholePercent, wholeRange } from '../charts/whole-percent.ts'
import { answers, percent } from '../format/numbers.ts'
import { phrases } from './answer-phrases.ts'

export type AgentAnswer = { readonly sentence: string; readonly evidence: string }

/** More than these in one sentence, and nobody remembers the first. */
const fewNames = 3

/** «¿Cómo ayudamos a esta persona?»: what to practise and what to keep, as far as the answers can tell. */
export function agentAnswer(report: AgentReport, language: Language): AgentAnswer {
  const say = phrases[language]
  const { measures, trend } = report
  const oneWeek = trend.filter(isKnown).length === 1
  const sentence = (finding: string) => (oneWeek ? say.oneWeek(finding) : say.sentence(finding))
  const scored = measures.filter(({ measure }) => roleOf(measure) === 'scored')
  const readings = scored.map((measured) => ({
    name: nameWithin(measured.measure, language),
    reading: readingOf(measured, measured.estimate),
    reliable: isReliable(measured.estimate, measured.prior),
  }))
  const named = (wanted: string) =>
    readings.flatMap(({ name, reading }) => (reading === wanted ? [name] : []))
  const [below, above] = [named('below'), named('above')]
  const unreliable = readings.flatMap(({ name, reading, reliable }) =>
    reading === 'below' && !reliable ? [name] : [],
  )

  if (measures.every(({ estimate }) => estimate.kind === 'withheld')) {
    const needs = Math.min(
      ...measures.flatMap(({ estimate }) => (estimate.kind === 'withheld' ? [estimate.needs] : [])),
    )
    return { sentence: say.sentence(say.nothingKnown(needs)), evidence: say.whyWithheld }
  }
  const aboveToo = above.length > 0 && above.length <= fewNames ? [say.alsoAbove(above)] : []
  const compared = readings.some(({ reading }) => isCompared(reading))
  const evidence = [
    ...satisfactionOf(report, language),
    ...(below.length ? aboveToo : []),
    ...(unreliable.length > 0 && below.length <= fewNames ? [say.unreliable(unreliable)] : []),
    ...(compared ? [say.caution] : []),
  ].join(' ')
  if (readings.every(({ reading }) => reading === 'withheld')) {
    return { sentence: sentence(say.noCompetency), evidence }
  }
  if (!compared) return { sentence: sentence(say.notComparable), evidence }
  if (below.length) return { sentence: sentence(say.practise(below, fewNames)), evidence }
  const overall = measures.find(({ measure }) => roleOf(measure) === 'overall')
  if (overall && readingOf(overall, overall.estimate) === 'below') {
    return { sentence: sentence(say.unexplained), evidence: [evidence, ...aboveToo].join(' ') }
  }
  return { sentence: sentence(above.length ? say.keep(above, fewNames) : say.alike), evidence }
}

function satisfactionOf({ measures }: AgentReport, language: Language): string[] {
  const overall = measures.find(({ measure }) => roleOf(measure) === 'overall')
  if (overall?.estimate.kind !== 'known') return []
  const say = phrases[language]
  if (!overall.prior.fitted) return [say.satisfactionPooled]
  const { share, low, high, n } = overall.estimate
  const office = overall.office.kind === 'known' ? percent(overall.office.share, language) : undefined
  return [
    say.satisfaction(wholePercent(share), wholeRange(low, high, language), answers(n, language), office),
  ]
}
