import { createApp } from './app.ts'
import { contextOf, type Env } from './env.ts'
import { sendDueMails } from './services/access/mail.ts'
import { forgetExpired } from './services/forget-expired.ts'
import { publishDue, publishNow } from './services/publication/publish.ts'

const app = createApp(contextOf)

export default {
  fetch: app.fetch,
  async scheduled({ cron }, env) {
    const context = contextOf(env)
    await (cron === 'now' ? publishNow(context) : publishDue(context))
    await sendDueMails(context)
    await forgetExpired(context)
  },
} satisfies ExportedHandler<Env>
