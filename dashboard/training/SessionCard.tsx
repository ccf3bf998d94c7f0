import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { TrainingSession } from '../../schema/contracts/training.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { competencyName } from '../competencies/competency-words.ts'
import { plainDate } from '../format/plain-date.ts'
import { useLanguage } from '../language/context.ts'
import styles from './training.module.css'
import { useTrainingWords } from './training-words.ts'

export type SessionActions = { readonly onEdit: () => void; readonly onCancel: () => void }

type Props = {
  readonly session: TrainingSession
  readonly actions?: SessionActions | undefined
  /** What it changed. */
  readonly children?: ReactNode
}

/** `Comunicación efectiva, 16 jul. 2026` */
export const sessionTitle = ({ competency, date }: TrainingSession, language: Language): string =>
  `${competencyName(competency, language)}, ${plainDate(date, language)}`

export function SessionCard({ session, actions, children }: Props) {
  const say = useTrainingWords()
  const language = useLanguage()
  const { competency, date, hours, note, agents, others, recordedBy, cancelled } = session
  const title = sessionTitle(session, language)
  const facts = [
    plainDate(date, language),
    say.hours(String(hours)),
    note,
    recordedBy && say.recordedBy(recordedBy),
  ]
  return (
    <article className={`card ${styles.session} ${cancelled ? styles.gone : ''}`}>
      <div className={styles.sessionHead}>
        <div>
          <h3 className="card-title">
            {competencyName(competency, language)}
            {cancelled && <span className={styles.tag}>{say.cancelled}</span>}
          </h3>
          <p className="card-sub">{facts.filter(Boolean).join(' · ')}</p>
        </div>
        {actions && (
          <div className={`${styles.actions} no-print`}>
            <Button size="sm" aria-label={say.editOf(title)} onClick={actions.onEdit}>
              {say.edit}
            </Button>
            <Button size="sm" aria-label={say.cancelOf(title)} onClick={actions.onCancel}>
              {say.cancel}
            </Button>
          </div>
        )}
      </div>
      {cancelled && <p className={styles.noneText}>{say.cancelledWhy(cancelled.reason)}</p>}
      {children}
      <p className={styles.takePart}>
        {say.participants(agents.length)}: {agents.join(', ')} {others > 0 && say.others(others)}
      </p>
    </article>
  )
}
