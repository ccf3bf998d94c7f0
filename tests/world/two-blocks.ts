import type { Context } from '../../worker/context.ts'
import { publishNow } from '../../worker/services/publication/publish.ts'
import { givenCatalogue } from './catalogue.ts'
import { type Arrival, givenResponses } from './responses.ts'
import { emptyWorld } from './world.ts'

/** Twelve responses of one agent, of which the first few answer GI1 as well. */
export const twelve = (agent: string, name: string, at: string, answeringGi1: number): Arrival[] =>
  Array.from({ length: 12 }, (_, index) => ({
    ...{ id: `${name}-${index}`, office: 'L', agent, kind: 'open', at: Date.parse(at) },
    answers: { G1: 5, OS1: 4, ...(index < answeringGi1 && { GI1: 3 }) },
  }))

/** Two blocks of agent A; four answers to GI1 are carried from the first to the second, which has six. */
export async function twoBlocks(): Promise<Context> {
  const { context } = await emptyWorld()
  await givenCatalogue(context, { agents: { A: 'L', B: 'L' } })
  await givenResponses(context, 'America/Lima', twelve('A', 'one', '2026-11-04T15:00:00Z', 4))
  await publishLater(context, '2026-11-11T15:00:00Z')
  await givenResponses(context, 'America/Lima', twelve('A', 'two', '2026-11-11T15:00:00Z', 6))
  await publishLater(context, '2026-11-18T15:00:00Z')
  return context
}

export const publishLater = (context: Context, at: string) =>
  publishNow({ ...context, now: () => Date.parse(at) })
