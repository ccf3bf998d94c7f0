import { createApp } from './app.ts'
import { outbox } from './routes/outbox.tsx'
import { phone } from './routes/phone.tsx'

/** With the pages that show what does not leave this machine: what is deployed does not even hold them. */
export function createOwnApp(contextOf: Parameters<typeof createApp>[0]): ReturnType<typeof createApp> {
  const app = createApp(contextOf)
  app.route('/correo', outbox)
  app.route('/telefono', phone)
  return app
}
