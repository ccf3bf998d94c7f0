import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Fragment, useLayoutEffect, useState } from 'react'
import { closeAxis } from '../charts/axis.ts'
import { AxisEnds, IntervalBar } from '../charts/IntervalBar.tsx'
import { compactRange, wholePercent } from '../charts/whole-percent.ts'
import { count, percent } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import { isProxy, nameOf, roleOf } from './agent-measures.ts'
import { agentName } from './agent-name.ts'
import { useAgentsWords } from './agents-words.ts'
import { describeCell } from './describe-cell.ts'
import type { Column, ListedAgent } from './HeatRow.tsx'
import styles from './list.module.css'
import { isMarked, readingOf } from './reading.ts'
import { useRowWindow } from './useRowWindow.ts'

type Props = {
  readonly agents: readonly ListedAgent[]
  readonly columns: readonly Column[]
  readonly referenceName: string
  readonly caption: string
  readonly measure: string | undefined
  readonly onMeasure: (measure: string) => void
  readonly sought: { readonly row: number } | undefined
}

/** On a phone: one competency, an interval for each agent, in the order of their codes. */
export function IntervalList(props: Props) {
  const { agents, columns, referenceName, caption, measure, onMeasure, sought } = props
  const words = useAgentsWords()
  const language = useLanguage()
  const [pinned, setPinned] = useState<number>()
  const { body, rows, pitch, reveal } = useRowWindow<HTMLUListElement>(agents.length, {
    pinned,
    everything: false,
    pitch: 53,
  })
  useLayoutEffect(() => {
    if (!sought) return
    setPinned(sought.row)
    reveal(sought.row, 120, window.innerHeight - 120)
  }, [sought, reveal])
  useLayoutEffect(() => {
    if (pinned === undefined) return
    body.current?.querySelector<HTMLElement>(`[data-row="${pinned}"] a`)?.focus({ preventScroll: true })
  }, [pinned, body])

  const column = columns.find(({ measured }) => measured.measure === measure) ?? columns[0]
  if (!column) return null
  const { index, measured } = column
  const estimates = agents.flatMap(({ estimates }) => estimates[index] ?? [])
  const axis = closeAxis([measured.office, ...estimates])
  const { office } = measured
  const compared = office.kind === 'known' && roleOf(measured.measure) !== 'note' && measured.prior.fitted
  const labelOf = (code: string) =>
    `${nameOf(code, language)}${isProxy(code) ? '*' : ''}${roleOf(code) === 'note' ? ` (${words.note})` : ''}`

  return (
    <>
      <NativeSelect
        className={styles.select}
        label={words.measure}
        value={measured.measure}
        data={columns.map(({ measured: { measure } }) => ({ value: measure, label: labelOf(measure) }))}
        onChange={(event) => onMeasure(event.currentTarget.value)}
      />
      <p className={styles.sub}>
        {words.listSub(
          compared
            ? words.dashed(referenceName, percent(office.share, language))
            : measured.prior.fitted
              ? words.readings.note
              : words.readings.pooled,
        )}
      </p>
      <div className={styles.axis}>
        {estimates.some(({ kind }) => kind === 'known') && <AxisEnds axis={axis} />}
      </div>
      <ul ref={body} className={styles.list} aria-label={`${nameOf(measured.measure, language)}. ${caption}`}>
        {rows.map((row, place) => {
          const agent = agents[row]
          const estimate = agent?.estimates[index]
          if (!agent || !estimate) return null
          const missing = row - (rows[place - 1] ?? -1) - 1
          const reading = readingOf(measured, estimate)
          return (
            <Fragment key={agent.agent}>
              {missing > 0 && <li aria-hidden="true" style={{ height: missing * pitch }} />}
              <li data-row={row} aria-setsize={agents.length} aria-posinset={row + 1}>
                <Link
                  to="/asesores/$code"
                  params={{ code: agent.agent }}
                  search
                  className={styles.row}
                  aria-label={describeCell(agent.agent, measured, estimate, referenceName, language)}
                >
                  <span>{agentName(agent.agent, language)}</span>
                  {estimate.kind === 'withheld' ? (
                    <span className={`withheld ${styles.withheld}`}>{words.needs(estimate.needs)}</span>
                  ) : (
                    <>
                      <IntervalBar
                        estimate={estimate}
                        axis={axis}
                        label=""
                        reference={compared ? office.share : undefined}
                      />
                      <span className={styles.value}>
                        <b>
                          {wholePercent(estimate.share)}
                          {isMarked(reading) && (
                            <span className={reading === 'below' ? styles.below : styles.above}>
                              {reading === 'below' ? ' ▼' : ' ▲'}
                            </span>
                          )}
                        </b>
                        <small>
                          {compactRange(estimate.low, estimate.high)} · n {count(estimate.n, language)}
                        </small>
                      </span>
                    </>
                  )}
                </Link>
              </li>
            </Fragment>
          )
        })}
        {(rows.at(-1) ?? -1) < agents.length - 1 && (
          <li aria-hidden="true" style={{ height: (agents.length - 1 - (rows.at(-1) ?? -1)) * pitch }} />
        )}
      </ul>
    </>
  )
}
