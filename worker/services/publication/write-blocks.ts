import { findItem } from '../../../schema/instrument/citizen-items.ts'
import type { Answered } from '../../../schema/instrument/measures.ts'
import { findMeasure, pointsOf } from '../../../schema/instrument/measures.ts'
import { requiredItem } from '../../../schema/instrument/questionnaire.ts'
import type { Context } from '../../context.ts'
import { insertBlock } from '../../db/blocks.ts'
import { type Leaf, openLeaves } from '../../db/leaves.ts'
import { type WaitingResponse, waitingResponses } from '../../db/waiting.ts'
import type { PlannedBlock } from './plan.ts'
import { checksumOf, countLevels, rowsOf } from './tally.ts'

/** Responses held in memory at a time. */
const portion = 20_000
/** Leaves written at a time: their hops to the database overlap. */
const together = 6

/** Another write came between: what was planned no longer is what waits. */
export class Overtaken extends Error {}

/** @throws Overtaken; blocks written before that stay, and are whole */
export async function writeBlocks(
  context: Context,
  office: string,
  planned: readonly PlannedBlock[],
): Promise<void> {
  for (const blocks of portions(planned)) {
    const leaves = await openLeaves(context.db, office, distinctLeaves(blocks))
    const through = Math.max(...blocks.map((block) => block.lastWeek))
    const waiting = Map.groupBy(
      await waitingResponses(context.db, office, through, distinctLeaves(blocks)),
      leafName,
    )
    const queue = leaves.map((leaf) => ({
      leaf,
      blocks: blocks.filter((block) => leafName(block) === leafName(leaf)),
      waiting: waiting.get(leafName(leaf)) ?? [],
    }))
    const writeNext = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await writeLeaf(context, next)
    }
    await Promise.all(Array.from({ length: together }, writeNext))
  }
}

const leafName = ({ agent, kind }: { agent: string | null; kind: string }) => `${kind}:${agent ?? ''}`

const distinctLeaves = (blocks: readonly PlannedBlock[]): PlannedBlock[] => [
  ...new Map(blocks.map((block) => [leafName(block), block])).values(),
]

/** Blocks of one leaf stay in order; as many at a time as memory holds easily. */
function portions(blocks: readonly PlannedBlock[]): PlannedBlock[][] {
  const result: PlannedBlock[][] = []
  let size = portion
  for (const block of blocks) {
    if (size + block.n > portion) {
      result.push([])
      size = 0
    }
    result.at(-1)?.push(block)
    size += block.n
  }
  return result
}

async function writeLeaf(
  context: Context,
  work: { leaf: Leaf; blocks: readonly PlannedBlock[]; waiting: readonly WaitingResponse[] },
): Promise<void> {
  let { leaf } = work
  for (const { firstWeek, lastWeek, n } of work.blocks) {
    const members = work.waiting.filter(({ week }) => week >= firstWeek && week <= lastWeek)
    if (members.length !== n) throw new Overtaken()
    const ordinal = leaf.lastBlock + 1
    const { rows, carried } = rowsOf(ordinal, countLevels(members, leaf.agent !== null), leaf.carried)
    const written = await insertBlock(context.db, {
      leaf,
      ordinal,
      firstWeek,
      lastWeek,
      members,
      comments: members
        .filter((member) => member.commented)
        .map((member) => ({ id: member.id, favorable: isFavorable(member), shuffle: shuffle(context) })),
      rows,
      carried,
      checksum: await checksumOf(rows),
    })
    if (!written) throw new Overtaken()
    leaf = { ...leaf, carried, lastBlock: ordinal, revision: leaf.revision + 1 }
  }
}

const shuffle = (context: Context) => Math.floor(context.random() * 2 ** 31)

function isFavorable({ answers }: Answered): boolean {
  const item = findItem(requiredItem)
  const value = answers[requiredItem]
  const points = item && typeof value === 'number' ? pointsOf(item, value) : undefined
  return points !== undefined && points >= findMeasure(requiredItem).favorableFrom
}
