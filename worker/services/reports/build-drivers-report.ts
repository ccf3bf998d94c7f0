import { weekName } from '../../../schema/calendar.ts'
import type { DriversQuery, DriversReport } from '../../../schema/contracts/drivers.ts'
import { citizensCompetencies } from '../../../schema/instrument/competencies.ts'
import type { Context } from '../../context.ts'
import { type DriverRun, latestDrivers } from '../../db/drivers.ts'
import { countByOffice, waitingAnswers } from '../../db/tallies.ts'
import type { Viewer } from '../access/viewer.ts'
import { summed } from './counts.ts'
import { estimateOf } from './estimate.ts'
import { needsOf } from './needs.ts'
import { resolveScope } from './scope.ts'

/** What moves satisfaction, and how well do we do it? */
export async function buildDriversReport(
  context: Context,
  viewer: Viewer,
  query: DriversQuery,
): Promise<DriversReport> {
  const { scope, summary } = await resolveScope(context, viewer, query)
  const [run, tallies, waiting] = await Promise.all([
    latestDrivers(context.db),
    countByOffice(context.db, scope, citizensCompetencies),
    waitingAnswers(context.db, scope, citizensCompetencies),
  ])
  const { counts } = summed(tallies)
  const found = new Map(run?.drivers.map(({ competency, importance }) => [competency, importance]))
  return {
    scope: summary,
    computed: computedOf(run),
    drivers: citizensCompetencies.map((competency) => ({
      competency,
      importance: found.get(competency) ?? { kind: 'withheld' },
      performance: estimateOf(scope, competency, counts(competency), needsOf(waiting, competency)),
    })),
  }
}

function computedOf(run: DriverRun | null): DriversReport['computed'] {
  if (!run) return { kind: 'withheld', why: 'not-yet' }
  if (run.withheld !== null) return { kind: 'withheld', why: run.withheld }
  const { from, to, n, smallestPair, rSquared } = run
  return { kind: 'known', from: weekName(from), to: weekName(to), n, smallestPair, rSquared }
}
