import type { ReactNode } from 'react'
import type { CommentsReport, ScopeSummary } from '../../schema/contracts/reports.ts'
import { Agent } from '../agent/AgentPage.tsx'
import { CommentsCard } from '../agent/CommentsCard.tsx'
import { Agents } from '../agents/AgentsPage.tsx'
import { AlertsCard } from '../alerts/AlertsCard.tsx'
import { Alerts } from '../alerts/AlertsPage.tsx'
import { RequestError } from '../api/request.ts'
import { Comments } from '../comments/CommentsPage.tsx'
import { Competencies } from '../competencies/CompetenciesPage.tsx'
import { agentExamples, exampleComments } from '../examples/agent.ts'
import { agentsExamples, exampleOffices } from '../examples/agents.ts'
import { alertsExamples } from '../examples/alerts.ts'
import { commentOffices, commentsExamples } from '../examples/comments.ts'
import { competenciesExamples } from '../examples/competencies.ts'
import { overviewExamples } from '../examples/overview.ts'
import { touchpointsExamples } from '../examples/touchpoints.ts'
import { Overview } from '../overview/OverviewPage.tsx'
import { ReceivedTile } from '../overview/ReceivedTile.tsx'
import type { Fetched } from '../report/fetched.ts'
import { Touchpoints } from '../touchpoints/TouchpointsPage.tsx'
import { accessStates } from './access-states.tsx'
import { Charts } from './Charts.tsx'
import { befalls, read } from './fetched-examples.ts'

export type State = { readonly scope: ScopeSummary; readonly draw: () => ReactNode }
type Reported = { readonly scope: ScopeSummary }

/** A page with each of its examples, and with what befalls any page. */
function statesOf<Report extends Reported>(
  examples: { readonly typical: Report } & Readonly<Record<string, Report>>,
  draw: (fetched: Fetched<Report>) => ReactNode,
): Record<string, State> {
  const state = (report: Report, fetched: Fetched<Report>) => ({
    scope: report.scope,
    draw: () => draw(fetched),
  })
  return Object.fromEntries([
    ...Object.entries(examples).map(([name, report]) => [name, state(report, read(report))]),
    ...Object.entries(befalls).map(([name, make]) => [name, state(examples.typical, make(examples.typical))]),
  ])
}

const { typical: typicalComments, ...otherComments } = commentsExamples
const commentReports = {
  typical: typicalComments.report,
  ...Object.fromEntries(Object.entries(otherComments).map(([name, { report }]) => [name, report])),
}
const wishOf = (shown: CommentsReport | undefined) =>
  Object.values(commentsExamples).find(({ report }) => report === shown)?.wish ?? {}

const lastWeek = overviewExamples.typical.scope.to

/** What the preview shows: pages, and the states of each. */
export const previewed: Readonly<Record<string, Readonly<Record<string, State>>>> = {
  resumen: statesOf(overviewExamples, (fetched) => (
    <Overview
      fetched={fetched}
      received={<ReceivedTile received={47} />}
      alerts={
        <AlertsCard
          report={fetched.data === overviewExamples.oneWeek ? alertsExamples.none : alertsExamples.typical}
        />
      }
    />
  )),
  competencias: statesOf(competenciesExamples, (fetched) => (
    <Competencies fetched={fetched} offices={exampleOffices} />
  )),
  asesores: statesOf(agentsExamples, (fetched) => (
    <Agents
      fetched={fetched}
      catalogue={{
        offices: exampleOffices,
        weeks: {
          first: fetched.data === agentsExamples.oneWeek ? lastWeek : agentsExamples.typical.scope.from,
          last: lastWeek,
        },
      }}
    />
  )),
  asesor: statesOf(agentExamples, (fetched) => {
    const comments = fetched.data === agentExamples.allWithheld ? [] : exampleComments
    return (
      <Agent
        code={fetched.data?.agent ?? 'A-999'}
        fetched={fetched}
        offices={exampleOffices}
        comments={() => <CommentsCard state={{ kind: 'read', total: comments.length, comments }} />}
      />
    )
  }),
  comentarios: {
    ...statesOf(commentReports, (fetched) => (
      <Comments
        fetched={fetched}
        comments={fetched.data?.comments ?? []}
        wish={wishOf(fetched.data)}
        offices={commentOffices}
      />
    )),
    noWord: {
      scope: commentReports.typical.scope,
      draw: () => (
        <Comments
          fetched={{ ...befalls.error(), error: new RequestError('invalid', 422, ['search']) }}
          comments={[]}
          wish={{ search: '*' }}
          offices={commentOffices}
        />
      ),
    },
  },
  avisos: statesOf(alertsExamples, (fetched) => (
    <Alerts
      fetched={fetched}
      asked={{ state: fetched.data === alertsExamples.acknowledged ? 'acknowledged' : 'open' }}
      onAsk={() => {}}
      onReviewed={() => {}}
    />
  )),
  puntos: statesOf(touchpointsExamples, (fetched) => (
    <Touchpoints fetched={fetched} origin="https://encuesta.example.pe" />
  )),
  ...Object.fromEntries(
    Object.entries(accessStates).map(([page, states]) => [
      page,
      Object.fromEntries(
        Object.entries(states).map(([name, draw]) => [name, { scope: overviewExamples.typical.scope, draw }]),
      ),
    ]),
  ),
  graficos: { todos: { scope: overviewExamples.typical.scope, draw: () => <Charts /> } },
}
