import type { Context } from '../context.ts'
import type { Env } from '../env.ts'

/** What every route finds at hand. */
export type Routed = { Bindings: Env; Variables: { context: Context } }
