import { dateOfDay, localWeek, mondayOf } from '../../../schema/calendar.ts'
import type { SmsFunnel, SmsQuery, SmsReport } from '../../../schema/contracts/sms.ts'
import type { Context } from '../../context.ts'
import { type CountedStep, smsSteps } from '../../db/sms-report.ts'
import { requirePermission, type Viewer } from '../access/viewer.ts'
import { describeChannel } from '../sms/describe-channel.ts'
import { defaultWeeks, publishedIn, summaryOf, visibleOffices } from './scope.ts'
import { askedWindow, windowOf } from './window.ts'

/** Longer windows are told by week. */
const longestByDay = 5

/**
 * How far those asked by SMS came and what it cost, in the offices that the viewer sees; how the entity's channel
 * stands. People counted, never of an agent.
 * @param missing settings without which SMS are off
 */
export async function buildSmsReport(
  context: Context,
  viewer: Viewer,
  query: SmsQuery,
  missing: readonly string[],
): Promise<SmsReport> {
  requirePermission(viewer, 'sms')
  const asked = askedWindow(query)
  const offices = await visibleOffices(context, viewer, query.office)
  const thisWeek = Math.max(0, ...offices.map(({ timeZone }) => localWeek(context.now(), timeZone)))
  const window = windowOf(asked, { first: 0, last: thisWeek }, { length: defaultWeeks, yesterweek: thisWeek })
  const length = window.to - window.from < longestByDay ? 1 : 7
  const [published, channel, { byOffice, byPeriod }] = await Promise.all([
    publishedIn(context, offices),
    describeChannel(context, missing),
    smsSteps(context.db, offices, { from: mondayOf(window.from), to: mondayOf(window.to + 1) - 1, length }),
  ])
  const ofOffice = Map.groupBy(byOffice, ({ office }) => office)
  const ofPeriod = Map.groupBy(byPeriod, ({ day }) => day)
  return {
    scope: summaryOf(context, query, window, published),
    channel,
    total: funnelOf(byOffice),
    offices: offices.map(({ code, name }) => ({
      ...{ office: code, name },
      ...funnelOf(ofOffice.get(code) ?? []),
    })),
    periods: [...ofPeriod]
      .toSorted(([one], [other]) => one - other)
      .map(([day, steps]) => ({ from: dateOfDay(day), days: length, ...funnelOf(steps) })),
  }
}

/** What has nothing to do with the person: they could have been asked. */
const oursAlone = new Set(['budget', 'throttled'])

function funnelOf(steps: readonly CountedStep[]): SmsFunnel {
  const counts = new Map<string, number>()
  const add = (step: string, n: number) => counts.set(step, (counts.get(step) ?? 0) + n)
  for (const { way, step, n } of steps) {
    add(step, n)
    // Who is asked to reply has nothing to open.
    if (way === 'reply' && step === 'started') add('opened', n)
  }
  const of = (...names: string[]) => names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0)
  const held = Object.fromEntries(
    [...counts].flatMap(([step, n]) => (step.startsWith('dropped:') && n > 0 ? [[step.slice(8), n]] : [])),
  )
  const notAsked = Object.entries(held).reduce((sum, [why, n]) => sum + (oursAlone.has(why) ? 0 : n), 0)
  const cost = of('cost') / 1e6
  const completed = of('completed')
  return {
    consented: of('consented'),
    waiting: of('waiting'),
    held,
    eligible: of('consented') - of('waiting') - notAsked,
    sent: of('accepted', 'sent', 'delivered', 'undelivered', 'failed', 'unknown'),
    delivered: of('delivered'),
    undelivered: of('undelivered', 'failed'),
    unconfirmed: of('accepted', 'sent'),
    unknown: of('unknown'),
    rejected: of('rejected'),
    reminded: of('reminded'),
    opened: of('opened'),
    started: of('started'),
    completed,
    partial: of('partial'),
    optout: of('optout'),
    segments: of('segments'),
    cost,
    ...(completed > 0 && { costPerCompleted: cost / completed }),
  }
}
