import type { Estimate } from '../../schema/contracts/reports.ts'
import { type Part, partsInWords } from '../charts/DistributionBar.tsx'
import { ScrolledTable } from '../charts/ScrolledTable.tsx'
import { count, percent, percentRange } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import styles from './competencies.module.css'
import { usePageWords } from './usePageWords.ts'

export type AnswersRow = {
  readonly code: string
  readonly name: string
  readonly estimate: Estimate
  readonly parts: readonly Part[]
  readonly source?: string
}

type Props = { readonly caption: string; readonly head: string; readonly rows: readonly AnswersRow[] }

/** Every number of the bars, as text. */
export function AnswersTable({ caption, head, rows }: Props) {
  const words = useWords()
  const page = usePageWords()
  const language = useLanguage()
  const withSource = rows.some(({ source }) => source)
  return (
    <ScrolledTable label={caption}>
      <table className={`data-table ${styles.answersTable}`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {withSource && <th scope="col">{page.source}</th>}
            <th scope="col" className="figure">
              {page.favorable}
            </th>
            <th scope="col" className="figure">
              {words.range}
            </th>
            <th scope="col" className="figure">
              {words.answers}
            </th>
            <th scope="col">{page.answersGiven}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, source, estimate, parts }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              {withSource && <td>{source}</td>}
              {estimate.kind === 'known' ? (
                <>
                  <td className="figure">{percent(estimate.share, language)}</td>
                  <td className="figure">{percentRange(estimate.low, estimate.high, language)}</td>
                  <td className="figure">{count(estimate.n, language)}</td>
                  <td>{partsInWords(parts, language)}</td>
                </>
              ) : (
                <td colSpan={4} className="withheld withheld-cell">
                  {words.needsShort(estimate.needs)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrolledTable>
  )
}
