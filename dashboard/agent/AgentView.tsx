import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { AgentReport, OfficesReport } from '../../schema/contracts/reports.ts'
import { AgentsPrintFooter } from '../agents/AgentsPrintFooter.tsx'
import { roleOf } from '../agents/agent-measures.ts'
import { agentName } from '../agents/agent-name.ts'
import { LeftOutCard, UseCard } from '../agents/NoteCards.tsx'
import { DataDisclosure } from '../charts/DataDisclosure.tsx'
import { dateRange } from '../format/weeks.ts'
import { useLanguage } from '../language/context.ts'
import heading from '../overview/heading.module.css'
import { PublicationNote } from '../overview/PublicationNote.tsx'
import { AdjustmentCard } from './AdjustmentCard.tsx'
import { AgentTrendCard } from './AgentTrendCard.tsx'
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
  readonly busy?: boolean
}

export function AgentView({ report, offices, comments, busy = false }: Props) {
  const say = useAgentWords()
  const language = useLanguage()
  const { scope, agent, team, archived, measures } = report
  const { sentence, evidence } = agentAnswer(report, language)
  const name = agentName(agent, language)
  const officeName = (code: string) => offices.find(({ office }) => office === code)?.name ?? code
  const referenceName = officeName(scope.office ?? report.office)
  const overall = measures.find(({ measure }) => roleOf(measure) === 'overall')
  return (
    <div className={busy ? styles.busy : undefined} aria-busy={busy}>
      <p className={`${styles.back} no-print`}>
        <Link to="/asesores" search>
          ‹ {say.back}
        </Link>
      </p>
      <div className={heading.heading}>
        <div className={heading.headingText}>
          <p className={heading.question}>
            {say.question} <b className={styles.who}>{name}</b>
            {', '}
            {[officeName(report.office), team].filter(Boolean).join(', ')}
            {archived && <span className={styles.archived}>{say.archived}</span>}{' '}
            <span className={heading.asked}>{dateRange(scope.from, scope.to, language)}</span>
          </p>
          <h1 className={heading.answer}>{sentence}</h1>
          <p className={heading.evidence}>{evidence}</p>
        </div>
      </div>
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
          {overall && <AgentTrendCard points={report.trend} />}
        </div>
        <div className={styles.side}>
          {overall && <SatisfactionCard measured={overall} referenceName={referenceName} />}
          <UseCard />
          {comments}
          <AdjustmentCard measures={measures} />
          <LeftOutCard />
        </div>
      </div>
      <PublicationNote scope={scope} />
      <AgentsPrintFooter scope={scope} about={`${name} (${officeName(report.office)})`} />
    </div>
  )
}
