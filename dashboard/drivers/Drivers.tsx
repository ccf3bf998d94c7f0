import type { DriversReport } from '../../schema/contracts/drivers.ts'
import { RequestError } from '../api/request.ts'
import comment from '../comments/comment.module.css'
import { useWords } from '../language/context.ts'
import type { Fetched } from '../report/fetched.ts'
import { DriversCard } from './DriversCard.tsx'
import styles from './drivers.module.css'
import { useDriversWords } from './drivers-words.ts'

/** The card and what befalls it; the page around it stands whatever becomes of it. */
export function Drivers({ fetched }: { fetched: Fetched<DriversReport> }) {
  const words = useWords()
  const say = useDriversWords()
  if (fetched.data) return <DriversCard report={fetched.data} />
  return (
    <section className={`card ${styles.card}`}>
      <h2 className="card-title">{say.title}</h2>
      {fetched.error ? (
        <div role="alert">
          <p className="card-sub">
            {say.failed}{' '}
            {words.code(fetched.error instanceof RequestError ? fetched.error.code : 'unexpected')}
          </p>
          <button type="button" className={comment.more} onClick={() => void fetched.refetch()}>
            {words.retry}
          </button>
        </div>
      ) : (
        <p className={`card-sub ${styles.coming}`} role="status">
          {say.loading}
        </p>
      )}
    </section>
  )
}
