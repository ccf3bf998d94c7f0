import { Hono } from 'hono'
import { AppError } from '../errors.ts'
import { readOutbox } from '../services/access/mail.ts'
import { readWebhooks } from '../services/alerts/send-alerts.ts'
import { readSmsOutbox } from '../services/sms/read-outbox.ts'
import type { Routed } from './routed.ts'

/** The mails and SMS that this machine would have sent, for who develops or tries Indaga: nowhere else is there such a page. */
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

const Linked = ({ text }: { text: string }) => (
  <pre>
    {text.split(/(https?:\/\/\S+)/).map((part) =>
      /^https?:/.test(part) ? (
        <a key={part} href={part}>
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </pre>
)

const states: Readonly<Record<string, string>> = {
  kept: 'guardado aquí',
  waiting: 'por enviar',
  sent: 'enviado',
  failed: 'sin entregar',
}

outbox.get('/', async (c) => {
  // By the machine's own name alone: another one that leads here may be a page's that wants to read along.
  const { hostname } = new URL(c.req.url)
  if (!c.var.context.embedded || !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
    throw new AppError('not-found', 'There is nothing at this address.')
  const { context } = c.var
  const [mails, messages, webhooks] = await Promise.all([
    readOutbox(context),
    readSmsOutbox(context),
    readWebhooks(context),
  ])
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
        <title>Correo y SMS de salida · Indaga</title>
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
              <Linked text={mail.text ?? ''} />
            </article>
          ))}
          <h1>SMS de salida</h1>
          <p>
            Ningún SMS sale de esta máquina. Un mismo celular recibe una encuesta cada 30 días.{' '}
            <span lang="en">No SMS leaves this machine. A phone gets one survey in 30 days.</span>
          </p>
          {messages.length === 0 && <p>Todavía no hay SMS.</p>}
          {messages.map(({ id, to, body, at }) => (
            <article key={id}>
              <p class="about">
                {to} · {shownTime(at)}
              </p>
              <Linked text={body} />
            </article>
          ))}
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
