import { env } from 'cloudflare:workers'
import type { Context } from '../../worker/context.ts'
import { contextOf } from '../../worker/env.ts'
import type { Limits } from '../../worker/limits.ts'
import { emptyDatabase } from './empty-database.ts'

/** Tests come from one address, and send more than any office. */
const unlimited: Limits = { on: true, allow: async () => true }

const unfinished: Promise<void>[] = []

/** An empty system with a clock that tests set. */
export async function emptyWorld(start = '2026-11-02T15:00:00Z') {
  await Promise.all(unfinished.splice(0))
  await emptyDatabase()
  const clock = { now: Date.parse(start) }
  const context: Context = {
    ...contextOf(env, (work) => void unfinished.push(work)),
    limits: unlimited,
    now: () => clock.now,
  }
  /** When what went on after the answers is done. */
  const settled = async () => void (await Promise.all(unfinished.splice(0)))
  return { context, clock, settled }
}
