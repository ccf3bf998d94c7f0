import type { OfficeProcedure } from '../../db/procedures.ts'
import { effectiveSampleSize, rake } from '../../stats/index.ts'

type Counted = Pick<OfficeProcedure, 'procedure' | 'responses' | 'served'>

/** Fewer answers than this don't speak for a procedure: it is weighed together with others that are rarely heard. */
const fewestHeard = 10
/** Of the responses, how many must be of procedures whose totals are known for these to speak for all. */
const leastWeighed = 0.5

/**
 * By how much unequal answering spreads an office's number, beyond as many answers drawn evenly: n / Kish's effective n,
 * raked to the people served by procedure. Responses whose procedure is not known, or of which nobody told how many were
 * served, weigh 1.
 * @returns 1 where it can't be told
 */
export function designEffect(counted: readonly Counted[]): number {
  const heard = (rows: readonly Counted[]) => rows.reduce((sum, { responses }) => sum + responses, 0)
  const n = heard(counted)
  const told = counted.filter(({ procedure, served }) => procedure !== '' && served > 0)
  const weighed = heard(told)
  if (weighed === 0 || weighed < leastWeighed * n) return 1
  const groups = grouped(told)
  const raked = rake(
    groups.map(({ responses }, level) => ({ levels: [level], count: responses })),
    [groups.map(({ served }) => served)],
  )
  if (raked.kind !== 'converged') return 1
  return (
    n / effectiveSampleSize([...raked.weights, 1], [...groups.map(({ responses }) => responses), n - weighed])
  )
}

/** The least heard together, until they are enough. */
function grouped(told: readonly Counted[]): { responses: number; served: number }[] {
  const groups: { responses: number; served: number }[] = []
  let rare = { responses: 0, served: 0 }
  for (const { responses, served } of told.toSorted((one, other) => one.responses - other.responses)) {
    rare = { responses: rare.responses + responses, served: rare.served + served }
    if (rare.responses < fewestHeard) continue
    groups.push(rare)
    rare = { responses: 0, served: 0 }
  }
  // Fewer than enough in all.
  return groups.length > 0 ? groups : [rare]
}

/** What spreads the number of several offices together: the mean of theirs, by the answers of each. */
export function pooledEffect(offices: readonly { readonly n: number; readonly effect: number }[]): number {
  const n = offices.reduce((sum, office) => sum + office.n, 0)
  return n === 0 ? 1 : offices.reduce((sum, office) => sum + office.n * office.effect, 0) / n
}
