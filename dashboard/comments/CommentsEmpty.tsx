import { useWords } from '../language/context.ts'
import heading from '../overview/heading.module.css'
import { StatePanel } from '../states/StatePanel.tsx'
import { useCommentsPageWords } from './words.ts'

type Props = { readonly checking: boolean; readonly onCheck: () => void }

/** Before the first publication. */
export function CommentsEmpty({ checking, onCheck }: Props) {
  const words = useWords()
  const { question, emptyText } = useCommentsPageWords()
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
