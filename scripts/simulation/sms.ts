import type { Day } from '../../schema/calendar.ts'
import { seededRandom } from '../../schema/random.ts'
import type { Context } from '../../worker/context.ts'
import type { GivenResponse } from '../../worker/db/bulk-responses.ts'
import { normal } from './citizen.ts'
import type { SimulatedEntity } from './entity.ts'

/**
 * Assumed, as no figures of Peru are published: of answers to a visit's link these came by SMS, and of people who are
 * at one step so many come to the next. A demonstration, not a forecast.
 */
const assumed = {
  bySms: 0.5,
  startedOfOpened: 0.74,
  completedOfStarted: 0.88,
  openedOfDelivered: 0.23,
  deliveredOfSent: 0.86,
  sentOfEligible: 0.985,
  eligibleOfConsented: 0.93,
  /** Of those sent an SMS. */
  reminded: 0.8,
  optedOut: 0.012,
} as const
/** In millionths, of one segment; every text fits one. */
const price = 50_000

type Counts = Readonly<Record<string, number>>

/** How those asked by SMS came to answer, by office and day: never fewer at a step than at the next. */
export function smsKeeper({ db, newId }: Context, { attendance }: SimulatedEntity, seed: number) {
  const random = seededRandom(seed + 4)
  const about = (mean: number) => Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)))
  const before = (people: number, share: number) => people + about((people * (1 - share)) / share)
  /** Some of so many, each with this chance. */
  const some = (of: number, chance: number) => Math.min(of, about(of * chance))

  function countsOf(completed: number): Counts {
    const started = before(completed, assumed.completedOfStarted)
    const opened = before(started, assumed.startedOfOpened)
    const delivered = before(opened, assumed.openedOfDelivered)
    const sent = before(delivered, assumed.deliveredOfSent)
    const undelivered = some(sent - delivered, 0.6)
    const unknown = some(sent - delivered - undelivered, 0.05)
    const eligible = before(sent, assumed.sentOfEligible)
    const consented = before(eligible, assumed.eligibleOfConsented)
    const answered = some(consented - eligible, 0.5)
    const asked = some(consented - eligible - answered, 0.8)
    const reminded = some(sent, assumed.reminded)
    return {
      ...{ consented, delivered, undelivered, unknown, sent: sent - delivered - undelivered - unknown },
      ...{ rejected: eligible - sent, 'dropped:answered': answered, 'dropped:asked-lately': asked },
      ...{ 'dropped:suppressed': consented - eligible - answered - asked, opened, started, completed },
      ...{ partial: started - completed, reminded, optout: some(sent, assumed.optedOut) },
      ...{ segments: sent + reminded, cost: (sent + reminded) * price },
    }
  }

  return async function ask(arrived: readonly GivenResponse[]): Promise<void> {
    if (!attendance) return
    const bySms = arrived.filter(({ kind }) => kind === 'verified' && random() < assumed.bySms)
    const days = Map.groupBy(bySms, ({ office, day }) => JSON.stringify([office, day]))
    const rows = [...days].flatMap(([place, answers]) =>
      Object.entries(countsOf(answers.length)).flatMap(([step, n]) =>
        n > 0 ? [[...JSON.parse(place), step, n]] : [],
      ),
    )
    const left = rows.flatMap(([, day, step, n]) =>
      step === 'optout'
        ? Array.from({ length: n }, () => [newId().replaceAll('-', '').slice(0, 22), day])
        : [],
    )
    await db.batch([
      db
        .prepare(
          `insert into sms_days (office, day, way, step, n)
           select value ->> 0, value ->> 1, 'link', value ->> 2, value ->> 3 from json_each(?1)`,
        )
        .bind(JSON.stringify(rows)),
      db
        .prepare(
          `insert into suppressions (phone, reason, at)
           select value ->> 0, 'optout', value ->> 1 * 86400000 + 61200000 from json_each(?1)`,
        )
        .bind(JSON.stringify(left)),
    ])
  }
}

/** Why some of them did not arrive: codes of Twilio's, up to which share of them, as is assumed. */
const failures = [
  ['30003', 0.7],
  ['30005', 0.9],
  ['30006', 0.97],
  ['30007', 1],
] as const

/** What is still known of single SMS of the last week, and what the months have cost. */
export async function recordLatestSms(
  { db, newId, now }: Context,
  lastDay: Day,
  seed: number,
): Promise<void> {
  const random = seededRandom(seed + 5)
  await db
    .prepare(
      `insert into sms_budgets (month, spent)
       select strftime('%Y-%m', day * 86400, 'unixepoch'), sum(n) from sms_days where step = 'cost' group by 1`,
    )
    .run()
  const { results } = await db
    .prepare(
      `select day, iif(step = 'reminded', 'delivered', step) as state, sum(n) as n from sms_days
        where day > ?1 and step in ('delivered', 'undelivered', 'sent', 'unknown', 'rejected', 'reminded')
        group by 1, 2`,
    )
    .bind(lastDay - 7)
    .all<{ day: Day; state: string; n: number }>()
  const rows = results.flatMap(({ day, state, n }) =>
    Array.from({ length: n }, () => {
      const slot = day * 86_400_000 + Math.floor((14 + 10 * random()) * 3_600_000)
      const reason =
        state === 'undelivered' ? failureAt(random()) : state === 'rejected' ? '21614' : undefined
      return [newId(), state, reason ?? null, slot]
    }),
  )
  await db
    .prepare(
      `insert into sms (id, visit, kind, text, language, phone, not_before, expires_at, forget_at, state, reason,
                        attempt, slot, provider, settled)
       select value ->> 0, value ->> 0, 'invite', 'invite.link', 'es', value ->> 0, value ->> 3, value ->> 3, ?2,
              value ->> 1, value ->> 2, 1, value ->> 3, 'outbox', 1
         from json_each(?1)`,
    )
    .bind(JSON.stringify(rows), now() + 14 * 86_400_000)
    .run()
}

function failureAt(chance: number): string {
  return failures.find(([, upTo]) => chance < upTo)?.[0] ?? '30008'
}
