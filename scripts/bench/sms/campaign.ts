import { localMinute } from '../../../schema/calendar.ts'
import { seededRandom } from '../../../schema/random.ts'
import type { Context } from '../../../worker/context.ts'
import { contextOf } from '../../../worker/env.ts'
import type { Messaging } from '../../../worker/messaging/messaging.ts'
import { day, hour, minute, usualHours } from '../../../worker/messaging/schedule.ts'
import { tokenHashes } from '../../../worker/services/find-place.ts'
import { registerVisit } from '../../../worker/services/register-visit.ts'
import { applyStatus } from '../../../worker/services/sms/apply-status.ts'
import { keepSmsGoing } from '../../../worker/services/sms/keep-sms-going.ts'
import { receiveReply } from '../../../worker/services/sms/receive-reply.ts'
import { vaultOf } from '../../../worker/vault.ts'
import { allMigrations } from '../../machine/migrations.ts'
import { openSqliteD1 } from '../../machine/sqlite-d1.ts'
import { atLeastOnceQueue } from './at-least-once-queue.ts'
import { timeline } from './timeline.ts'
import { type Episode, unreliableProvider } from './unreliable-provider.ts'

/** Friday to Tuesday; Tuesday and Wednesday are holidays in Peru. */
export const firstDay = Date.UTC(2026, 11, 4)
const visitDays = 5
export const offices: Readonly<Record<string, string>> = {
  'LIM-01': 'America/Lima',
  'LIM-02': 'America/Lima',
  'LIM-03': 'America/Lima',
  'CUS-01': 'America/Lima',
  'LPB-01': 'America/La_Paz',
  'SCL-01': 'America/Santiago',
  'GPS-01': 'Pacific/Galapagos',
}
export const publicUrl = 'https://e.gob.pe'
export const segmentPrice = 50_000
export const interval = 1000

/** Of people, of a hundred. */
const shares = { samePhone: 5, answers: 20, leaves: 1 }
const queueShares = { redelivered: 0.01, crashes: 0.01 }

export type Plan = {
  readonly invitations: number
  /** Of the month, in segments. */
  readonly budget?: number
  readonly filters?: Episode
  readonly seed?: number
}

export type Visit = {
  readonly token: string
  readonly phone: string
  readonly zone: string
  usedAt?: number
}

/**
 * Invites so many people over five days, as the product does it: visits, queue, consumer, schedule, callbacks and
 * replies are the worker's own, on its own database; clock, platform, provider and people are played.
 */
