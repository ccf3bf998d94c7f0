import { useWords } from '../language/context.ts'
import styles from './states.module.css'

/** A number that is not shown: what it waits for, and why. */
export function WithheldBox({ needs }: { needs: number }) {
  const words = useWords()
  return (
    <div className={`withheld ${styles.withheldBox}`}>
      <b>{words.needs(needs)}</b>
      <p>{words.withheldWhy}</p>
    </div>
  )
}
