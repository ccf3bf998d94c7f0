import type { Postman } from './context.ts'

/** Mail through any service that takes JSON over HTTPS: `{ from, to, subject, text }`. */
export function httpPostman(url: string, token: string | undefined, from: string | undefined): Postman {
  return async ({ recipient, subject, text }) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ ...(from && { from }), to: recipient, subject, text }),
      signal: AbortSignal.timeout(10_000),
    })
    if (!answer.ok) throw new Error(`The mail service answered ${answer.status}`)
  }
}
