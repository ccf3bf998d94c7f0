/** A value with bounds, all above 0. */
export type Term = { readonly value: number; readonly low: number; readonly high: number }

/** Under half a percent or half an agent nothing is told apart. */
const smallest = { share: 0.005, agents: 0.5 }

export const shareTerm = (value: number, low: number, high: number): Term =>
  bounded(value, low, high, smallest.share)
/** Between those who are under the target in all likelihood, and those who may be. */
export const agentsTerm = (expected: number, sure: number, atMost: number): Term =>
  bounded(expected, sure, atMost, smallest.agents)

function bounded(value: number, low: number, high: number, least: number): Term {
  const bottom = Math.max(low, least)
  const middle = Math.max(value, bottom)
  return { value: middle, low: bottom, high: Math.max(high, middle) }
}

/** The logarithm of a product, and how far it may be off: the terms' own reaches, which are independent, combined. */
function productOf(terms: readonly Term[]) {
  const reaches = terms.map(({ low, high }) => (Math.log(high) - Math.log(low)) / 2)
  return {
    log: terms.reduce((sum, { value }) => sum + Math.log(value), 0),
    reach: Math.sqrt(reaches.reduce((sum, reach) => sum + reach * reach, 0)),
  }
}

/**
 * What to train first: the largest product of gap, importance and agents.
 * @returns the topics in that order; `close` where the order after the first is within chance
 */
export function orderTopics<Topic>(
  topics: readonly { readonly topic: Topic; readonly terms: readonly Term[] }[],
): { readonly topic: Topic; readonly standing: 'first' | 'close' | 'later' }[] {
  const products = topics
    .map(({ topic, terms }) => ({ topic, ...productOf(terms) }))
    .sort((one, other) => other.log - one.log)
  const [first] = products
  return products.map(({ topic, log, reach }, index) => ({
    topic,
    standing:
      first === undefined || index === 0
        ? 'first'
        : first.log - log < Math.hypot(first.reach, reach)
          ? 'close'
          : 'later',
  }))
}
