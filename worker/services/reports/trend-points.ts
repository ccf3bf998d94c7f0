import { weekName } from '../../../schema/calendar.ts'
import type { TrendPoint } from '../../../schema/contracts/reports.ts'
import type { Waiting, WeekTally } from '../../db/tallies.ts'
import { summed } from './counts.ts'
import { estimateOf } from './estimate.ts'
import { needsOf } from './needs.ts'
import type { Weekly } from './scope.ts'

/** A point for each week that publication has reached, by the last week of the blocks. */
export function trendPoints(
  { scope, weeks }: Weekly,
  measure: string,
  tallies: readonly WeekTally[],
  waiting: readonly Waiting[],
): TrendPoint[] {
  const byWeek = summed(tallies, (tally) => tally.week)
  const needs = needsOf(waiting, measure)
  return weeks.map((week) => ({
    week: weekName(week),
    estimate: estimateOf(scope, measure, byWeek.counts(measure, week), needs),
  }))
}
