import type { ControlChart } from '../../schema/contracts/control-chart.ts'
import type { TrendPoint } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { dateRange } from '../format/weeks.ts'
import { words } from '../language/words.ts'
import { controlWords } from './control-words.ts'
import { lastLimits } from './special-weeks.ts'
import type { Statistic } from './statistic.ts'
import { isKnown } from './trend-words.ts'

/** Under a chart's title: measure, weeks, and which of them make the limits. */
export function trendSub(
  points: readonly TrendPoint[],
  chart: ControlChart,
  { statistic, measure, language }: { statistic: Statistic; measure: string; language: Language },
): string {
  const [say, control] = [words[language], controlWords[language]]
  const [first, last] = [points[0]?.week, points.at(-1)?.week]
  const limits = lastLimits(chart)
  const withheld = points.filter((point) => !isKnown(point)).length
  const ofShare = limits ? measure : `${measure}, ${say.trendInterval}`
  return [
    statistic === 'share' ? ofShare : control.meanSub,
    first && last && dateRange(first, last, language),
    limits &&
      (limits.from === first && limits.to === last
        ? control.limitsFromShown
        : control.limitsFrom(dateRange(limits.from, limits.to, language))),
    withheld > 0 && say.trendGaps(withheld),
  ]
    .filter(Boolean)
    .join(' · ')
}
