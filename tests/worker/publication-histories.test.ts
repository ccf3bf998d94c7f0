import { describe, expect, it } from 'vitest'
import { relive, workedHistories } from '../world/histories.ts'
import { type PublicationState, publicationState } from '../world/publication-state.ts'
import { emptyWorld } from '../world/world.ts'

describe('publication, by worked histories', () => {
  for (const history of workedHistories) {
    it(history.title, async () => {
      const world = await emptyWorld()
      const compared: number[] = []
      await relive(world, history, async (index) => {
        const expected = history.expected.find(({ after }) => after === index)
        if (!expected) return
        expect(inOrder(await publicationState(world.context))).toEqual(inOrder(expected))
        compared.push(index)
      })
      expect(compared).toEqual(history.expected.map(({ after }) => after))
    })
  }
})

function inOrder({ blocks, tally, carried, waiting }: PublicationState) {
  const sorted = [...blocks].sort((one, other) =>
    one.leaf === other.leaf ? one.block - other.block : one.leaf < other.leaf ? -1 : 1,
  )
  return { blocks: sorted, tally, carried, waiting }
}
