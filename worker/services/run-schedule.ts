import type { Context } from '../context.ts'
import { sendDueMails } from './access/mail.ts'
import { forgetExpired } from './forget-expired.ts'
import { publishDue, publishNow } from './publication/publish.ts'
import { keepSmsGoing } from './sms/keep-sms-going.ts'

/**
 * What is done every quarter of an hour. One thing that fails does not keep the others from being done.
 * @throws the first failure, once all were tried
 */
export async function runSchedule(context: Context, { publishNow: now = false } = {}): Promise<void> {
  const failures: unknown[] = []
  for (const task of [now ? publishNow : publishDue, sendDueMails, keepSmsGoing, forgetExpired]) {
    try {
      await task(context)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}
