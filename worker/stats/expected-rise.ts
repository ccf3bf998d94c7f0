import type { AgentPeriods } from './difference-in-differences.ts'
import { fitBetaBinomial } from './fit-beta-binomial.ts'
import { shrink } from './shrink.ts'

/**
 * What difference in differences would show of a training without any effect, where agents were chosen by the very
 * answers that it starts from: whoever answers badly by chance does better later, and a comparison with others does
 * not take that away. Each agent is expected to be afterwards what shrinking says of them before; how they were
 * chosen does not matter, so long as it was by these answers or by chance.
 * @param agents those of differenceInDifferences; who has no answers in one of the periods is left out
 * @returns a difference of shares, to be taken off the effect and its bounds; 0 where a side has no agents
 * @throws RangeError when counts are impossible
 * @see Davis (1976), American Journal of Epidemiology 104:493; Efron (2011), JASA 106:1602, on Bayes and selection
 */
export function expectedRise(agents: readonly AgentPeriods[]): number {
  const whole = agents.filter(({ before, after }) => before.n > 0 && after.n > 0)
  const fit = fitBetaBinomial(whole.map(({ before }) => before))
  const rise = (trained: boolean) => {
    const side = whole.filter((agent) => agent.trained === trained)
    const answers = { before: 0, favorable: 0, after: 0, expected: 0 }
    for (const { before, after } of side) {
      answers.before += before.n
      answers.favorable += before.favorable
      answers.after += after.n
      answers.expected += after.n * shrink(before.favorable, before.n, fit).share
    }
    return side.length === 0
      ? undefined
      : answers.expected / answers.after - answers.favorable / answers.before
  }
  const [trained, others] = [rise(true), rise(false)]
  return trained === undefined || others === undefined ? 0 : trained - others
}
