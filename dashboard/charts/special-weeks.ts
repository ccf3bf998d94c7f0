import type { ControlChart, Phase, SpecialCause } from '../../schema/contracts/control-chart.ts'
import type { TrendPoint } from '../../schema/contracts/reports.ts'
import { isKnown } from './trend-words.ts'

/** What a week is marked for. */
export type Mark = Pick<SpecialCause, 'rule' | 'side'>

/** A week that takes part in several is marked for the first of these. */
const byWeight = ['outside', 'near-limit', 'trend', 'shift'] as const
/** What tells best how things stand now. */
const byReach = ['shift', 'trend', 'outside', 'near-limit'] as const

const firstOf = (order: readonly SpecialCause['rule'][], causes: readonly SpecialCause[]) =>
  [...causes].sort((one, other) => order.indexOf(one.rule) - order.indexOf(other.rule))[0]

export const markOf = ({ specialCauses }: ControlChart, week: string): Mark | undefined =>
  firstOf(
    byWeight,
    specialCauses.filter(({ weeks }) => weeks.includes(week)),
  )

/** Whether it takes in the last week with a result. */
export const isCurrent = ({ weeks }: SpecialCause, points: readonly TrendPoint[]): boolean =>
  weeks.at(-1) === points.findLast(isKnown)?.week

/** The special cause that holds in the last week with a result, if any. */
export const currentCause = (
  { specialCauses }: ControlChart,
  points: readonly TrendPoint[],
): SpecialCause | undefined =>
  firstOf(
    byReach,
    specialCauses.filter((cause) => isCurrent(cause, points)),
  )

type KnownLimits = Phase['limits'] & { readonly kind: 'known' }

/** The limits that hold in the last week, where there are any. */
export function lastLimits({ phases }: ControlChart): KnownLimits | undefined {
  const limits = phases.at(-1)?.limits
  return limits?.kind === 'known' ? limits : undefined
}

export function limitsIn({ phases }: ControlChart, week: string): { low: number; high: number } | undefined {
  for (const { limits } of phases) {
    const found = limits.kind === 'known' ? limits.weeks.find((each) => each.week === week) : undefined
    if (found) return found
  }
  return undefined
}
