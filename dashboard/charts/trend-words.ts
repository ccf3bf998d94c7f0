import type { KnownEstimate, TrendPoint } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { answers, percent, percentRange } from '../format/numbers.ts'
import { dateRange, weekDates } from '../format/weeks.ts'
import { words } from '../language/words.ts'
import { wholePercent, wholeRange } from './whole-percent.ts'

type KnownPoint = { readonly week: string; readonly estimate: KnownEstimate }

export const isKnown = (point: TrendPoint): point is KnownPoint => point.estimate.kind === 'known'

/**
 * «semana, valor, n»
 * @param whole without decimals, as an agent's numbers are
 */
export function describePoint({ week, estimate }: TrendPoint, language: Language, whole = false): string {
  const say = words[language]
  const dates = weekDates(week, language)
  if (estimate.kind === 'withheld') return say.chartWithheld(dates, say.needsShort(estimate.needs))
  const { share, low, high, n } = estimate
  return say.chartPoint(
    dates,
    whole ? wholePercent(share) : percent(share, language),
    (whole ? wholeRange : percentRange)(low, high, language),
    answers(n, language),
  )
}

/** The chart of a measure, satisfaction unless another is named, in one paragraph, for who doesn't see it. */
export function describeTrend(
  points: readonly TrendPoint[],
  language: Language,
  measure: string = words[language].satisfaction,
  whole = false,
): string {
  const say = words[language]
  const range = dateRange(points[0]?.week ?? '', points.at(-1)?.week ?? '', language)
  const known = points.filter(isKnown)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return say.chartEmpty(measure, range, points.length)

  const sentences = [say.chartSummary(measure, range, known.length, points.length - known.length)]
  if (first !== last) {
    const byShare = [...known].sort((a, b) => a.estimate.share - b.estimate.share)
    const [lowest = first, highest = last] = [byShare[0], byShare.at(-1)]
    sentences.push(
      say.chartFirst(describePoint(first, language, whole)),
      say.chartExtremes(describePoint(lowest, language, whole), describePoint(highest, language, whole)),
    )
  }
  sentences.push(say.chartLast(describePoint(last, language, whole)))
  return sentences.join(' ')
}
