import { competencyCodes } from '../../schema/instrument/competencies.ts'
import { seededRandom } from '../../schema/random.ts'
import { normal } from './citizen.ts'
import type { SimulatedAgent, SimulatedEntity } from './entity.ts'

const spread = { office: 0.15, agent: 0.25, competency: 0.15 }

/** Offices and agents whose true effects are drawn at random. */
export function randomEntity(size: { offices: number; agents: number; seed: number }): {
  entity: SimulatedEntity
} {
  const random = seededRandom(size.seed + 1)
  const numbered = (prefix: string, count: number) => {
    const width = String(count).length
    return Array.from({ length: count }, (_, index) => prefix + String(index + 1).padStart(width, '0'))
  }
  const offices = numbered('O-', size.offices)
  const agents = numbered('A-', size.agents).map(
    (code, index): SimulatedAgent => ({
      code,
      office: offices[index % offices.length] ?? '',
      volume: 0.5 + random(),
      effect: spread.agent * normal(random),
      competencies: Object.fromEntries(
        competencyCodes.map((competency) => [competency, spread.competency * normal(random)]),
      ),
    }),
  )
  return {
    entity: {
      catalogue: {
        offices: offices.map((code) => ({ code, name: `Sede ${code}`, time_zone: 'America/Lima' })),
        teams: [],
        desks: [],
        agents: agents.map(({ code, office }) => ({ code, office })),
        procedures: [],
        roster: [],
        touchpoints: offices.map((office) => ({ office })),
      },
      offices: offices.map((code) => ({ code, effect: spread.office * normal(random) })),
      agents,
    },
  }
}
