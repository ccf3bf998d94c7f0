import type { KnownEstimate } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { percentFigure, pointsFigure } from '../format/numbers.ts'
import { wholeFigure } from './whole-percent.ts'

/** What a chart shows of each week: the share of favorable answers, or the mean from 0 to 100. */
export const statistics = ['share', 'mean'] as const
export type Statistic = (typeof statistics)[number]

/** How a chart is told: in which language, of what, and without decimals where an agent's numbers are. */
export type Telling = {
  readonly language: Language
  readonly statistic?: Statistic
  readonly whole?: boolean
}

/** From 0 to 100, as it is drawn. */
export const drawnValue = ({ share, mean }: KnownEstimate, statistic: Statistic): number =>
  statistic === 'share' ? share * 100 : mean

/** Limits and centre as they are drawn, from 0 to 100. */
export const drawnLimit = (value: number, statistic: Statistic): number =>
  statistic === 'share' ? value * 100 : value

/** `81.4%`, or of a mean `81.4`; of a value from 0 to 100. */
export function valueText(value: number, { language, statistic = 'share', whole = false }: Telling): string {
  if (statistic === 'mean') return whole ? String(Math.round(value)) : pointsFigure(value, language)
  return `${whole ? wholeFigure(value / 100) : percentFigure(value / 100, language)}%`
}
