import type { Answers } from '../../schema/instrument/questionnaire.ts'
import { reasons as allReasons } from '../../schema/instrument/reasons.ts'
import type { Level } from '../../schema/instrument/scales.ts'

type Rule = {
  /** By value. */
  readonly points: Readonly<Record<number, Level>>
  readonly competency?: string
  /** Counts for a competency in an office's leaf only. */
  readonly officeOnly?: true
  /** How often it is answered. */
  readonly often: number
}

const five = { 1: 0, 2: 25, 3: 50, 4: 75, 5: 100 } as const
/** Ten of the items, written down by hand from the instrument. */
const rules: Readonly<Record<string, Rule>> = {
  G1: { points: five, often: 1 },
  G5: { points: five, often: 0.7 },
  G2: { points: { 0: 0, 1: 50, 2: 100 }, often: 0.5 },
  G3: { points: { 0: 100, 1: 0 }, often: 0.6 },
  O1: { points: five, often: 0.2 },
  OS1: { points: five, competency: 'OS', often: 0.7 },
  OS2: { points: five, competency: 'OS', often: 0.3 },
  CE1: { points: five, competency: 'CE', often: 0.6 },
  GI1: { points: five, competency: 'GI', often: 0.2 },
  GI2: { points: { 0: 0, 1: 100 }, competency: 'GI', officeOnly: true, often: 0.2 },
  TE1: { points: { 0: 100, 1: 0 }, competency: 'TE', officeOnly: true, often: 0.2 },
}

export type Given = { readonly answers: Answers; readonly reasons: readonly string[] | null }

/** What a citizen might answer; the first question always. */
export function someAnswers(random: () => number): Given {
  const answers = Object.fromEntries(
    Object.entries(rules)
      .filter(([, { often }]) => random() < often)
      .map(([item, { points }]) => [
        item,
        item !== 'G1' && random() < 0.1 ? null : pick(Object.keys(points), random),
      ])
      .map(([item, value]) => [item, value === null ? null : Number(value)]),
  )
  const offered = offeredByHand(answers)
  const reasons = random() < 0.1 ? null : offered.filter(() => random() < 0.1).slice(0, 3)
  return { answers, reasons }
}

const pick = (list: readonly string[], random: () => number) => list[Math.floor(random() * list.length)] ?? ''

/** At what level a response counts for which measure; told apart from the production code on purpose. */
export function levelsByHand({ answers, reasons }: Given, agentLeaf: boolean): Map<string, Level> {
  const result = new Map<string, Level>()
  const votes = new Map<string, Level[]>()
  for (const [item, value] of Object.entries(answers)) {
    const rule = rules[item]
    const points = value === null ? undefined : rule?.points[value]
    if (!rule || points === undefined) continue
    result.set(item, points)
    if (rule.competency && !(agentLeaf && rule.officeOnly)) {
      votes.set(rule.competency, [...(votes.get(rule.competency) ?? []), points])
    }
  }
  for (const [competency, points] of votes) {
    const mean = points.reduce((sum: number, each) => sum + each, 0) / points.length
    result.set(competency, (Math.floor(mean / 25) * 25) as Level)
  }
  for (const code of reasons ? offeredByHand(answers) : []) {
    result.set(code, reasons?.includes(code) ? 100 : 0)
  }
  return result
}

function offeredByHand({ G1, G5, G3 }: Answers): string[] {
  const problem = G3 === 1
  const asked = problem || (typeof G1 === 'number' && G1 <= 3) || (typeof G5 === 'number' && G5 <= 2)
  return allReasons.map(({ code }) => code).filter((code) => asked && (problem || !code.startsWith('E')))
}
