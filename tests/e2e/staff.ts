import { expect, inject } from 'vitest'
import type { InvitationMade, InvitationRequest } from '../../schema/contracts/access.ts'

const base = inject('base')

export const password = 'una frase larga y mía'

/** What an administrator does, without pages. */
export async function asAdministrator(method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${base}/api/v1${path}`, {
    method,
    headers: { cookie: inject('sessions').administrator, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
}

let count = 0

export async function invited(
  role: InvitationRequest['role'],
  reach: InvitationRequest['reach'] = { offices: 'all' },
): Promise<{ email: string; url: string }> {
  const email = `${role}-${++count}-${crypto.randomUUID().slice(0, 8)}@entidad.example`
  const response = await asAdministrator('POST', '/invitations', { email, role, reach })
  expect(response.status).toBe(201)
  const { url } = (await response.json()) as InvitationMade
  return { email, url }
}

/** Somebody with an account of their own, so that a test may end their sessions. */
export async function givenAccount(
  role: InvitationRequest['role'],
  reach?: InvitationRequest['reach'],
): Promise<string> {
  const { email, url } = await invited(role, reach)
  const response = await fetch(`${base}/api/v1/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: new URL(url).hash.slice(1), name: 'Persona de Prueba', password }),
  })
  expect(response.status).toBe(204)
  return email
}
