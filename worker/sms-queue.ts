import type { Context } from './context.ts'
import { report } from './report.ts'
import { answerFirst } from './services/sms/answer-first.ts'
import { sendSms } from './services/sms/send-sms.ts'

/** Ids alone: a queue is kept elsewhere, and by others. */
export type SmsMessage = { readonly id: string }

/**
 * One after the other, so that they leave in the order of their slots; answers before all. What fails is delivered
 * again.
 */
export async function handleSmsQueue(batch: MessageBatch<SmsMessage>, context: Context): Promise<void> {
  await answerFirst(context).catch((error) => report('sms', error))
  for (const message of batch.messages) {
    try {
      const handled = await sendSms(context, String(message.body?.id))
      if (handled.kind === 'done') message.ack()
      else message.retry({ delaySeconds: Math.min(handled.inSeconds, 43_200) })
    } catch (error) {
      report('sms', error)
      message.retry()
    }
  }
}
