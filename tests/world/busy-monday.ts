import { live } from './live.ts'
import { smallEntity } from './small-entity.ts'

/**
 * The Monday on which a run has everything to do at once: a block for an agent with answers carried from the one
 * before; too few of an agent who left, to pass on; a block of the office with them; a roster that may change.
 */
export async function busyMonday() {
  const entity = await smallEntity()
  const { arrivals } = entity
  const of = (agent: string | null) => ({ office: 'L', agent, kind: 'open' }) as const
  const [published] = await arrivals.arrive(of('A1'), 12, 1)
  await live(entity, { do: 'pass', days: 7 })
  await live(entity, { do: 'publish', fault: null })
  const [waiting] = await arrivals.arrive({ office: 'L', code: 'at-A1' }, 1, 2, true)
  await arrivals.arrive(of('A1'), 10, 3)
  const [passing] = await arrivals.arrive(of('A2'), 8, 4)
  await arrivals.arrive(of(null), 5, 5)
  await arrivals.arrive({ office: 'L', code: 'at-D1' }, 2, 6)
  await live(entity, { do: 'archive', agent: 1 })
  await live(entity, { do: 'pass', days: 7 })
  if (!published || !waiting || !passing) throw new Error('nobody came')
  return { ...entity, published, waiting, passing }
}
export type BusyMonday = Awaited<ReturnType<typeof busyMonday>>
