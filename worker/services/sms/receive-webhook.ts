import type { Context } from '../../context.ts'
import { countSmsNote } from '../../db/sms-notes.ts'
import { AppError } from '../../errors.ts'
import type { Webhook, WebhookEvent } from '../../messaging/provider.ts'
import { report } from '../../report.ts'
import { applyStatus } from './apply-status.ts'
import { receiveReply } from './receive-reply.ts'

/**
 * What a provider sends: nothing is believed before its signature is.
 * @param call `path`: with its query, as it came
 * @throws AppError not-found, signature-wrong, unavailable: then the provider asks again
 */
export async function receiveWebhook(
  context: Context,
  call: { provider: string; kind: 'status' | 'inbound'; path: string } & Omit<Webhook, 'publicUrl'>,
): Promise<void> {
  const { messaging } = context
  if (messaging?.provider.id !== call.provider) {
    throw new AppError('not-found', 'There is nothing at this address.')
  }
  const { provider, publicUrl } = messaging
  const webhook = { headers: call.headers, raw: call.raw, publicUrl: publicUrl + call.path }
  if (!(await provider.verify(webhook))) {
    throw new AppError('signature-wrong', 'This was not signed by the SMS provider, or for another address.')
  }
  try {
    const event = provider.read(webhook)
    if (event?.kind === 'status' && call.kind === 'status') await applyStatus(context, event)
    else if (event?.kind === 'inbound' && call.kind === 'inbound') await receiveReply(context, event)
    else await noteStrange(context, provider.id, event)
  } catch (error) {
    report('sms webhook', error)
    throw new AppError('unavailable', 'It could not be stored: send it again in a moment.')
  }
}

/** It changes nothing; staff see that it comes. */
async function noteStrange({ db, now }: Context, provider: string, event: WebhookEvent | undefined) {
  const kind = event?.kind === 'strange' ? event.why : 'not-understood'
  report('sms webhook', kind)
  await countSmsNote(db, { at: now(), provider, kind }).run()
}
