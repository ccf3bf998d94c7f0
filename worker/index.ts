import { createApp } from './app.ts'
import { contextOf, type Env } from './env.ts'

const app = createApp(contextOf)

export default {
  fetch: app.fetch,
} satisfies ExportedHandler<Env>
