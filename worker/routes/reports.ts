import { Hono } from 'hono'
import { DriversQuery } from '../../schema/contracts/drivers.ts'
import { FunnelQuery } from '../../schema/contracts/funnel.ts'
import { ParticipationQuery } from '../../schema/contracts/participation.ts'
import {
  AgentPath,
  AgentQuery,
  CommentsQuery,
  OfficesQuery,
  ReceivedTodayQuery,
  ReportQuery,
  TeamsQuery,
  TrendQuery,
} from '../../schema/contracts/reports.ts'
import { OfficePath, TouchpointsQuery } from '../../schema/contracts/touchpoints.ts'
import { TrainingQuery } from '../../schema/contracts/training.ts'
import { buildAgentReport } from '../services/reports/build-agent-report.ts'
import { buildAgentsReport } from '../services/reports/build-agents-report.ts'
import { buildCompetenciesReport } from '../services/reports/build-competencies-report.ts'
import { buildDriversReport } from '../services/reports/build-drivers-report.ts'
import { buildFunnelReport } from '../services/reports/build-funnel-report.ts'
import { buildOverview } from '../services/reports/build-overview.ts'
import { buildParticipationReport } from '../services/reports/build-participation-report.ts'
import { buildTouchpointsReport } from '../services/reports/build-touchpoints-report.ts'
import { buildTrainingReport } from '../services/reports/build-training-report.ts'
import { buildTrendReport } from '../services/reports/build-trend-report.ts'
import { countReceivedToday } from '../services/reports/count-received-today.ts'
import { readComments } from '../services/reports/read-comments.ts'
import { showOffices } from '../services/reports/show-offices.ts'
import { showPlaces } from '../services/reports/show-places.ts'
import { showTeams } from '../services/reports/show-teams.ts'
import { validated } from './validated.ts'
import { type Viewed, viewer } from './viewer.ts'

export const reports = new Hono<Viewed>()

reports.use('/reports/*', viewer)
reports.use('/offices/*', viewer)
reports.use('/teams', viewer)

reports.get('/reports/overview', validated('query', ReportQuery), async (c) =>
  c.json(await buildOverview(c.var.context, c.var.viewer, c.req.valid('query'))),
)

reports.get('/reports/competencies', validated('query', ReportQuery), async (c) =>
  c.json(await buildCompetenciesReport(c.var.context, c.var.viewer, c.req.valid('query'))),
)

reports.get('/reports/drivers', validated('query', DriversQuery), async (c) =>
  c.json(await buildDriversReport(c.var.context, c.var.viewer, c.req.valid('query'))),
)

reports.get('/reports/funnel', validated('query', FunnelQuery), async (c) =>
  c.json(await buildFunnelReport(c.var.context, c.var.viewer, c.req.valid('query'))),
)

reports.get('/reports/agents', validated('query', ReportQuery), async (c) =>
  c.json(await buildAgentsReport(c.var.context, c.var.viewer, c.req.valid('query'))),
)

reports.get(
  '/reports/agents/:id',
  validated('param', AgentPath),
  validated('query', AgentQuery),
  async (c) => {
    const { id } = c.req.valid('param')
    return c.json(await buildAgentReport(c.var.context, c.var.viewer, id, c.req.valid('query')))
  },
)

reports.get('/reports/trend', validated('query', TrendQuery), async (c) =>
  c.json(await buildTrendReport(c.var.context, c.var.viewer, c.req.valid('query'))),
)

reports.get('/reports/comments', validated('query', CommentsQuery), async (c) =>
  c.json(await readComments(c.var.context, c.var.viewer, c.req.valid('query'))),
)

reports.get('/reports/received-today', validated('query', ReceivedTodayQuery), async (c) =>
  c.json(await countReceivedToday(c.var.context, c.var.viewer, c.req.valid('query'))),
)

reports.get('/reports/touchpoints', validated('query', TouchpointsQuery), async (c) =>
  c.json(await buildTouchpointsReport(c.var.context, c.var.viewer, c.req.valid('query'))),
)

reports.get('/reports/training', validated('query', TrainingQuery), async (c) =>
  c.json(await buildTrainingReport(c.var.context, c.var.viewer, c.req.valid('query'))),
)

reports.get('/reports/participation', validated('query', ParticipationQuery), async (c) =>
  c.json(await buildParticipationReport(c.var.context, c.var.viewer, c.req.valid('query'))),
)

reports.get('/offices/:office/places', validated('param', OfficePath), async (c) =>
  c.json(await showPlaces(c.var.context, c.var.viewer, c.req.valid('param').office)),
)

reports.get('/offices', validated('query', OfficesQuery), async (c) =>
  c.json(await showOffices(c.var.context, c.var.viewer)),
)

reports.get('/teams', validated('query', TeamsQuery), async (c) =>
  c.json(await showTeams(c.var.context, c.var.viewer)),
)
