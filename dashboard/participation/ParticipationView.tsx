import type { ParticipationReport } from '../../schema/contracts/participation.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { scopeName } from '../report/office-name.ts'
import { PrintFooter } from '../report/PrintFooter.tsx'
import { ReportHeading } from '../report/ReportHeading.tsx'
import { AgentsCard } from './AgentsCard.tsx'
import { answerOf } from './answer.ts'
import { ChannelsCard } from './ChannelsCard.tsx'
import { OfficesCard } from './OfficesCard.tsx'
import styles from './participation.module.css'
import { useParticipationWords } from './participation-words.ts'

export function ParticipationView({ report }: { report: ParticipationReport }) {
  const words = useWords()
  const say = useParticipationWords()
  const language = useLanguage()
  const { scope, offices, channels, agents } = report
  return (
    <>
      <ReportHeading question={say.question} scope={scope} answer={answerOf(report, language)} />
      <div className={styles.grid}>
        <OfficesCard offices={offices} />
        {channels.length > 0 && <ChannelsCard channels={channels} />}
        {agents && agents.length > 0 && <AgentsCard agents={agents} />}
      </div>
      <p className={styles.weeks}>{say.weeksNote}</p>
      <PrintFooter scope={scope} about={scopeName(scope, words, offices)} />
    </>
  )
}
