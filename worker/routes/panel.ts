import { Hono } from 'hono'
import { requireOpenAccess } from './open-access.ts'
import type { Routed } from './routed.ts'

/** The dashboard's files. Its pages are drawn in the browser: an address that is no file gets the first page. */
export const panel = new Hono<Routed>()

const headers = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

panel.get('/*', requireOpenAccess, async (c) => {
  const url = new URL(c.req.url)
  const file = await c.env.ASSETS.fetch(new Request(url, c.req.raw))
  const isFile = file.status !== 404 || /\.\w+$/.test(url.pathname)
  const found = isFile ? file : await c.env.ASSETS.fetch(new Request(new URL('/panel/', url), c.req.raw))
  const response = new Response(found.body, found)
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
})
