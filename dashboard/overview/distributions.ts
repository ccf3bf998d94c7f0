import type { KnownEstimate } from '../../schema/contracts/reports.ts'
import { scales } from '../../schema/instrument/scales.ts'
import type { Language } from '../../schema/instrument/text.ts'
import type { Part, Tone } from '../charts/DistributionBar.tsx'
import { words } from '../language/words.ts'

const tones: readonly Tone[] = ['d-3', 'd-2', 'd0', 'd2', 'd3']
const at = ({ distribution }: KnownEstimate, level: number) => distribution[level] ?? 0

export const satisfactionParts = (estimate: KnownEstimate, language: Language): Part[] =>
  scales.SAT5.options.map(({ label, points }) => ({
    label: label[language],
    answers: at(estimate, points / 25),
    tone: tones[points / 25] ?? 'd0',
  }))

/** Worse, the same, better: five shades of a comparison would promise more than it holds. */
export function expectationParts(estimate: KnownEstimate, language: Language): Part[] {
  const { worse, same, better } = words[language]
  return [
    { label: worse, answers: at(estimate, 0) + at(estimate, 1), tone: 'd-2' },
    { label: same, answers: at(estimate, 2), tone: 'd0' },
    { label: better, answers: at(estimate, 3) + at(estimate, 4), tone: 'd2' },
  ]
}

const outcomeTones: Record<number, Tone> = { 0: 'd-3', 50: 'd0', 100: 'd3' }

export const outcomeParts = (estimate: KnownEstimate, language: Language): Part[] =>
  [...scales.RES3.options].reverse().map(({ label, points }) => ({
    label: label[language],
    answers: at(estimate, points / 25),
    tone: outcomeTones[points] ?? 'd0',
  }))
