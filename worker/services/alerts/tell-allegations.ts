import { localTime, weekOfDay } from '../../../schema/calendar.ts'
import type { Context } from '../../context.ts'
import { tellAllegations as makeAlerts } from '../../db/alerts.ts'
import { listOffices } from '../../db/catalogue.ts'
import { report } from '../../report.ts'
import { sendDueMails } from '../access/mail.ts'
import { historyAfter } from './finding.ts'
import { sendAlerts } from './send-alerts.ts'

/** Makes an alert of each allegation that none was made of (rule 14). */
export async function tellAllegations(context: Context): Promise<boolean> {
  const offices = await listOffices(context.db)
  return makeAlerts(
    context.db,
    offices.map(({ code, timeZone }) => {
      const { day } = localTime(context.now(), timeZone)
      return { office: code, today: day, from: weekOfDay(day) - historyAfter }
    }),
  )
}

/** After the answer that holds it was stored. Where it fails, the schedule does the same within a quarter of an hour. */
export async function tellAtOnce(context: Context): Promise<void> {
  try {
    if (!(await tellAllegations(context))) return
    await sendAlerts(context)
    await sendDueMails(context)
  } catch (error) {
    report('allegation', error)
  }
}
