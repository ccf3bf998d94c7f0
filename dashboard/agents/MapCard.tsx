import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useMemo, useState } from 'react'
import type { AgentsReport } from '../../schema/contracts/reports.ts'
import { count } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import { AgentFinder } from './AgentFinder.tsx'
import { inReadingOrder, isProxy, nameOf } from './agent-measures.ts'
import { byCode } from './agent-name.ts'
import styles from './agents.module.css'
import { useAgentsWords } from './agents-words.ts'
import { HeatMap } from './HeatMap.tsx'
import type { Column } from './HeatRow.tsx'
import { IntervalList } from './IntervalList.tsx'
import { expectedFalse, onlyMeasure, type Summary, summaryOf } from './summary.ts'

/** More than these, and one looks for a code rather than for a place. */
const manyAgents = 40

type Props = {
  readonly report: AgentsReport
  readonly summary: Summary
  readonly referenceName: string
  readonly measure: string | undefined
  readonly from: string | undefined
  readonly onMeasure: (measure: string) => void
}

export function MapCard({ report, summary, referenceName, measure, from, onMeasure }: Props) {
  const words = useAgentsWords()
  const language = useLanguage()
  // on paper, the table, whatever the screen
  const narrow = useMediaQuery('screen and (max-width: 900px)', false, { getInitialValueInEffect: false })
  const agents = useMemo(() => [...report.agents].sort(byCode), [report])
  const [sought, setSought] = useState(() => {
    const row = agents.findIndex(({ agent }) => agent === from)
    return row < 0 ? undefined : { row }
  })
  const columns = useMemo<Column[]>(
    () =>
      inReadingOrder(report.measures).flatMap((index) => {
        const measured = report.measures[index]
        return measured ? [{ index, measured }] : []
      }),
    [report],
  )
  const find = useCallback((row: number) => setSought({ row }), [])
  const number = (value: number) => count(value, language)
  const listed = columns.find(({ measured }) => measured.measure === measure) ?? columns[0]
  const counted = useMemo(
    () => (narrow && listed ? summaryOf(onlyMeasure(report, listed.index)) : summary),
    [narrow, listed, report, summary],
  )
  const expected = expectedFalse(counted)
  const chanceNote =
    expected > 0
      ? ` ${words.captionChance(expected < 1 ? words.fewerThanOne : words.atMost(Math.ceil(expected)))}`
      : ''
  const caption =
    counted.compared === 0
      ? words.captionNothing(number(counted.withheld))
      : `${words.caption(number(counted.below), number(counted.above), number(counted.compared), number(counted.withheld))}${chanceNote}`
  const proxies = report.measures.filter(({ measure }) => isProxy(measure))
  const view = { agents, columns, referenceName, caption, sought }

  return (
    <section className={`card ${styles.map}`}>
      <h2 className="card-title">{words.mapTitle}</h2>
      {!narrow && (
        <>
          <p className="card-sub">{words.mapSub}</p>
          <p className={styles.caption}>{caption}</p>
        </>
      )}
      {agents.length > manyAgents && <AgentFinder agents={agents} onFind={find} />}
      {narrow ? <IntervalList {...view} measure={measure} onMeasure={onMeasure} /> : <HeatMap {...view} />}
      {narrow && <p className={styles.caption}>{caption}</p>}
      <ul className={styles.legend}>
        <li>
          {!narrow && <Swatches tones={[styles.below2, styles.below3]} />}▼ {words.legendBelow}
        </li>
        <li>
          {!narrow && <Swatches tones={[styles.above2, styles.above3]} />}▲ {words.legendAbove}
        </li>
        {!narrow && (
          <li>
            <Swatches tones={[styles.within1, styles.within2, styles.within3]} />
            {words.legendWithin}
          </li>
        )}
        <li>
          <Swatches tones={['withheld']} />
          {words.legendWithheld}
        </li>
        {!narrow && (
          <li>
            <Swatches tones={[styles.note]} />
            {words.legendNote}
          </li>
        )}
        {proxies.length > 0 && (
          <li>* {words.proxyNote(proxies.map(({ measure }) => nameOf(measure, language)).join(', '))}</li>
        )}
      </ul>
    </section>
  )
}

function Swatches({ tones }: { tones: readonly (string | undefined)[] }) {
  return tones.map((tone) => <i key={tone} className={tone} aria-hidden="true" />)
}
