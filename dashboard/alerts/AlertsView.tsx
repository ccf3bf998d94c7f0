import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Alert, AlertsReport } from '../../schema/contracts/alerts.ts'
import type { AlertsAsked } from '../api/queries.ts'
import { useLanguage, useWords } from '../language/context.ts'
import heading from '../report/heading.module.css'
import { scopeName } from '../report/office-name.ts'
import { PrintFooter } from '../report/PrintFooter.tsx'
import { AlertItem } from './AlertItem.tsx'
import { AlertPages } from './AlertPages.tsx'
import { alertTitle } from './alert-title.ts'
import styles from './alerts.module.css'
import { useAlertsWords } from './alerts-words.ts'
import { answerOf } from './answer.ts'
import { ReviewDialog } from './ReviewDialog.tsx'

type Props = {
  readonly report: AlertsReport
  readonly asked: AlertsAsked
  readonly onAsk: (asked: AlertsAsked) => void
  readonly onReviewed: () => unknown
  readonly mayReview: boolean
}

export function AlertsView({ report, asked, onAsk, onReviewed, mayReview }: Props) {
  const all = useWords()
  const say = useAlertsWords()
  const language = useLanguage()
  const [reviewing, setReviewing] = useState<Alert>()
  const [said, setSaid] = useState('')
  const { alerts, offices, scope } = report
  const { state = 'open', office, page = 1 } = asked
  const answer = answerOf(report, language)
  return (
    <>
      <div className={heading.heading}>
        <div className={heading.headingText}>
          <p className={heading.question}>{say.question}</p>
          <h1 className={heading.answer} tabIndex={-1} id="avisos">
            {answer.sentence}
          </h1>
          <p className={heading.evidence}>{answer.evidence}</p>
        </div>
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <div className={`${styles.tools} no-print`}>
        <SegmentedControl
          aria-label={say.tabsLabel}
          value={state}
          onChange={(chosen) => onAsk({ office, state: chosen as 'open' | 'acknowledged' })}
          data={(['open', 'acknowledged'] as const).map((value) => ({ value, label: say.tabs[value] }))}
        />
        {offices.length > 1 && (
          <NativeSelect
            aria-label={say.office}
            value={office ?? ''}
            onChange={({ currentTarget }) => onAsk({ state, office: currentTarget.value || undefined })}
            data={[
              { value: '', label: say.allOffices },
              ...offices.map((each) => ({ value: each.office, label: each.name })),
            ]}
          />
        )}
      </div>
      <section className="card" aria-label={say.list}>
        {alerts.length === 0 ? (
          <p className={styles.nothing}>{state === 'open' ? say.noneOpen : say.noneAcknowledged}</p>
        ) : (
          <ul className={styles.list}>
            {alerts.map((alert) => (
              <AlertItem
                key={alert.id}
                alert={alert}
                onReview={mayReview ? () => setReviewing(alert) : undefined}
              />
            ))}
          </ul>
        )}
        <AlertPages page={page} pages={report.pages} onPage={(chosen) => onAsk({ ...asked, page: chosen })} />
      </section>
      <section className={`card ${styles.how}`}>
        <h2 className="card-title">{say.howTitle}</h2>
        <ul>
          {say.how.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <PrintFooter scope={scope} about={scopeName(scope, all, offices)} />
      {reviewing && (
        <ReviewDialog
          alert={reviewing}
          onDone={async () => {
            await onReviewed()
            setSaid(say.reviewed(`${reviewing.name}, ${alertTitle(reviewing, language)}`))
            // What was pressed is gone with its alert.
            setTimeout(() => document.getElementById('avisos')?.focus())
          }}
          onClose={() => setReviewing(undefined)}
        />
      )}
    </>
  )
}
