import { describe, expect, it } from 'vitest'
import { agentsTerm, orderTopics, shareTerm } from '../../worker/services/training/order-topics.ts'

const topic = (name: string, gap: [number, number, number], agents: [number, number, number]) => ({
  topic: name,
  terms: [shareTerm(...gap), agentsTerm(...agents)],
})
const standings = (...topics: ReturnType<typeof topic>[]) =>
  orderTopics(topics).map(({ topic, standing }) => `${topic} ${standing}`)

describe('the order of topics', () => {
  it('is that of the product of its terms, not of any one of them', () => {
    const wide = topic('wide', [0.2, 0.19, 0.21], [2, 2, 2])
    const common = topic('common', [0.1, 0.095, 0.105], [20, 19, 21])
    expect(standings(wide, common)).toEqual(['common first', 'wide later'])
  })

  it('calls close what chance may put first: the terms’ reaches combined, as independent errors of a product are', () => {
    // By hand: ln(0.12 / 0.10) = 0.182; reaches ln(0.14 / 0.10) / 2 = 0.168 and ln(0.12 / 0.08) / 2 = 0.203: 0.263 together.
    const one = topic('one', [0.12, 0.1, 0.14], [5, 5, 5])
    const other = topic('other', [0.1, 0.08, 0.12], [5, 5, 5])
    expect(standings(other, one)).toEqual(['one first', 'other close'])
    // ln(0.12 / 0.08) = 0.405, beyond 0.168 and ln(0.10 / 0.06) / 2 = 0.255: 0.306 together.
    const third = topic('third', [0.08, 0.06, 0.1], [5, 5, 5])
    expect(standings(third, one)).toEqual(['one first', 'third later'])
  })

  it('does not break down on terms of nothing', () => {
    expect(
      standings(topic('none', [0.01, 0, 0.02], [0, 0, 0]), topic('some', [0.01, 0, 0.02], [3, 2, 5])),
    ).toEqual(['some first', 'none later'])
    expect(standings()).toEqual([])
  })
})
