import { Hono } from 'hono'
import { Linked } from '../phone/linked.tsx'
import { readOutbox } from '../services/access/mail.ts'
import { readWebhooks } from '../services/alerts/send-alerts.ts'
import { ownMachineOnly } from './own-machine.ts'
import type { Routed } from './routed.ts'

/** The mails that this machine would have sent, for who develops or tries Indaga: nowhere else is there such a page. */
export const outbox = new Hono<Routed>()

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  main { max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
  article { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 10px; padding: 1rem 1.25rem; margin: 1rem 0 }
  h2 { font-size: 1.0625rem; margin: 0 }
  p { margin: .25rem 0 }
  .about { opacity: .8; font-size: .875rem }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
`

const shownTime = (at: number) => `${new Date(at).toISOString().replace('T', ' ').slice(0, 16)} UTC`

const states: Readonly<Record<string, string>> = {
  kept: 'guardado aquí',
  waiting: 'por enviar',
  sent: 'enviado',
  failed: 'sin entregar',
}

outbox.get('/', ownMachineOnly, async (c) => {
  const { context } = c.var
  const [mails, webhooks] = await Promise.all([readOutbox(context), readWebhooks(context)])
  c.header('cache-control', 'no-store')
  c.header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  )
  c.header('referrer-policy', 'no-referrer')
  return c.html(
    <html lang="es">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Correo de salida · Indaga</title>
        <style>{style}</style>
      </head>
      <body>
        <main>
          <h1>Correo de salida</h1>
          <p>
            En esta máquina ningún correo sale: se queda aquí.{' '}
            <span lang="en">On this machine no mail is sent: it stays here.</span>
          </p>
          {mails.length === 0 && <p>Todavía no hay correos.</p>}
          {mails.map((mail) => (
            <article key={mail.id}>
              <h2>{mail.subject}</h2>
              <p class="about">
                {mail.recipient} · {shownTime(mail.createdAt)}
              </p>
              <pre>
                <Linked text={mail.text ?? ''} />
              </pre>
            </article>
          ))}
          <h1>SMS</h1>
          <p>
            Tampoco sale ningún SMS: se lee y se responde en el <a href="/telefono">teléfono de prueba</a>.{' '}
            <span lang="en">No SMS leaves either: they are read and answered on the test phone.</span>
          </p>
          <h1>Webhook</h1>
          <p>
            Lo que recibiría el sistema de la entidad (ALERT_WEBHOOK_URL), con las cabeceras indaga-delivery,
            indaga-timestamp e indaga-signature.{' '}
            <span lang="en">What the entity’s own system would get, signed.</span>
          </p>
          {webhooks.length === 0 && <p>Todavía no hay avisos.</p>}
          {webhooks.map(({ id, body, state }) => (
            <article key={id}>
              <p class="about">
                indaga-delivery: {id} · {states[state] ?? state}
              </p>
              <pre>{JSON.stringify(JSON.parse(body), null, 2)}</pre>
            </article>
          ))}
        </main>
      </body>
    </html>,
  )
})
