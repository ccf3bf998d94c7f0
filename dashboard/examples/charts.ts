import type { Part } from '../charts/DistributionBar.tsx'
import { agentExamples } from './agent.ts'
import { known } from './estimates.ts'
import { overviewExamples } from './overview.ts'

/** Lines by week: whole, with limits set anew and weeks that stand out, with gaps, one week alone, none. */
export const trendExamples = {
  typical: overviewExamples.typical.control,
  watched: overviewExamples.watched.control,
  gaps: agentExamples.typical.control ?? overviewExamples.typical.control,
  oneWeek: overviewExamples.oneWeek.control,
  allWithheld: overviewExamples.allWithheld.control,
}

/** Narrow, wide, at the ends of the axis. */
export const intervalExamples = {
  typical: known(0.8151, 0.7929, 0.8353, [38, 70, 130, 587, 462]),
  wide: known(0.6, 0.313, 0.832, [1, 1, 2, 3, 3]),
  all: known(1, 0.722, 1, [0, 0, 0, 4, 6]),
  none: known(0, 0, 0.278, [6, 4, 0, 0, 0]),
}

const tones = ['d-3', 'd-2', 'd0', 'd2', 'd3'] as const
const parts = (answers: readonly number[]): Part[] =>
  tones.map((tone, index) => ({ tone, label: tone, answers: answers[index] ?? 0 }))

/** Spread over all levels, on one, on slivers. */
export const distributionExamples = {
  typical: parts([38, 70, 130, 587, 462]),
  one: parts([0, 0, 0, 0, 12]),
  slivers: parts([1, 1, 996, 1, 1]),
}
