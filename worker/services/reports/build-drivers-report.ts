import { weekName } from '../../../schema/calendar.ts'
import type { DriversQuery, DriversReport } from '../../../schema/contracts/drivers.ts'
import { citizensCompetencies } from '../../../schema/instrument/competencies.ts'
import type { Context } from '../../context.ts'
import type { DriverRun } from '../../db/drivers.ts'
import { countByOffice, waitingAnswers } from '../../db/tallies.ts'
import type { Viewer } from '../access/viewer.ts'
import { summed } from './counts.ts'
import { estimateOf } from './estimate.ts'
import { needsOf } from './needs.ts'
import { readImportance } from './read-importance.ts'
import { resolveScope } from './scope.ts'

/** What moves satisfaction, and how well do we do it? */
export async function buildDriversReport(
  context: Context,
  viewer: Viewer,
  query: DriversQuery,
): Promise<DriversReport> {
  const { scope, summary } = await resolveScope(context, viewer, query)
  const [importance, tallies, waiting] = await Promise.all([
    readImportance(context),
    countByOffice(context.db, scope, citizensCompetencies),
    waitingAnswers(context.db, scope, citizensCompetencies),
  ])
  const { counts } = summed(tallies)
  return {
    scope: summary,
    computed: computedOf(importance.run),
    drivers: citizensCompetencies.map((competency) => ({
      competency,
      importance: importance.of(competency),
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
