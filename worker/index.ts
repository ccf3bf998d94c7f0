import { createApp } from './app.ts'
import { contextOf, type Env } from './env.ts'
import { runSchedule } from './services/run-schedule.ts'
import { handleSmsQueue, type SmsMessage } from './sms-queue.ts'

const app = createApp(contextOf)

export default {
  fetch: app.fetch,
  queue: (batch, env) => handleSmsQueue(batch, contextOf(env)),
  scheduled: ({ cron }, env) => runSchedule(contextOf(env), { publishNow: cron === 'now' }),
} satisfies ExportedHandler<Env, SmsMessage>
