import { count, percent } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import styles from './people-bars.module.css'

export type PeopleStep = {
  readonly key: string
  readonly label: string
  readonly people: number
  /** Of those it is said to be a part of; undefined where it is said of none. */
  readonly part?: number | undefined
}

type Props = {
  readonly caption: string
  /** Where a heading says it already. */
  readonly captionHidden?: boolean
  readonly heads: { readonly step: string; readonly people: string; readonly part: string }
  readonly steps: readonly PeopleStep[]
  readonly labels: 'short' | 'long'
  /** How many people the whole width is. */
  readonly longest: number
}

/** How far people came, a bar for each step. */
export function PeopleBars({ caption, captionHidden = false, heads, steps, labels, longest }: Props) {
  const language = useLanguage()
  const width = (people: number) => `${Math.min(100, (100 * people) / Math.max(longest, 1))}%`
  return (
    <table className={`${styles.bars} ${styles[labels]}`}>
      <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{heads.step}</th>
          <th scope="col">{heads.people}</th>
          <th scope="col">{heads.part}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ key, label, people, part }) => (
          <tr key={key} data-step={key}>
            <th scope="row">{label}</th>
            <td className={styles.barCell}>
              <span className={styles.bar} style={{ width: width(people) }} aria-hidden="true" />
              <span className={styles.people}>{count(people, language)}</span>
            </td>
            <td className={styles.part}>{part !== undefined && percent(part, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
