import { join } from 'node:path'
import { dateOfDay, mondayOf, type Week, weekName, weekOfDay } from '../../schema/calendar.ts'
import type { Catalogue } from '../../schema/contracts/catalogue.ts'
import { seededRandom } from '../../schema/random.ts'
import { readCatalogue } from '../catalogue/read-catalogue.ts'
import { normal } from '../simulation/citizen.ts'
import type { SimulatedAgent } from '../simulation/entity.ts'
import { type SimulationPlan, yesterday } from '../simulation/run-simulation.ts'

export const demonstrationName = 'Municipalidad de San Aurelio'

const seed = 20_261_125
const wholeWeeks = 26
const responses = 14_000

const officeEffects: Readonly<Record<string, number>> = {
  CEN: 0.1,
  NOR: 0.15,
  SUR: 0,
  EST: -0.1,
  PTO: 0.2,
  VAL: -0.05,
}
const drop = {
  office: 'NOR',
  week: 17,
  effect: -0.75,
  cause: 'Desde que cerraron dos ventanillas la cola llega hasta la calle y atienden apurados.',
}
const weakCompetency = { competency: 'CE', team: 'SUR-B', effect: -0.9 } as const
const tooFew = { agent: 'A-036', volume: 0.012 }
const quietCodes = { hardlyAnswered: 'PTO-2', neverScanned: 'VAL-2' }
const drivers = { OS: 0.15, RE: 0, CE: 0.45, IP: 0.4, ET: 0, RC: 0.3, GI: 0 }
const burst = { agent: 'A-027', week: 22, responses: 45 }

/** A fictional entity over half a year until yesterday, in which some things were made to happen. */
export function demonstration(now: number): SimulationPlan {
  const lastDay = yesterday(now)
  const firstWeek = weekOfDay(lastDay + 1) - wholeWeeks
  const weekAt = (ordinal: number): Week => firstWeek + ordinal - 1
  const catalogue = readCatalogue(join(import.meta.dirname))
  const random = seededRandom(seed)
  const weakAgents = catalogue.agents
    .filter(({ team }) => team === weakCompetency.team)
    .map(({ code }) => code)

  const agents = catalogue.agents.map(
    ({ code, office }): SimulatedAgent => ({
      code,
      office,
      volume: code === tooFew.agent ? tooFew.volume : 0.7 + 0.6 * random(),
      effect: 0.2 * normal(random),
      competencies: weakAgents.includes(code) ? { [weakCompetency.competency]: weakCompetency.effect } : {},
    }),
  )
  return {
    entity: {
      catalogue: { ...catalogue, roster: rosterOf(catalogue, firstWeek, weekOfDay(lastDay) + 2) },
      offices: catalogue.offices.map(({ code }) => ({
        code,
        effect: officeEffects[code] ?? 0,
        ...(code === drop.office && {
          shift: { from: weekAt(drop.week), effect: drop.effect, cause: drop.cause },
        }),
      })),
      agents,
      burst: { ...burst, week: weekAt(burst.week) },
      quietCodes,
      drivers,
    },
    story: {
      drop: { office: drop.office, from: weekName(weekAt(drop.week)), cause: drop.cause },
      weakCompetency: { ...weakCompetency, agents: weakAgents },
      tooFew: { agent: tooFew.agent },
    },
    seed,
    firstDay: mondayOf(firstWeek),
    lastDay,
    responses,
  }
}

/** The first agents of an office sit at its desks, Monday to Saturday. */
function rosterOf({ desks, agents }: Catalogue, first: Week, last: Week): Catalogue['roster'] {
  const weeks = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return desks.flatMap(({ code: desk, office }) => {
    const place = desks.filter((other) => other.office === office).findIndex(({ code }) => code === desk)
    const agent = agents.filter((each) => each.office === office)[place]?.code
    if (!agent) return []
    return weeks.flatMap((week) =>
      [0, 1, 2, 3, 4, 5].map((weekday) => {
        const date = dateOfDay(mondayOf(week) + weekday)
        return { desk, agent, from: `${date}T08:00`, to: `${date}T18:00` }
      }),
    )
  })
}
