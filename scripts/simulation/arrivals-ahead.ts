import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Message } from './arrivals-thread.ts'
import type { ArrivedWeek, Arriving } from './arrived-weeks.ts'
import type { Truth } from './truth.ts'

/**
 * The weeks of a simulation, each made by another processor while the one before it is stored.
 * @returns what is true of them
 */
export async function* arrivalsAhead(arriving: Arriving): AsyncGenerator<ArrivedWeek, Truth> {
  const thread = new Worker(join(import.meta.dirname, 'arrivals-thread.ts'), { workerData: arriving })
  const ask = () => {
    const answer = once(thread, 'message') as Promise<[Message]>
    // Where it fails while nobody awaits it, it is told below all the same.
    answer.catch(() => {})
    thread.postMessage('next')
    return answer
  }
  try {
    for (let coming = ask(); ; ) {
      const [message] = await coming
      if ('truth' in message) return message.truth
      coming = ask()
      yield message.arrived
    }
  } finally {
    await thread.terminate()
  }
}
