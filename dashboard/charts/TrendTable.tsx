import type { TrendPoint } from '../../schema/contracts/reports.ts'
import { count, percent, percentRange } from '../format/numbers.ts'
import { weekDates } from '../format/weeks.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { wholePercent, wholeRange } from './whole-percent.ts'

type Props = {
  readonly points: readonly TrendPoint[]
  readonly caption: string
  /** What the share is of, where it isn't satisfaction. */
  readonly share?: string
  /** Without decimals, as an agent's numbers are. */
  readonly whole?: boolean
}

export function TrendTable({ points, caption, share, whole = false }: Props) {
  const words = useWords()
  const language = useLanguage()
  return (
    <table className="data-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.week}</th>
          <th scope="col" className="figure">
            {share ?? words.share}
          </th>
          <th scope="col" className="figure">
            {words.range}
          </th>
          <th scope="col" className="figure">
            {words.answers}
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ week, estimate }) => (
          <tr key={week}>
            <th scope="row" title={week}>
              {weekDates(week, language)}
            </th>
            {estimate.kind === 'known' ? (
              <>
                <td className="figure">
                  {whole ? wholePercent(estimate.share) : percent(estimate.share, language)}
                </td>
                <td className="figure">
                  {(whole ? wholeRange : percentRange)(estimate.low, estimate.high, language)}
                </td>
                <td className="figure">{count(estimate.n, language)}</td>
              </>
            ) : (
              <td colSpan={3} className="withheld withheld-cell">
                {words.needsShort(estimate.needs)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
