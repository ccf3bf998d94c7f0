import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SmsReport } from '../../schema/contracts/sms.ts'
import { plainDate } from '../format/plain-date.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { OfficeLink } from '../report/OfficeLink.tsx'
import { scopeName } from '../report/office-name.ts'
import { PrintFooter } from '../report/PrintFooter.tsx'
import { ReportHeading } from '../report/ReportHeading.tsx'
import { answerOf } from './answer.ts'
import { ChannelCard } from './ChannelCard.tsx'
import { ChannelNotice } from './ChannelNotice.tsx'
import { FunnelCard } from './FunnelCard.tsx'
import { HealthCard } from './HealthCard.tsx'
import { StepsTable } from './StepsTable.tsx'
import styles from './sms.module.css'
import { useSmsWords } from './sms-words.ts'

type Props = {
  readonly report: SmsReport
  readonly onResume: () => void
  readonly suppressions: ReactNode
}

export function SmsView({ report, onResume, suppressions }: Props) {
  const words = useWords()
  const say = useSmsWords()
  const language = useLanguage()
  const { scope, channel, total, offices, periods } = report
  const length = periods[0]?.days ?? 7
  const asked = total.consented > 0
  return (
    <>
      <ReportHeading question={say.question} scope={scope} answer={answerOf(report, language)}>
        <Link to="/sms/textos" search className={`${styles.texts} no-print`}>
          {say.texts}
        </Link>
      </ReportHeading>
      <ChannelNotice channel={channel} onResume={onResume} />
      <div className={styles.grid}>
        {asked && <FunnelCard funnel={total} />}
        <ChannelCard channel={channel} alone={!asked} />
        {asked && (
          <section className={`card ${styles.wide}`}>
            <h2 className="card-title">{say.officesTitle}</h2>
            <p className="card-sub">{say.tableSub}</p>
            <StepsTable
              title={say.officesTitle}
              of={say.office}
              rows={offices.map(({ office, name, ...funnel }) => ({
                key: office,
                funnel,
                name: <OfficeLink office={office} name={name} />,
              }))}
            />
          </section>
        )}
        {periods.length > 0 && (
          <section className={`card ${styles.wide}`}>
            <h2 className="card-title">{say.periodsTitle[length]}</h2>
            <p className="card-sub">{say.tableSub}</p>
            <StepsTable
              title={say.periodsTitle[length]}
              of={length === 1 ? say.day : say.week}
              rows={periods.toReversed().map(({ from, days: _, ...funnel }) => ({
                key: from,
                funnel,
                name: plainDate(from, language),
              }))}
            />
          </section>
        )}
        {channel.provider !== undefined && <HealthCard health={channel.health} notes={channel.notes} />}
        {suppressions}
      </div>
      <PrintFooter scope={scope} about={scopeName(scope, words, offices)} />
    </>
  )
}
