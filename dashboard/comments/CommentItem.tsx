import type { ReactNode } from 'react'
import type { SearchTerm } from '../../schema/search-terms.ts'
import styles from './comment.module.css'
import { useCommentWords } from './comment-words.ts'
import { MarkedText } from './MarkedText.tsx'

type Props = {
  readonly text: string
  readonly favorable: boolean
  /** Words to mark. */
  readonly terms?: readonly SearchTerm[]
  /** Where, or when. */
  readonly children: ReactNode
}

/** One is enough to part what was written. */
const blankLines = /\n\s*\n\s*\n/g

/** What somebody wrote: kept in a box of its own, whatever it is made of. */
export function CommentItem({ text, favorable, terms = [], children }: Props) {
  const say = useCommentWords()
  return (
    <li className={styles.comment}>
      <blockquote dir="auto">
        <MarkedText text={text.replaceAll(blankLines, '\n\n')} terms={terms} />
      </blockquote>
      <p className={styles.about}>
        <span className={favorable ? styles.favorable : styles.notFavorable}>
          {favorable ? say.favorable : say.notFavorable}
        </span>
        {' · '}
        {children}
      </p>
    </li>
  )
}
