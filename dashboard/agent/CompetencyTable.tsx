import type { AgentReport } from '../../schema/contracts/reports.ts'
import { isProxy, nameOf, roleOf } from '../agents/agent-measures.ts'
import { isMarked, readingOf } from '../agents/reading.ts'
import { type Axis, closeAxis } from '../charts/axis.ts'
import { AxisEnds, IntervalBar } from '../charts/IntervalBar.tsx'
import { compactRange, wholePercent, wholeRange } from '../charts/whole-percent.ts'
import { answers, count, percent } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { useAgentWords } from './agent-words.ts'
import styles from './competencies.module.css'
import { ReadingTag } from './ReadingTag.tsx'
import { ReliabilityLine } from './ReliabilityLine.tsx'

export type AgentMeasure = AgentReport['measures'][number]

type RowProps = { readonly measured: AgentMeasure; readonly axis: Axis; readonly referenceName: string }

function Row({ measured, axis, referenceName }: RowProps) {
  const words = useWords()
  const say = useAgentWords()
  const language = useLanguage()
  const { measure, estimate, office } = measured
  const reading = readingOf(measured, estimate)
  const reference =
    office.kind === 'known' && (isMarked(reading) || reading === 'within') ? office.share : undefined
  const name = (
    <>
      <span className={styles.name}>
        <i aria-hidden="true" className={roleOf(measure) === 'note' ? styles.sourceNote : styles.source} />
        {nameOf(measure, language)}
      </span>
      {isProxy(measure) && <small>{say.proxy}</small>}
    </>
  )
  if (estimate.kind === 'withheld') {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={5} className="withheld withheld-cell">
          {words.needsShort(estimate.needs)}
        </td>
      </tr>
    )
  }
  const { share, low, high, n } = estimate
  const range = wholeRange(low, high, language)
  const label = say.barText(
    wholePercent(share),
    range,
    reference === undefined ? undefined : `${referenceName}: ${percent(reference, language)}`,
  )
  const bar = <IntervalBar estimate={estimate} axis={axis} reference={reference} label={label} />
  return (
    <tr>
      <th scope="row">
        {name}
        <ReliabilityLine measured={measured} estimate={estimate} />
        <div className={styles.barBelow}>{bar}</div>
      </th>
      <td className={styles.barCell}>{bar}</td>
      <td className="figure">
        <b>{wholePercent(share)}</b>
        <span className={styles.valueBelow}>
          {range}
          <br />
          {answers(n, language)}
          <br />
          <ReadingTag reading={reading} />
        </span>
      </td>
      <td className={`figure ${styles.wide}`}>{compactRange(low, high)}%</td>
      <td className={`figure ${styles.wide}`}>{count(n, language)}</td>
      <td className={styles.wide}>
        <ReadingTag reading={reading} />
      </td>
    </tr>
  )
}

type Props = { readonly measures: readonly AgentMeasure[]; readonly referenceName: string }

/** What the questions about the person say, each with its interval, n and reliability. */
export function CompetencyTable({ measures, referenceName }: Props) {
  const words = useWords()
  const say = useAgentWords()
  const scored = measures.filter(({ measure }) => roleOf(measure) === 'scored')
  const notes = measures.filter(({ measure }) => roleOf(measure) === 'note')
  const anyKnown = [...scored, ...notes].some(({ estimate }) => estimate.kind === 'known')
  const axis = closeAxis([...scored, ...notes].flatMap(({ estimate, office }) => [estimate, office]))
  return (
    <table className={`data-table ${styles.table}`}>
      <caption className="visually-hidden">{say.competenciesTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{say.competency}</th>
          <th scope="col" className={styles.barCell}>
            <span className="visually-hidden">{say.bar}</span>
            {anyKnown && <AxisEnds axis={axis} />}
          </th>
          <th scope="col" className="figure">
            {say.value}
          </th>
          <th scope="col" className={`figure ${styles.wide}`}>
            {say.range}
          </th>
          <th scope="col" className={`figure ${styles.wide}`}>
            <abbr title={words.answers} className={styles.n}>
              n
            </abbr>
          </th>
          <th scope="col" className={styles.wide}>
            {say.reading}
          </th>
        </tr>
      </thead>
      <tbody>
        {scored.map((measured) => (
          <Row key={measured.measure} measured={measured} axis={axis} referenceName={referenceName} />
        ))}
      </tbody>
      {notes.length > 0 && (
        <tbody>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={6}>
              {say.notesGroup}
            </th>
          </tr>
          {notes.map((measured) => (
            <Row key={measured.measure} measured={measured} axis={axis} referenceName={referenceName} />
          ))}
        </tbody>
      )}
    </table>
  )
}
