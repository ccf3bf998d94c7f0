import { count, percent } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import styles from './charts.module.css'

/** From the most unfavorable to the most favorable. */
export type Tone = 'd-3' | 'd-2' | 'd0' | 'd2' | 'd3'
export type Part = { readonly label: string; readonly answers: number; readonly tone: Tone }

/** One bar of all answers, and the same in words below it. */
export function DistributionBar({ parts }: { parts: readonly Part[] }) {
  const language = useLanguage()
  const all = parts.reduce((sum, { answers }) => sum + answers, 0)
  const shareOf = (answers: number) => (all ? answers / all : 0)
  return (
    <>
      <div className={styles.parts} aria-hidden="true">
        {parts.map(({ label, answers, tone }) => (
          <span
            key={label}
            className={styles.part}
            style={{ flexGrow: answers, background: `var(--in-${tone})`, color: `var(--in-${tone}t)` }}
          >
            {shareOf(answers) >= 0.12 && Math.round(shareOf(answers) * 100)}
          </span>
        ))}
      </div>
      <ul className={styles.partList}>
        {parts.map(({ label, answers, tone }) => (
          <li key={label}>
            <i style={{ background: `var(--in-${tone})` }} aria-hidden="true" />
            <span>{label}</span>
            <b title={count(answers, language)}>{percent(shareOf(answers), language)}</b>
          </li>
        ))}
      </ul>
    </>
  )
}
