import { RequestError } from '../api/request.ts'
import { useWords } from '../language/context.ts'
import styles from './comment.module.css'
import { useCommentWords } from './comment-words.ts'

export type More = {
  /** Nothing where all are shown. */
  readonly onMore?: (() => void) | undefined
  readonly busy?: boolean
  /** Why the next ones did not come. */
  readonly error?: Error | null | undefined
}

export function MoreComments({ onMore, busy = false, error }: More) {
  const words = useWords()
  const say = useCommentWords()
  if (!onMore) return null
  return (
    <div className="no-print">
      <button type="button" className={styles.more} aria-busy={busy} onClick={onMore}>
        {say.more}
      </button>
      {error && (
        <p role="alert" className="card-sub">
          {say.moreFailed} {words.code(error instanceof RequestError ? error.code : 'unexpected')}
        </p>
      )}
    </div>
  )
}
