import { describe, expect, it } from 'vitest'
import { type BetaBinomialFit, shareUnder } from '../../../worker/stats/index.ts'

const fitted = (alpha: number, beta: number): BetaBinomialFit => ({ kind: 'fitted', alpha, beta, agents: 30 })

describe('shareUnder', () => {
  // R 4.2.2: pbeta(bound, favorable + alpha, n - favorable + beta)
  it.each([
    [0.85, 12, 20, fitted(11.086141436856, 4.6587470613736), 0.998443238672],
    [0.85, 18, 20, fitted(23.029574, 4.616867), 0.375614022835],
  ])('is the posterior probability below %d after %i of %i', (bound, favorable, n, fit, expected) => {
    expect(shareUnder(bound, favorable, n, fit)).toBeCloseTo(expected, 10)
  })

  it('is the pooled share’s where no agent can be told from another, whatever their own answers', () => {
    const fit: BetaBinomialFit = {
      ...{ kind: 'pooled', reason: 'no-spread', agents: 9 },
      ...{ share: 81 / 263, favorable: 81, n: 263 },
    }
    // R 4.2.2: pbeta(0.3, 81.5, 182.5)
    for (const favorable of [0, 10])
      expect(shareUnder(0.3, favorable, 10, fit)).toBeCloseTo(0.385622940506, 10)
  })
})
