import type { Week } from '../../schema/calendar.ts'
import { type CitizenItem, citizenItems } from '../../schema/instrument/citizen-items.ts'
import type { CompetencyCode } from '../../schema/instrument/competencies.ts'
import { findMeasure, pointsOf } from '../../schema/instrument/measures.ts'
import {
  type Answers,
  asksReasons,
  conditionHolds,
  type Draw,
  drawQuestionnaire,
  offeredReasons,
  questionsOf,
  requiredItem,
} from '../../schema/instrument/questionnaire.ts'
import { holdsAllegation, reasonLimit } from '../../schema/instrument/reasons.ts'
import { type Scale, scales } from '../../schema/instrument/scales.ts'
import { normalQuantile } from '../../worker/stats/normal-quantile.ts'
import type { PlantedDrivers, SimulatedAgent, SimulatedOffice } from './entity.ts'

/** The share of favorable answers where nobody is better or worse than usual. */
const usualShares: Readonly<Record<string, number>> = {
  G1: 0.82,
  G5: 0.8,
  G2: 0.76,
  G3: 0.88,
  O1: 0.62,
  O2: 0.71,
}
const usualShare = 0.84

/** How alike one citizen's answers are: correlation of the latent scales. */
const likeness = 0.4
/** How alike beyond that, where drivers are planted, are answers on one competency. */
const likenessWithin = 0.4
const leavesOut = 0.03
const doesNotKnow = 0.03
const comments = 0.08
/** Of those who come upon an allegation among the reasons, so many make it. */
const seriousOf = 0.06

/** Latent distance from one answer of a scale to the next. */
const step = 0.75

type Asked = { item: CitizenItem; usual: number; options: readonly { value: number; favorable: boolean }[] }

// From the least to the most favorable answer.
const asked: ReadonlyMap<string, Asked> = new Map(
  citizenItems.map((item: CitizenItem) => {
    const scale: Scale = scales[item.scale]
    const { favorableFrom } = findMeasure(item.id)
    const options = scale.options
      .map(({ value }) => ({ value, points: pointsOf(item, value) ?? 0 }))
      .sort((one, other) => one.points - other.points)
      .map(({ value, points }) => ({ value, favorable: points >= favorableFrom }))
    return [item.id, { item, usual: normalQuantile(usualShares[item.id] ?? usualShare), options }]
  }),
)

/** Where on the latent scale the answers to an item lie: favorable above 0, so with probability Φ(centre). */
export function centreOf(
  id: string,
  office: SimulatedOffice,
  agent: SimulatedAgent | undefined,
  week: Week,
): number {
  const { item, usual } = asked.get(id) as Asked
  const shift = office.shift && week >= office.shift.from ? office.shift.effect : 0
  const ofAgent = item.level === 'office' ? 0 : (agent?.effect ?? 0)
  const ofCompetency = item.competency ? competencyOf(agent, item.competency, week) : 0
  return usual + office.effect + shift + ofAgent + ofCompetency
}

function competencyOf(agent: SimulatedAgent | undefined, competency: CompetencyCode, week: Week): number {
  const learned = (agent?.improved ?? []).filter(
    (each) => each.competency === competency && week > each.after,
  )
  return learned.reduce((sum, { effect }) => sum + effect, agent?.competencies[competency] ?? 0)
}

export type CitizensAnswer = {
  readonly draw: Draw
  readonly answers: Answers
  readonly reasons: readonly string[]
  readonly comments: boolean
}

/** What one citizen answers. */
export function citizenAnswers(
  office: SimulatedOffice,
  agent: SimulatedAgent | undefined,
  week: Week,
  random: () => number,
  drivers?: PlantedDrivers,
): CitizensAnswer {
  const draw = drawQuestionnaire(Math.floor(random() * 2 ** 32))
  const mood = Math.sqrt(likeness) * normal(random)
  const own = drivers ? ownOf(drivers, random) : undefined
  const answers: Record<string, number | null> = {}
  for (const item of questionsOf(draw)) {
    if (!conditionHolds(item, answers)) continue
    const { shared, rest } = own?.(item) ?? { shared: 0, rest: 1 - likeness }
    const latent = centreOf(item.id, office, agent, week) + mood + shared + Math.sqrt(rest) * normal(random)
    const chance = random()
    const scale: Scale = scales[item.scale]
    if (item.id !== requiredItem && chance < leavesOut) continue
    answers[item.id] = scale.notApplicable && chance > 1 - doesNotKnow ? null : valueAt(item.id, latent)
  }
  return {
    draw,
    answers,
    reasons: asksReasons(answers) ? chosen(offeredReasons(answers), random) : [],
    comments: random() < comments,
  }
}

/** What this visit was like in each competency: of it, answers on the competency and on the whole have their part. */
function ownOf(drivers: PlantedDrivers, random: () => number) {
  const drawn = new Map<CompetencyCode, { weight: number; value: number }>()
  for (const [code, weight] of Object.entries(drivers)) {
    drawn.set(code as CompetencyCode, { weight, value: normal(random) })
  }
  const all = [...drawn.values()]
  const overall = {
    shared: all.reduce((sum, { weight, value }) => sum + weight * value, 0),
    rest: all.reduce((left, { weight }) => left - weight * weight, 1 - likeness),
  }
  if (!(overall.rest >= 0)) throw new RangeError('The drivers explain more than there is to explain')
  return (item: CitizenItem) => {
    if (item.id === requiredItem) return overall
    const found = item.competency && drawn.get(item.competency)
    return found && { shared: Math.sqrt(likenessWithin) * found.value, rest: 1 - likeness - likenessWithin }
  }
}

function valueAt(id: string, latent: number): number {
  const { options } = asked.get(id) as Asked
  const favorable = options.filter((option) => option.favorable === latent >= 0)
  const away = Math.min(favorable.length - 1, Math.floor(Math.abs(latent) / step))
  const option = latent >= 0 ? favorable[away] : favorable[favorable.length - 1 - away]
  return option?.value ?? 0
}

function chosen(offered: readonly string[], random: () => number): string[] {
  const count = Math.floor(random() * (reasonLimit + 1))
  const picked = new Set<string>()
  // Squared: the first ones are given more often, as in life.
  for (let pick = 0; pick < count; pick++) {
    const place = random() ** 2 * offered.length
    const reason = offered[Math.floor(place)]
    if (reason && (!holdsAllegation([reason]) || place % 1 < seriousOf)) picked.add(reason)
  }
  return [...picked]
}

/** Standard normal (Box–Muller). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
