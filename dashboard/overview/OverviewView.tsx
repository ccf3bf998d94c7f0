import type { ReactNode } from 'react'
import type { OverviewReport } from '../../schema/contracts/reports.ts'
import { sharedAxis } from '../charts/axis.ts'
import { TenPeople } from '../charts/TenPeople.tsx'
import { TrendCard } from '../charts/TrendCard.tsx'
import { percent } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { LimitsTools } from '../limits/LimitsTools.tsx'
import { EffectiveNote } from '../report/EffectiveN.tsx'
import { FlaggedShare } from '../report/FlaggedShare.tsx'
import { HeardLine } from '../report/HeardLine.tsx'
import { scopeName } from '../report/office-name.ts'
import { PrintFooter } from '../report/PrintFooter.tsx'
import { PublicationNote } from '../report/PublicationNote.tsx'
import { ReportHeading } from '../report/ReportHeading.tsx'
import { answerOf } from './answer.ts'
import { DistributionsCard } from './DistributionsCard.tsx'
import { expectationParts } from './distributions.ts'
import { EstimateTile } from './EstimateTile.tsx'
import { OfficesTable } from './OfficesTable.tsx'
import styles from './overview.module.css'
import tile from './tile.module.css'

type Props = {
  readonly report: OverviewReport
  /** The live tile; it comes by another way than the report. */
  readonly received: ReactNode
  /** What is to be looked into. */
  readonly alerts?: ReactNode
}

export function OverviewView({ report, received, alerts }: Props) {
  const words = useWords()
  const language = useLanguage()
  const { satisfaction, expectations, outcome, scope } = report
  const answer = answerOf(report, language)
  const axis = sharedAxis([satisfaction, expectations, outcome])
  return (
    <>
      <ReportHeading question={words.question} scope={scope} answer={answer}>
        {answer.tenths !== undefined && <TenPeople tenths={answer.tenths} />}
      </ReportHeading>
      <div className={styles.grid}>
        <EstimateTile
          label={words.satisfaction}
          estimate={satisfaction}
          axis={axis}
          beside={
            <>
              <FlaggedShare of={report.flagged} />
              {report.rate && (
                <span>
                  <HeardLine rate={report.rate} />
                </span>
              )}
            </>
          }
        >
          {words.satisfactionMeans}
        </EstimateTile>
        <EstimateTile label={words.expectations} estimate={expectations} axis={axis}>
          {words.expectationsMeans}
          {expectations.kind === 'known' && (
            <span className={tile.tileParts}>
              {expectationParts(expectations, language).map(({ label, answers }) => (
                <span key={label}>
                  {label} {percent(answers / expectations.n, language)}
                </span>
              ))}
            </span>
          )}
        </EstimateTile>
        <EstimateTile label={words.outcome} estimate={outcome} axis={axis}>
          {words.outcomeMeans}
        </EstimateTile>
        {received}
      </div>
      <PublicationNote scope={scope} />
      <EffectiveNote
        estimates={[
          satisfaction,
          expectations,
          outcome,
          ...report.offices.map((office) => office.satisfaction),
        ]}
      />
      {alerts}
      <div className={styles.grid}>
        <TrendCard control={report.control} measure={words.trendMeasure} className={styles.trend}>
          <LimitsTools control={report.control} measure="G1" />
        </TrendCard>
        <DistributionsCard report={report} />
        {report.offices.length > 0 && <OfficesTable offices={report.offices} />}
      </div>
      <PrintFooter scope={scope} about={scopeName(scope, words, report.offices)} />
    </>
  )
}
