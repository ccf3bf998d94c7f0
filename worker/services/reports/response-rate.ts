import type { Rate } from '../../../schema/contracts/participation.ts'
import { wilsonInterval } from '../../stats/index.ts'

/** Where fewer answer, those who do may not speak for the others: the result carries a label. */
const fewestHeard = 0.1

/** Who answered of those served, as far as anybody told how many these were. */
export function rateOf(answered: number, served: number): Rate {
  if (served === 0) return { kind: 'unknown', why: 'no-totals' }
  if (answered > served) return { kind: 'unknown', why: 'more-answers-than-people' }
  const share = answered / served
  return {
    kind: 'known',
    share,
    ...wilsonInterval(answered, served),
    answered,
    of: served,
    few: share < fewestHeard,
  }
}
