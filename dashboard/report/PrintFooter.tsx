import type { ScopeSummary } from '../../schema/contracts/reports.ts'
import { dateRange, printDate } from '../format/weeks.ts'
import { useLanguage, useWords } from '../language/context.ts'

/** On paper: whose numbers these are, of when, and what they may be used for. */
export function PrintFooter({ scope, about }: { scope: ScopeSummary; about: string }) {
  const words = useWords()
  const language = useLanguage()
  const parts = [
    scope.entity,
    about,
    dateRange(scope.from, scope.to, language),
    words.internalUse,
    words.printedOn(printDate(new Date(), language)),
    ...(scope.demonstration ? [words.demonstration] : []),
  ]
  return <footer className="print-only print-footer">{parts.join(' · ')}</footer>
}
