import { useMediaQuery } from '@mantine/hooks'
import { lazy } from 'react'
import type { DriversReport } from '../../schema/contracts/drivers.ts'
import { DataDisclosure } from '../charts/DataDisclosure.tsx'
import { PointExplorer } from '../charts/PointExplorer.tsx'
import { nearestPoint } from '../charts/plane.ts'
import { wholePercent } from '../charts/whole-percent.ts'
import { SourceMark } from '../competencies/SourceMark.tsx'
import { answers } from '../format/numbers.ts'
import { dateRange } from '../format/weeks.ts'
import { useLanguage } from '../language/context.ts'
import { DriverList } from './DriverList.tsx'
import { DriversTable } from './DriversTable.tsx'
import { describePlaced, describePlacing, findingOf, namesOf } from './describe.ts'
import styles from './drivers.module.css'
import { useDriversWords } from './drivers-words.ts'
import { fewestPlaced, isPlaced, type Placing, placingOf } from './quadrant.ts'
import { quadrantAxes, quadrantPoints } from './quadrant-points.ts'

const QuadrantChart = lazy(() => import('./QuadrantChart.tsx'))

/** What moves satisfaction, against how well it goes: what to train first, as far as answers can tell. */
export function DriversCard({ report }: { report: DriversReport }) {
  const { computed } = report
  return computed.kind === 'known' ? (
    <Known report={report} computed={computed} />
  ) : (
    <Withheld report={report} why={computed.why} />
  )
}

type Computed = DriversReport['computed']
type KnownProps = {
  readonly report: DriversReport
  readonly computed: Extract<Computed, { kind: 'known' }>
}

function Known({ report, computed }: KnownProps) {
  const say = useDriversWords()
  const language = useLanguage()
  const placing = placingOf(report)
  const enough = placing.placed.length >= fewestPlaced
  const missing = report.drivers.filter((driver) => !isPlaced(driver)).map(({ competency }) => competency)
  const weeks = dateRange(computed.from, computed.to, language)
  return (
    <section className={`card ${styles.card}`}>
      <p className={styles.overline}>{say.title}</p>
      <h2 className="card-title">{enough ? findingOf(placing, language) : say.withheldTitle['too-few']}</h2>
      <p className="card-sub">{say.sub}</p>
      {enough ? <Quadrant placing={placing} /> : <p className={`withheld ${styles.box}`}>{say.fewPlaced}</p>}
      <p className={styles.caution}>
        <b>{say.association}</b>{' '}
        {say.explained(wholePercent(computed.rSquared), answers(computed.n, language), weeks)}
      </p>
      {enough && missing.length > 0 && (
        <p className={styles.note}>{say.missing(namesOf(missing, language), missing.length > 1)}</p>
      )}
      <p className={styles.note}>
        <SourceMark source="supervisor" /> <span>{say.supervised}</span>
      </p>
      <DataDisclosure>
        <DriversTable drivers={report.drivers} placing={enough ? placing : undefined} />
      </DataDisclosure>
    </section>
  )
}

function Quadrant({ placing }: { placing: Placing }) {
  const say = useDriversWords()
  const language = useLanguage()
  const narrow = useMediaQuery('screen and (max-width: 560px)', false, { getInitialValueInEffect: false })
  if (narrow) return <DriverList placing={placing} />
  const axes = quadrantAxes(placing)
  const points = quadrantPoints(placing)
  return (
    <div className={styles.drawn}>
      <p className={styles.source}>
        <SourceMark source="citizen" /> <span>{say.importanceAxis}</span>
      </p>
      <PointExplorer
        kind="scatter"
        points={points.length}
        say={(index) => describePlaced(placing.placed[index] as Placing['placed'][number], language)}
        summary={describePlacing(placing, language)}
        keys={say.keys}
        idle={say.idle}
        nearest={(place) => nearestPoint(axes, points, place)}
        className={styles.plot}
        readoutClass={styles.readout}
      >
        {(active) => <QuadrantChart placing={placing} axes={axes} active={active} language={language} />}
      </PointExplorer>
      <p className={styles.axis}>{say.performanceAxis}</p>
    </div>
  )
}

function Withheld({
  report,
  why,
}: {
  report: DriversReport
  why: Extract<Computed, { kind: 'withheld' }>['why']
}) {
  const say = useDriversWords()
  const needs = report.drivers.flatMap(({ importance }) =>
    importance.kind === 'withheld' && importance.needs ? [importance.needs] : [],
  )
  return (
    <section className={`card ${styles.card}`}>
      <p className={styles.overline}>{say.title}</p>
      <h2 className="card-title">{say.withheldTitle[why]}</h2>
      <p className={`withheld ${styles.box}`}>
        {say.withheldWhy[why]} {needs.length > 0 && say.nearest(Math.min(...needs))}
      </p>
    </section>
  )
}
