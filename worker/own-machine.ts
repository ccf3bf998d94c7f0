import { contextOf } from './env.ts'
import { handlersOf } from './handlers.ts'
import { createOwnApp } from './own-app.ts'

/** The worker on the machine on which Indaga is developed or tried; `index.ts` is the one that is deployed. */
export default handlersOf(createOwnApp(contextOf))
