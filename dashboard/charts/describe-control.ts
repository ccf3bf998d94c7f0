import type { ControlChart } from '../../schema/contracts/control-chart.ts'
import type { TrendPoint } from '../../schema/contracts/reports.ts'
import { answers } from '../format/numbers.ts'
import { mondayDate, weekDates } from '../format/weeks.ts'
import { controlWords } from './control-words.ts'
import { remarksOf, signalsOf } from './signal-sentences.ts'
import { lastLimits, type Mark } from './special-weeks.ts'
import { drawnLimit, drawnValue, type Telling, valueText } from './statistic.ts'
import { describePoint, describeTrend } from './trend-words.ts'

/** «semana, valor, señal» */
export function describeWeek(point: TrendPoint, telling: Telling, mark?: Mark): string {
  const { language, statistic = 'share', whole } = telling
  const say = controlWords[language]
  const { estimate, week } = point
  const told =
    statistic === 'mean' && estimate.kind === 'known'
      ? say.meanPoint(
          weekDates(week, language),
          valueText(drawnValue(estimate, statistic), telling),
          answers(estimate.n, language),
        )
      : describePoint(point, language, whole)
  return mark ? say.marked(told, say.marks[mark.rule][mark.side]) : told
}

/** The whole chart in one paragraph: weeks, centre, limits, each signal, the last value. */
export function describeControl(
  points: readonly TrendPoint[],
  chart: ControlChart,
  telling: Telling,
  measure?: string,
): string {
  const { language, statistic = 'share', whole } = telling
  const say = controlWords[language]
  const limits = lastLimits(chart)
  const week = limits?.weeks.at(-1)
  const figure = (value: number) => valueText(drawnLimit(value, statistic), telling)
  const last = points.findLast(({ estimate }) => estimate.kind === 'known')
  return [
    statistic === 'mean' ? `${say.meanSub}.` : describeTrend(points, language, measure, whole),
    ...(statistic === 'mean' && last ? [`${describeWeek(last, telling)}.`] : []),
    ...(limits && week
      ? [say.summaryCentre(figure(limits.centre), figure(week.low), figure(week.high))]
      : []),
    ...chart.phases.flatMap(({ base }) =>
      base ? [say.since(mondayDate(base.week, language), base.note)] : [],
    ),
    ...signalsOf(chart, points, language).map(({ sentence }) => sentence),
    ...remarksOf(chart, language),
  ].join(' ')
}
