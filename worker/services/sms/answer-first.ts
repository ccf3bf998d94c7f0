import type { Context } from '../../context.ts'
import { dueAnswers } from '../../db/sms-upkeep.ts'
import { sendSms } from './send-sms.ts'

/** Who has written waits for no invitation: answers that are due leave before what the queue brings. */
export async function answerFirst(context: Context): Promise<void> {
  if (!context.messaging) return
  // What does not leave now comes with its own message.
  for (const id of await dueAnswers(context.db, context.now(), 10)) await sendSms(context, id)
}
