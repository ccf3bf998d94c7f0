import { dateOfDay, mondayOf, type Week } from '../../../schema/calendar.ts'
import { findItem } from '../../../schema/instrument/citizen-items.ts'
import { citizensCompetencies } from '../../../schema/instrument/competencies.ts'
import { competencyMeans, pointsOf } from '../../../schema/instrument/measures.ts'
import { requiredItem } from '../../../schema/instrument/questionnaire.ts'
import type { Context } from '../../context.ts'
import {
  type DriverRun,
  type Importance,
  lastDriverRun,
  type SampledResponse,
  sampleOfWeeks,
  storeDriverRun,
} from '../../db/drivers.ts'
import { publishableOffices } from '../../db/offices.ts'
import { publishedWeeks } from '../../db/tallies.ts'
import { type DriverRow, type DriverShare, driverShares } from '../../stats/index.ts'

/** Half a year, as the agents' pages. */
const weeks = 26
/** So that an entity of any size is computed in the same few seconds. Of a smaller one, all are taken. */
const mostPerWeek = 800
const resamples = 1000

/**
 * Computes what moves satisfaction after the first publication of a month; and again where what it was computed from
 * was withdrawn since, or, after the next publication, where there were too few answers.
 */
export async function computeDueDrivers(context: Context): Promise<void> {
  const offices = await publishableOffices(context.db)
  const week = Math.max(...offices.map(({ publishedThrough }) => publishedThrough ?? 0))
  if (!(week > 0)) return
  const last = await lastDriverRun(context.db)
  const isDue =
    !last ||
    monthOf(last.week) !== monthOf(week) ||
    last.outdated ||
    (last.withheld !== null && last.week !== week)
  if (!isDue) return
  const published = await publishedWeeks(
    context.db,
    offices.map(({ code }) => code),
  )
  if (!published) return
  const window = { from: published.last - weeks + 1, to: published.last }
  const at = context.now()
  const sample = await sampleOfWeeks(context.db, window, mostPerWeek)
  await storeDriverRun(context.db, runOf(week, window, sample), at)
}

const monthOf = (week: Week) => dateOfDay(mondayOf(week)).slice(0, 7)

function runOf(
  week: Week,
  window: { readonly from: Week; readonly to: Week },
  sample: readonly SampledResponse[],
): DriverRun {
  // The same answers give the same intervals: the seed is the week.
  const result = driverShares(sample.map(rowOf), { seed: week, resamples })
  const run = { week, ...window, n: sample.length }
  if (result.kind === 'inconsistent') return { ...run, withheld: 'inconsistent', drivers: [] }
  const shares = citizensCompetencies.flatMap((competency, index) => {
    const share = result.drivers[index]
    return share ? [{ competency, importance: importanceOf(share) }] : []
  })
  return result.kind === 'withheld'
    ? { ...run, withheld: 'too-few', drivers: shares }
    : {
        ...run,
        withheld: null,
        rSquared: result.rSquared,
        smallestPair: result.smallestPair,
        drivers: shares,
      }
}

function rowOf({ answers, agentLeaf }: SampledResponse): DriverRow {
  const overall = findItem(requiredItem)
  const value = answers[requiredItem]
  const means = competencyMeans(answers, agentLeaf)
  return {
    outcome: overall && typeof value === 'number' ? pointsOf(overall, value) : undefined,
    drivers: citizensCompetencies.map((code) => means.get(code)),
  }
}

function importanceOf(share: DriverShare): Importance {
  if (share.kind !== 'known') return share
  const { value, low, high } = share.ofExplained
  // A bootstrap's shares come out a little high: of a driver without influence, the whole interval may.
  return { kind: 'known', share: value, low: Math.min(low, value), high: Math.max(high, value) }
}
