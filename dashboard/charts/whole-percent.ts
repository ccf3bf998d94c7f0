import type { Language } from '../../schema/instrument/text.ts'

// No decimals for agents: with so few answers they would promise more than there is.

/** `81`, for where the sign of percent is set apart */
export const wholeFigure = (share: number): string => String(Math.round(share * 100))

/** `81%` */
export const wholePercent = (share: number): string => `${wholeFigure(share)}%`

/** `76–84` */
export const compactRange = (low: number, high: number): string => `${wholeFigure(low)}–${wholeFigure(high)}`

/** `76% a 84%` */
export const wholeRange = (low: number, high: number, language: Language): string =>
  `${wholePercent(low)} ${language === 'es' ? 'a' : 'to'} ${wholePercent(high)}`
