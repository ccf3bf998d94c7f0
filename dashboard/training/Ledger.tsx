import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TrainingLedger, TrainingSession } from '../../schema/contracts/training.ts'
import { useLanguage } from '../language/context.ts'
import type { Fetched } from '../report/fetched.ts'
import { CancelDialog } from './CancelDialog.tsx'
import { MeasuredSession } from './MeasuredSession.tsx'
import { ProblemCard } from './ProblemCard.tsx'
import { SessionCard, sessionTitle } from './SessionCard.tsx'
import { draftOf, emptyDraft, type SessionDraft } from './session-draft.ts'
import styles from './training.module.css'
import { useTrainingWords } from './training-words.ts'

const shownAtFirst = 6

type Props = {
  readonly fetched: Pick<Fetched<TrainingLedger>, 'data' | 'error' | 'isFetching' | 'refetch'>
  /** Missing where the viewer records no sessions. */
  readonly onDraft?: ((draft: SessionDraft) => void) | undefined
  /** A session with its effect; the preview makes it up. */
  readonly draw?: typeof MeasuredSession
}

/** The sessions, latest first, and what each changed. */
export function Ledger({ fetched, onDraft, draw: Session = MeasuredSession }: Props) {
  const say = useTrainingWords()
  const language = useLanguage()
  const [cancelling, setCancelling] = useState<TrainingSession>()
  const [all, setAll] = useState(false)
  const { data, error, isFetching, refetch } = fetched
  const sessions = data?.sessions ?? []
  const shown = all ? sessions : sessions.slice(0, shownAtFirst)
  return (
    <section className={styles.ledger} aria-labelledby="training-ledger">
      <div className={styles.ledgerHead}>
        <div>
          <h2 id="training-ledger" className={styles.ledgerTitle}>
            {say.ledgerTitle}
          </h2>
          {sessions.length > 0 && (
            <p className={styles.ledgerSub}>
              {say.ledgerSub} {say.regression}
            </p>
          )}
        </div>
        {onDraft && data && (
          <Button size="md" className="no-print" onClick={() => onDraft(emptyDraft)}>
            {say.plan}
          </Button>
        )}
      </div>
      {!data && !error && (
        <p className={`card ${styles.waiting}`} role="status">
          {say.loadingLedger}
        </p>
      )}
      {!data && error && <ProblemCard error={error} retrying={isFetching} onRetry={() => void refetch()} />}
      {data && sessions.length === 0 && (
        <div className="card">
          <h3 className="card-title">{say.noneTitle}</h3>
          <p className={styles.noneText}>{onDraft ? say.noneText : say.noneTextReader}</p>
        </div>
      )}
      {shown.length > 0 && (
        <ul className={styles.sessions}>
          {shown.map((session) => {
            const actions = session.mayChange &&
              onDraft && {
                onEdit: () => onDraft(draftOf(session)),
                onCancel: () => setCancelling(session),
              }
            return (
              <li key={session.id}>
                {session.cancelled ? (
                  <SessionCard session={session} />
                ) : (
                  <Session session={session} actions={actions || undefined} />
                )}
              </li>
            )
          })}
        </ul>
      )}
      {shown.length < sessions.length && (
        <Button className="no-print" onClick={() => setAll(true)}>
          {say.earlier(sessions.length - shown.length)}
        </Button>
      )}
      {cancelling && (
        <CancelDialog
          session={cancelling}
          what={sessionTitle(cancelling, language)}
          onClose={() => setCancelling(undefined)}
        />
      )}
    </section>
  )
}
