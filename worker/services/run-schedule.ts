import type { Context } from '../context.ts'
import { sendDueMails } from './access/mail.ts'
import { lookForAlerts } from './alerts/look-for-alerts.ts'
import { sendAlerts } from './alerts/send-alerts.ts'
import { tellAllegations } from './alerts/tell-allegations.ts'
import { forgetExpired } from './forget-expired.ts'
import { flagNewBursts } from './integrity/flag-bursts.ts'
import { computeDueDrivers } from './publication/compute-drivers.ts'
import { publishDue, publishNow } from './publication/publish.ts'
import { keepSmsGoing } from './sms/keep-sms-going.ts'
import { playNetwork } from './sms/play-network.ts'

/**
 * What is done every quarter of an hour. One thing that fails does not keep the others from being done.
 * @throws the first failure, once all were tried
 */
export async function runSchedule(context: Context, { publishNow: now = false } = {}): Promise<void> {
  const tasks = [
    flagNewBursts,
    now ? publishNow : publishDue,
    computeDueDrivers,
    tellAllegations,
    lookForAlerts,
    sendAlerts,
    sendDueMails,
    playNetwork,
    keepSmsGoing,
    forgetExpired,
  ]
  const failures: unknown[] = []
  for (const task of tasks) {
    try {
      await task(context)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}
