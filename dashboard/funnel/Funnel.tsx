import { useQuery } from '@tanstack/react-query'
import type { FunnelReport } from '../../schema/contracts/funnel.ts'
import { funnelQuery } from '../api/queries.ts'
import { RequestError } from '../api/request.ts'
import comment from '../comments/comment.module.css'
import type { Filters } from '../filters/filters.ts'
import { useWords } from '../language/context.ts'
import type { Fetched } from '../report/fetched.ts'
import { FunnelCard } from './FunnelCard.tsx'
import styles from './funnel.module.css'
import { useFunnelWords } from './funnel-words.ts'

type Chosen = {
  readonly measures: readonly string[]
  readonly onMeasure: (measure: string) => void
}

/** Asked for where it is looked at. */
export function FetchedFunnel({
  filters,
  measure,
  ...chosen
}: Chosen & { readonly filters: Filters; readonly measure: string | undefined }) {
  const asked = measure && chosen.measures.includes(measure) ? measure : chosen.measures[0]
  return <Funnel fetched={useQuery(funnelQuery(filters, asked))} {...chosen} />
}

export function Funnel({ fetched, ...chosen }: Chosen & { readonly fetched: Fetched<FunnelReport> }) {
  const words = useWords()
  const say = useFunnelWords()
  if (fetched.data) {
    return (
      <div aria-busy={fetched.isPlaceholderData}>
        <FunnelCard report={fetched.data} {...chosen} />
      </div>
    )
  }
  return (
    <section className={`card ${styles.card}`}>
      <h2 className="card-title">{say.overline}</h2>
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
