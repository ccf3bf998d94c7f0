import { AxisEnds, IntervalBar } from '../charts/IntervalBar.tsx'
import { competencyName } from '../competencies/competency-words.ts'
import { count } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import { importanceText, performanceText } from './describe.ts'
import styles from './drivers.module.css'
import { useDriversWords } from './drivers-words.ts'
import type { Placing } from './quadrant.ts'
import { quadrantAxes } from './quadrant-points.ts'

const marks = { train: '▲▼', care: '▲▲', later: '▼▼', keep: '▼▲', unclear: '' } as const

/** The quadrant where there is no room to draw it: in the instrument's order, both intervals against their averages. */
export function DriverList({ placing }: { placing: Placing }) {
  const say = useDriversWords()
  const language = useLanguage()
  const axes = quadrantAxes(placing)
  const importance = { min: axes.y.min / 100, max: axes.y.max / 100 }
  const performance = { min: axes.x.min / 100, max: axes.x.max / 100 }
  return (
    <ul className={styles.rows}>
      {placing.placed.map((each) => (
        <li key={each.competency} data-quadrant={each.quadrant}>
          <p className={styles.rowName}>
            <b>{competencyName(each.competency, language)}</b>
            <span className={styles.tag} data-quadrant={each.quadrant}>
              <span aria-hidden="true">{marks[each.quadrant]}</span> {say.quadrants[each.quadrant]}
            </span>
          </p>
          <p className={styles.rowValue}>
            <span>{say.importance}</span> {importanceText(each.importance, language)}
          </p>
          <IntervalBar
            estimate={each.importance}
            axis={importance}
            reference={placing.lines.importance}
            label=""
          />
          <p className={styles.rowValue}>
            <span>{say.performance}</span> {performanceText(each, language)} · n{' '}
            {count(each.performance.n, language)}
          </p>
          <IntervalBar
            estimate={each.performance}
            axis={performance}
            reference={placing.lines.performance}
            label=""
          />
        </li>
      ))}
      <li className={styles.ends} aria-hidden="true">
        <span>{say.importance}</span>
        <AxisEnds axis={importance} />
        <span>{say.performance}</span>
        <AxisEnds axis={performance} />
      </li>
    </ul>
  )
}
