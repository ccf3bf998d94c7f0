import type { Context } from '../../../worker/context.ts'
import { handleSmsQueue, type SmsMessage } from '../../../worker/sms-queue.ts'
import { type Fault, failingDatabase } from '../../machine/hooked-database.ts'
import type { Timeline } from './timeline.ts'

type Waiting = { readonly id: string; readonly attempts: number }

// As in wrangler.toml.
const batchSize = 10
const mostRetries = 10
const retryDelay = 30_000

/** The platform's queue: one consumer, in batches; what is not acknowledged comes again, and some of the rest too. */
export function atLeastOnceQueue(
  { after, process }: Timeline,
  {
    random,
    redelivered,
    crashes,
    context,
    wasSent,
  }: {
    random: () => number
    /** Share of acknowledged messages that come once more. */
    redelivered: number
    /** Share of batches in which the worker dies. */
    crashes: number
    context: () => Context
    /** What really happened. */
    wasSent: (id: string) => boolean
  },
) {
  const ready: Waiting[] = []
  const counted = { delivered: 0, alreadySent: 0, crashes: 0 }
  let busy = false

  const put = (waiting: Waiting, milliseconds: number) =>
    after(milliseconds, () => {
      ready.push(waiting)
      begin()
    })
  function begin(): void {
    if (busy || ready.length === 0) return
    busy = true
    after(0, () =>
      process(async () => {
        await consume(ready.splice(0, batchSize))
        busy = false
        begin()
      }),
    )
  }
  const deathOf = (batch: readonly Waiting[]): Fault => ({
    call: 1 + Math.floor(random() * 9 * batch.length),
    when: random() < 0.5 ? 'after' : 'before',
    lasting: true,
  })
  async function consume(batch: readonly Waiting[]): Promise<void> {
    counted.delivered += batch.length
    counted.alreadySent += batch.filter(({ id }) => wasSent(id)).length
    const dies = random() < crashes
    if (dies) counted.crashes++
    const own = context()
    const worker = dies ? { ...own, db: failingDatabase(own.db, deathOf(batch)) } : own
    const open = new Map(batch.map((waiting) => [waiting, retryDelay]))
    const messages = batch.map((waiting) => ({
      body: { id: waiting.id },
      ack: () => void open.delete(waiting),
      retry: (options?: { delaySeconds?: number }) =>
        void open.set(waiting, (options?.delaySeconds ?? retryDelay / 1000) * 1000),
    }))
    await handleSmsQueue({ messages } as unknown as MessageBatch<SmsMessage>, worker)
    for (const waiting of batch) {
      const delay = open.get(waiting)
      if (delay === undefined && random() < redelivered) {
        put(waiting, random() * 600_000)
      } else if (delay !== undefined && waiting.attempts < mostRetries) {
        put({ ...waiting, attempts: waiting.attempts + 1 }, delay)
      }
    }
  }
  return {
    counted,
    send(ids: readonly string[]) {
      for (const id of ids) put({ id, attempts: 0 }, random() * 1000)
    },
  }
}
