import type { Role } from '../../schema/permissions.ts'
import {
  demonstrationAccounts,
  demonstrationPassword,
} from '../../worker/services/access/demonstration-accounts.ts'

/** Signs a demonstration account in at a running server. @returns the cookie of its session */
export async function signInAs(base: string, role: Role): Promise<string> {
  const email = demonstrationAccounts.find((account) => account.role === role)?.email
  const first = await post(base, '/session', { email, password: demonstrationPassword })
  const { next, demonstrationCode } = (await first.json()) as { next: string; demonstrationCode?: string }
  if (next === 'panel') return cookieOf(first)
  const second = await post(
    base,
    '/session/second-factor',
    { code: demonstrationCode },
    { cookie: cookieOf(first) },
  )
  return cookieOf(second)
}

async function post(base: string, path: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${base}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer
}

const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ')

/**
 * A key for the ticket system of an office, made by the demonstration administrator.
 * @param cookie of their session, where there is one: who signs in twice within 30 seconds has no new code
 */
export async function newTicketKey(base: string, office: string, cookie?: string): Promise<string> {
  cookie ??= await signInAs(base, 'administrator')
  const answer = await post(base, '/ticket-keys', { office, name: 'Tickets' }, { cookie })
  return ((await answer.json()) as { secret: string }).secret
}

/** A session's cookie as a browser that a script drives takes it. */
export const browserCookies = (base: string, cookie: string) =>
  cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return {
      name: pair.slice(0, at),
      value: pair.slice(at + 1),
      // Chromium takes a Secure cookie for localhost by https, and sends it by http too.
      url: base.replace('http:', 'https:'),
      httpOnly: true,
      secure: true,
      sameSite: 'Lax' as const,
    }
  })
