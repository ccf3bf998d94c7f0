import type { createApp } from './app.ts'
import { contextOf, type Env } from './env.ts'
import { runSchedule } from './services/run-schedule.ts'
import { handleSmsQueue, type SmsMessage } from './sms-queue.ts'

/** What the platform calls: by request, by queue, by the clock. */
export const handlersOf = (app: ReturnType<typeof createApp>): ExportedHandler<Env, SmsMessage> => ({
  fetch: app.fetch,
  queue: (batch, env) => handleSmsQueue(batch, contextOf(env)),
  scheduled: ({ cron }, env) => runSchedule(contextOf(env), { publishNow: cron === 'now' }),
})
