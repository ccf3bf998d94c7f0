import { localWeek, type Week, weekName } from '../../../schema/calendar.ts'
import type { ReportQuery, ScopeSummary } from '../../../schema/contracts/reports.ts'
import type { Permission } from '../../../schema/permissions.ts'
import type { Context } from '../../context.ts'
import { type CatalogueAgent, type CatalogueOffice, findAgent, listOffices } from '../../db/catalogue.ts'
import { publishedWeeks, type Scope, type SeenOffice } from '../../db/tallies.ts'
import { AppError } from '../../errors.ts'
import { requirePermission, seesOffice, type Viewer } from '../access/viewer.ts'
import { askedWindow, type Published, type Window, windowOf } from './window.ts'

/** What a report may count: what was asked for, within what the viewer may see. */
export type Reach = {
  readonly scope: Scope
  /** The same in the window of equal length before. */
  readonly before: Scope
  /**
   * The whole entity in the same weeks and of the same kind: for what says nothing of any one agent, that is the
   * spread between them and their office's share.
   */
  readonly entity: Scope
  readonly offices: readonly SeenOffice[]
  /** Of these agents alone the viewer may see numbers. */
  readonly sees: (agent: Pick<CatalogueAgent, 'office' | 'teamCode'>) => boolean
  /** The agent who was asked for. */
  readonly agent?: CatalogueAgent
  /** The weeks of the window that publication has reached. */
  readonly weeks: readonly Week[]
  /** The same answers, of a window that begins in another week. */
  readonly since: (from: Week) => Weekly
  /** Whose chart it is, where its limits can be set: an office's, or the whole entity's. */
  readonly chart?: { readonly office: SeenOffice | null }
  readonly summary: ScopeSummary
}

/** Answers, and the weeks of them that publication has reached. */
export type Weekly = { readonly scope: Scope; readonly weeks: readonly Week[] }

export const defaultWeeks = 13
/** A single agent's answers come slowly. */
export const agentsWeeks = 26

/** What a report on agents needs; those who may not see all of it get it without the overall result. */
export const ofPeople = { needs: 'agent-competencies', ofAgent: 'agent-competencies' } as const

/**
 * @param needs what the report shows; what it shows of one agent, where one is asked for, needs `ofAgent`
 * @throws AppError forbidden, invalid, office-unknown, agent-unknown, window-reversed, window-empty
 */
export async function resolveScope(
  context: Context,
  viewer: Viewer,
  query: ReportQuery,
  {
    needs = 'office-numbers',
    ofAgent = 'agent-numbers',
    length = defaultWeeks,
  }: { needs?: Permission; ofAgent?: Permission; length?: number } = {},
): Promise<Reach> {
  requirePermission(viewer, needs)
  if (query.agent !== undefined) requirePermission(viewer, ofAgent)
  const asked = askedWindow(query)
  const filter = filterOf(query)
  const everywhere = await listOffices(context.db)
  const offices = officesSeen(viewer, everywhere, query.office)
  const codes = offices.map((office) => office.code)
  const [published, agent] = await Promise.all([
    publishedIn(context, offices),
    query.agent === undefined ? undefined : agentSeen(context, viewer, query.agent),
  ])
  const team = needs === 'office-numbers' ? undefined : viewer.team
  const window = windowOf(asked, published, {
    length,
    yesterweek: localWeek(context.now(), offices[0]?.timeZone ?? 'UTC') - 1,
  })
  const span = window.to - window.from + 1
  const chart = query.agent === undefined ? chartOf(viewer, offices) : undefined
  return {
    scope: within(codes, window, filter, team),
    before: within(codes, { from: window.from - span, to: window.from - 1 }, filter, team),
    entity: within(
      everywhere.map((office) => office.code),
      window,
      filter && 'kind' in filter ? filter : undefined,
    ),
    offices,
    sees: (agent) => seesAgent(viewer, agent),
    ...(agent && { agent }),
    weeks: weeksOf(window, published),
    since: (from) => ({
      scope: within(codes, { ...window, from }, filter, team),
      weeks: weeksOf({ ...window, from }, published),
    }),
    ...(chart && { chart }),
    summary: summaryOf(context, query, window, published),
  }
}

/**
 * All agents of the entity over some weeks, for what is said of groups of them.
 * @throws AppError forbidden
 */
