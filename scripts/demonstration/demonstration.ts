import { join } from 'node:path'
import { dateOfDay, mondayOf, type Week, weekName, weekOfDay } from '../../schema/calendar.ts'
import type { Catalogue } from '../../schema/contracts/catalogue.ts'
import { seededRandom } from '../../schema/random.ts'
import { readCatalogue } from '../catalogue/read-catalogue.ts'
import { normal } from '../simulation/citizen.ts'
import type { SimulatedAgent, SimulatedTraining } from '../simulation/entity.ts'
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
const attendance = {
  perWeek: 60,
  invited: 0.85,
  untold: ['VAL'],
  crowded: { office: 'SUR', factor: 3 },
  selective: { agent: 'A-021', share: 0.5 },
}
const burst = { agent: 'A-027', week: 22, responses: 45 }

/** One whose effect can be measured, one that is too recent, and one that was not held. */
const trainings = (weekAt: (ordinal: number) => Week): SimulatedTraining[] => [
  {
    competency: 'CE',
    day: mondayOf(weekAt(8)) + 3,
    hours: 6,
    note: 'Taller «Palabras fáciles», Sede Este',
    agents: ['A-019', 'A-020', 'A-021', 'A-022', 'A-023', 'A-024', 'A-031', 'A-032'],
    effect: 0.55,
  },
  {
    competency: 'OS',
    day: mondayOf(weekAt(wholeWeeks - 1)) + 1,
    hours: 4,
    note: 'Trato cordial con cola larga, Sede Norte',
    agents: ['A-007', 'A-008', 'A-009', 'A-010', 'A-011', 'A-012'],
    effect: 0.3,
  },
  {
    competency: 'IP',
    day: mondayOf(weekAt(20)) + 2,
    hours: 3,
    note: 'Avisar qué falta, Sede Puerto',
    agents: ['A-025', 'A-026', 'A-027', 'A-028', 'A-029', 'A-030'],
    effect: 0,
    cancelled: 'El facilitador no pudo viajar.',
  },
]
/** Before a session those who take part are weaker in its competency, which is why they do. */
const beforeTraining = { competency: 'CE', effect: -0.35 } as const

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

  const held = trainings(weekAt)
  const learned = (code: string) =>
    held
      .filter(({ agents, effect }) => effect !== 0 && agents.includes(code))
      .map(({ competency, day, effect }) => ({ after: weekOfDay(day), competency, effect }))
  const competenciesOf = (code: string): SimulatedAgent['competencies'] => {
    if (weakAgents.includes(code)) return { [weakCompetency.competency]: weakCompetency.effect }
    const takesPart = learned(code).some(({ competency }) => competency === beforeTraining.competency)
    return takesPart ? { [beforeTraining.competency]: beforeTraining.effect } : {}
  }

  const agents = catalogue.agents.map(
    ({ code, office }): SimulatedAgent => ({
      code,
      office,
      volume: code === tooFew.agent ? tooFew.volume : 0.7 + 0.6 * random(),
      effect: 0.2 * normal(random),
      competencies: competenciesOf(code),
      improved: learned(code),
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
      trainings: held,
      attendance,
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
