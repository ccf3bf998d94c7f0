import { describe, expect, it } from 'vitest'
import type { AgentEstimate, AgentsReport } from '../../schema/contracts/reports.ts'
import type { Counts } from '../../schema/instrument/measures.ts'
import { withChanceMarked } from '../../worker/services/reports/mark-chance.ts'
import type { BetaBinomialFit } from '../../worker/stats/index.ts'

const fitted = { kind: 'fitted' } as BetaBinomialFit
const pooled = { kind: 'pooled' } as unknown as BetaBinomialFit
const office = { counts: (): Counts => [800, 0, 0, 0, 3200] }

/** `favorable` of 100, with the interval given. */
const known = (favorable: number, low: number, high: number): AgentEstimate => ({
  ...{ kind: 'known', share: (low + high) / 2, low, high, n: 100, mean: 0 },
  ...{ distribution: [100 - favorable, 0, 0, 0, favorable], reliability: 0.8, moreForReliable: 0 },
})
const agents = (estimates: readonly AgentEstimate[]): AgentsReport['agents'] =>
  estimates.map((estimate, index) => ({
    ...{ agent: `A-${index}`, office: 'L', archived: false, estimates: [estimate] },
  }))
const alike = Array.from({ length: 38 }, () => known(80, 0.74, 0.86))
const faint = known(71, 0.65, 0.79)
const clear = known(45, 0.4, 0.55)
const chance = (list: readonly AgentEstimate[], measure = 'OS', fit = fitted) =>
  withChanceMarked(agents(list), [measure], office, () => fit).map(
    ({ estimates: [only] }) => only?.kind === 'known' && only.mayBeChance === true,
  )

describe('numbers that stand apart', () => {
  it('may be chance where they are among many, and are not where they are far out', () => {
    // 71 of 100 against 3129 of 3900: p = 0.023 (R: prop.test without correction), one of 40 comparisons.
    expect(chance([clear, faint, ...alike])).toEqual([false, true, ...alike.map(() => false)])
  })

  it('are not chance where they are the only one compared', () => {
    expect(chance([faint])).toEqual([false])
  })

  it('are left as they are where nothing is compared: of a note, or without a fit', () => {
    const before = agents([faint, ...alike])
    expect(withChanceMarked(before, ['DA'], office, () => fitted)).toEqual(before)
    expect(chance([faint, ...alike], 'OS', pooled)).not.toContain(true)
  })
})
