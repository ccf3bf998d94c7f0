import { useWords } from '../language/context.ts'
import heading from '../overview/heading.module.css'
import { StatePanel } from '../states/StatePanel.tsx'
import { useAgentsWords } from './agents-words.ts'

type Props = { readonly question: string; readonly checking: boolean; readonly onCheck: () => void }

/** Before the first publication. */
export function AgentsEmpty({ question, checking, onCheck }: Props) {
  const words = useWords()
  const { emptyText } = useAgentsWords()
  return (
    <>
      <p className={heading.question}>{question}</p>
      <StatePanel
        icon="seedling"
        title={words.emptyTitle}
        text={emptyText}
        note={words.publication}
        action={{ label: words.emptyAction, run: onCheck, busy: checking }}
      />
    </>
  )
}
