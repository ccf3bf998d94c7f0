import { RequestError } from '../api/request.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useWords } from '../language/context.ts'
import heading from '../overview/heading.module.css'
import { ProblemPanel } from '../states/ProblemPanel.tsx'
import { StatePanel } from '../states/StatePanel.tsx'
import type { CommentsWish } from './answer.ts'
import { CommentsTools } from './CommentsTools.tsx'
import { useCommentsPageWords } from './words.ts'

type Props = {
  readonly error: Error
  readonly wish: CommentsWish
  readonly retrying: boolean
  readonly onRetry: () => void
}

/** The page without its comments. A search that can't be made keeps what was typed. */
export function CommentsProblem({ error, wish, retrying, onRetry }: Props) {
  const words = useWords()
  const page = useCommentsPageWords()
  const { change } = useFilters()
  const concerns = (field: string) =>
    error instanceof RequestError && error.code === 'invalid' && error.fields.includes(field)
  const known = concerns('search')
    ? { title: page.noWordTitle, text: page.noWordText, label: page.clearSearch, clear: 'search' }
    : concerns('favorable')
      ? {
          title: words.invalidTitle,
          text: page.badFavorableText,
          label: page.clearFavorable,
          clear: 'favorable',
        }
      : undefined
  return (
    <>
      <p className={heading.question}>{page.question}</p>
      <CommentsTools wish={wish} />
      {known ? (
        <div role="alert">
          <StatePanel
            icon="filter"
            title={known.title}
            text={known.text}
            action={{ label: known.label, run: () => change({ [known.clear]: undefined }) }}
          />
        </div>
      ) : (
        <ProblemPanel error={error} retrying={retrying} onRetry={onRetry} />
      )}
    </>
  )
}