export async function runCampaign(
  { invitations, budget = Number.POSITIVE_INFINITY, filters, seed = 1 }: Plan,
  shown: (done: number, of: number) => void = () => {},
) {
  const { db, close } = openSqliteD1(':memory:')
  await db.exec(allMigrations())
  const random = seededRandom(seed)
  const time = timeline(firstDay)
  const { clock } = time
  const visits = new Map<string, Visit>()
  /** Since when who left is not to be written to. */
  const left = new Map<string, number>()
  const log = logCounts()
  const pauses: { reason: string; at: number }[] = []

  const provider = unreliableProvider(time, {
    random,
    ...(filters && { filters }),
    tell: (event) => applyStatus(context, event),
  })
  const messaging: Messaging = {
    provider: provider.provider,
    vault: vaultOf('a-secret-for-phones-of-thirty-two-characters-or-more'),
    name: 'Municipalidad',
    countries: ['PE'],
    hours: usualHours,
    wait: hour,
    reach: 0,
    helpAddress: null,
    interval,
    segmentPrice,
    budget: Math.min(budget * segmentPrice, Number.MAX_SAFE_INTEGER),
    publicUrl,
    wake: async (ids) => queue.send(ids),
    pause: time.sleep,
  }
  const context: Context = {
    ...contextOf({
      DB: db,
      ASSETS: undefined as unknown as Fetcher,
      INDAGA_KEYS: 'a-secret-for-the-bench-of-thirty-two-characters-or-more',
      ENTITY_NAME: 'Municipalidad',
      COMPLAINTS_URL: '',
    }),
    now: () => clock.now,
    random,
    messaging,
  }
  const queue = atLeastOnceQueue(time, {
    random,
    ...queueShares,
    context: () => context,
    wasSent: provider.wasSent,
  })
  await openOffices(db)

  const phones: string[] = []
  const phoneOf = (index: number) => {
    const known = phones.length > 0 && random() * 100 < shares.samePhone
    const phone = known ? phones[Math.floor(random() * phones.length)] : `9${10_000_000 + 7 * index}`
    if (!known && phone) phones.push(phone)
    return phone ?? ''
  }
  async function visit(index: number, office: string): Promise<void> {
    const phone = phoneOf(index)
    const { token } = await registerVisit(
      context,
      { key: office, office },
      {
        office,
        servedAt: new Date(clock.now).toISOString(),
        phone,
        language: 'es',
        consent: { wording: '2026-11', takenBy: 'A-001', source: 'desk' },
      },
    )
    const known: Visit = { token, phone: `+51${phone}`, zone: offices[office] ?? '' }
    visits.set(token, known)
    // Some answer, some leave, whether they have been asked by then or not.
    const point = random() * 100
    if (point < shares.answers) time.after(2 * hour + random() * 2 * day, () => answer(known))
    else if (point < shares.answers + shares.leaves) time.after(2 * hour + random() * day, () => leave(known))
  }
  async function answer(known: Visit): Promise<void> {
    const { used } = await tokenHashes(context, known.token)
    await db.prepare('insert into used_tokens (token, forget_from) values (?1, 99999)').bind(used[0]).run()
    known.usedAt = clock.now
  }
  async function leave({ phone }: Visit): Promise<void> {
    await receiveReply(context, { kind: 'inbound', sid: `in-${phone}`, from: phone, body: 'BAJA' } as never)
    left.set(phone, clock.now)
  }

  const codes = Object.keys(offices)
  for (let index = 0; index < invitations; index++) {
    const office = codes[Math.floor(random() * codes.length)] ?? ''
    const date = firstDay + Math.floor((index * visitDays) / invitations) * day
    const local = 8 * 60 + random() * 9 * 60
    time.at(instantOf(date, local, offices[office] ?? ''), () => visit(index, office))
  }
  async function schedule(): Promise<void> {
    await keepSmsGoing(context)
    const pause = await pauseOf(db, clock.now)
    // Somebody looks into it half an hour later.
    if (pause?.reason === 'filtered' && pauses.at(-1)?.at !== pause.at) {
      pauses.push(pause)
      time.after(30 * minute, () => db.prepare('delete from sms_pauses').run())
    }
    shown(clock.now - firstDay, end - firstDay)
  }
  const end = firstDay + (visitDays + 8) * day
  for (let at = firstDay; at <= end; at += 15 * minute) time.at(at, schedule)
  await log.during(() => time.run(end))
  return { db, visits, left, provider, queue, pauses, reported: log.counts, clock, end: close }
}
export type Campaign = Awaited<ReturnType<typeof runCampaign>>

async function openOffices(db: D1Database): Promise<void> {
  for (const [code, zone] of Object.entries(offices)) {
    await db
      .prepare('insert into offices (code, name, time_zone) values (?1, ?2, ?3)')
      .bind(code, `Sede ${code}`, zone)
      .run()
    await db
      .prepare(
        `insert into ticket_keys (id, office, name, secret, created_by, created_at)
         values (?1, ?1, 'Tickets', ?1, 'bench', 0)`,
      )
      .bind(code)
      .run()
  }
}

/** The instant at which the clock on the wall of a zone shows so many minutes of a day. */
function instantOf(date: number, minutes: number, zone: string): number {
  const guess = date + minutes * minute
  return guess + (date / minute - localMinute(date, zone)) * minute
}

const pauseOf = (db: D1Database, now: number) =>
  db
    .prepare('select reason, at from sms_pauses where until > ?1')
    .bind(now)
    .first<{ reason: string; at: number }>()

/** What the worker reports meanwhile, counted instead of printed. */
function logCounts() {
  const counts = new Map<string, number>()
  return {
    counts,
    async during(work: () => Promise<void>): Promise<void> {
      const { error } = console
      console.error = (...said: unknown[]) => {
        const line = said.join(' ')
        counts.set(line, (counts.get(line) ?? 0) + 1)
      }
      try {
        await work()
      } finally {
        console.error = error
      }
    },
  }
}
