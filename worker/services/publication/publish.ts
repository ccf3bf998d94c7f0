import { localWeek, type Week } from '../../../schema/calendar.ts'
import { Kind } from '../../../schema/contracts/fields.ts'
import type { Context } from '../../context.ts'
import { recordPublication } from '../../db/leaves.ts'
import { type Office, publishableOffices } from '../../db/offices.ts'
import { passToOffice, waitingCounts } from '../../db/waiting.ts'
import { planPublication } from './plan.ts'
import { Overtaken, writeBlocks } from './write-blocks.ts'

const attempts = 5

export type Published = { readonly offices: number; readonly blocks: number; readonly responses: number }

/** Publishes each office whose week has ended since the last run; the others are left as they are. */
export async function publishDue(context: Context): Promise<Published> {
  const due = (await publishableOffices(context.db)).filter(
    (office) =>
      office.publishedThrough === null || office.publishedThrough < localWeek(context.now(), office.timeZone),
  )
  return publishOffices(context, due)
}

/**
 * One run for all offices: what waits since whole weeks becomes blocks. Safe to run twice, late, or again after
 * it was cut off: each block is one atomic batch, and what is left to do is read from the database.
 */
export async function publishNow(
  context: Context,
  progress?: (office: string, done: number, of: number) => void,
): Promise<Published> {
  return publishOffices(context, await publishableOffices(context.db), progress)
}

/** What was imported for some offices, at once. */
export async function publishImports(context: Context, offices: ReadonlySet<string>): Promise<Published> {
  let published: Published = nothing
  for (const office of await publishableOffices(context.db)) {
    if (offices.has(office.code)) published = sum(published, await publishOffice(context, office, ['import']))
  }
  return published
}

async function publishOffices(
  context: Context,
  offices: readonly Office[],
  progress?: (office: string, done: number, of: number) => void,
): Promise<Published> {
  let published: Published = nothing
  for (const [index, office] of offices.entries()) {
    published = sum(published, await publishOffice(context, office, Kind.options))
    progress?.(office.code, index + 1, offices.length)
  }
  return published
}

async function publishOffice(context: Context, office: Office, kinds: readonly Kind[]): Promise<Published> {
  const currentWeek = localWeek(context.now(), office.timeZone)
  let published: Published = nothing
  for (let attempt = 1; ; attempt++) {
    const waiting = await waitingCounts(context.db, office.code, currentWeek, kinds)
    const plan = planPublication(waiting, currentWeek)
    try {
      await writeBlocks(context, office.code, plan.agentBlocks)
      if (plan.passes.length > 0) await passToOffice(context.db, office.code, plan.passes)
      await writeBlocks(context, office.code, plan.officeBlocks)
    } catch (error) {
      if (error instanceof Overtaken && attempt < attempts) continue
      throw error
    }
    const blocks = [...plan.agentBlocks, ...plan.officeBlocks]
    published = {
      offices: 1,
      blocks: blocks.length,
      responses: blocks.reduce((total, block) => total + block.n, 0),
    }
    break
  }
  await recordWaiting(context, office, currentWeek, kinds.length === Kind.options.length)
  return published
}

async function recordWaiting(
  context: Context,
  office: Office,
  currentWeek: Week,
  wholeRun: boolean,
): Promise<void> {
  const left = await waitingCounts(context.db, office.code, currentWeek, Kind.options)
  const byLeaf = Map.groupBy(left, ({ agent, kind }) => `${kind}:${agent ?? ''}`)
  await recordPublication(
    context.db,
    office.code,
    wholeRun ? currentWeek : null,
    [...byLeaf.values()].flatMap((weeks) => {
      const [first] = weeks
      return first ? [{ ...first, count: weeks.reduce((total, { count }) => total + count, 0) }] : []
    }),
  )
}

const nothing: Published = { offices: 0, blocks: 0, responses: 0 }
const sum = (one: Published, other: Published): Published => ({
  offices: one.offices + other.offices,
  blocks: one.blocks + other.blocks,
  responses: one.responses + other.responses,
})
