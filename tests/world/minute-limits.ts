import { env } from 'cloudflare:workers'
import type { Counted, Limits } from '../../worker/limits.ts'

/** As wrangler.toml has it. */
export function configuredLimit(counted: Counted): { limit: number; period: number } {
  const name = counted.toUpperCase().replaceAll('-', '_')
  const found = env.RATE_LIMITS.find((one) => one.name === name)
  if (!found) throw new Error(`wrangler.toml has no [[ratelimits]] called ${name}`)
  return found.simple
}

/** The platform's counters by the test's clock: the numbers of wrangler.toml, in windows that the clock ends. */
export function minuteLimits(clock: { readonly now: number }): Limits & { readonly keys: Set<string> } {
  const counts = new Map<string, number>()
  const keys = new Set<string>()
  return {
    on: true,
    keys,
    async allow(counted, key) {
      keys.add(key)
      const { limit, period } = configuredLimit(counted)
      const window = `${counted} ${key} ${Math.floor(clock.now / (period * 1000))}`
      const count = counts.get(window) ?? 0
      if (count >= limit) return false
      counts.set(window, count + 1)
      return true
    },
  }
}
