import { Hono } from 'hono'
import { html } from 'hono/html'
import { dashboardPolicy } from '../reply-headers.ts'
import type { Routed } from './routed.ts'
import { isOpenToAll } from './viewer.ts'

/** The dashboard's files. Its pages are drawn in the browser: an address that is no file gets the first page. */
export const panel = new Hono<Routed>()

const closed = html`<!doctype html>
<html lang="es">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <meta name="color-scheme" content="light dark" />
  <title>Panel cerrado</title>
  <body style="font: 1.125rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1rem">
    <main>
      <h1>El panel está cerrado</h1>
      <p>Todavía no hay inicio de sesión, así que aquí nadie puede ver los resultados.</p>
      <p lang="en">The dashboard is closed: there is no login yet, so nobody can see the results here.</p>
    </main>
  </body>
</html>`

panel.get('/*', async (c) => {
  if (!isOpenToAll(c.env))
    return c.html(closed, 401, {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    })
  const url = new URL(c.req.url)
  const file = await c.env.ASSETS.fetch(new Request(url, c.req.raw))
  const isFile = file.status !== 404 || /\.\w+$/.test(url.pathname)
  const found = isFile ? file : await c.env.ASSETS.fetch(new Request(new URL('/panel/', url), c.req.raw))
  const response = new Response(found.body, found)
  response.headers.set('content-security-policy', dashboardPolicy)
  return response
})
