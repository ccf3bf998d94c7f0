import { RequestError } from '../api/request.ts'
import { CommentsEmpty } from '../comments/CommentsEmpty.tsx'
import { CommentsProblem } from '../comments/CommentsProblem.tsx'
import { CommentsSkeleton } from '../comments/CommentsSkeleton.tsx'
import { CommentsView } from '../comments/CommentsView.tsx'
import { commentOffices, commentsExamples } from '../examples/comments.ts'
import { StaleNotice } from '../states/StaleNotice.tsx'

const prefix = 'comentarios-'
const examples = new Map(Object.entries(commentsExamples))
const nothing = () => {}

export const commentsStates = [...examples.keys(), 'loading', 'stale', 'noWord'].map(
  (name) => `${prefix}${name}`,
)

/** Comentarios as an example makes it, by the name of the state. */
export function CommentsState({ state }: { state: string }) {
  const name = state.slice(prefix.length)
  const { report, wish } = examples.get(name) ?? commentsExamples.typical
  if (name === 'loading') return <CommentsSkeleton />
  if (name === 'noWord') {
    return (
      <CommentsProblem
        error={new RequestError('invalid', 422, ['search'])}
        wish={{ search: '*' }}
        retrying={false}
        onRetry={nothing}
      />
    )
  }
  if (!report.scope.publishedThrough) return <CommentsEmpty checking={false} onCheck={nothing} />
  return (
    <>
      {name === 'stale' && (
        <StaleNotice
          error={new Error()}
          updatedAt={Date.now() - 3 * 3_600_000}
          retrying={false}
          onRetry={nothing}
        />
      )}
      <CommentsView
        report={report}
        comments={report.comments}
        wish={wish}
        offices={commentOffices}
        more={report.total > report.comments.length ? { onMore: nothing } : {}}
      />
    </>
  )
}
