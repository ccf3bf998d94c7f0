import type { ScopeSummary } from '../../schema/contracts/reports.ts'
import { dateRange, printDate } from '../format/weeks.ts'
import { useLanguage, useWords } from '../language/context.ts'

type Report = {
  readonly scope: ScopeSummary
  readonly offices?: readonly { readonly office: string; readonly name: string }[] | undefined
}

/** On paper: whose numbers these are, of when, and for whom. */
export function PrintFooter({ report: { scope, offices = [] } }: { report: Report }) {
  const words = useWords()
  const language = useLanguage()
  const office = scope.office
    ? (offices.find(({ office }) => office === scope.office)?.name ?? scope.office)
    : words.allOffices
  const parts = [
    scope.entity,
    office,
    dateRange(scope.from, scope.to, language),
    words.internalUse,
    words.printedOn(printDate(new Date(), language)),
    ...(scope.demonstration ? [words.demonstration] : []),
  ]
  return <footer className="print-only print-footer">{parts.join(' · ')}</footer>
}
