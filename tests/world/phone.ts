import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { Context } from '../../worker/context.ts'
import { createOwnApp } from '../../worker/own-app.ts'
import { applyStatus } from '../../worker/services/sms/apply-status.ts'
import { messagingOf } from '../../worker/sms-settings.ts'
import { smsWorld } from './sms.ts'

/** One's own machine, where SMS arrive on the phone of a page. Its forms are sent as a browser does. */
export async function phoneWorld() {
  const world = await smsWorld()
  const { clock } = world
  const own = messagingOf(
    { ...env, PUBLIC_URL: 'http://localhost' },
    { now: () => clock.now, tell: (event) => applyStatus(context, event) },
  )
  if (!own) throw new Error('SMS are off')
  const { wake, pause } = world.messaging
  const context: Context = { ...world.context, messaging: { ...own, interval: 1, wake, pause } }
  const app = createOwnApp(() => context)

  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await app.request(`http://localhost${path}`, init, env, createExecutionContext())
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    })
  /** What the queue would bring. */
  const delivered = () => world.deliver(world.woken.splice(0), context)
  /** What went over the network, as it keeps it. */
  const ledger = async (kind: string) =>
    (
      await context.db
        .prepare('select phone, sms from sms_outbox where kind = ?1')
        .bind(kind)
        .all<{ phone: string; sms: string }>()
    ).results
  return { ...world, context, ask, post, delivered, ledger }
}
