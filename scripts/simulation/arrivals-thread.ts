import { parentPort, workerData } from 'node:worker_threads'
import { type ArrivedWeek, arrivedWeeks } from './arrived-weeks.ts'
import type { Truth } from './truth.ts'

// Asked for the next week, it answers with it; after the last one, with what is true of all.

export type Message = { readonly arrived: ArrivedWeek } | { readonly truth: Truth }

const weeks = arrivedWeeks(workerData)

parentPort?.on('message', () => {
  const { done, value } = weeks.next()
  parentPort?.postMessage((done ? { truth: value } : { arrived: value }) satisfies Message)
})
