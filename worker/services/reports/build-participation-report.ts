import { localWeek } from '../../../schema/calendar.ts'
import { Kind } from '../../../schema/contracts/fields.ts'
import type {
  ParticipationCounts,
  ParticipationQuery,
  ParticipationReport,
} from '../../../schema/contracts/participation.ts'
import { mayDo } from '../../../schema/permissions.ts'
import type { Context } from '../../context.ts'
import { listAgents } from '../../db/catalogue.ts'
import { type Participated, participationIn } from '../../db/participation.ts'
import { requirePermission, type Viewer } from '../access/viewer.ts'
import { farFromOffice } from './invited-share.ts'
import { rateOf } from './response-rate.ts'
import { defaultWeeks, publishedIn, seesAgent, summaryOf, visibleOffices } from './scope.ts'
import { askedWindow, windowOf } from './window.ts'

/** Whom do we hear? People counted, in whole weeks; never what they said. */
export async function buildParticipationReport(
  context: Context,
  viewer: Viewer,
  query: ParticipationQuery,
): Promise<ParticipationReport> {
  requirePermission(viewer, 'office-numbers')
  const asked = askedWindow(query)
  const offices = await visibleOffices(context, viewer, query.office)
  const published = await publishedIn(context, offices)
  const yesterweek = Math.max(0, ...offices.map(({ timeZone }) => localWeek(context.now(), timeZone) - 1))
  const window = windowOf(
    asked,
    { first: 0, last: published.last ?? yesterweek },
    { length: defaultWeeks, yesterweek },
  )
  const named = mayDo(viewer.role, 'agent-numbers')
  const [rows, everyone] = await Promise.all([
    participationIn(context.db, offices, window),
    named ? listAgents(context.db) : [],
  ])
  const byOffice = Map.groupBy(rows, ({ office }) => office)
  const byAgent = Map.groupBy(rows, ({ office, agent }) => JSON.stringify([office, agent]))
  const byKind = Map.groupBy(rows, ({ kind }) => kind)
  const far = farFromOffice(rows)
  const agents = everyone.flatMap((agent) => {
    if (!seesAgent(viewer, agent)) return []
    return offices.flatMap(({ code: office }) => {
      const own = byAgent.get(JSON.stringify([office, agent.code]))
      if (!own) return []
      const invitesFewer = far.has(JSON.stringify([office, agent.code]))
      return [{ agent: agent.code, office, ...groupOf(own), invitesFewer }]
    })
  })
  return {
    scope: summaryOf(context, query, window, published),
    total: groupOf(rows),
    offices: offices.map(({ code, name }) => ({ office: code, name, ...groupOf(byOffice.get(code) ?? []) })),
    channels: Kind.options.flatMap((kind) => {
      const { served: _, ...counts } = countsOf(byKind.get(kind) ?? [])
      return byKind.has(kind) ? [{ kind, ...counts }] : []
    }),
    ...(named && { agents }),
  }
}

const groupOf = (rows: readonly Participated[]) => ({
  ...countsOf(rows),
  rate: rateOf(rows),
})

function countsOf(rows: readonly Participated[]): ParticipationCounts {
  const served = sum(rows, (row) => row.served)
  return {
    ...(served > 0 && { served }),
    invited: sum(rows, ({ invited }) => invited),
    opened: sum(rows, ({ opened }) => opened),
    complete: sum(rows, ({ complete }) => complete),
    partial: sum(rows, ({ partial }) => partial),
  }
}

const sum = (rows: readonly Participated[], of: (row: Participated) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)
