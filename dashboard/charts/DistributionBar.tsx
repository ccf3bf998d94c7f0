import type { Language } from '../../schema/instrument/text.ts'
import { count, percent } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import styles from './charts.module.css'

/** From the most unfavorable to the most favorable. */
export type Tone = 'd-3' | 'd-2' | 'd0' | 'd2' | 'd3'
export type Part = { readonly label: string; readonly answers: number; readonly tone: Tone }

const sharesOf = (parts: readonly Part[]) => {
  const all = parts.reduce((sum, { answers }) => sum + answers, 0)
  return (answers: number) => (all ? answers / all : 0)
}

/** One bar of all answers, for where there is no room for more; its words are its name. */
export function DistributionStrip({ parts, label }: { parts: readonly Part[]; label: string }) {
  return (
    <div className={`${styles.parts} ${styles.strip}`} role="img" aria-label={label}>
      {parts.map(
        ({ label, answers, tone }) =>
          answers > 0 && (
            <span
              key={label}
              className={styles.part}
              style={{ flexGrow: answers, background: `var(--in-${tone})` }}
            />
          ),
      )}
    </div>
  )
}

/** `Mal 4.2%, Bien 95.8%` */
export const partsInWords = (parts: readonly Part[], language: Language): string => {
  const shareOf = sharesOf(parts)
  return parts.map(({ label, answers }) => `${label} ${percent(shareOf(answers), language)}`).join(', ')
}

/** One bar of all answers, and the same in words below it. */
export function DistributionBar({ parts }: { parts: readonly Part[] }) {
  const language = useLanguage()
  const shareOf = sharesOf(parts)
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
