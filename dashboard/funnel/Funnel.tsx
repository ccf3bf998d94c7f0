import { useQuery } from '@tanstack/react-query'
import type { FunnelReport } from '../../schema/contracts/funnel.ts'
import { funnelQuery } from '../api/queries.ts'
import type { Filters } from '../filters/filters.ts'
import type { Fetched } from '../report/fetched.ts'
import { ComingCard } from '../states/ComingCard.tsx'
import { FunnelCard } from './FunnelCard.tsx'
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
  const say = useFunnelWords()
  if (fetched.data) {
    return (
      <div aria-busy={fetched.isPlaceholderData}>
        <FunnelCard report={fetched.data} {...chosen} />
      </div>
    )
  }
  return <ComingCard title={say.overline} fetched={fetched} loading={say.loading} failed={say.failed} />
}
