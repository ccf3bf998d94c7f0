import { dateOfDay, dayOfDate, localTime } from '../../../schema/calendar.ts'
import type { SmsChannel, SmsHealth } from '../../../schema/contracts/sms.ts'
import type { Context } from '../../context.ts'
import { smsNotes } from '../../db/sms-notes.ts'
import { type HandedOver, type SmsStanding, smsStanding } from '../../db/sms-report.ts'
import { day } from '../../messaging/schedule.ts'

const rateDays = 28
/** Whoever resumes is a person: the pause has no end of its own. */
const endless = 60 * day

/** How the entity's channel stands: who sends, what holds it up, what it costs, how well it delivers. */
export async function describeChannel(context: Context, missing: readonly string[]): Promise<SmsChannel> {
  const { messaging, db } = context
  const now = context.now()
  const today = localTime(now, 'America/Lima').day
  const month = dateOfDay(today).slice(0, 7)
  const next = dayOfDate(`${dateOfDay(dayOfDate(`${month}-01`) + 31).slice(0, 7)}-01`)
  const noted = await smsNotes(db, Math.floor(now / day) - rateDays)
  const standing = await smsStanding(db, messaging?.provider.id ?? '', {
    now,
    month,
    // Of Lima, which knows no summer time.
    monthEnds: now + (next - today) * day,
    from: today - rateDays,
    to: today - 1,
    since: [now - day, now - 7 * day],
  })
  const { pause, health } = standing
  return {
    ...(messaging ? { provider: messaging.provider.id } : { missing: [...missing] }),
    takesReplies: messaging?.provider.takesReplies ?? false,
    ...(pause && {
      paused: {
        reason: pause.reason,
        since: new Date(pause.at).toISOString(),
        ...(pause.until - pause.at < endless && { until: new Date(pause.until).toISOString() }),
      },
    }),
    ...(messaging &&
      messaging.budget > 0 && {
        budget: {
          month,
          cap: messaging.budget / 1e6,
          spent: standing.spent / 1e6,
          reserved: standing.reserved / 1e6,
          forecast: forecast(standing, { price: messaging.segmentPrice, today, next }) / 1e6,
          warns: standing.spent + standing.reserved >= 0.8 * messaging.budget,
        },
      }),
    notes: summed(noted.map(({ kind, n }) => [kind, n])).map(([kind, n]) => ({ kind, n })),
    health: { day: healthOf(health[0]), week: healthOf(health[1]), latest: healthOf(health[2]) },
  }
}

/** Of the whole month: what is used, what is planned in it, and what further visits will cost at the rate of late. */
function forecast(
  { spent, reserved, planned, cost, segments, handed, firstDay }: SmsStanding,
  { price, today, next }: { price: number; today: number; next: number },
): number {
  const segmentsEach = handed > 0 ? segments / handed : 1
  const aDay = firstDay === null ? 0 : cost / (today - firstDay)
  return spent + reserved + planned * segmentsEach * price + aDay * (next - today)
}

function healthOf(rows: readonly HandedOver[]): SmsHealth {
  const of = (...states: string[]) =>
    rows.reduce((sum, { state, n }) => sum + (states.includes(state) ? n : 0), 0)
  const undelivered = of('undelivered', 'failed')
  const handed = rows.reduce((sum, { n }) => sum + n, 0)
  const failed = rows.flatMap(({ state, reason, n }) =>
    ['undelivered', 'failed', 'rejected'].includes(state) ? [[reason ?? '', n] as const] : [],
  )
  return {
    handed,
    accepted: handed - of('rejected', 'unknown'),
    delivered: of('delivered'),
    undelivered,
    unknown: of('unknown'),
    codes: summed(failed).map(([code, n]) => ({ code, n })),
  }
}

/** By name; the most first. */
function summed(counts: readonly (readonly [string, number])[]): [string, number][] {
  const sums = new Map<string, number>()
  for (const [name, n] of counts) sums.set(name, (sums.get(name) ?? 0) + n)
  return [...sums].toSorted(([, one], [, other]) => other - one)
}
