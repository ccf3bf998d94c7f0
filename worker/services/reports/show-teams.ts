import type { TeamsReport } from '../../../schema/contracts/reports.ts'
import type { Context } from '../../context.ts'
import { listTeams } from '../../db/catalogue.ts'
import { seesOffice, type Viewer } from '../access/viewer.ts'

/** The teams of the viewer's offices; of a supervisor, their own. */
export async function showTeams({ db }: Context, viewer: Viewer): Promise<TeamsReport> {
  const teams = (await listTeams(db)).filter(
    ({ code, office }) => seesOffice(viewer, office) && (viewer.team === undefined || viewer.team === code),
  )
  return { teams: teams.map(({ code, office, name }) => ({ team: code, office, name })) }
}
