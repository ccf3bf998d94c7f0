import type { AgentsReport } from '../../schema/contracts/reports.ts'
import { roleOf } from './agent-measures.ts'
import { isCompared, isReliable, readingOf } from './reading.ts'

/** What the heat map holds, counted. */
export type Summary = {
  readonly agents: number
  /** Agents of whom something could be compared. */
  readonly comparedAgents: number
  /** Agents with something below its reference. */
  readonly agentsBelow: number
  readonly known: number
  readonly withheld: number
  readonly compared: number
  readonly below: number
  readonly above: number
  /** Numbers reliable enough for a decision about a person. */
  readonly reliable: number
  /** The competencies in which most agents are below, where more than one agent is; in the report's order. */
  readonly mostBelow: readonly string[]
}

export function summaryOf({ measures, agents }: AgentsReport): Summary {
  let [comparedAgents, agentsBelow, known, withheld, compared, below, above, reliable] = [
    0, 0, 0, 0, 0, 0, 0, 0,
  ]
  const belowIn = new Map<string, number>()
  for (const { estimates } of agents) {
    let [anyCompared, anyBelow] = [false, false]
    for (const [index, measured] of measures.entries()) {
      const estimate = estimates[index]
      if (!estimate) continue
      const reading = readingOf(measured, estimate)
      if (reading === 'withheld') withheld++
      else known++
      if (isReliable(estimate, measured.prior)) reliable++
      if (isCompared(reading)) {
        compared++
        anyCompared = true
      }
      if (reading === 'above') above++
      if (reading === 'below') {
        below++
        anyBelow = true
        if (roleOf(measured.measure) === 'scored') {
          belowIn.set(measured.measure, (belowIn.get(measured.measure) ?? 0) + 1)
        }
      }
    }
    if (anyCompared) comparedAgents++
    if (anyBelow) agentsBelow++
  }
  const most = Math.max(0, ...belowIn.values())
  const mostBelow = measures.map(({ measure }) => measure).filter((measure) => belowIn.get(measure) === most)
  return {
    agents: agents.length,
    comparedAgents,
    agentsBelow,
    known,
    withheld,
    compared,
    below,
    above,
    reliable,
    mostBelow: most >= (agentsBelow === 1 ? 1 : 2) && mostBelow.length <= 2 ? mostBelow : [],
  }
}

/** Of what Benjamini–Hochberg marks at 5 %, so many at most are expected to be chance. */
const falseRate = 0.05
export const expectedFalse = ({ below, above }: Summary): number => falseRate * (below + above)

/** The report of one of its measures. */
export const onlyMeasure = ({ measures, agents, ...report }: AgentsReport, index: number): AgentsReport => ({
  ...report,
  measures: measures.slice(index, index + 1),
  agents: agents.map(({ estimates, ...agent }) => ({
    ...agent,
    estimates: estimates.slice(index, index + 1),
  })),
})
