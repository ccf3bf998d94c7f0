import { createApp } from './app.ts'
import { contextOf } from './env.ts'
import { handlersOf } from './handlers.ts'

export default handlersOf(createApp(contextOf))
