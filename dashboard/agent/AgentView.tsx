import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { AgentReport, OfficesReport } from '../../schema/contracts/reports.ts'
import { roleOf } from '../agents/agent-measures.ts'
import { agentName } from '../agents/agent-name.ts'
import { LeftOutCard, UseCard } from '../agents/NoteCards.tsx'
import { DataDisclosure } from '../charts/DataDisclosure.tsx'
import { TrendCard } from '../charts/TrendCard.tsx'
import { useLanguage } from '../language/context.ts'
import { officeName } from '../report/office-name.ts'
import { PrintFooter } from '../report/PrintFooter.tsx'
import { PublicationNote } from '../report/PublicationNote.tsx'
import { ReportHeading } from '../report/ReportHeading.tsx'
import { AdjustmentCard } from './AdjustmentCard.tsx'
import styles from './agent.module.css'
import { useAgentWords } from './agent-words.ts'
import { agentAnswer } from './answer.ts'
import { CompetencyTable } from './CompetencyTable.tsx'
import { ItemsTable } from './ItemsTable.tsx'
import { SatisfactionCard } from './SatisfactionCard.tsx'

type Props = {
  readonly report: AgentReport
  readonly offices: OfficesReport['offices']
  /** They come by another way than the report. */
  readonly comments: ReactNode
}

export function AgentView({ report, offices, comments }: Props) {
  const say = useAgentWords()
  const language = useLanguage()
  const { scope, agent, team, archived, measures } = report
  const name = agentName(agent, language)
  const home = officeName(report.office, offices)
  const referenceName = officeName(scope.office ?? report.office, offices)
  const overall = measures.find(({ measure }) => roleOf(measure) === 'overall')
  return (
    <>
      <p className={`${styles.back} no-print`}>
        <Link to="/asesores" search state={{ agent }}>
          ‹ {say.back}
        </Link>
      </p>
      <ReportHeading
        question={say.question}
        scope={scope}
        answer={agentAnswer(report, language)}
        about={
          <>
            <b className={styles.who}>{name}</b>
            {', '}
            {[home, team].filter(Boolean).join(', ')}
            {archived && <span className={styles.archived}>{say.archived}</span>}
          </>
        }
      />
      <div className={styles.grid}>
        <div className={styles.column}>
          <section className={`card ${styles.competencies}`}>
            <h2 className="card-title">{say.competenciesTitle}</h2>
            <p className="card-sub">{say.competenciesSub(referenceName)}</p>
            <CompetencyTable measures={measures} referenceName={referenceName} />
            <DataDisclosure show={say.items} hide={say.itemsHide}>
              <ItemsTable items={report.items} />
            </DataDisclosure>
          </section>
          {overall && report.control && <TrendCard control={report.control} measure={say.trendSub} whole />}
        </div>
        <div className={styles.side}>
          {overall && (
            <SatisfactionCard measured={overall} referenceName={referenceName} flagged={report.flagged} />
          )}
          <UseCard />
          {comments}
          <AdjustmentCard measures={measures} />
          <LeftOutCard />
        </div>
      </div>
      <PublicationNote scope={scope} />
      <PrintFooter scope={scope} about={`${name} (${home})`} />
    </>
  )
}
