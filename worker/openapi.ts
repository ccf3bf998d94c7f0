import * as z from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { version } from '../package.json'
import { Acknowledgement, Alert, AlertPath, AlertsQuery, AlertsReport } from '../schema/contracts/alerts.ts'
import { LimitBaseMade, LimitBaseRequest } from '../schema/contracts/control-chart.ts'
import { DriversQuery, DriversReport } from '../schema/contracts/drivers.ts'
import { FunnelQuery, FunnelReport } from '../schema/contracts/funnel.ts'
import {
  ParticipationQuery,
  ParticipationReport,
  ServedRequest,
  ServedStored,
} from '../schema/contracts/participation.ts'
import { Problem } from '../schema/contracts/problem.ts'
import {
  AgentPath,
  AgentQuery,
  AgentReport,
  AgentsReport,
  CommentsQuery,
  CommentsReport,
  CompetenciesReport,
  OfficesQuery,
  OfficesReport,
  OverviewReport,
  ReceivedToday,
  ReceivedTodayQuery,
  ReportQuery,
  TeamsQuery,
  TeamsReport,
  TrendQuery,
  TrendReport,
} from '../schema/contracts/reports.ts'
import { Received, Survey, SurveyResponse } from '../schema/contracts/responses.ts'
import {
  OfficePath,
  OfficePlaces,
  RevokeRequest,
  Touchpoint,
  TouchpointPath,
  TouchpointRequest,
  TouchpointsQuery,
  TouchpointsReport,
} from '../schema/contracts/touchpoints.ts'
import { VisitLink, VisitRequest } from '../schema/contracts/visits.ts'
import type { ErrorCode } from './errors.ts'
import { accessPaths } from './openapi-access.ts'
import { json, ofStaff, problems } from './openapi-parts.ts'
import { smsPaths } from './openapi-sms.ts'
import { smsTextsPaths } from './openapi-sms-texts.ts'
import { trainingPaths } from './openapi-training.ts'

const report = (
  summary: string,
  asked: ZodOpenApiOperationObject['requestParams'],
  answer: z.ZodType,
  ...codes: ErrorCode[]
): { get: ZodOpenApiOperationObject } => ({
  get: {
    summary,
    tags: ['reports'],
    requestParams: asked,
    responses: { 200: json(summary, answer), ...problems(...ofStaff, 'invalid', ...codes) },
  },
})

const scoped = ['office-unknown', 'agent-unknown', 'window-reversed', 'window-empty'] as const

