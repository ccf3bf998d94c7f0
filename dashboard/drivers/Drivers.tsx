import type { DriversReport } from '../../schema/contracts/drivers.ts'
import type { Fetched } from '../report/fetched.ts'
import { ComingCard } from '../states/ComingCard.tsx'
import { DriversCard } from './DriversCard.tsx'
import { useDriversWords } from './drivers-words.ts'

export function Drivers({ fetched }: { fetched: Fetched<DriversReport> }) {
  const say = useDriversWords()
  if (fetched.data) return <DriversCard report={fetched.data} />
  return <ComingCard title={say.title} fetched={fetched} loading={say.loading} failed={say.failed} />
}
