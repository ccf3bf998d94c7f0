import type { KnownEstimate } from '../../schema/contracts/reports.ts'
import { findItem } from '../../schema/instrument/citizen-items.ts'
import { levels, type Option, scales } from '../../schema/instrument/scales.ts'
import type { Language } from '../../schema/instrument/text.ts'
import type { Part, Tone } from '../charts/DistributionBar.tsx'
import { pageWords } from './words.ts'

const tones: readonly Tone[] = ['d-3', 'd-2', 'd0', 'd2', 'd3']
const binaryTones: Record<number, Tone> = { 0: 'd-2', 100: 'd3' }

/** A person's mean over the questions of a competency; levels that nobody reached are left out. */
export const competencyParts = ({ distribution }: KnownEstimate, language: Language): Part[] =>
  levels.flatMap((_, index) => {
    const answers = distribution[index] ?? 0
    return answers
      ? [{ label: pageWords[language].levels[index] ?? '', answers, tone: tones[index] ?? 'd0' }]
      : []
  })

/** The options of the question, from the most unfavorable on: a reversed one starts with its «Sí». */
export function itemParts(id: string, estimate: KnownEstimate, language: Language): Part[] {
  const item = findItem(id)
  if (!item) return competencyParts(estimate, language)
  const scale = scales[item.scale]
  const pointsOf = ({ points }: Option) => (item.reverse ? 100 - points : points)
  return [...scale.options]
    .sort((a, b) => pointsOf(a) - pointsOf(b))
    .map((option) => ({
      label: option.label[language],
      answers: estimate.distribution[pointsOf(option) / 25] ?? 0,
      tone: (scale.kind === 'binary' ? binaryTones[pointsOf(option)] : tones[pointsOf(option) / 25]) ?? 'd0',
    }))
}
