import type { ComponentProps, ReactNode } from 'react'
import type { CommentsReport, ScopeSummary } from '../../schema/contracts/reports.ts'
import { Agent } from '../agent/AgentPage.tsx'
import { CommentsCard } from '../agent/CommentsCard.tsx'
import { Agents } from '../agents/AgentsPage.tsx'
import { AlertsCard } from '../alerts/AlertsCard.tsx'
import { Alerts } from '../alerts/AlertsPage.tsx'
import { RequestError } from '../api/request.ts'
import { Comments } from '../comments/CommentsPage.tsx'
import { Competencies } from '../competencies/CompetenciesPage.tsx'
import { Drivers } from '../drivers/Drivers.tsx'
import { agentExamples, exampleComments } from '../examples/agent.ts'
import { agentsExamples, exampleOffices } from '../examples/agents.ts'
import { alertsExamples } from '../examples/alerts.ts'
import { commentOffices, commentsExamples } from '../examples/comments.ts'
import { competenciesExamples } from '../examples/competencies.ts'
import { driversOf } from '../examples/drivers.ts'
import { overviewExamples } from '../examples/overview.ts'
import { participationExamples } from '../examples/participation.ts'
import { exampleSuppressions, smsExamples } from '../examples/sms.ts'
import { smsTextsExamples } from '../examples/sms-texts.ts'
import { touchpointsExamples } from '../examples/touchpoints.ts'
import { ledgerExamples, sessionExamples, trainingExamples } from '../examples/training.ts'
import { Overview } from '../overview/OverviewPage.tsx'
import { ReceivedTile } from '../overview/ReceivedTile.tsx'
import { Participation } from '../participation/ParticipationPage.tsx'
import type { Fetched } from '../report/fetched.ts'
import { Sms } from '../sms/SmsPage.tsx'
import { SuppressionsCard } from '../sms/SuppressionsCard.tsx'
import { SmsTexts } from '../sms-texts/SmsTextsPage.tsx'
import { Touchpoints } from '../touchpoints/TouchpointsPage.tsx'
import { EffectView } from '../training/EffectView.tsx'
import { Ledger } from '../training/Ledger.tsx'
import type { MeasuredSession } from '../training/MeasuredSession.tsx'
import { SessionCard } from '../training/SessionCard.tsx'
import { Training } from '../training/TrainingPage.tsx'
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

function ExampleSession({ session, actions }: ComponentProps<typeof MeasuredSession>) {
  const effect = sessionExamples.find((each) => each.session.id === session.id)?.effect
  return (
    <SessionCard session={session} actions={actions}>
      {effect && <EffectView session={session} effect={effect} />}
    </SessionCard>
  )
}

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
    <Competencies
      fetched={fetched}
      offices={exampleOffices}
      drivers={<Drivers fetched={read(driversOf(fetched.data))} />}
    />
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
  capacitacion: statesOf(trainingExamples, (fetched) => (
    <Training
      fetched={fetched}
      offices={exampleOffices}
      onPlan={() => {}}
      ledger={
        <Ledger
          fetched={read(
            fetched.data === trainingExamples.typical ? ledgerExamples.typical : ledgerExamples.empty,
          )}
          onDraft={() => {}}
          draw={ExampleSession}
        />
      }
    />
  )),
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
  participacion: statesOf(participationExamples, (fetched) => <Participation fetched={fetched} />),
  sms: statesOf(smsExamples, (fetched) => (
    <Sms
      fetched={fetched}
      onResume={() => {}}
      suppressions={
        <SuppressionsCard
          list={fetched.data === smsExamples.empty ? { total: 0, suppressions: [] } : exampleSuppressions}
          page={1}
          onPage={() => {}}
          onRecord={() => {}}
        />
      }
    />
  )),
  textos: Object.fromEntries(
    Object.entries({
      ...Object.fromEntries(Object.entries(smsTextsExamples).map(([name, report]) => [name, read(report)])),
      loading: befalls.loading(),
      error: befalls.error(),
      stale: befalls.stale(smsTextsExamples.typical),
    }).map(([name, fetched]) => [
      name,
      { scope: overviewExamples.typical.scope, draw: () => <SmsTexts fetched={fetched} /> },
    ]),
  ),
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
