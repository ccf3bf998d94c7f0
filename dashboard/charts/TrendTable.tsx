import type { TrendPoint } from '../../schema/contracts/reports.ts'
import { count, percent, percentRange } from '../format/numbers.ts'
import { weekDates } from '../format/weeks.ts'
import { useLanguage, useWords } from '../language/context.ts'

export function TrendTable({ points, caption }: { points: readonly TrendPoint[]; caption: string }) {
  const words = useWords()
  const language = useLanguage()
  return (
    <table className="data-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.week}</th>
          <th scope="col" className="figure">
            {words.share}
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
                <td className="figure">{percent(estimate.share, language)}</td>
                <td className="figure">{percentRange(estimate.low, estimate.high, language)}</td>
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
