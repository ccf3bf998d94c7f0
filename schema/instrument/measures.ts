import { type CitizenItem, citizenItems, findItem } from './citizen-items.ts'
import { type CompetencyCode, competencies, competencyCodes } from './competencies.ts'
import { type Answers, offeredReasons } from './questionnaire.ts'
import { type Attribution, type Reason, reasons } from './reasons.ts'
import { type Level, levels, type Scale, scales } from './scales.ts'
import type { Text } from './text.ts'

/**
 * What a tally row counts: an item, a competency or a reason. A reason has two levels: 100 where it was chosen,
 * 0 where it was offered and not chosen.
 */
export type Measure = {
  readonly code: string
  readonly kind: 'item' | 'competency' | 'reason'
  readonly label: Text
  /** Favorable from these points on. */
  readonly favorableFrom: Level
  /** Whether an agent's numbers may show it (rule 15: waiting, premises, paperwork are not the agent's). */
  readonly forAgents: boolean
}

const itemMeasures: Measure[] = citizenItems.map((item: CitizenItem) => ({
  code: item.id,
  kind: 'item',
  label: item.label,
  favorableFrom: scales[item.scale].favorableFrom,
  forAgents: item.level === 'agent' || item.id === 'G1',
}))

const agentItems = (code: CompetencyCode) =>
  citizenItems.filter((item: CitizenItem) => item.competency === code && item.level === 'agent')

const competencyMeasures: Measure[] = competencyCodes.map((code) => ({
  code,
  kind: 'competency',
  label: competencies[code].name,
  favorableFrom: 75,
  forAgents: agentItems(code).length > 0,
}))

const agentAttributions: readonly Attribution[] = ['agent', 'mixed']

const reasonMeasures: Measure[] = reasons.map((reason: Reason) => ({
  code: reason.code,
  kind: 'reason',
  label: reason.label,
  favorableFrom: 100,
  // An allegation is looked into, never counted against a person (rule 14).
  forAgents: agentAttributions.includes(reason.attribution) && !reason.critical,
}))

/** For each item, competency and reason: at what level it counts, and for whom. */
export const measures: readonly Measure[] = [...itemMeasures, ...competencyMeasures, ...reasonMeasures]

const byCode: ReadonlyMap<string, Measure> = new Map(measures.map((measure) => [measure.code, measure]))

export function findMeasure(code: string): Measure {
  const measure = byCode.get(code)
  if (!measure) throw new RangeError(`There is no measure ${code}`)
  return measure
}

/** How many answers at 0, 25, 50, 75 and 100 points. */
export type Counts = readonly [number, number, number, number, number]

/** The points of one answer, or undefined where the value is not on the item's scale. */
export function pointsOf(item: CitizenItem, value: number): Level | undefined {
  const scale: Scale = scales[item.scale]
  const points = scale.options.find((option) => option.value === value)?.points
  if (points === undefined) return undefined
  return item.reverse ? ((100 - points) as Level) : points
}

export type Answered = {
  readonly answers: Answers
  /** Reasons chosen; null where the channel never offers them. */
  readonly reasons: readonly string[] | null
}

/**
 * Where one response counts: each measure it answers, with its level.
 * A competency is one vote: the highest level not above the mean of its items. In an agent's leaf only items of
 * level `agent` make a competency; elsewhere all do.
 */
export function levelsOf(response: Answered, agentLeaf: boolean): Map<string, Level> {
  const given = pointsGiven(response.answers)
  const result = new Map<string, Level>(given.map(({ item, points }) => [item.id, points]))
  for (const [code, mean] of meansOf(given, agentLeaf)) result.set(code, levelAtMost(mean))
  if (response.reasons) {
    for (const code of offeredReasons(response.answers)) {
      result.set(code, response.reasons.includes(code) ? 100 : 0)
    }
  }
  return result
}

/** The mean points that one response gives each competency: what `levelsOf` rounds down to a level. */
export const competencyMeans = (answers: Answers, agentLeaf: boolean): ReadonlyMap<CompetencyCode, number> =>
  meansOf(pointsGiven(answers), agentLeaf)

type Given = { readonly item: CitizenItem; readonly points: Level }

function pointsGiven(answers: Answers): Given[] {
  const given: Given[] = []
  for (const [id, value] of Object.entries(answers)) {
    const item = findItem(id)
    if (!item || value === null) continue
    const points = pointsOf(item, value)
    if (points !== undefined) given.push({ item, points })
  }
  return given
}

function meansOf(given: readonly Given[], agentLeaf: boolean): Map<CompetencyCode, number> {
  const sums = new Map<CompetencyCode, { sum: number; items: number }>()
  for (const { item, points } of given) {
    if (!item.competency || (agentLeaf && item.level !== 'agent')) continue
    const { sum, items } = sums.get(item.competency) ?? { sum: 0, items: 0 }
    sums.set(item.competency, { sum: sum + points, items: items + 1 })
  }
  return new Map([...sums].map(([code, { sum, items }]) => [code, sum / items]))
}

const levelAtMost = (mean: number): Level => levels.findLast((level) => level <= mean) ?? 0
