import type { Context } from '../context.ts'
import { contentsOf, leafNames, leafToRecount, responsesWithoutBlock } from '../db/recount.ts'
import { LeafRecount, type Problem } from './publication/recount.ts'

/** Responses in memory at a time, so far as blocks can be told apart. */
const portion = 10_000
const attempts = 5

export type Checked = {
  readonly leaves: number
  readonly blocks: number
  readonly rows: number
  readonly responses: number
  readonly problems: readonly LeafProblem[]
}
export type LeafProblem = { readonly leaf: string } & Problem

/**
 * Recounts what is published from the stored responses: per leaf and measure, the rows, what is carried and what
 * was withdrawn together are the answers that were given, each of them once. Leaf by leaf; it can run at any time.
 */
export async function checkTallies(
  context: Context,
  progress?: (done: number, of: number) => void,
): Promise<Checked> {
  const leaves = await leafNames(context.db)
  const problems: LeafProblem[] = []
  const total = { leaves: leaves.length, blocks: 0, rows: 0, responses: 0 }
  for (const [index, { id, name }] of leaves.entries()) {
    const found = await recountLeaf(context.db, id)
    total.blocks += found.blocks
    total.rows += found.rows
    total.responses += found.responses
    problems.push(...found.problems.map((problem) => ({ leaf: name, ...problem })))
    progress?.(index + 1, leaves.length)
  }
  return { ...total, problems: [...problems, ...(await outsideBlocks(context.db))] }
}

type Found = { blocks: number; rows: number; responses: number; problems: readonly Problem[] }

/** A leaf that moves on meanwhile is recounted: what was read of it need not fit together. */
async function recountLeaf(db: D1Database, id: number): Promise<Found> {
  for (let attempt = 1; ; attempt++) {
    const leaf = await leafToRecount(db, id)
    const recount = new LeafRecount(leaf)
    let rows = 0
    let responses = 0
    for (const blocks of portionsOf(leaf.blocks)) {
      const from = blocks[0]?.ordinal ?? 0
      const contents = await contentsOf(db, id, { from, to: blocks.at(-1)?.ordinal ?? from })
      for (const block of blocks) {
        const made = contents.rows.get(block.ordinal) ?? []
        const members = contents.members.get(block.ordinal) ?? []
        await recount.addBlock(block, members, made)
        rows += made.length
        responses += members.length
      }
    }
    const found = { blocks: leaf.blocks.length, rows, responses }
    if ((await leafToRecount(db, id)).revision === leaf.revision) {
      return { ...found, problems: recount.end() }
    }
    if (attempt === attempts) {
      return { ...found, problems: [{ what: 'the leaf keeps changing: check again' }] }
    }
  }
}

function portionsOf<Block extends { n: number }>(blocks: readonly Block[]): Block[][] {
  const result: Block[][] = []
  let size = Number.POSITIVE_INFINITY
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

async function outsideBlocks(db: D1Database): Promise<LeafProblem[]> {
  const lost = await responsesWithoutBlock(db)
  return lost > 0 ? [{ leaf: '-', what: `${lost} published responses are in no block` }] : []
}
