import type { Week } from '../../../schema/calendar.ts'
import type { Kind } from '../../../schema/contracts/fields.ts'

/** A block holds at least so many responses, a row at least so many answers. */
export const smallestGroup = 10

/** After so many Mondays in a leaf with an agent, answers that are too few pass to the office's. */
export const longestWait = 13

/** How many responses of one leaf arrived in one week and wait. */
export type WaitingWeek = {
  readonly agent: string | null
  readonly kind: Kind
  readonly week: Week
  readonly count: number
  /** Whether the agent has left. */
  readonly archived: boolean
}

/** All that waits in a leaf and arrived from one week to another, published together. */
export type PlannedBlock = {
  readonly agent: string | null
  readonly kind: Kind
  readonly firstWeek: Week
  readonly lastWeek: Week
  readonly n: number
}

/** What waits in an agent's leaf, up to a week, goes to the office's leaf of the same kind. */
export type Pass = { readonly agent: string; readonly kind: Kind; readonly throughWeek: Week }

export type Plan = {
  /** In order; they come first, so that what they leave counts at once for the office. */
  readonly agentBlocks: readonly PlannedBlock[]
  readonly passes: readonly Pass[]
  readonly officeBlocks: readonly PlannedBlock[]
  /** What goes on waiting. */
  readonly left: readonly WaitingWeek[]
}

/**
 * What one run publishes of one office (DESIGN decision 2).
 * @param waiting whole weeks only: each before `currentWeek`
 */
export function planPublication(waiting: readonly WaitingWeek[], currentWeek: Week): Plan {
  const agentBlocks: PlannedBlock[] = []
  const passes: Pass[] = []
  const officeBlocks: PlannedBlock[] = []
  const stillWaiting: WaitingWeek[] = []
  const officeWaiting = waiting.filter((group) => group.agent === null)

  for (const { agent, kind, weeks } of leavesOf(waiting)) {
    if (agent === null) continue
    const { blocks, left } = cutIntoBlocks(agent, kind, weeks)
    agentBlocks.push(...blocks)
    const oldest = left[0]
    const newest = left.at(-1)
    if (!oldest || !newest) continue
    if (currentWeek - oldest.week >= longestWait || oldest.archived) {
      passes.push({ agent, kind, throughWeek: newest.week })
      officeWaiting.push(...left.map((group) => ({ ...group, agent: null })))
    } else {
      stillWaiting.push(...left)
    }
  }
  for (const { kind, weeks } of leavesOf(officeWaiting)) {
    const { blocks, left } = cutIntoBlocks(null, kind, weeks)
    officeBlocks.push(...blocks)
    stillWaiting.push(...left)
  }
  return { agentBlocks, passes, officeBlocks, left: stillWaiting }
}

type Leaf = { agent: string | null; kind: Kind; weeks: WaitingWeek[] }

function leavesOf(groups: readonly WaitingWeek[]): Leaf[] {
  const leaves = new Map<string, Leaf>()
  for (const group of [...groups].sort((one, other) => one.week - other.week)) {
    const key = JSON.stringify([group.agent, group.kind])
    const leaf = leaves.get(key) ?? { agent: group.agent, kind: group.kind, weeks: [] }
    leaf.weeks.push(group)
    leaves.set(key, leaf)
  }
  return [...leaves.values()]
}

function cutIntoBlocks(agent: string | null, kind: Kind, weeks: readonly WaitingWeek[]) {
  const blocks: PlannedBlock[] = []
  let left: WaitingWeek[] = []
  for (const batch of kind === 'import' ? weekByWeek(weeks) : [weeks]) {
    left = [...left, ...batch]
    const n = total(left)
    const firstWeek = left[0]?.week ?? 0
    const lastWeek = left.at(-1)?.week ?? 0
    const before = blocks.at(-1)
    if (n >= smallestGroup) blocks.push({ agent, kind, firstWeek, lastWeek, n })
    else if (before) blocks[blocks.length - 1] = { ...before, lastWeek, n: before.n + n }
    else continue
    left = []
  }
  return { blocks, left }
}

/** An import is published as if each of its weeks had ended on its own Monday. */
const weekByWeek = (weeks: readonly WaitingWeek[]) => Map.groupBy(weeks, ({ week }) => week).values()

const total = (groups: readonly WaitingWeek[]) => groups.reduce((sum, group) => sum + group.count, 0)
