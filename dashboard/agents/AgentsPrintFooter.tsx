import type { ScopeSummary } from '../../schema/contracts/reports.ts'
import { dateRange, printDate } from '../format/weeks.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { useAgentsWords } from './agents-words.ts'

type Props = { readonly scope: ScopeSummary; readonly about: string }

/** On paper: whose numbers these are, of when, and what they may be used for. */
export function AgentsPrintFooter({ scope, about }: Props) {
  const words = useWords()
  const { permittedTitle } = useAgentsWords()
  const language = useLanguage()
  const parts = [
    scope.entity,
    about,
    dateRange(scope.from, scope.to, language),
    `${words.internalUse}: ${permittedTitle.charAt(0).toLowerCase()}${permittedTitle.slice(1)}`,
    words.printedOn(printDate(new Date(), language)),
    ...(scope.demonstration ? [words.demonstration] : []),
  ]
  return <footer className="print-only print-footer">{parts.join(' · ')}</footer>
}
