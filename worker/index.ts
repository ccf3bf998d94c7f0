import { createApp } from './app.ts'
import { contextOf, type Env } from './env.ts'
import { runSchedule } from './services/run-schedule.ts'

const app = createApp(contextOf)

export default {
  fetch: app.fetch,
  scheduled: ({ cron }, env) => runSchedule(contextOf(env), { publishNow: cron === 'now' }),
} satisfies ExportedHandler<Env>
