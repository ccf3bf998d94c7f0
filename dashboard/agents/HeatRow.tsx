import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { AgentEstimate, AgentsReport } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { compactRange, wholeFigure } from '../charts/whole-percent.ts'
import { count } from '../format/numbers.ts'
import { roleOf } from './agent-measures.ts'
import { agentName } from './agent-name.ts'
import { agentsWords } from './agents-words.ts'
import { describeCell } from './describe-cell.ts'
import styles from './heat.module.css'
import { isMarked, type Measured, readingOf, toneOf } from './reading.ts'

export type ListedAgent = AgentsReport['agents'][number]
/** A column: a measure and its place in the report. */
export type Column = { readonly index: number; readonly measured: Measured }

type Props = {
  readonly row: number
  readonly rowIndex: number
  readonly agent: ListedAgent
  readonly columns: readonly Column[]
  /** The column that Tab leads to, where it is in this row. */
  readonly tabColumn: number | undefined
  readonly referenceName: string
  readonly language: Language
}

/** Notes begin after a gap. */
export const startsNotes = (columns: readonly Column[], place: number): boolean => {
  const roleAt = (index: number) => columns[index] && roleOf(columns[index].measured.measure)
  return roleAt(place) === 'note' && roleAt(place - 1) !== 'note'
}

export const HeatRow = memo(function HeatRow(props: Props) {
  const { row, rowIndex, agent, columns, tabColumn, referenceName, language } = props
  return (
    <tr data-row={row} aria-rowindex={rowIndex}>
      <th scope="row" className={styles.agent}>
        <Link
          to="/asesores/$code"
          params={{ code: agent.agent }}
          search
          data-column={0}
          tabIndex={tabColumn === 0 ? 0 : -1}
          title={agent.team ? `${agent.office} · ${agent.team}` : agent.office}
        >
          {agentName(agent.agent, language)}
        </Link>
      </th>
      {columns.map(({ index, measured }, place) => {
        const estimate = agent.estimates[index]
        if (!estimate) return <td key={measured.measure} />
        return (
          <td
            key={measured.measure}
            data-column={place + 1}
            tabIndex={tabColumn === place + 1 ? 0 : -1}
            aria-label={describeCell(agent.agent, measured, estimate, referenceName, language)}
            className={[
              styles.cell,
              startsNotes(columns, place) ? styles.gap : '',
              estimate.kind === 'withheld'
                ? `withheld ${styles.withheld}`
                : styles[toneOf(readingOf(measured, estimate), measured, estimate)],
            ].join(' ')}
          >
            <CellContent measured={measured} estimate={estimate} language={language} />
          </td>
        )
      })}
    </tr>
  )
})

type ContentProps = {
  readonly measured: Measured
  readonly estimate: AgentEstimate
  readonly language: Language
}

function CellContent({ measured, estimate, language }: ContentProps) {
  if (estimate.kind === 'withheld') return agentsWords[language].needsShort(estimate.needs)
  const reading = readingOf(measured, estimate)
  return (
    <>
      <b>
        {wholeFigure(estimate.share)}
        {isMarked(reading) && <span className={styles.sign}>{reading === 'below' ? '▼' : '▲'}</span>}
      </b>
      <small>
        <span>{compactRange(estimate.low, estimate.high)}</span> <span>n {count(estimate.n, language)}</span>
      </small>
    </>
  )
}