const paths: ZodOpenApiPathsObject = {
  '/api/v1/responses': {
    post: {
      summary: 'Stores a response; sending it again changes nothing',
      tags: ['survey'],
      requestBody: { required: true, content: { 'application/json': { schema: SurveyResponse } } },
      responses: {
        201: json('Stored', Received),
        200: json('Known already, or a partial that is now complete', Received),
        ...problems(
          'malformed',
          'seal-broken',
          'not-a-person',
          'code-unknown',
          'visit-used',
          'already-answered',
          'code-revoked',
          'visit-expired',
          'too-large',
          'invalid',
          'too-many-requests',
          'unavailable',
        ),
      },
    },
  },
  '/api/v1/surveys/{code}': {
    get: {
      summary: 'A questionnaire for the code of a touchpoint or of a visit',
      tags: ['survey'],
      requestParams: {
        path: z.object({ code: z.string().meta({ description: 'As printed, in any case' }) }),
        query: z.object({ lang: z.enum(['es', 'en']).optional() }),
      },
      responses: {
        200: json('A questionnaire', Survey),
        ...problems('code-unknown', 'visit-used', 'code-revoked', 'visit-expired', 'too-many-requests'),
      },
    },
  },
  '/api/v1/visits': {
    post: {
      summary: 'Registers a visit; answers with a single-use survey link and its QR code',
      tags: ['survey'],
      requestBody: { required: true, content: { 'application/json': { schema: VisitRequest } } },
      responses: {
        201: json('Registered', VisitLink),
        200: json('Known already by its ticket: the same link', VisitLink),
        ...problems(
          'malformed',
          'unauthenticated',
          'office-unknown',
          'agent-unknown',
          'procedure-unknown',
          'too-large',
          'invalid',
        ),
      },
    },
  },
  '/api/v1/served': {
    post: {
      summary: 'Tells how many people were served; what is told again replaces what was told',
      tags: ['survey'],
      requestBody: { required: true, content: { 'application/json': { schema: ServedRequest } } },
      responses: {
        200: json('Kept', ServedStored),
        ...problems('malformed', 'unauthenticated', 'office-unknown', 'too-large', 'invalid'),
      },
    },
  },
  '/api/v1/reports/overview': report(
    'Are citizens satisfied, and is it changing?',
    { query: ReportQuery },
    OverviewReport,
    ...scoped,
  ),
  '/api/v1/reports/competencies': report(
    'Which competency is weak?',
    { query: ReportQuery },
    CompetenciesReport,
    ...scoped,
  ),
  '/api/v1/reports/drivers': report(
    'What moves satisfaction, and how well do we do it?',
    { query: DriversQuery },
    DriversReport,
    'office-unknown',
    'window-reversed',
    'window-empty',
  ),
  '/api/v1/reports/funnel': report(
    'Which agents answer for more or less than chance explains? Named after Benjamini–Hochberg; never a rank',
    { query: FunnelQuery },
    FunnelReport,
    'office-unknown',
    'window-reversed',
    'window-empty',
    'measure-unknown',
  ),
  '/api/v1/reports/agents': report(
    'Where does each agent stand, as far as the answers can tell?',
    { query: ReportQuery },
    AgentsReport,
    ...scoped,
  ),
  '/api/v1/reports/agents/{id}': report(
    'What should this agent keep and change?',
    { path: AgentPath, query: AgentQuery },
    AgentReport,
    ...scoped,
  ),
  '/api/v1/reports/trend': report(
    'One measure, week by week',
    { query: TrendQuery },
    TrendReport,
    ...scoped,
    'measure-unknown',
  ),
  '/api/v1/reports/comments': report(
    'What do citizens say, in which words? Newest week first, at random within a week',
    { query: CommentsQuery },
    CommentsReport,
    ...scoped,
  ),
  '/api/v1/reports/received-today': report(
    'Responses received today: the only live figure',
    { query: ReceivedTodayQuery },
    ReceivedToday,
    'office-unknown',
  ),
  '/api/v1/reports/touchpoints': report(
    'Where do citizens scan, and which codes are not used? In whole weeks',
    { query: TouchpointsQuery },
    TouchpointsReport,
    'office-unknown',
    'window-reversed',
    'window-empty',
  ),
  '/api/v1/reports/participation': report(
    'Whom do we hear? Served, invited, opened, answered, in whole weeks',
    { query: ParticipationQuery },
    ParticipationReport,
    'office-unknown',
    'window-reversed',
    'window-empty',
  ),
  '/api/v1/alerts': report(
    'What asks for a look, what is serious first, then the newest; fifty a page',
    { query: AlertsQuery },
    AlertsReport,
    'office-unknown',
  ),
  '/api/v1/alerts/{id}/acknowledge': {
    post: {
      summary: 'Says that somebody looked into an alert, and what they found; the same again changes nothing',
      tags: ['reports'],
      requestParams: { path: AlertPath },
      requestBody: { required: true, content: { 'application/json': { schema: Acknowledgement } } },
      responses: {
        200: json('Done', Alert),
        ...problems(
          'malformed',
          ...ofStaff,
          'cross-site',
          'alert-unknown',
          'alert-acknowledged',
          'too-large',
          'invalid',
        ),
      },
    },
  },
  '/api/v1/touchpoints': {
    post: {
      summary: 'Makes a static code for an office, a desk or an agent',
      tags: ['touchpoints'],
      requestBody: { required: true, content: { 'application/json': { schema: TouchpointRequest } } },
      responses: {
        201: json('Made', Touchpoint),
        ...problems(
          'malformed',
          ...ofStaff,
          'cross-site',
          'office-unknown',
          'desk-unknown',
          'agent-unknown',
          'too-large',
          'invalid',
        ),
      },
    },
  },
  '/api/v1/touchpoints/{code}/revoke': {
    post: {
      summary: 'Revokes a static code for good; again changes nothing',
      tags: ['touchpoints'],
      requestParams: { path: TouchpointPath },
      requestBody: { required: true, content: { 'application/json': { schema: RevokeRequest } } },
      responses: {
        200: json('Revoked', Touchpoint),
        ...problems('malformed', ...ofStaff, 'cross-site', 'code-unknown', 'too-large', 'invalid'),
      },
    },
  },
  '/api/v1/limit-bases': {
    post: {
      summary: 'Sets a chart’s limits anew from a week on, from frozen weeks or from all that follow',
      tags: ['reports'],
      requestBody: { required: true, content: { 'application/json': { schema: LimitBaseRequest } } },
      responses: {
        201: json('Set', LimitBaseMade),
        ...problems(
          ...(['malformed', ...ofStaff, 'cross-site', 'office-unknown', 'measure-unknown'] as const),
          ...(['limits-exist', 'too-large', 'invalid'] as const),
        ),
      },
    },
  },
  '/api/v1/limit-bases/{id}': {
    delete: {
      summary: 'Removes limits that were set: the chart is as if they had never been',
      tags: ['reports'],
      requestParams: { path: z.object({ id: z.string() }) },
      responses: {
        204: { description: 'Removed' },
        ...problems(...ofStaff, 'cross-site', 'limits-unknown'),
      },
    },
  },
  '/qr/{code}.svg': {
    get: {
      summary: 'The address of a static code’s survey as a QR code, level M',
      tags: ['touchpoints'],
      requestParams: {
        path: z.object({ code: z.string().meta({ description: 'As printed, in any case' }) }),
        query: z.object({
          border: z
            .enum(['0', '4'])
            .optional()
            .meta({ description: 'Quiet zone in modules; 0 where what is around leaves it' }),
          download: z.string().optional().meta({ description: 'Given: sent as a file with a name' }),
        }),
      },
      responses: {
        200: { description: 'SVG', content: { 'image/svg+xml': { schema: z.string() } } },
        ...problems('code-unknown'),
      },
    },
  },
  '/api/v1/offices/{office}/places': report(
    'The desks and agents of an office, for which a code can be made',
    { path: OfficePath },
    OfficePlaces,
    'office-unknown',
  ),
  '/api/v1/offices': report(
    'The offices, and the weeks with published numbers',
    { query: OfficesQuery },
    OfficesReport,
  ),
  '/api/v1/teams': report('The teams of the offices that one sees', { query: TeamsQuery }, TeamsReport),
  ...trainingPaths,
  ...smsPaths,
  ...smsTextsPaths,
  ...accessPaths,
  '/api/v1/openapi.json': {
    get: {
      summary: 'This description',
      tags: ['description'],
      responses: { 200: json('OpenAPI 3.1', z.record(z.string(), z.unknown())) },
    },
  },
}

let document: ReturnType<typeof createDocument> | undefined

/** Made from the contracts, once per process. */
export function openApiDocument(): ReturnType<typeof createDocument> {
  document ??= createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Indaga',
      version,
      description:
        'Satisfaction surveys of public offices. Numbers are published on Mondays, ten answers and more at a time; what stands for fewer is withheld.',
    },
    paths,
    components: { schemas: { Problem } },
  })
  return document
}
