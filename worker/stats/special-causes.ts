import type { Chart, ChartPoint } from './chart.ts'

export type SpecialCause = {
  readonly rule: 'outside' | 'shift' | 'trend' | 'near-limit'
  /** Above or below the centre; of a trend, upwards or downwards. */
  readonly side: 'above' | 'below'
  /** Positions of the weeks that take part, counted from 0, in order. */
  readonly points: readonly number[]
}

type Known = ChartPoint & { kind: 'known' }
type Side = SpecialCause['side']

const runLength = 7
/** A thousand-millionth of a sigma: what rounding alone may put off the centre line. */
const rounding = 1e-9
const sides = ['above', 'below'] as const

/**
 * Special causes by the four rules of the NHS's Making data count:
 * outside: a week beyond a limit;
 * shift: 7 or more weeks in a row on one side of the centre;
 * trend: 7 or more weeks in a row, each above the one before, or each below;
 * near-limit: 3 weeks in a row on one side of which 2 or more lie beyond two thirds of the way to the limit. Weeks
 * outside are not counted as near: they have their own rule.
 * A week exactly on the centre line is on neither side, one exactly on a limit is not outside, and equal neighbours
 * neither rise nor fall: each ends a run. So does a withheld week: what is not known is neither skipped nor guessed.
 * A signal is a reason to look: of stable series of 26 weeks, 17 of 100 show one by chance where all weeks make the
 * limits, 32 of 100 where the first 13 do; of 12 weeks, 5 of 100 (simulated, normal weeks).
 * @param chart limits and weeks, of laneyChart or xmrChart
 * @returns causes in the order of the rules, each with its longest run
 * @see NHS England, Making data count; NHSRplotthedots (ptd_calculate_point_type)
 */
export function specialCauses(chart: Chart & { kind: 'known' }): readonly SpecialCause[] {
  const { centre, points } = chart
  const direction: Record<Side, 1 | -1> = { above: 1, below: -1 }
  const isBeyond = (side: Side, point: ChartPoint | undefined, distance: (known: Known) => number) =>
    point?.kind === 'known' &&
    (point.value - centre) * direction[side] > distance(point) + rounding * point.sigma
  const isOn = (side: Side, index: number) => isBeyond(side, points[index], () => 0)
  const isOutside = (side: Side, index: number) => {
    const point = points[index]
    if (point?.kind !== 'known') return false
    return side === 'above' ? point.value > point.high : point.value < point.low
  }
  const isNear = (side: Side, index: number) =>
    isBeyond(side, points[index], ({ sigma }) => 2 * sigma) && !isOutside(side, index)
  const isMoving = (side: Side, index: number) => {
    const [before, now] = [points[index - 1], points[index]]
    if (before?.kind !== 'known' || now?.kind !== 'known') return false
    return (now.value - before.value) * direction[side] > 0
  }
  const all = points.map((_, index) => index)
  const isLong = (run: readonly number[]) => run.length >= runLength
  const found = (rule: SpecialCause['rule'], pointsOn: (side: Side) => readonly number[][]) =>
    sides.flatMap((side) => pointsOn(side).map((taking): SpecialCause => ({ rule, side, points: taking })))
  return [
    ...found('outside', (side) => all.filter((index) => isOutside(side, index)).map((index) => [index])),
    ...found('shift', (side) => runs(all, (index) => isOn(side, index)).filter(isLong)),
    ...found('trend', (side) =>
      runs(all, (index) => isMoving(side, index))
        .map((run) => [(run[0] as number) - 1, ...run])
        .filter(isLong),
    ),
    ...found('near-limit', (side) =>
      runs(all, (index) => isOn(side, index)).flatMap((run) =>
        nearInThree(run, (index) => isNear(side, index)),
      ),
    ),
  ]
}

/** Longest stretches of positions that follow each other and all hold. */
function runs(positions: readonly number[], holds: (index: number) => boolean): number[][] {
  const found: number[][] = []
  for (const index of positions) {
    if (!holds(index)) continue
    const last = found.at(-1)
    if (last && last.at(-1) === index - 1) last.push(index)
    else found.push([index])
  }
  return found
}

/** Within weeks on one side, those near the limit of which any two lie in three weeks in a row; neighbours together. */
function nearInThree(run: readonly number[], isNear: (index: number) => boolean): number[][] {
  if (run.length < 3) return []
  const groups: number[][] = []
  for (const index of run.filter(isNear)) {
    const last = groups.at(-1)
    if (last && index - (last.at(-1) as number) <= 2) last.push(index)
    else groups.push([index])
  }
  return groups.filter((group) => group.length >= 2)
}
