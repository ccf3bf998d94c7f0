import type { Week } from '../../../schema/calendar.ts'
import type { Context } from '../../context.ts'
import type { EarlierAlert } from '../../db/alerts.ts'
import { limitBasesOfOffices } from '../../db/limit-bases.ts'
import { countByWeek, type SeenOffice } from '../../db/tallies.ts'
import { baseOf, fewestShown } from '../reports/controlled-trend.ts'
import { summed } from '../reports/counts.ts'
import { scopeOfJob } from '../reports/scope.ts'
import { type Finding, historyAfter } from './finding.ts'
import { alertsOf, measures } from './group-causes.ts'
import { findSpecialCauses, type Series } from './special-causes.ts'

/** Offices read at a time: what they hold is in memory together. */
const together = 20

export type Published = { readonly office: SeenOffice; readonly last: Week; readonly looked: Week | null }

/**
 * New special causes of offices, up to their last published week. One alert an office and side for what came in the
 * same weeks, of what none has told lately.
 */
export async function findChanges(
  context: Context,
  published: readonly Published[],
  earlier: readonly EarlierAlert[],
): Promise<Finding[]> {
  const series: Series[] = []
  for (let at = 0; at < published.length; at += together) {
    series.push(...(await readSeries(context, published.slice(at, at + together))))
  }
  const byOffice = new Map(published.map((each) => [each.office.code, each]))
  const causes = findSpecialCauses(series, (office) => {
    const { last = 0, looked = null } = byOffice.get(office) ?? {}
    return Math.max(last - historyAfter, (looked ?? 0) + 1)
  })
  return alertsOf(causes, (office) => byOffice.get(office)?.last ?? 0, earlier)
}

async function readSeries(context: Context, published: readonly Published[]): Promise<Series[]> {
  const offices = published.map(({ office }) => office)
  const to = Math.max(...published.map(({ last }) => last))
  const bases = Map.groupBy(
    await limitBasesOfOffices(context.db, offices),
    ({ office, measure }) => `${office} ${measure}`,
  )
  const frozen = [...bases.values()].flat().flatMap(({ frozenFrom }) => frozenFrom ?? [])
  const from = Math.min(...published.map(({ last }) => last - fewestShown + 1), ...frozen)
  const tallies = summed(
    await countByWeek(context.db, scopeOfJob(offices, { from, to }), measures),
    ({ office, week }) => `${office} ${week}`,
  )
  return published.flatMap(({ office: { code }, last }) =>
    measures.map((measure) => ({
      office: code,
      measure,
      shownFrom: last - fewestShown + 1,
      bases: (bases.get(`${code} ${measure}`) ?? []).map(baseOf),
      weeks: Array.from({ length: last - from + 1 }, (_, index) => ({
        week: from + index,
        counts: tallies.counts(measure, `${code} ${from + index}`),
      })),
    })),
  )
}
