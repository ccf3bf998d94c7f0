import type { Reading } from '../agents/reading.ts'
import { useAgentWords } from './agent-words.ts'
import styles from './competencies.module.css'

const signs: Partial<Record<Reading, string>> = { below: '▼ ', above: '▲ ' }

export function ReadingTag({ reading }: { reading: Reading }) {
  const { readings } = useAgentWords()
  const sign = signs[reading]
  return (
    <span className={sign ? `${styles.tag} ${styles[reading]}` : styles.plainReading}>
      {sign}
      {readings[reading]}
    </span>
  )
}
