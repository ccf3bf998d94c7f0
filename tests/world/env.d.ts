import type { D1Migration } from '@cloudflare/vitest-plugin'
import type { Env } from '../../worker/env.ts'

declare module 'cloudflare:workers' {
  interface ProvidedEnv extends Env {
    MIGRATIONS: D1Migration[]
  }
}
