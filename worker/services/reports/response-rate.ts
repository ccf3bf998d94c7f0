import type { ResponseRate } from '../../../schema/contracts/response-rate.ts'
import type { Participated } from '../../db/participation.ts'
import { wilsonInterval } from '../../stats/index.ts'

/** Where fewer answer, those who do may not speak for the others: the result carries a label. */
const fewestHeard = 0.1

/** Who answered of those served, as far as anybody told how many these were. */
export function rateOf(rows: readonly Participated[]): ResponseRate {
  const answered = rows.reduce((sum, row) => sum + row.answeredOfServed, 0)
  const served = rows.reduce((sum, row) => sum + row.served, 0)
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
