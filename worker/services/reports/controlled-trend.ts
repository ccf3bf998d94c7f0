import { type Week, weekName } from '../../../schema/calendar.ts'
import type { ControlledTrend } from '../../../schema/contracts/reports.ts'
import type { Context } from '../../context.ts'
import { limitBasesOf, type StoredBase } from '../../db/limit-bases.ts'
import { countByWeek, type Waiting, type WeekTally } from '../../db/tallies.ts'
import { type Base, controlCharts } from './control-chart.ts'
import { summed } from './counts.ts'
import type { Reach } from './scope.ts'
import { trendPoints } from './trend-points.ts'

/** A chart shows half a year at least, however short the window: limits take weeks. */
export const fewestShown = 26

/** What a chart is drawn from. */
export type Charted = {
  readonly tallies: readonly WeekTally[]
  readonly bases: readonly Base[]
  /** The first week it shows, if publication has reached it. */
  readonly from: Week
}

/** @param alsoFrom weeks from this one on are wanted as well, for something else */
export async function countForChart(
  context: Context,
  { scope, chart, since }: Reach,
  measure: string,
  alsoFrom: Week = scope.from,
): Promise<Charted> {
  const bases = chart ? (await limitBasesOf(context.db, chart.office, measure)).map(baseOf) : []
  const from = Math.min(scope.from, scope.to - fewestShown + 1)
  const frozen = bases.flatMap((base) => (base.frozen && base.week <= scope.to ? [base.frozen.from] : []))
  const tallies = await countByWeek(context.db, since(Math.min(from, alsoFrom, ...frozen)).scope, [measure])
  return { tallies, bases, from }
}

/** The weekly line of a measure with its control charts. */
export function controlledTrend(
  { chart, since }: Reach,
  measure: string,
  { tallies, bases, from }: Charted,
  waiting: readonly Waiting[],
): ControlledTrend {
  const shown = since(from)
  const { counts } = summed(tallies, ({ week }) => week)
  const earliest = Math.min(from, ...bases.flatMap(({ frozen }) => (frozen ? [frozen.from] : [])))
  const weeks = since(earliest).weeks.map((week) => ({ week, counts: counts(measure, week) }))
  return {
    points: trendPoints(shown, measure, tallies, waiting),
    ...controlCharts(measure, weeks, bases, shown.weeks[0]),
    ...(chart && { settable: chart.office ? { office: chart.office.code } : {} }),
  }
}

/** A base as charts are drawn from it. */
export const baseOf = ({ id, week, frozenFrom, frozenTo, note, by, at }: StoredBase): Base => ({
  week,
  ...(frozenFrom !== null && frozenTo !== null && { frozen: { from: frozenFrom, to: frozenTo } }),
  shown: {
    id,
    week: weekName(week),
    ...(frozenFrom !== null &&
      frozenTo !== null && { frozen: { from: weekName(frozenFrom), to: weekName(frozenTo) } }),
    note,
    ...(by !== null && { by }),
    at: new Date(at).toISOString(),
  },
})
