import type { Driver, DriversReport, Importance } from '../../schema/contracts/drivers.ts'
import type { KnownEstimate } from '../../schema/contracts/reports.ts'

/** Where a competency lies against the averages of both; `unclear` where an interval holds its average. */
export type Quadrant = 'train' | 'care' | 'later' | 'keep' | 'unclear'

export type KnownImportance = Extract<Importance, { kind: 'known' }>
/** A competency of which both are known. */
export type Placed = {
  readonly competency: string
  readonly importance: KnownImportance
  readonly performance: KnownEstimate
  readonly quadrant: Quadrant
}
export type Placing = {
  readonly placed: readonly Placed[]
  /** The averages of those placed. */
  readonly lines: { readonly importance: number; readonly performance: number }
}

/** To stand out, a competency needs at least two others to stand out from. */
export const fewestPlaced = 3

type Interval = { readonly low: number; readonly high: number }
const sideOf = ({ low, high }: Interval, line: number) =>
  low > line ? 'high' : high < line ? 'low' : undefined

const quadrants = {
  high: { low: 'train', high: 'care' },
  low: { low: 'later', high: 'keep' },
} as const

/** Competencies against the average importance and performance of all that are placed, in the instrument's order. */
export function placingOf({ drivers }: DriversReport): Placing {
  const known = drivers.flatMap(({ competency, importance, performance }) =>
    importance.kind === 'known' && performance.kind === 'known'
      ? [{ competency, importance, performance }]
      : [],
  )
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const lines = {
    importance: average(known.map(({ importance }) => importance.share)),
    performance: average(known.map(({ performance }) => performance.share)),
  }
  const placed = known.map((each): Placed => {
    const importance = sideOf(each.importance, lines.importance)
    const performance = sideOf(each.performance, lines.performance)
    return { ...each, quadrant: importance && performance ? quadrants[importance][performance] : 'unclear' }
  })
  return { placed, lines }
}

export const inQuadrant = (placed: readonly Placed[], quadrant: Quadrant): string[] =>
  placed.filter((each) => each.quadrant === quadrant).map(({ competency }) => competency)

/** What keeps one from being placed. */
export const isPlaced = ({ importance, performance }: Driver): boolean =>
  importance.kind === 'known' && performance.kind === 'known'
