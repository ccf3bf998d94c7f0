import { count } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import styles from './tile.module.css'

type Props = {
  readonly received: number | undefined
  readonly office?: string | undefined
  /** Said in place of the explanation, when the figure can't be renewed. */
  readonly trouble?: string | undefined
}

/** The only live figure: a count, not a score. */
export function ReceivedTile({ received, office, trouble }: Props) {
  const words = useWords()
  const language = useLanguage()
  return (
    <section className={`card ${styles.tile}`}>
      <h2 className={styles.tileLabel}>
        {words.receivedToday}
        <span className={`${styles.live} ${trouble ? styles.liveLost : ''}`} aria-hidden="true" />
      </h2>
      <p className={styles.tileValue} data-testid="received-today">
        {received === undefined ? '–' : count(received, language)}
      </p>
      <p className={styles.tileMeans}>{office ? words.receivedOffice : words.receivedAll}</p>
      <p className={styles.tileNote}>{trouble ?? words.receivedNote}</p>
    </section>
  )
}
