import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { live } from '../world/live.ts'
import { someHistory } from '../world/random-history.ts'
import { smallEntity } from '../world/small-entity.ts'

it('an answer is in one row at most, for ever, and each row is whole, whatever happens in some months', async () => {
  let rows = 0
  await fc.assert(
    fc.asyncProperty(someHistory, async (history) => {
      const entity = await smallEntity()
      for (const step of history) await live(entity, step)
      await live(entity, { do: 'publish', fault: null })
      expect((await entity.witness.look()).responses.length).toBe(entity.arrivals.kept)
      rows += entity.witness.rowsSeen
    }),
    // Shrinking ends before the test does: it prints the seed.
    { numRuns: 20, interruptAfterTimeLimit: 90_000 },
  )
  expect(rows).toBeGreaterThan(200)
}, 120_000)
