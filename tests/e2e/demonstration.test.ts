import { describe, expect, inject, it } from 'vitest'
import type {
  AgentReport,
  AgentsReport,
  CompetenciesReport,
  OverviewReport,
  TrendReport,
} from '../../schema/contracts/reports.ts'
import { reported } from './browser.ts'

const truth = inject('truth')
const whole = `from=${truth.weeks.first}&to=${truth.weeks.last}`
const offices = Object.keys(truth.offices)

const report = <Report>(path: string) => reported<Report>(`reports/${path}`)

describe('the reports on the demonstration entity', () => {
  it('hold the true shares within their intervals, about as often as they say', async () => {
    let cells = 0
    let covered = 0
    for (const office of offices) {
      const { competencies } = await report<CompetenciesReport>(`competencies?${whole}&office=${office}`)
      const { satisfaction, expectations, outcome } = await report<OverviewReport>(
        `overview?${whole}&office=${office}`,
      )
      const estimates = [
        { item: 'G1', estimate: satisfaction },
        { item: 'G5', estimate: expectations },
        { item: 'G2', estimate: outcome },
        ...competencies.flatMap(({ items }) => items),
      ]
      for (const { item, estimate } of estimates) {
        const real = truth.offices[office]?.[item]
        if (estimate.kind !== 'known' || !real) continue
        cells += 1
        if (estimate.low <= real.share && real.share <= estimate.high) covered += 1
      }
    }
    expect(cells).toBeGreaterThan(100)
    // 95 % nominal; answers of one office hang together, so the count varies more than a binomial one.
    expect(covered / cells).toBeGreaterThan(0.86)
  })

  it('hold the agents’ true shares within their intervals', async () => {
    const { agents, measures } = await report<AgentsReport>(`agents?${whole}`)
    const at = measures.findIndex(({ measure }) => measure === 'G1')
    let cells = 0
    let covered = 0
    for (const { agent, estimates } of agents) {
      const estimate = estimates[at]
      const real = truth.agents[agent]?.G1
      if (estimate?.kind !== 'known' || !real || agent === truth.story.burst?.agent) continue
      cells += 1
      if (estimate.low <= real.share && real.share <= estimate.high) covered += 1
    }
    expect(cells).toBeGreaterThan(30)
    expect(covered / cells).toBeGreaterThan(0.8)
  })

  it('show the office that dropped, from the week in which it did, and none of the others', async () => {
    const { drop } = truth.story
    const { points } = await report<TrendReport>(`trend?${whole}&measure=G1&office=${drop?.office}`)
    const before = points.filter(({ week }) => week < (drop?.from ?? ''))
    const after = points.filter(({ week }) => week >= (drop?.from ?? ''))
    expect(average(before) - average(after)).toBeGreaterThan(0.1)

    const last = `from=${drop?.from}&to=${truth.weeks.last}`
    for (const office of offices) {
      const { change } = await report<OverviewReport>(`overview?${last}&office=${office}`)
      if (change.kind !== 'known') throw new Error(`${office} has no change`)
      if (office === drop?.office) expect(change.high).toBeLessThan(-0.05)
      else expect(change.low).toBeGreaterThan(-0.15)
    }
  })

  it('show the competency that is weak, for the agents for whom it is', async () => {
    const { agents, measures } = await report<AgentsReport>(`agents?${whole}`)
    const weak = truth.story.weakCompetency
    const shareOf = (
      competency: string | undefined,
      estimates: AgentsReport['agents'][number]['estimates'],
    ) => {
      const estimate = estimates[measures.findIndex(({ measure }) => measure === competency)]
      return estimate?.kind === 'known' ? estimate.share : undefined
    }
    // Beside the same agent's service orientation, so that who is better or worse at all does not matter.
    const gaps = agents.flatMap(({ agent, estimates }) => {
      const orientation = shareOf('OS', estimates)
      const share = shareOf(weak?.competency, estimates)
      return orientation && share ? [{ agent, gap: orientation - share }] : []
    })
    const widest = gaps.sort((one, other) => other.gap - one.gap).slice(0, weak?.agents.length)
    expect(widest.map(({ agent }) => agent).sort()).toEqual(weak?.agents)
    for (const { gap } of widest) expect(gap).toBeGreaterThan(0.1)
  })

  it('withhold the agent with too few answers, and say how many are missing', async () => {
    const { agent } = truth.story.tooFew ?? { agent: '' }
    const { measures } = await report<AgentReport>(`agents/${agent}?${whole}`)
    expect(measures.length).toBeGreaterThan(0)
    for (const { estimate } of measures) {
      expect(estimate).toEqual({ kind: 'withheld', needs: expect.any(Number) })
      expect(estimate.kind === 'withheld' && estimate.needs).toBeGreaterThan(0)
    }
  })

  it('show the burst as a week with far more answers than the agent’s others', async () => {
    const { agent, week, responses } = truth.story.burst ?? { agent: '', week: '', responses: 0 }
    const { trend } = await report<AgentReport>(`agents/${agent}?${whole}`)
    const sizes = trend
      .map(({ estimate }) => (estimate.kind === 'known' ? estimate.n : 0))
      .sort((a, b) => a - b)
    const burst = trend.find((point) => point.week === week)?.estimate
    const n = burst?.kind === 'known' ? burst.n : 0
    expect(n).toBeGreaterThanOrEqual(responses)
    expect(n).toBeGreaterThan(2 * (sizes[Math.floor(sizes.length / 2)] ?? 0))
  })
})

function average(points: TrendReport['points']): number {
  const known = points.flatMap(({ estimate }) => (estimate.kind === 'known' ? [estimate] : []))
  const favorable = known.reduce((sum, { share, n }) => sum + share * n, 0)
  return favorable / known.reduce((sum, { n }) => sum + n, 0)
}
