import type { CommentsReport } from '../../schema/contracts/reports.ts'
import { CommentItem } from '../comments/CommentItem.tsx'
import comment from '../comments/comment.module.css'
import { useCommentWords } from '../comments/comment-words.ts'
import { type More, MoreComments } from '../comments/MoreComments.tsx'
import { count } from '../format/numbers.ts'
import { weekDates } from '../format/weeks.ts'
import { useLanguage, useWords } from '../language/context.ts'
import styles from './agent.module.css'
import { useAgentWords } from './agent-words.ts'

export type CommentsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: string; readonly onRetry: () => void }
  | {
      readonly kind: 'read'
      readonly total: number
      readonly comments: CommentsReport['comments']
      readonly more?: More
    }

/** What people wrote about this person, as it was published. */
export function CommentsCard({ state }: { state: CommentsState }) {
  const words = useWords()
  const say = useAgentWords()
  const { weekOf } = useCommentWords()
  const language = useLanguage()
  return (
    <section className={`card ${styles.comments}`}>
      <h2 className="card-title">{say.commentsTitle}</h2>
      {state.kind === 'loading' && (
        <p className="card-sub" role="status">
          {say.commentsLoading}
        </p>
      )}
      {state.kind === 'failed' && (
        <div role="alert">
          <p className="card-sub">
            {say.commentsFailed} {words.code(state.code)}
          </p>
          <button type="button" className={comment.more} onClick={state.onRetry}>
            {words.retry}
          </button>
        </div>
      )}
      {state.kind === 'read' && (
        <>
          <p className="card-sub">
            {state.total > 0 ? say.comments(count(state.total, language)) : say.commentsNone}
          </p>
          <ul>
            {state.comments.map(({ week, favorable, text }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: comments have no names, and their order stays
              <CommentItem key={place} text={text} favorable={favorable}>
                <span title={week}>{weekOf(weekDates(week, language))}</span>
              </CommentItem>
            ))}
          </ul>
          <MoreComments {...state.more} />
          {state.total > 0 && <p className={styles.commentsNote}>{say.commentsNote}</p>}
        </>
      )}
    </section>
  )
}
