import { Hono } from 'hono'
import type { Context } from './context.ts'
import type { Env } from './env.ts'

export type AppEnv = { Bindings: Env; Variables: { context: Context } }

export const app = new Hono<AppEnv>()
