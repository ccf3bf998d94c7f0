import type { KnownEstimate, TrendPoint } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { answers, percent, percentRange } from '../format/numbers.ts'
import { dateRange, weekDates } from '../format/weeks.ts'
import { words } from '../language/words.ts'

type KnownPoint = { readonly week: string; readonly estimate: KnownEstimate }

export const isKnown = (point: TrendPoint): point is KnownPoint => point.estimate.kind === 'known'

/** «semana, valor, n» */
export function describePoint({ week, estimate }: TrendPoint, language: Language): string {
  const say = words[language]
  const dates = weekDates(week, language)
  if (estimate.kind === 'withheld') return say.chartWithheld(dates, say.needsShort(estimate.needs))
  const { share, low, high, n } = estimate
  return say.chartPoint(
    dates,
    percent(share, language),
    percentRange(low, high, language),
    answers(n, language),
  )
}

/** The chart in one paragraph, for who doesn't see it. */
export function describeTrend(points: readonly TrendPoint[], language: Language): string {
  const say = words[language]
  const range = dateRange(points[0]?.week ?? '', points.at(-1)?.week ?? '', language)
  const known = points.filter(isKnown)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return say.chartEmpty(range, points.length)

  const sentences = [say.chartSummary(range, known.length, points.length - known.length)]
  if (first !== last) {
    const byShare = [...known].sort((a, b) => a.estimate.share - b.estimate.share)
    const [lowest = first, highest = last] = [byShare[0], byShare.at(-1)]
    sentences.push(
      say.chartFirst(describePoint(first, language)),
      say.chartExtremes(describePoint(lowest, language), describePoint(highest, language)),
    )
  }
  sentences.push(say.chartLast(describePoint(last, language)))
  return sentences.join(' ')
}
