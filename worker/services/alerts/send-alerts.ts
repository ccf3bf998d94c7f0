import { localTime, weekName } from '../../../schema/calendar.ts'
import type { Context } from '../../context.ts'
import {
  address,
  claimWebhooks,
  type DueMail,
  dueMails,
  listWebhooks,
  mailOnce,
  type NewDelivery,
  type OutboxWebhook,
  settle,
  type Unaddressed,
  unaddressedAlerts,
} from '../../db/alert-deliveries.ts'
import { listStaff } from '../../db/staff.ts'
import { report } from '../../report.ts'
import { canMail } from '../access/mail.ts'
import { alertMail } from './alert-mails.ts'
import { whoIsTold } from './who-is-told.ts'

const minute = 60_000
const hour = 60 * minute
/** Alerts addressed at a time, and mails read at a time. */
const together = 200
const mailsTogether = 5_000
/** The last one some three days after the first. */
const tries = 12
/** As many as a worker may have under way. */
const atOnce = 6
/** The day's mail goes when people begin to work. */
const morning = 7

/** Writes whom each new alert goes to, puts mails into the outbox, and sends what is due to the entity's own system. */
export async function sendAlerts(context: Context): Promise<void> {
  await addressAlerts(context)
  await mailAlerts(context)
  await postAlerts(context)
}

/** What the entity's own system got, or would get: only where the machine is one's own. */
export const readWebhooks = (context: Context): Promise<OutboxWebhook[]> => listWebhooks(context.db)

async function addressAlerts(context: Context): Promise<void> {
  for (;;) {
    const alerts = await unaddressedAlerts(context.db, together)
    if (alerts.length === 0) return
    const staff = canMail(context) ? await listStaff(context.db) : []
    const delivery = (given: Omit<NewDelivery, 'id' | 'body'>): NewDelivery => ({
      ...given,
      id: context.newId(),
      body: null,
    })
    const deliveries = alerts.flatMap((alert) => [
      ...whoIsTold(alert, staff).map(({ id, urgent }) =>
        delivery({ alert: alert.id, channel: 'mail', recipient: id, urgent }),
      ),
      ...(context.webhook
        ? [delivery({ alert: alert.id, channel: 'webhook', recipient: '', urgent: true })].map((made) => ({
            ...made,
            body: webhookBody(context, made.id, alert),
          }))
        : []),
    ])
    await address(
      context.db,
      alerts.map(({ id }) => id),
      deliveries,
      context.now(),
    )
  }
}

/** What happened, where and when, and where to read on: who reads a system's messages may not see agents. */
const webhookBody = (
  { entity, publicUrl }: Context,
  delivery: string,
  { id, kind, office, officeName, week }: Unaddressed,
): string =>
  JSON.stringify({
    delivery,
    alert: id,
    kind,
    entity: entity.name,
    office: { code: office, name: officeName },
    week: weekName(week),
    ...(publicUrl !== undefined && { url: `${publicUrl}/panel/alertas` }),
  })

/** Allegations at once, though at most one mail an hour; all else in one mail a person and day. */
async function mailAlerts(context: Context): Promise<void> {
  if (!canMail(context)) return
  const due = Map.groupBy(
    await dueMails(context.db, mailsTogether),
    ({ user, urgent }) => `${user} ${urgent ? 'urgent' : 'daily'}`,
  )
  const about = { entity: context.entity.name, publicUrl: context.publicUrl }
  for (const alerts of due.values()) {
    const [first] = alerts as [DueMail]
    const slot = slotOf(context, first)
    if (slot === undefined) continue
    await mailOnce(
      context.db,
      `alerts ${slot} ${first.user}`,
      alertMail(alerts, about),
      alerts.map(({ delivery }) => delivery),
      context.now(),
    )
  }
}

/** In which there is room for one mail; none in the night. */
function slotOf({ now }: Context, { urgent, timeZone }: DueMail): string | undefined {
  if (urgent) return `hour ${Math.floor(now() / hour)}`
  const local = localTime(now(), timeZone)
  return local.hour < morning ? undefined : `day ${local.day}`
}

async function postAlerts({ db, now, webhook }: Context): Promise<void> {
  if (!webhook) return
  for (;;) {
    const due = await claimWebhooks(db, now(), { wait: minute, most: atOnce })
    if (due.length === 0) return
    await Promise.all(
      due.map(async ({ id, body, tries: tried }) => {
        try {
          await webhook.send({ id, body })
          await settle(db, [id], webhook.keeps ? 'kept' : 'sent')
        } catch (error) {
          report('webhook', error)
          if (tried >= tries) await settle(db, [id], 'failed')
        }
      }),
    )
  }
}