export async function entityScope(context: Context, viewer: Viewer, weeks: Window) {
  requirePermission(viewer, 'agent-competencies')
  const offices = await listOffices(context.db)
  return within(
    offices.map(({ code }) => code),
    weeks,
    undefined,
  )
}

/** Of these agents alone the viewer may see numbers. */
export const seesAgent = (
  viewer: Viewer,
  { office, teamCode }: Pick<CatalogueAgent, 'office' | 'teamCode'>,
): boolean => (viewer.team === undefined ? seesOffice(viewer, office) : teamCode === viewer.team)

export const summaryOf = (
  { entity }: Context,
  { office, agent, kind }: ReportQuery,
  window: Window,
  published: Published,
): ScopeSummary => ({
  from: weekName(window.from),
  to: weekName(window.to),
  ...(office !== undefined && { office }),
  ...(agent !== undefined && { agent }),
  ...(kind !== undefined && { kind }),
  ...(published.last !== undefined && { publishedThrough: weekName(published.last) }),
  entity: entity.name,
  demonstration: entity.demonstration,
})

/** @throws AppError office-unknown */
export async function visibleOffices(
  context: Context,
  viewer: Viewer,
  office?: string,
): Promise<SeenOffice[]> {
  return officesSeen(viewer, await listOffices(context.db), office)
}

/** The weeks that publication has reached: whole ones of the publisher's runs, and those of imports. */
export async function publishedIn(context: Context, offices: readonly CatalogueOffice[]): Promise<Published> {
  const rows = await publishedWeeks(
    context.db,
    offices.map((office) => office.code),
  )
  const reached = offices.flatMap(({ publishedThrough }) =>
    publishedThrough === null ? [] : [publishedThrough - 1],
  )
  const last = Math.max(...reached, ...(rows ? [rows.last] : []))
  return { ...(rows && { first: rows.first }), ...(Number.isFinite(last) && { last }) }
}

// The one place where a Scope is made: whoever wants to count people's answers passes here.
const within = (
  offices: readonly string[],
  window: Window,
  filter: Scope['filter'],
  team?: string | undefined,
): Scope => ({ offices, ...window, ...(filter && { filter }), ...(team !== undefined && { team }) }) as Scope

/** All offices, for what the clock starts and nobody looks through: services/alerts alone, as a test says. */
export const officesOfJob = ({ db }: Context): Promise<SeenOffice[]> =>
  listOffices(db) as Promise<SeenOffice[]>

/** Whole offices, for the same. */
export const scopeOfJob = (offices: readonly SeenOffice[], window: Window): Scope =>
  within(
    offices.map(({ code }) => code),
    window,
    undefined,
  )

/** Some offices together are nobody's chart. */
function chartOf(viewer: Viewer, seen: readonly SeenOffice[]): Reach['chart'] {
  const [only] = seen
  if (only && seen.length === 1) return { office: only }
  return viewer.offices === 'all' ? { office: null } : undefined
}

function filterOf({ agent, kind }: ReportQuery): Scope['filter'] {
  if (agent !== undefined && kind !== undefined) {
    const message = 'Give an agent or a kind, not both'
    throw new AppError('invalid', 'A report is filtered by an agent or by a kind.', [
      { field: 'agent', message },
      { field: 'kind', message },
    ])
  }
  if (agent !== undefined) return { agent }
  return kind === undefined ? undefined : { kind }
}

// What someone may not see is, for them, not there.
function officesSeen(viewer: Viewer, all: CatalogueOffice[], asked: string | undefined): SeenOffice[] {
  const seen = all.filter(({ code }) => seesOffice(viewer, code)) as SeenOffice[]
  if (asked === undefined) return seen
  const office = seen.find(({ code }) => code === asked)
  if (!office) throw new AppError('office-unknown', `There is no office ${asked}.`)
  return [office]
}

async function agentSeen(context: Context, viewer: Viewer, code: string): Promise<CatalogueAgent> {
  const agent = await findAgent(context.db, code)
  if (!agent || !seesAgent(viewer, agent)) throw new AppError('agent-unknown', `There is no agent ${code}.`)
  return agent
}

function weeksOf(window: Window, { first, last }: Published): Week[] {
  if (first === undefined || last === undefined) return []
  const from = Math.max(window.from, first)
  return Array.from({ length: Math.max(0, Math.min(window.to, last) - from + 1) }, (_, index) => from + index)
}
