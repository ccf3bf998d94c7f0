import { useQuery } from '@tanstack/react-query'
import type { TrainingSession } from '../../schema/contracts/training.ts'
import { EffectView } from './EffectView.tsx'
import { ProblemCard } from './ProblemCard.tsx'
import { type SessionActions, SessionCard } from './SessionCard.tsx'
import styles from './training.module.css'
import { effectQuery } from './training-queries.ts'
import { useTrainingWords } from './training-words.ts'

type Props = { readonly session: TrainingSession; readonly actions: SessionActions | undefined }

/** A session with what it changed, which is asked for by itself: the list need not wait for it. */
export function MeasuredSession({ session, actions }: Props) {
  const say = useTrainingWords()
  const { data, error, isFetching, refetch } = useQuery(effectQuery(session.id))
  return (
    <SessionCard session={session} actions={actions}>
      {data ? (
        <EffectView session={session} effect={data} />
      ) : error ? (
        <ProblemCard error={error} retrying={isFetching} onRetry={() => void refetch()} />
      ) : (
        <p className={styles.waiting} role="status">
          {say.loadingEffect}
        </p>
      )}
    </SessionCard>
  )
}
