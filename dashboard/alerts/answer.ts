import { dayOfDate } from '../../schema/calendar.ts'
import type { AlertsReport } from '../../schema/contracts/alerts.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { count } from '../format/numbers.ts'
import { weekDates } from '../format/weeks.ts'
import { alertsWords } from './alerts-words.ts'

type Counted = Pick<AlertsReport, 'open' | 'oldest' | 'today' | 'scope'>

/** How many nobody has looked into, and since when the oldest of them waits: by its week where that is all that is known. */
export function answerOf(report: Counted, language: Language): { sentence: string; evidence: string } {
  const say = alertsWords[language]
  const { open, oldest } = report
  if (open === 0 || !oldest) return { sentence: say.none, evidence: say.noneText }
  return {
    // Where the date ends in a full stop, that is the sentence’s too.
    sentence: say.open(count(open, language), ageOf(report, oldest, language), open === 1).replace('..', '.'),
    evidence: say.evidence,
  }
}

function ageOf(
  { today, scope }: Counted,
  { week, made }: NonNullable<AlertsReport['oldest']>,
  language: Language,
): string {
  const say = alertsWords[language]
  if (made === undefined) return week === scope.to ? say.ofThisWeek : say.ofWeek(weekDates(week, language))
  const days = dayOfDate(today) - dayOfDate(made)
  if (days <= 0) return say.ofToday
  return days === 1 ? say.ofYesterday : say.ofDaysAgo(days)
}
