import { Button } from '@mantine/core'
import { RequestError } from '../api/request.ts'
import { useWords } from '../language/context.ts'
import styles from './training.module.css'

type Props = { readonly error: Error; readonly retrying: boolean; readonly onRetry: () => void }

/** A part of the page that did not come, while the rest is there. */
export function ProblemCard({ error, retrying, onRetry }: Props) {
  const words = useWords()
  const isOffline = error instanceof RequestError && error.code === 'no-connection'
  return (
    <div className="card" role="alert">
      <h3 className="card-title">{isOffline ? words.offlineTitle : words.errorTitle}</h3>
      <p className={styles.noneText}>{isOffline ? words.offlineText : words.errorText}</p>
      <Button className="no-print" mt={12} aria-busy={retrying} onClick={onRetry}>
        {words.retry}
      </Button>
    </div>
  )
}
