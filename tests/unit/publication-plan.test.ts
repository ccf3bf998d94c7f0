import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kind } from '../../schema/contracts/fields.ts'
import { planPublication, type WaitingWeek } from '../../worker/services/publication/plan.ts'

const now = 3_000
const waiting = (
  agent: string | null,
  /** How many Mondays ago -> how many. */
  weeks: Readonly<Record<number, number>>,
  { kind = 'open', archived = false }: { kind?: Kind; archived?: boolean } = {},
): WaitingWeek[] =>
  Object.entries(weeks).map(([ago, count]) => ({ agent, kind, week: now - Number(ago), count, archived }))
const block = (agent: string | null, from: number, to: number, n: number, kind: Kind = 'open') => ({
  ...{ agent, kind, firstWeek: now - from, lastWeek: now - to, n },
})
const plan = (...groups: WaitingWeek[][]) => planPublication(groups.flat(), now)

describe('planPublication', () => {
  it('makes nothing where nothing waits', () => {
    expect(plan()).toEqual({ agentBlocks: [], passes: [], officeBlocks: [], left: [] })
  })

  it('makes one block of all that waits, over the weeks that were missed, from ten responses on', () => {
    expect(plan(waiting('A', { 3: 4, 1: 6 }))).toEqual({
      ...{ agentBlocks: [block('A', 3, 1, 10)], passes: [], officeBlocks: [], left: [] },
    })
    expect(plan(waiting('A', { 3: 4, 1: 5 })).left).toEqual(waiting('A', { 3: 4, 1: 5 }).reverse())
  })

  it('keeps the kinds of one agent apart', () => {
    const { agentBlocks, left } = plan(
      waiting('A', { 1: 9 }),
      waiting('A', { 1: 10 }, { kind: 'verified' }),
      waiting('A', { 1: 9 }, { kind: 'reply' }),
    )
    expect(agentBlocks).toEqual([block('A', 1, 1, 10, 'verified')])
    expect(left).toHaveLength(2)
  })

  it('passes on after thirteen Mondays, not after twelve, with what came later', () => {
    expect(plan(waiting('A', { 12: 8, 1: 1 })).passes).toEqual([])
    const { passes, left } = plan(waiting('A', { 13: 8, 1: 1 }))
    expect(passes).toEqual([{ agent: 'A', kind: 'open', throughWeek: now - 1 }])
    expect(left).toEqual(waiting(null, { 13: 8, 1: 1 }).reverse())
  })

  it('counts for the office at once what agents pass on', () => {
    const { officeBlocks, left } = plan(
      waiting('A', { 13: 4 }),
      waiting('B', { 14: 3 }),
      waiting(null, { 1: 3 }),
    )
    expect(officeBlocks).toEqual([block(null, 14, 1, 10)])
    expect(left).toEqual([])
  })

  it('lets old answers be a block of their agent where they are ten', () => {
    expect(plan(waiting('A', { 40: 9, 1: 1 }))).toMatchObject({
      ...{ agentBlocks: [block('A', 40, 1, 10)], passes: [] },
    })
  })

  it('passes on at once what is left of an agent who left, and still makes a block of ten', () => {
    const { agentBlocks, passes } = plan(
      waiting('A', { 1: 9 }, { archived: true }),
      waiting('B', { 1: 10 }, { archived: true }),
    )
    expect(agentBlocks).toEqual([block('B', 1, 1, 10)])
    expect(passes.map(({ agent }) => agent)).toEqual(['A'])
  })

  it('lets the office wait as long as it takes', () => {
    expect(plan(waiting(null, { 500: 9 })).left).toEqual(waiting(null, { 500: 9 }))
  })

  describe('of an import', () => {
    const imported = (agent: string | null, weeks: Record<number, number>) =>
      waiting(agent, weeks, { kind: 'import' })

    it('makes a block of each week that is enough', () => {
      expect(plan(imported(null, { 9: 12, 8: 10 })).officeBlocks).toEqual([
        ...[block(null, 9, 9, 12, 'import'), block(null, 8, 8, 10, 'import')],
      ])
    })

    it('gathers weeks until they are enough', () => {
      expect(plan(imported(null, { 9: 4, 8: 5, 7: 3 })).officeBlocks).toEqual([
        block(null, 9, 7, 12, 'import'),
      ])
    })

    it('joins a remainder to the block before it, and lets one without a block before it wait', () => {
      expect(plan(imported(null, { 9: 12, 8: 4, 7: 3 }))).toMatchObject({
        ...{ officeBlocks: [block(null, 9, 7, 19, 'import')], left: [] },
      })
      expect(plan(imported(null, { 9: 4, 8: 3 })).left).toHaveLength(2)
    })

    it('passes on by the age of the answers', () => {
      expect(plan(imported('A', { 13: 4 })).passes).toHaveLength(1)
      expect(plan(imported('A', { 12: 4 })).passes).toHaveLength(0)
    })
  })

  it('leaves every response in one block or waiting, in blocks of ten or more that don’t overlap', () => {
    const group = fc.record({
      agent: fc.constantFrom('A', 'B', 'C', null),
      kind: fc.constantFrom<Kind>('open', 'import'),
      week: fc.integer({ min: now - 20, max: now - 1 }),
      count: fc.integer({ min: 1, max: 14 }),
    })
    const groups = fc
      .uniqueArray(group, { selector: ({ agent, kind, week }) => `${agent} ${kind} ${week}`, maxLength: 40 })
      .map((list) => list.map((each) => ({ ...each, archived: each.agent === 'C' })))
    fc.assert(
      fc.property(groups, (waiting) => {
        const { agentBlocks, officeBlocks, left } = planPublication(waiting, now)
        const blocks = [...agentBlocks, ...officeBlocks]
        const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)
        expect(sum(blocks.map(({ n }) => n)) + sum(left.map(({ count }) => count))).toBe(
          sum(waiting.map(({ count }) => count)),
        )
        for (const leaf of Map.groupBy(blocks, ({ agent, kind }) => `${agent} ${kind}`).values()) {
          for (const [index, { firstWeek, lastWeek, n }] of leaf.entries()) {
            expect(n).toBeGreaterThanOrEqual(10)
            expect(lastWeek).toBeGreaterThanOrEqual(firstWeek)
            expect(firstWeek).toBeGreaterThan(leaf[index - 1]?.lastWeek ?? 0)
          }
        }
        for (const leaf of Map.groupBy(left, ({ agent, kind }) => `${agent} ${kind}`).values()) {
          expect(sum(leaf.map(({ count }) => count))).toBeLessThan(10)
        }
        expect(left.filter(({ agent, week }) => agent === 'C' || (agent && now - week >= 13))).toEqual([])
      }),
    )
  })
})
