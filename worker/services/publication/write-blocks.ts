import { findItem } from '../../../schema/instrument/citizen-items.ts'
import { type Answered, findMeasure, pointsOf } from '../../../schema/instrument/measures.ts'
import { requiredItem } from '../../../schema/instrument/questionnaire.ts'
import type { Context } from '../../context.ts'
import { type ChangedLeaf, insertBlocks, type NewBlock } from '../../db/blocks.ts'
import { type Leaf, openLeaves } from '../../db/leaves.ts'
import { type WaitingResponse, waitingResponses } from '../../db/waiting.ts'
import type { PlannedBlock } from './plan.ts'
import { checksumOf, countLevels, rowsOf } from './tally.ts'

/** Another write came between: what was planned no longer is what waits. */
export class Overtaken extends Error {}

/**
 * Writes planned blocks, several leaves in one batch: a hop for each would cost more than the work.
 * @param portion responses in one batch, so far as leaves can be told apart; 1 for a batch per leaf
 * @param done is told what is written, batch by batch
 * @throws Overtaken; what was written before that stays, and is whole
 */
export async function writeBlocks(
  context: Context,
  office: string,
  planned: readonly PlannedBlock[],
  portion: number,
  done: (written: readonly PlannedBlock[]) => void,
): Promise<void> {
  for (const blocks of portions(planned, portion)) {
    const keys = [...new Map(blocks.map((block) => [leafName(block), block])).values()]
    const through = Math.max(...blocks.map((block) => block.lastWeek))
    const leaves = await openLeaves(context.db, office, keys)
    const waiting = Map.groupBy(await waitingResponses(context.db, office, through, keys), leafName)
    const changed: ChangedLeaf[] = []
    const written: NewBlock[] = []
    for (const leaf of leaves) {
      const made = await blocksOf(
        leaf,
        blocks.filter((block) => leafName(block) === leafName(leaf)),
        waiting.get(leafName(leaf)) ?? [],
      )
      changed.push(made.leaf)
      written.push(...made.blocks)
    }
    if (!(await insertBlocks(context.db, changed, written))) throw new Overtaken()
    done(blocks)
  }
}

const leafName = ({ agent, kind }: { agent: string | null; kind: string }) => `${kind}:${agent ?? ''}`

/** All blocks of a leaf together, and as many leaves as stay within the portion. */
function portions(planned: readonly PlannedBlock[], portion: number): PlannedBlock[][] {
  const result: PlannedBlock[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const blocks of Map.groupBy(planned, leafName).values()) {
    const n = blocks.reduce((sum, block) => sum + block.n, 0)
    if (size + n > portion) {
      result.push([])
      size = 0
    }
    result.at(-1)?.push(...blocks)
    size += n
  }
  return result
}

async function blocksOf(
  leaf: Leaf,
  planned: readonly PlannedBlock[],
  waiting: readonly WaitingResponse[],
): Promise<{ leaf: ChangedLeaf; blocks: NewBlock[] }> {
  const blocks: NewBlock[] = []
  let { carried, lastBlock: ordinal } = leaf
  for (const { firstWeek, lastWeek, n } of planned) {
    const members = waiting.filter(({ week }) => week >= firstWeek && week <= lastWeek)
    if (members.length !== n) throw new Overtaken()
    ordinal += 1
    const made = rowsOf(ordinal, countLevels(members, leaf.agent !== null), carried)
    carried = made.carried
    blocks.push({
      leaf: leaf.id,
      ordinal,
      firstWeek,
      lastWeek,
      members,
      comments: members
        .filter((member) => member.commented)
        .map((member) => ({ key: member.key, favorable: isFavorable(member) })),
      rows: made.rows,
      checksum: await checksumOf(made.rows),
    })
  }
  return { leaf: { id: leaf.id, revision: leaf.revision, carried }, blocks }
}

function isFavorable({ answers }: Answered): boolean {
  const item = findItem(requiredItem)
  const value = answers[requiredItem]
  const points = item && typeof value === 'number' ? pointsOf(item, value) : undefined
  return points !== undefined && points >= findMeasure(requiredItem).favorableFrom
}
