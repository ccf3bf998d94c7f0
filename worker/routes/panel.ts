import { Hono } from 'hono'
import { html } from 'hono/html'
import { dashboardPolicy } from '../reply-headers.ts'
import { isClosed } from '../services/access/session.ts'
import type { Routed } from './routed.ts'

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
      <p>
        Esta base de datos tiene cuentas de demostración, cuyas contraseñas son públicas. Bórrelas para abrir el
        panel.
      </p>
      <p lang="en">
        The dashboard is closed: this database has demonstration accounts, whose passwords are public. Delete them to
        open it.
      </p>
    </main>
  </body>
</html>`

panel.get('/*', async (c) => {
  if (await isClosed(c.var.context)) {
    return c.html(closed, 403, {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    })
  }
  const url = new URL(c.req.url)
  const file = await c.env.ASSETS.fetch(new Request(url, c.req.raw))
  const isFile = file.status !== 404 || /\.\w+$/.test(url.pathname)
  const found = isFile ? file : await c.env.ASSETS.fetch(new Request(new URL('/panel/', url), c.req.raw))
  const response = new Response(found.body, found)
  response.headers.set('content-security-policy', dashboardPolicy)
  return response
})
