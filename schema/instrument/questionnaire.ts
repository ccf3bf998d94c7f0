import { seededRandom } from '../random.ts'
import { type CitizenItem, citizenItems, findItem } from './citizen-items.ts'
import { reasons } from './reasons.ts'

/** Stored with each response; raised when an item, a scale or the rule of the draw changes. */
export const instrumentVersion = 1

/** null: «No sé o no es mi caso», an answer that counts nowhere. */
export type AnswerValue = number | null
export type Answers = Readonly<Record<string, AnswerValue>>

const withRole = (role: CitizenItem['role']): readonly CitizenItem[] =>
  citizenItems.filter((item) => item.role === role)

/** In the order in which they are asked. */
export const coreItems = ['G1', 'G5', 'OS1', 'CE1', 'G2', 'G3'].flatMap((id) => findItem(id) ?? [])
export const rotatedItems = withRole('rotated')
export const officeItems = withRole('office')
export const conditionalItems = withRole('conditional')
export const requiredItem = 'G1'

const officeProbability = 0.5

/** Items drawn for one questionnaire, each with the probability that it was drawn; the core is always asked. */
export type Draw = Readonly<Record<string, number>>

/** Relative chances of rotated items; an item that is not named weighs 1. */
export type Weights = Readonly<Record<string, number>>

/**
 * Draws two rotated items, and one office item in half of the questionnaires.
 * It knows no answer: conditional items are asked where their condition holds, and replace nothing.
 */
export function drawQuestionnaire(seed: number, weights: Weights = equal): Draw {
  const random = seededRandom(seed)
  const weightOf = (item: CitizenItem) => weights[item.id] ?? 1

  const first = pick(rotatedItems, weightOf, random)
  const second = pick(
    rotatedItems.filter((item) => item !== first),
    weightOf,
    random,
  )
  const inclusion = weights === equal ? equalInclusion : inclusionOf(weightOf)
  const draw: Record<string, number> = {}
  for (const item of [first, second]) draw[item.id] = inclusion.get(item) ?? 0
  if (random() < officeProbability) {
    const office = pick(officeItems, () => 1, random)
    draw[office.id] = rounded(officeProbability / officeItems.length)
  }
  return draw
}

/** The probability of each rotated item: drawn first, or second after each other one, without replacement. */
function inclusionOf(weightOf: (item: CitizenItem) => number): ReadonlyMap<CitizenItem, number> {
  const total = rotatedItems.reduce((sum, item) => sum + weightOf(item), 0)
  return new Map(
    rotatedItems.map((item) => {
      const second = rotatedItems
        .filter((other) => other !== item)
        .reduce(
          (sum, other) => sum + (weightOf(other) / total) * (weightOf(item) / (total - weightOf(other))),
          0,
        )
      return [item, rounded(weightOf(item) / total + second)]
    }),
  )
}

// Six decimals: they travel in every form.
const rounded = (probability: number) => Number(probability.toFixed(6))

const equal: Weights = {}
const equalInclusion = inclusionOf(() => 1)

function pick(items: readonly CitizenItem[], weightOf: (item: CitizenItem) => number, random: () => number) {
  let left = random() * items.reduce((sum, item) => sum + weightOf(item), 0)
  for (const item of items) {
    left -= weightOf(item)
    if (left < 0) return item
  }
  return items[items.length - 1] as CitizenItem
}

/** What a questionnaire may ask, in the order in which it asks: each conditional item follows the one it depends on. */
export function questionsOf(draw: Draw): CitizenItem[] {
  const drawn = citizenItems.filter((item) => item.id in draw)
  const core = coreItems.flatMap((item) => [
    item,
    ...conditionalItems.filter((conditional) => conditional.condition?.item === item.id),
  ])
  return [
    ...core,
    ...drawn.filter((item) => item.role === 'rotated'),
    ...drawn.filter((item) => item.role === 'office'),
  ]
}

export function conditionHolds(item: CitizenItem, answers: Answers): boolean {
  if (!item.condition) return true
  const answer = answers[item.condition.item]
  if (answer === undefined || answer === null) return false
  return 'equals' in item.condition ? answer === item.condition.equals : answer !== item.condition.notEquals
}

/** Drops the answers whose condition does not hold: the page may have shown them to a browser that can't hide. */
export function applicableAnswers(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([id]) => {
      const item = findItem(id)
      return item === undefined || conditionHolds(item, answers)
    }),
  )
}

const answered = (value: AnswerValue | undefined): value is number => value !== undefined && value !== null

/** After a low score, a worse visit than expected, or a problem, the citizen is asked why. */
export function asksReasons(answers: Answers): boolean {
  const { G1, G5 } = answers
  return (answered(G1) && G1 <= 3) || (answered(G5) && G5 <= 2) || hadProblem(answers)
}

const hadProblem = (answers: Answers) => answers.G3 === 1

/** The reasons offered to who gave these answers: those of a complaint (E) only where there was a problem. */
export function offeredReasons(answers: Answers): string[] {
  if (!asksReasons(answers)) return []
  return reasons.map((reason) => reason.code).filter((code) => hadProblem(answers) || !code.startsWith('E'))
}
