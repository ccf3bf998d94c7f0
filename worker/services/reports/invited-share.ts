import type { Participated } from '../../db/participation.ts'
import { benjaminiHochberg, differenceProbability } from '../../stats/index.ts'

/** Closer ones are not «far», however sure the difference. */
const farFrom = 0.1

type Invited = { readonly key: string; readonly office: string; invited: number; served: number }

/**
 * Agents who invite far fewer of those they serve than their office's other agents do: whoever invites only the happy
 * would be among them. Many are compared at once, so false ones are kept at 5 % (Benjamini–Hochberg); and far means far
 * from the usual agent too, so that one who stands apart makes nobody else do so.
 */
export function farFromOffice(rows: readonly Participated[]): Set<string> {
  const agents = new Map<string, Invited>()
  for (const { office, agent, served, invitedOfServed } of rows) {
    if (agent === '') continue
    const key = JSON.stringify([office, agent])
    const known = agents.get(key) ?? { key, office, invited: 0, served: 0 }
    known.invited += invitedOfServed
    known.served += served
    agents.set(key, known)
  }
  // A ticket system may make a second link, or tell too few: such totals compare with nothing.
  const told = [...agents.values()].filter(({ invited, served }) => served > 0 && invited <= served)
  const compared = told.flatMap((agent) => {
    const others = told.filter(({ office, key }) => office === agent.office && key !== agent.key)
    const invited = others.reduce((sum, other) => sum + other.invited, 0)
    const served = others.reduce((sum, other) => sum + other.served, 0)
    if (served === 0 || invited + agent.invited === 0) return []
    const usual = median(others.map((other) => other.invited / other.served))
    const p = differenceProbability(agent.invited, agent.served, invited, served)
    return [{ key: agent.key, below: usual - agent.invited / agent.served, p }]
  })
  const sure = benjaminiHochberg(compared.map(({ p }) => p))
  return new Set(
    compared.filter(({ below }, index) => sure[index]?.flagged && below >= farFrom).map(({ key }) => key),
  )
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}
