import type { SearchTerm } from '../../schema/search-terms.ts'
import styles from './comment.module.css'
import { markedPieces } from './marked-pieces.ts'

/** A text with the words that were searched for. */
export function MarkedText({ text, terms }: { text: string; terms: readonly SearchTerm[] }) {
  return markedPieces(text, terms).map(({ text, start, marked }) =>
    marked ? (
      <mark key={start} className={styles.mark}>
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
