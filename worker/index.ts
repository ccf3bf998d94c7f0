import { app } from './app.ts'
import { contextOf, type Env } from './env.ts'

export default {
  fetch: app.fetch,
} satisfies ExportedHandler<Env>

export { contextOf }
