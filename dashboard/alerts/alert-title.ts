import { weekOfName } from '../../schema/calendar.ts'
import type { Alert, Cause } from '../../schema/contracts/alerts.ts'
import { findMeasure } from '../../schema/instrument/measures.ts'
import { requiredItem } from '../../schema/instrument/questionnaire.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { alertsWords, type Tag } from './alerts-words.ts'

export const isSatisfaction = ({ measure }: Pick<Cause, 'measure'>) => measure === requiredItem

export const causeName = (cause: Pick<Cause, 'measure'>, language: Language): string =>
  isSatisfaction(cause) ? alertsWords[language].satisfaction : findMeasure(cause.measure).label[language]

/** How many weeks a run has lasted. */
export const weeksOf = ({ from, to }: Pick<Cause, 'from' | 'to'>): number =>
  (weekOfName(to) ?? 0) - (weekOfName(from) ?? 0) + 1

/** What happened, in a few words; where it did stands beside it. */
export function alertTitle(alert: Alert, language: Language): string {
  const say = alertsWords[language]
  switch (alert.kind) {
    case 'allegation':
      return say.allegation
    case 'silent-office':
      return say.silent
    case 'integrity':
      return alert.evidence.sign === 'burst' ? say.burst : say.flaggedShare
    case 'quiet-codes':
      return say.quiet(alert.evidence.codes.length)
    case 'special-cause': {
      const { causes, side } = alert.evidence
      const below = side === 'below'
      const first = causes[0]
      if (!first || (causes.length > 1 && !isSatisfaction(first))) return say.changeMany(causes.length, below)
      return first.rule === 'shift'
        ? say.changeRun(causeName(first, language), weeksOf(first), below)
        : say.changeOne(causeName(first, language), below)
    }
  }
}

export const tagOf = (alert: Alert): Tag =>
  alert.kind === 'special-cause' ? alert.evidence.side : alert.kind
