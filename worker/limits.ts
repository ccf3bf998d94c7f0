import { report } from './report.ts'

/** What is counted by the minute, each under its own limit in wrangler.toml. */
export type Counted = 'opens-per-network' | 'sends-per-network' | 'sends-per-code'

/** Approximate: each location of the platform counts for itself. Not for what must be exact. */
export type Limits = {
  /** Whether the platform counts at all. */
  readonly on: boolean
  /** Counts one more under `key`, and says whether it is within the limit. */
  allow(counted: Counted, key: string): Promise<boolean>
}

/**
 * The platform's counters. Where one is missing or fails, everything is let through: a counter that is down must
 * not cost a citizen's answer.
 */
export function platformLimits(counters: Readonly<Record<Counted, RateLimit | undefined>>): Limits {
  return {
    on: Object.values(counters).every(Boolean),
    async allow(counted, key) {
      try {
        return (await counters[counted]?.limit({ key }))?.success ?? true
      } catch (error) {
        report('limits', error)
        return true
      }
    },
  }
}
