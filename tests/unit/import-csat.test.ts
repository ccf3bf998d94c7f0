import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { viewerOf } from '../../worker/services/access/viewer.ts'
import { buildAgentsReport } from '../../worker/services/reports/build-agents-report.ts'
import { importWorld } from './import-world.ts'

// A public sample of ratings without a licence: whoever has it names its folder.
const sample = join(process.env.INDAGA_CSAT ?? '', 'csat_agents_sample.csv')
const missing = !process.env.INDAGA_CSAT || !existsSync(sample)
if (missing)
  console.warn('The import of a public sample of ratings is not tried: INDAGA_CSAT names no folder with it.')

const map = {
  office: 'Supervisor',
  agent: 'Agent_name',
  time: { column: 'Survey_response_Date', format: 'DD-Mon-YY' },
  items: { G1: { column: 'CSAT Score', range: [1, 5] } },
  comment: 'Customer Remarks',
}

type Expected = {
  favorable: number
  n: number
  share: number
  low: number
  high: number
  reliability: number
}

/** R: see csat_betabinomial.md. */
function expectedAgents(): Expected[] {
  const text = readFileSync(join(import.meta.dirname, '../vectors/csat_betabinomial.csv'), 'utf8')
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [favorable = 0, n = 0, share = 0, low = 0, high = 0, reliability = 0] = line
        .split(',')
        .map(Number)
      return { favorable, n, share, low, high, reliability }
    })
}

const byCounts = (one: Expected, other: Expected) => one.n - other.n || one.favorable - other.favorable

const manager = viewerOf({
  id: 'manager',
  email: 'gestion@prueba.example',
  name: 'Gestión',
  role: 'manager',
  everyOffice: true,
  offices: [],
  team: null,
  secondFactor: true,
  hasPassword: true,
  demonstration: false,
  alertMails: false,
})

describe.skipIf(missing)('17 182 real ratings of 1 368 agents', () => {
  it('are imported whole, and the agents’ numbers are those that R finds', async () => {
    const world = importWorld()
    try {
      const content = readFileSync(sample)
      const { stored, good, rejects, made, published } = await world.importFile(content, map)
      expect({ stored, good, rejects }).toEqual({ stored: 17_182, good: 17_182, rejects: [] })
      expect([made.agents, made.offices.size]).toEqual([1_368, 40])
      expect(published?.responses).toBe(17_182)

      const report = await buildAgentsReport(world.context, manager, { from: '2023-W31', to: '2023-W35' })
      const at = report.measures.findIndex(({ measure }) => measure === 'G1')
      const agents = report.agents.flatMap(({ estimates }) => {
        const estimate = estimates[at]
        if (estimate?.kind !== 'known') return []
        const [, , , satisfied = 0, verySatisfied = 0] = estimate.distribution
        return [{ ...estimate, favorable: satisfied + verySatisfied }]
      })
      const office = report.measures[at]?.office
      const [, , , satisfied = 0, verySatisfied = 0] = office?.kind === 'known' ? office.distribution : []
      expect(satisfied + verySatisfied).toBe(14_211)
      expect(agents).toHaveLength(803)
      expect(agents.reduce((sum, { n }) => sum + n, 0)).toBe(13_757)

      const expected = expectedAgents().sort(byCounts)
      for (const [index, agent] of agents.sort(byCounts).entries()) {
        const { favorable, n, share, low, high, reliability } = expected[index] as Expected
        expect(agent).toMatchObject({ favorable, n })
        expect(agent.share).toBeCloseTo(share, 4)
        expect(agent.low).toBeCloseTo(low, 4)
        expect(agent.high).toBeCloseTo(high, 4)
        expect(agent.reliability).toBeCloseTo(reliability, 4)
      }
      expect(await world.importFile(content, map)).toMatchObject({ stored: 0, published: { blocks: 0 } })
    } finally {
      world.end()
    }
  }, 120_000)
})
