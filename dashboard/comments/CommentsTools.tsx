import type { CommentsReport } from '../../schema/contracts/reports.ts'
import { useFilters } from '../filters/useFilters.ts'
import { count } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import type { CommentsWish } from './answer.ts'
import { CommentSearch } from './CommentSearch.tsx'
import styles from './comments.module.css'
import { useCommentsPageWords } from './words.ts'

type Props = {
  readonly wish: CommentsWish
  /** How many there are of each, where it is known. */
  readonly found?: CommentsReport['found'] | undefined
}

export function CommentsTools({ wish, found }: Props) {
  const page = useCommentsPageWords()
  const language = useLanguage()
  const { change } = useFilters()
  const choices = [
    { value: undefined, label: page.all, comments: found && found.favorable + found.unfavorable },
    { value: 'no', label: page.unfavorable, comments: found?.unfavorable },
    { value: 'yes', label: page.favorable, comments: found?.favorable },
  ] as const
  return (
    <div className={`${styles.tools} no-print`}>
      <CommentSearch search={wish.search} />
      <fieldset className={styles.choices}>
        <legend>{page.show}</legend>
        {choices.map(({ value, label, comments }) => (
          <label key={label} className={styles.choice}>
            <input
              type="radio"
              name="favorable"
              checked={wish.favorable === value}
              onChange={() => change({ favorable: value })}
            />
            <span>
              {label} {comments !== undefined && <b>{count(comments, language)}</b>}
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
