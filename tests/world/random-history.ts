import * as fc from 'fast-check'
import type { Fault } from '../../scripts/machine/hooked-database.ts'
import { places } from './small-entity.ts'

export type Step =
  | { do: 'arrive'; place: number; count: number; seed: number; partial: boolean }
  | { do: 'send again'; which: number; seed: number; complete: boolean }
  | { do: 'quarantine'; which: number[]; fault: Fault | null }
  | { do: 'erase'; which: number; fault: Fault | null }
  | { do: 'roster'; desk: 0 | 1; agents: number[] }
  | { do: 'archive'; agent: number }
  | {
      do: 'import'
      where: number
      weeks: { ago: number; count: number }[]
      seed: number
      fault: Fault | null
    }
  | { do: 'pass'; days: number }
  | { do: 'publish'; fault: Fault | null }

const which = fc.nat(10_000)
const seed = fc.nat()
const fault = (calls: number) =>
  fc.option(
    fc.record<Fault>({
      call: fc.integer({ min: 1, max: calls }),
      when: fc.constantFrom('before', 'after'),
      lasting: fc.boolean(),
    }),
  )

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({
      do: fc.constant('arrive' as const),
      place: fc.nat(places.length - 1),
      count: fc.integer({ min: 1, max: 14 }),
      seed,
      partial: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('send again' as const), which, seed, complete: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('quarantine' as const),
      which: fc.array(which, { minLength: 1, maxLength: 3 }),
      fault: fault(5),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('erase' as const), which, fault: fault(4) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('roster' as const),
      desk: fc.constantFrom(0 as const, 1 as const),
      agents: fc.array(fc.nat(4), { maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('archive' as const), agent: fc.nat(4) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      where: fc.nat(3),
      weeks: fc.array(
        fc.record({ ago: fc.integer({ min: -1, max: 20 }), count: fc.integer({ min: 1, max: 12 }) }),
        { minLength: 1, maxLength: 4 },
      ),
      seed,
      fault: fault(12),
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      days: fc.constantFrom(7, 7, 7, 7, 1, 3, 14, 35, 98, -2, -7),
    }),
  },
  { weight: 9, arbitrary: fc.record({ do: fc.constant('publish' as const), fault: fault(24) }) },
)

/** What may happen to an entity in some months, the bad included. */
export const someHistory = fc.array(step, { minLength: 30, maxLength: 60, size: 'max' })
