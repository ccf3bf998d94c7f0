import { useWords } from '../language/context.ts'
import heading from '../overview/heading.module.css'
import { StatePanel } from '../states/StatePanel.tsx'
import { usePageWords } from './usePageWords.ts'

type Props = { readonly checking: boolean; readonly onCheck: () => void }

/** Before the first publication. */
export function CompetenciesEmpty({ checking, onCheck }: Props) {
  const words = useWords()
  const page = usePageWords()
  return (
    <>
      <p className={heading.question}>{page.question}</p>
      <StatePanel
        icon="seedling"
        title={words.emptyTitle}
        text={page.emptyText}
        note={words.publication}
        action={{ label: words.emptyAction, run: onCheck, busy: checking }}
      />
    </>
  )
}
