import type { Flagged } from '../../schema/contracts/flagged.ts'
import { isCompared, readingOf } from '../agents/reading.ts'
import { closeAxis } from '../charts/axis.ts'
import { AxisEnds, IntervalBar } from '../charts/IntervalBar.tsx'
import { wholeFigure, wholePercent, wholeRange } from '../charts/whole-percent.ts'
import { answers, percent, percentRange } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import tile from '../overview/tile.module.css'
import { FlaggedShare } from '../report/FlaggedShare.tsx'
import { WithheldBox } from '../states/WithheldBox.tsx'
import styles from './agent.module.css'
import { useAgentWords } from './agent-words.ts'
import type { AgentMeasure } from './CompetencyTable.tsx'
import { ReadingTag } from './ReadingTag.tsx'
import { ReliabilityLine } from './ReliabilityLine.tsx'

type Props = {
  readonly measured: AgentMeasure
  readonly referenceName: string
  readonly flagged?: Flagged | undefined
}

export function SatisfactionCard({ measured, referenceName, flagged }: Props) {
  const words = useWords()
  const say = useAgentWords()
  const language = useLanguage()
  const { estimate, office } = measured
  const reading = readingOf(measured, estimate)
  const compared = isCompared(reading) && office.kind === 'known'
  const axis = closeAxis([estimate, office])
  return (
    <section className={`card ${tile.tile} ${styles.satisfaction}`}>
      <h2 className={tile.tileLabel}>{say.satisfaction}</h2>
      {estimate.kind === 'withheld' ? (
        <WithheldBox needs={estimate.needs} />
      ) : (
        <>
          <p className={tile.tileValue}>
            {wholeFigure(estimate.share)}
            <small>%</small>
          </p>
          <div className={tile.tileInterval}>
            <IntervalBar
              estimate={estimate}
              axis={axis}
              reference={compared ? office.share : undefined}
              label={say.barText(
                wholePercent(estimate.share),
                wholeRange(estimate.low, estimate.high, language),
                compared ? `${referenceName}: ${percent(office.share, language)}` : undefined,
              )}
            />
            <AxisEnds axis={axis} />
          </div>
          <p>
            {words.interval}: {wholeRange(estimate.low, estimate.high, language)}
          </p>
          <p>{answers(estimate.n, language)}</p>
          {flagged && (
            <p>
              <FlaggedShare of={flagged} />
            </p>
          )}
          {compared && (
            <p>
              {say.satisfactionReference(
                referenceName,
                percent(office.share, language),
                percentRange(office.low, office.high, language),
                answers(office.n, language),
              )}
            </p>
          )}
          <p className={styles.satisfactionReading}>
            <ReadingTag reading={reading} />
          </p>
          <ReliabilityLine measured={measured} estimate={estimate} />
        </>
      )}
      <p className={tile.tileNote}>{say.satisfactionNote}</p>
    </section>
  )
}
