import type { Kind } from '../../schema/contracts/fields.ts'
import type { Answers } from '../../schema/instrument/questionnaire.ts'
import type { Context } from '../../worker/context.ts'
import { archiveAgent } from '../../worker/services/archive-agent.ts'
import { erase } from '../../worker/services/erase.ts'
import { importResponses } from '../../worker/services/import-responses.ts'
import { publishNow } from '../../worker/services/publication/publish.ts'
import { quarantine } from '../../worker/services/quarantine.ts'
import vectors from '../vectors/publication.json'
import { givenCatalogue } from './catalogue.ts'
import type { PublicationState } from './publication-state.ts'
import { givenResponses, idOf } from './responses.ts'

type Arrived = {
  id: string
  office: string
  agent: string | null
  arrived_at: string
  answers: Answers
  reasons: string[]
}
type HistoryEvent =
  | ({ event: 'response'; kind: Kind } & Arrived)
  | { event: 'import'; now: string; responses: Arrived[] }
  | { event: 'publish'; now: string }
  | { event: 'archive'; now: string; agent: string }
  | { event: 'quarantine'; now: string; ids: string[] }
  | { event: 'erase'; now: string; id: string }
export type History = {
  title: string
  offices: Record<string, string>
  events: HistoryEvent[]
  expected: (PublicationState & { after: number })[]
}

/** Eight worked publications, made by hand with the rules: events in, state out. */
export const workedHistories = vectors.cases as unknown as readonly History[]

/** Lets a history happen, and calls after each of its events. */
export async function relive(
  { context, clock }: { context: Context; clock: { now: number } },
  history: History,
  after: (index: number) => Promise<void>,
): Promise<void> {
  await givenCatalogue(context, { offices: history.offices, agents: agentsOf(history) })
  for (const [index, event] of history.events.entries()) {
    clock.now = Date.parse(event.event === 'response' ? event.arrived_at : event.now)
    await happen(context, history.offices, event)
    await after(index)
  }
}

async function happen(context: Context, offices: Record<string, string>, event: HistoryEvent) {
  switch (event.event) {
    case 'response': {
      const timeZone = offices[event.office] ?? ''
      return givenResponses(context, timeZone, [{ ...event, at: Date.parse(event.arrived_at) }])
    }
    case 'import':
      return importResponses(
        context,
        event.responses.map(({ arrived_at, ...response }) => ({
          ...response,
          id: idOf(response.id),
          arrivedAt: Date.parse(arrived_at),
        })),
      )
    case 'publish':
      return publishNow(context)
    case 'archive':
      return archiveAgent(context, event.agent)
    case 'quarantine':
      return quarantine(context, event.ids.map(idOf))
    case 'erase':
      return erase(context, idOf(event.id))
  }
}

function agentsOf({ events }: History): Record<string, string> {
  const arrived = events.flatMap((event) =>
    event.event === 'response' ? [event] : event.event === 'import' ? event.responses : [],
  )
  return Object.fromEntries(arrived.flatMap(({ agent, office }) => (agent === null ? [] : [[agent, office]])))
}
