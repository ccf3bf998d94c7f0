import type { ControlChart, SpecialCause } from '../../schema/contracts/control-chart.ts'
import type { TrendPoint } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { mondayDate } from '../format/weeks.ts'
import { controlWords } from './control-words.ts'
import { currentCause, isCurrent, lastLimits, type Mark } from './special-weeks.ts'

/** What the chart says, in a sentence; with the mark of the weeks that it speaks of. */
export type Signal = { readonly mark: Mark; readonly sentence: string }

const sides = ['above', 'below'] as const
const rules = ['outside', 'near-limit', 'trend', 'shift'] as const

/** Each special cause in one plain sentence; the weeks outside on one side share one. */
export function signalsOf(chart: ControlChart, points: readonly TrendPoint[], language: Language): Signal[] {
  return rules.flatMap((rule) =>
    sides.flatMap((side) => {
      const causes = chart.specialCauses.filter((cause) => cause.rule === rule && cause.side === side)
      if (causes.length === 0) return []
      const told = rule === 'outside' ? [{ rule, side, weeks: causes.flatMap(({ weeks }) => weeks) }] : causes
      return told.map((cause) => ({ mark: { rule, side }, sentence: sentenceOf(cause, points, language) }))
    }),
  )
}

export function sentenceOf(cause: SpecialCause, points: readonly TrendPoint[], language: Language): string {
  const say = controlWords[language]
  const { rule, side, weeks } = cause
  const dates = weeks.map((week) => mondayDate(week, language))
  const [first = '', last = ''] = [dates[0], dates.at(-1)]
  if (rule === 'outside') return say.outside(side, dates)
  if (rule === 'near-limit') return say.near(side, dates)
  return say[rule](side, weeks.length, first, isCurrent(cause, points) ? undefined : last)
}

/** What is to be said of the limits: those that are missing and what they wait for, or that nothing stands out. */
export function remarksOf({ phases, specialCauses }: ControlChart, language: Language): string[] {
  const say = controlWords[language]
  if (
    phases.length > 0 &&
    specialCauses.length === 0 &&
    phases.every(({ limits }) => limits.kind === 'known')
  ) {
    return [say.calm]
  }
  return phases.flatMap(({ limits, base, from }, index) => {
    if (limits.kind === 'known') return []
    if (limits.kind === 'no-spread') return [say.noSpread]
    const next = phases[index + 1]
    if (next) return [say.tooFewBefore(mondayDate(next.from, language))]
    return [base ? say.tooFewSince(mondayDate(from, language), limits.needs) : say.tooFew(limits.needs)]
  })
}

/** The chart's finding, of satisfaction; undefined where there are no limits to tell by. */
export function findingOf(
  chart: ControlChart,
  points: readonly TrendPoint[],
  language: Language,
): string | undefined {
  const { titles } = controlWords[language]
  if (!lastLimits(chart)) return undefined
  const cause = currentCause(chart, points)
  if (!cause) return chart.specialCauses.length > 0 ? titles.past : titles.calm
  const first = mondayDate(cause.weeks[0] ?? '', language)
  if (cause.rule === 'outside') return titles.outside(cause.side)
  if (cause.rule === 'near-limit') return titles.near(cause.side)
  return titles[cause.rule](cause.side, first)
}
