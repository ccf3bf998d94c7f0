import { intervalStudies } from './intervals.ts'
import { signalStudies } from './signals.ts'
import type { Study } from './study.ts'
import { trainingStudies } from './training.ts'

/** All that is simulated with a known truth. */
export const studies: readonly Study[] = [...intervalStudies, ...trainingStudies, ...signalStudies]
