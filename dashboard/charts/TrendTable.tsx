import type { ControlChart } from '../../schema/contracts/control-chart.ts'
import type { TrendPoint } from '../../schema/contracts/reports.ts'
import { count, percentRange } from '../format/numbers.ts'
import { weekDates } from '../format/weeks.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { useControlWords } from './control-words.ts'
import { SignalKey } from './SignalMark.tsx'
import { limitsIn, markOf } from './special-weeks.ts'
import { drawnLimit, drawnValue, type Statistic, valueText } from './statistic.ts'
import styles from './trend-card.module.css'
import { wholeRange } from './whole-percent.ts'

type Props = {
  readonly points: readonly TrendPoint[]
  readonly caption: string
  /** What the share is of, where it isn't satisfaction. */
  readonly share?: string | undefined
  readonly chart?: ControlChart | undefined
  readonly statistic?: Statistic
  /** Without decimals, as an agent's numbers are. */
  readonly whole?: boolean
}

export function TrendTable({ points, caption, share, chart, statistic = 'share', whole = false }: Props) {
  const words = useWords()
  const say = useControlWords()
  const language = useLanguage()
  const figure = (value: number) => valueText(value, { language, statistic, whole })
  const limited = chart?.phases.some(({ limits }) => limits.kind === 'known') ?? false
  const ofShare = statistic === 'share'
  const figures = 2 + (ofShare ? 1 : 0) + (limited ? 1 : 0)
  return (
    <table className="data-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.week}</th>
          <th scope="col" className="figure">
            {ofShare ? (share ?? words.share) : say.meanColumn}
          </th>
          {ofShare && (
            <th scope="col" className="figure">
              {words.range}
            </th>
          )}
          {limited && (
            <th scope="col" className="figure">
              {say.limits}
            </th>
          )}
          <th scope="col" className="figure">
            {words.answers}
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ week, estimate }) => {
          const mark = chart && markOf(chart, week)
          const limits = chart && limitsIn(chart, week)
          return (
            <tr key={week}>
              <th scope="row" title={week}>
                {weekDates(week, language)}
                {mark && (
                  <span className={styles.marked}>
                    <SignalKey {...mark} />
                    <span>{say.marks[mark.rule][mark.side]}</span>
                  </span>
                )}
              </th>
              {estimate.kind === 'known' ? (
                <>
                  <td className="figure">{figure(drawnValue(estimate, statistic))}</td>
                  {ofShare && (
                    <td className="figure">
                      {(whole ? wholeRange : percentRange)(estimate.low, estimate.high, language)}
                    </td>
                  )}
                  {limited && (
                    <td className="figure">
                      {limits &&
                        `${figure(drawnLimit(limits.low, statistic))} – ${figure(drawnLimit(limits.high, statistic))}`}
                    </td>
                  )}
                  <td className="figure">{count(estimate.n, language)}</td>
                </>
              ) : (
                <td colSpan={figures} className="withheld withheld-cell">
                  {words.needsShort(estimate.needs)}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
