import { AppError } from './errors.ts'

/** Tells people from programs; where the entity has switched it on. */
export type Turnstile = {
  /** Public: the page's widget shows it. */
  readonly siteKey: string
  /**
   * Whether a widget on our page gave `token` to a person. A token is good for one response alone: asked again for
   * the same one, as when a reply was lost, it passes again.
   * @param response id of the response, a UUID
   * @throws AppError unavailable, where the secret is wrong
   */
  passes(token: string, to: { response: string; hostname: string }): Promise<boolean>
}

type Parts = {
  readonly siteKey: string
  readonly secret: string
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>
  /** Told by name what went wrong. */
  readonly report: (what: unknown) => void
}

type Verdict = { success?: boolean; hostname?: string; 'error-codes'?: string[] }

const siteverify = 'https://challenges.cloudflare.com/turnstile/v0/siteverify'
const patience = 4_000

/**
 * Cloudflare's Turnstile. While it can't be asked (no reply in 4 s, 5xx, no JSON) everybody passes and the log says
 * so: the limits stand all the same, and an answer is worth more than the check. A token that it refuses never does.
 */
export function turnstile({ siteKey, secret, fetch, report }: Parts): Turnstile {
  async function verdictOn(token: string, response: string): Promise<Verdict | 'none'> {
    try {
      const reply = await fetch(siteverify, {
        method: 'POST',
        body: new URLSearchParams({ secret, response: token, idempotency_key: response }),
        signal: AbortSignal.timeout(patience),
      })
      if (reply.status >= 500) throw new Error(`status ${reply.status}`)
      const verdict = (await reply.json()) as Verdict
      if (!verdict['error-codes']?.includes('internal-error')) return verdict
      report('internal-error')
      return 'none'
    } catch (error) {
      report(error)
      return 'none'
    }
  }
  return {
    siteKey,
    async passes(token, { response, hostname }) {
      if (token === '') return false
      const verdict = await verdictOn(token, response)
      if (verdict === 'none') return true
      const wrongSecret = verdict['error-codes']?.find((code) => code.endsWith('-input-secret'))
      if (wrongSecret) {
        report(wrongSecret)
        throw new AppError('unavailable', 'The answer could not be stored: send it again in a moment.')
      }
      return verdict.success === true && verdict.hostname === hostname
    },
  }
}
