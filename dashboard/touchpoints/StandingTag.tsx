import type { Standing } from '../../schema/touchpoint-standing.ts'
import styles from './touchpoints.module.css'
import { useTouchpointsWords } from './touchpoints-words.ts'

export function StandingTag({ standing }: { standing: Standing }) {
  const words = useTouchpointsWords()
  return <span className={`${styles.tag} ${styles[standing] ?? ''}`}>{words.standings[standing]}</span>
}
