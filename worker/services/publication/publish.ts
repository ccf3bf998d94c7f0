import { localWeek, type Week } from '../../../schema/calendar.ts'
import { Kind } from '../../../schema/contracts/fields.ts'
import type { Context } from '../../context.ts'
import { recordPublication } from '../../db/leaves.ts'
import { type Office, publishableOffices } from '../../db/offices.ts'
import { countArrived } from '../../db/participation.ts'
import { passToOffice, waitingCounts } from '../../db/waiting.ts'
import { flagBursts } from '../integrity/flag-bursts.ts'
import { type PlannedBlock, planPublication } from './plan.ts'
import { Overtaken, writeBlocks } from './write-blocks.ts'

/** Responses in one batch at each attempt: when others keep writing, leaf by leaf gets through. */
const portions = [10_000, 10_000, 1_000, 1, 1]
/** Offices at a time: their hops to the database overlap. */
const together = 4

export type Published = { readonly offices: number; readonly blocks: number; readonly responses: number }
export type PublishProgress = (office: string, done: number, of: number) => void

/** Publishes each office that was not published in its present week; the others are left as they are. */
export async function publishDue(context: Context): Promise<Published> {
  // A later week is no reason to wait: a clock that ran ahead once would stop the publisher until it is true.
  const due = (await publishableOffices(context.db)).filter(
    ({ publishedThrough, timeZone }) => publishedThrough !== localWeek(context.now(), timeZone),
  )
  return publishOffices(context, due, Kind.options)
}

/**
 * One run for all offices: what waits since whole weeks becomes blocks. Safe to run twice, late, or again after
 * it was cut off: each block is stored whole, and what is left to do is read from the database.
 * @throws what kept an office from being published, after the others were
 */
export async function publishNow(context: Context, progress?: PublishProgress): Promise<Published> {
  return publishOffices(context, await publishableOffices(context.db), Kind.options, progress)
}

/** What was imported for some offices, at once. */
export async function publishImports(context: Context, offices: ReadonlySet<string>): Promise<Published> {
  const affected = (await publishableOffices(context.db)).filter(({ code }) => offices.has(code))
  return publishOffices(context, affected, ['import'])
}

async function publishOffices(
  context: Context,
  offices: readonly Office[],
  kinds: readonly Kind[],
  progress?: PublishProgress,
): Promise<Published> {
  const total = { offices: 0, blocks: 0, responses: 0 }
  const failures: unknown[] = []
  const queue = [...offices]
  const publishNext = async () => {
    for (let office = queue.shift(); office; office = queue.shift()) {
      try {
        for (const block of await publishOffice(context, office, kinds)) {
          total.blocks += 1
          total.responses += block.n
        }
      } catch (failure) {
        failures.push(failure)
      }
      total.offices += 1
      progress?.(office.code, total.offices, offices.length)
    }
  }
  await Promise.all(Array.from({ length: together }, publishNext))
  if (failures.length > 0) throw failures[0]
  return total
}

/** @returns the blocks made */
async function publishOffice(
  context: Context,
  office: Office,
  kinds: readonly Kind[],
): Promise<readonly PlannedBlock[]> {
  const written: PlannedBlock[] = []
  const done = (blocks: readonly PlannedBlock[]) => written.push(...blocks)
  const currentWeek = localWeek(context.now(), office.timeZone)
  if (isWhole(kinds)) await lookAtArrivals(context, office, currentWeek)
  for (const [attempt, portion] of portions.entries()) {
    const plan = planPublication(
      await waitingCounts(context.db, office.code, currentWeek, kinds),
      currentWeek,
    )
    try {
      await writeBlocks(context, office.code, plan.agentBlocks, portion, done)
      if (plan.passes.length > 0) await passToOffice(context.db, office.code, plan.passes)
      await writeBlocks(context, office.code, plan.officeBlocks, portion, done)
    } catch (error) {
      if (error instanceof Overtaken && attempt < portions.length - 1) continue
      throw error
    }
    await recordPublication(context.db, office.code, {
      // An import is no weekly run: what else waits has not been looked at.
      through: isWhole(kinds) ? currentWeek : null,
      kinds,
      waiting: plan.left,
    })
    break
  }
  return written
}

/** An import is no weekly run. */
const isWhole = (kinds: readonly Kind[]) => kinds.length === Kind.options.length

/** What can be told only while day, hour and agent of what arrived are known: who answered, and in bursts. */
async function lookAtArrivals(context: Context, office: Office, currentWeek: Week): Promise<void> {
  const from = office.publishedThrough ?? 0
  if (from >= currentWeek) return
  await flagBursts(
    context,
    office.code,
    await countArrived(context.db, office.code, { from, before: currentWeek }),
  )
}
