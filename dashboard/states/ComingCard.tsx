import { Button } from '@mantine/core'
import { RequestError } from '../api/request.ts'
import { useWords } from '../language/context.ts'
import type { Fetched } from '../report/fetched.ts'
import styles from './states.module.css'

type Props = {
  readonly title: string
  readonly fetched: Pick<Fetched<unknown>, 'error' | 'refetch'>
  readonly loading: string
  readonly failed: string
}

/** A card whose numbers have not come, or will not; the page around it stands whatever becomes of it. */
export function ComingCard({ title, fetched: { error, refetch }, loading, failed }: Props) {
  const words = useWords()
  return (
    <section className={`card ${styles.comingCard}`}>
      <h2 className="card-title">{title}</h2>
      {error ? (
        <div role="alert">
          <p className="card-sub">
            {failed} {words.code(error instanceof RequestError ? error.code : 'unexpected')}
          </p>
          <Button size="md" className={styles.cardRetry} onClick={() => void refetch()}>
            {words.retry}
          </Button>
        </div>
      ) : (
        <p className={`card-sub ${styles.coming}`} role="status">
          {loading}
        </p>
      )}
    </section>
  )
}
