import type { CompetencyResult } from '../../schema/contracts/reports.ts'
import { sharedAxis } from '../charts/axis.ts'
import { DataDisclosure } from '../charts/DataDisclosure.tsx'
import { AxisEnds } from '../charts/IntervalBar.tsx'
import { locales } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { AnswersTable } from './AnswersTable.tsx'
import type { WeeksOf } from './CompetencyDetail.tsx'
import { CompetencyEntry } from './CompetencyEntry.tsx'
import styles from './competencies.module.css'
import { competencyName } from './competency-words.ts'
import { competencyParts } from './distributions.ts'
import { standings } from './standing.ts'
import { usePageWords } from './usePageWords.ts'
import { weekScaleOf } from './weekly-line.ts'

const isLeftOut = ({ estimate }: CompetencyResult) =>
  estimate.kind === 'withheld' && estimate.notForAgents === true

type Props = {
  readonly results: readonly CompetencyResult[]
  readonly agent?: string | undefined
  readonly weeksOf?: WeeksOf | undefined
}

/** The competencies in the order of the instrument, by who tells; never by score. */
export function CompetenciesCard({ results, agent, weeksOf }: Props) {
  const words = useWords()
  const page = usePageWords()
  const language = useLanguage()
  const shown = results.filter((result) => !isLeftOut(result))
  const leftOut = results.filter(isLeftOut)
  const citizens = shown.filter(({ mainSource }) => mainSource === 'citizen')
  const supervisors = shown.filter(({ mainSource }) => mainSource === 'supervisor')

  // one axis for all that is compared, the questions behind included
  const axis = sharedAxis(
    citizens.flatMap(({ estimate, items }) => [estimate, ...items.map((item) => item.estimate)]),
  )
  const scale = weekScaleOf(citizens.flatMap(({ trend }) => trend))
  const found = agent ? new Map() : standings(results)
  const names = new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(
    leftOut.map(({ competency }) => competencyName(competency, language)),
  )

  return (
    <section className={`card ${styles.list}`}>
      <h2 className="card-title">
        {leftOut.length ? page.listTitleOf(shown.length) : page.listTitle}
        {agent && ` · ${page.onlyAgent(agent)}`}
      </h2>
      <p className="card-sub">{page.listSub}</p>
      <div className={`${styles.line} ${styles.columns}`} aria-hidden="true">
        <p>{page.competency}</p>
        <p className={styles.answered}>{page.answersGiven}</p>
        <p className={styles.share}>{page.favorable}</p>
        <div className={styles.interval}>
          <p>{words.interval}</p>
          {citizens.some(({ estimate }) => estimate.kind === 'known') && <AxisEnds axis={axis} />}
        </div>
        <p className={styles.count}>n</p>
        <p className={styles.weeks}>{page.perWeek}</p>
      </div>
      <h3 className={`${styles.group} ${styles.byCitizens}`}>{page.byCitizens}</h3>
      <ul>
        {citizens.map((result) => (
          <CompetencyEntry
            key={result.competency}
            result={result}
            axis={axis}
            scale={scale}
            standing={found.get(result.competency)}
            weeksOf={weeksOf}
          />
        ))}
      </ul>
      {supervisors.length > 0 && (
        <>
          <h3 className={`${styles.group} ${styles.bySupervisor}`}>{page.bySupervisor}</h3>
          <p className={`card-sub ${styles.groupWhy}`}>{page.bySupervisorWhy}</p>
          <ul>
            {supervisors.map((result) => (
              <CompetencyEntry
                key={result.competency}
                result={result}
                axis={axis}
                scale={scale}
                weeksOf={weeksOf}
              />
            ))}
          </ul>
        </>
      )}
      {leftOut.length > 0 && <p className={styles.remark}>{page.leftOut(names, leftOut.length > 1)}</p>}
      <DataDisclosure>
        <AnswersTable
          caption={page.listTitle}
          head={page.competency}
          rows={shown.map(({ competency, mainSource, estimate }) => ({
            code: competency,
            name: competencyName(competency, language),
            source: mainSource === 'citizen' ? page.citizens : page.noteNotScore,
            estimate,
            parts: estimate.kind === 'known' ? competencyParts(estimate, language) : [],
          }))}
        />
      </DataDisclosure>
    </section>
  )
}
