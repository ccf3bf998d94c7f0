import type { FunnelAgent, FunnelReport } from '../../schema/contracts/funnel.ts'
import { agentsExamples } from './agents.ts'

// Of the demonstration entity, effective communication, as the API reported it; the limits by Spiegelhalter's formula
// for overdispersed shares, computed apart from this code.

type Row = [
  agent: string,
  office: string,
  share: number,
  low: number,
  high: number,
  n: number,
  outside?: 'below' | 'above',
]
const rows: Row[] = [
  ['A-001', 'CEN', 0.8226, 0.7702, 0.8651, 248],
  ['A-002', 'CEN', 0.8333, 0.7849, 0.8727, 276],
  ['A-003', 'CEN', 0.9039, 0.8703, 0.9295, 385],
  ['A-004', 'CEN', 0.7849, 0.7316, 0.8301, 265],
  ['A-005', 'CEN', 0.8544, 0.8065, 0.8921, 261],
  ['A-006', 'CEN', 0.9377, 0.9057, 0.9593, 321],
  ['A-007', 'NOR', 0.8562, 0.8113, 0.8918, 292],
  ['A-008', 'NOR', 0.8251, 0.7838, 0.8598, 383],
  ['A-009', 'NOR', 0.8995, 0.8655, 0.9256, 388],
  ['A-010', 'NOR', 0.7342, 0.6816, 0.7809, 301],
  ['A-011', 'NOR', 0.8665, 0.8295, 0.8965, 397],
  ['A-012', 'NOR', 0.7832, 0.725, 0.8319, 226],
  ['A-013', 'SUR', 0.8796, 0.8357, 0.9129, 274],
  ['A-014', 'SUR', 0.8399, 0.7946, 0.8767, 306],
  ['A-015', 'SUR', 0.8114, 0.7672, 0.8489, 350],
  ['A-016', 'SUR', 0.5124, 0.4611, 0.5634, 363, 'below'],
  ['A-017', 'SUR', 0.5274, 0.4734, 0.5808, 328, 'below'],
  ['A-018', 'SUR', 0.6283, 0.5691, 0.6838, 269, 'below'],
  ['A-019', 'EST', 0.806, 0.7574, 0.8468, 299],
  ['A-020', 'EST', 0.8636, 0.8147, 0.9012, 242],
  ['A-021', 'EST', 0.75, 0.7028, 0.7919, 360],
  ['A-022', 'EST', 0.7964, 0.7448, 0.8397, 275],
  ['A-023', 'EST', 0.9108, 0.8795, 0.9346, 415],
  ['A-024', 'EST', 0.8241, 0.7776, 0.8626, 307],
  ['A-025', 'PTO', 0.8916, 0.853, 0.921, 323],
  ['A-026', 'PTO', 0.8289, 0.7852, 0.8653, 339],
  ['A-027', 'PTO', 0.8761, 0.8377, 0.9064, 355],
  ['A-028', 'PTO', 0.9491, 0.9218, 0.9672, 373],
  ['A-029', 'PTO', 0.9208, 0.8903, 0.9433, 404],
  ['A-030', 'PTO', 0.9286, 0.8923, 0.9533, 280],
  ['A-031', 'VAL', 0.7752, 0.7244, 0.8189, 298],
  ['A-032', 'VAL', 0.7685, 0.7058, 0.8212, 203],
  ['A-033', 'VAL', 0.8118, 0.769, 0.8483, 372],
  ['A-034', 'VAL', 0.8083, 0.7538, 0.8531, 240],
  ['A-035', 'VAL', 0.8862, 0.847, 0.9163, 325],
]
const limits: [n: number, low95: number, high95: number, low998: number, high998: number][] = [
  [10, 0.561, 1.0, 0.4099, 1.0],
  [15, 0.5994, 1.0, 0.4705, 1.0],
  [20, 0.6214, 1.0, 0.5051, 1.0],
  [30, 0.646, 0.9999, 0.544, 1.0],
  [50, 0.6685, 0.9774, 0.5795, 1.0],
  [80, 0.6828, 0.9632, 0.6019, 1.0],
  [120, 0.6914, 0.9546, 0.6155, 1.0],
  [180, 0.6974, 0.9485, 0.625, 1.0],
  [260, 0.7013, 0.9447, 0.6311, 1.0],
  [340, 0.7034, 0.9426, 0.6344, 1.0],
  [415, 0.7046, 0.9413, 0.6364, 1.0],
]

const agentOf = ([agent, office, share, low, high, n, outside]: Row): FunnelAgent => ({
  agent,
  office,
  share,
  low,
  high,
  n,
  ...(outside && { outside }),
})

const { scope } = agentsExamples.typical
const funnel: FunnelReport['funnel'] = {
  kind: 'known',
  target: 0.823,
  phi: 7.8965,
  tau2: 0.003295,
  limits: limits.map(([n, low95, high95, low998, high998]) => ({
    n,
    at95: { low: low95, high: high95 },
    at998: { low: low998, high: high998 },
  })),
  expectedFalse: 0.15,
}

const typical: FunnelReport = { scope, measure: 'CE', funnel, agents: rows.map(agentOf), withheld: 1 }

const allInside: FunnelReport = {
  ...typical,
  measure: 'G1',
  funnel: { ...funnel, expectedFalse: 0 },
  agents: typical.agents.flatMap(({ outside, ...agent }) => (outside ? [] : [agent])),
}

const few: FunnelReport = {
  ...typical,
  funnel: { kind: 'withheld', needs: 2 },
  agents: allInside.agents.slice(0, 3),
  withheld: 4,
}

const allWithheld: FunnelReport = {
  ...few,
  funnel: { kind: 'withheld', needs: 5 },
  agents: [],
  withheld: 36,
}

/** Made up: twenty of each hundred a little farther out than they should be. */
const twoThousand: FunnelReport = {
  ...typical,
  agents: Array.from({ length: 2000 }, (_, index): FunnelAgent => {
    const n = 20 + ((index * 97) % 390)
    const wave = Math.sin(index * 12.9898) * 43758.5453
    const share = Math.min(
      1,
      Math.max(0, 0.823 + (wave - Math.floor(wave) - 0.5) * (0.2 + 1.4 / Math.sqrt(n))),
    )
    const away = index % 100 === 7
    return {
      agent: `A-${String(index + 1).padStart(4, '0')}`,
      office: 'CEN',
      share: away ? 0.5 : share,
      low: Math.max(0, (away ? 0.5 : share) - 0.1),
      high: Math.min(1, (away ? 0.5 : share) + 0.1),
      n,
      ...(away && { outside: 'below' }),
    }
  }),
}

export const funnelExamples = { typical, allInside, few, allWithheld, twoThousand } satisfies Record<
  string,
  FunnelReport
>
