import { localTime, localWeek } from '../../../schema/calendar.ts'
import type { Context } from '../../context.ts'
import { earlierAlerts, lastLooks, type NewAlert, storeLook } from '../../db/alerts.ts'
import { officesOfJob } from '../reports/scope.ts'
import { findChanges } from './find-changes.ts'
import { findBurstAlerts, findFlaggedShares } from './find-flagged.ts'
import { findQuietCodes } from './find-quiet-codes.ts'
import { findSilentOffices } from './find-silent-offices.ts'
import { toldFor } from './finding.ts'

/**
 * Looks once a day, by each office's calendar, for what asks for somebody's look. Safe to run twice, late, or again
 * after it was cut off: each alert has a key, and what was looked at is stored with what was found.
 */
export async function lookForAlerts(context: Context): Promise<void> {
  const [all, looks] = await Promise.all([officesOfJob(context), lastLooks(context.db)])
  const today = (timeZone: string) => localTime(context.now(), timeZone).day
  // A later day is no reason to wait: a clock that ran ahead once would stop it until that is true.
  const due = all.filter(({ code, timeZone }) => looks.get(code)?.day !== today(timeZone))
  if (due.length === 0) return
  const codes = due.map(({ code }) => code)
  const weeks = due.map(({ timeZone }) => localWeek(context.now(), timeZone))
  const earlier = await earlierAlerts(context.db, codes, Math.min(...weeks) - toldFor)
  const published = due.flatMap((office) => {
    const last = office.publishedThrough === null ? null : office.publishedThrough - 1
    const looked = looks.get(office.code)?.through ?? null
    return last === null || (looked !== null && last <= looked) ? [] : [{ office, last, looked }]
  })
  const reached = Math.max(...published.map(({ last }) => last))
  const bursts = await findBurstAlerts(context, due, Math.min(...weeks))
  const found = [
    ...bursts,
    ...(await findChanges(context, published, earlier)),
    ...(await findSilentOffices(context, due)),
    ...(await findQuietCodes(context, due, earlier)),
    ...(published.length > 0 ? await findFlaggedShares(context, all, reached, [...earlier, ...bursts]) : []),
  ]
  const zones = new Map(due.map(({ code, timeZone }) => [code, timeZone]))
  const alerts = found.map(
    (finding): NewAlert => ({
      ...finding,
      id: context.newId().replaceAll('-', ''),
      madeOn: today(zones.get(finding.office) ?? 'UTC'),
    }),
  )
  const through = new Map(published.map(({ office, last }) => [office.code, last]))
  await storeLook(
    context.db,
    alerts,
    due.map(({ code, timeZone }) => ({
      office: code,
      day: today(timeZone),
      through: through.get(code) ?? null,
    })),
  )
}
