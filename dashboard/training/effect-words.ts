import type { TrainingEffect } from '../../schema/contracts/training.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { trainingWords } from './training-words.ts'

export type KnownEffect = Extract<TrainingEffect, { kind: 'known' }>
export type WithheldEffect = Extract<TrainingEffect, { kind: 'withheld' }>

/** `6` of 0.0622: whole points, since the interval is wide */
const points = (difference: number): number => Math.round(Math.abs(difference) * 100)

/** «Subió entre 6 y 19 puntos más que los no capacitados», what was to be expected left aside; or that it can't be told. */
export function verdictOf(
  { verdict, low, high, expected, settled }: KnownEffect,
  language: Language,
): string {
  const say = trainingWords[language]
  if (verdict === 'unclear') return settled ? say.notToBe : say.notYet
  const [least, most] = [low - expected, high - expected]
  const [near, far] = verdict === 'rose' ? [points(least), points(most)] : [points(most), points(least)]
  const [between, upTo] = verdict === 'rose' ? [say.rose, say.roseUpTo] : [say.fell, say.fellUpTo]
  return near < 1 ? upTo(String(Math.max(1, far))) : between(String(near), String(far))
}

/** Why it can't be told, and when it can. */
export function reasonOf({ reason, needs = 1 }: WithheldEffect, language: Language): string {
  return trainingWords[language].reasons[reason](needs)
}
