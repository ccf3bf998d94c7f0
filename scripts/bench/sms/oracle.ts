import { type Campaign, interval, offices, segmentPrice } from './campaign.ts'
import type { Sent } from './unreliable-provider.ts'

type Row = {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly sid: string | null
  readonly cost: number | null
}

/** What must not happen, each counted against the ledger of what was sent, never against what the worker believes. */
export type Violations = {
  readonly twice: number
  readonly phoneTwice: number
  readonly outsideHours: number
  readonly tooFast: number
  readonly afterLeaving: number
  readonly afterAnswering: number
  readonly disagreeing: number
  readonly overBudget: number
  readonly phonesKept: number
}

export type Figures = {
  readonly visits: number
  readonly sent: number
  readonly invitations: number
  readonly reminders: number
  readonly confirmations: number
  readonly states: Readonly<Record<string, number>>
  readonly unknown: { readonly answered: number; readonly open: number; readonly sent: number }
  /** SMS that would have gone again, had each message of the queue been sent, and what timed out or failed retried. */
  readonly naive: number
  /** Seconds from an opt-out to its confirmation, the slowest. */
  readonly slowestAnswer: number
  /** Texts that the provider has no more. */
  readonly forgotten: number
  readonly spent: number
  readonly reserved: number
}

/** Holidays of the days that are played, in Peru. */
const holidays = new Set(['2026-12-08', '2026-12-09'])

export async function judge(
  { db, visits, left, provider, queue, clock }: Campaign,
  { budget }: { budget?: number },
): Promise<{ violations: Violations; figures: Figures }> {
  const { ledger, askedAt, counted } = provider
  const tokenOf = ({ body }: Sent) => /\/e\/([0-9A-Z]{24})/.exec(body)?.[1]
  const asking = ledger.flatMap((sent) => {
    const visit = visits.get(tokenOf(sent) ?? '')
    return visit ? [{ sent, visit }] : []
  })
  const rows = (await db.prepare('select id, kind, state, sid, cost from sms').all<Row>()).results
  const stored = new Map(rows.map((row) => [row.id, row]))
  const kindOf = ({ id }: Sent) => stored.get(id)?.kind
  const count = (list: readonly unknown[], test: (index: number) => boolean) =>
    list.reduce((sum: number, _, index) => sum + (test(index) ? 1 : 0), 0)
  const extra = (keys: readonly string[]) => keys.length - new Set(keys).size

  const cost = ledger.length * segmentPrice
  const { reserved = 0, spent = 0 } =
    (await db
      .prepare('select sum(reserved) as reserved, sum(spent) as spent from sms_budgets')
      .first<{ reserved: number; spent: number }>()) ?? {}
  const open = rows.filter(({ state }) => state === 'unknown')
  const ids = new Set(ledger.map(({ id }) => id))
  const openSent = open.filter(({ id }) => ids.has(id)).length
  const openCost = open.reduce((sum, row) => sum + (row.cost ?? 0), 0)
  const booksWrong = Number(reserved !== openCost || spent !== cost - openSent * segmentPrice)
  const phones = await db
    .prepare('select count(*) as n from contacts where expires_at <= ?1')
    .bind(clock.now)
    .first<number>('n')

  return {
    violations: {
      twice:
        extra(ledger.map(({ id }) => id)) + extra(asking.map(({ sent }) => `${tokenOf(sent)} ${sent.body}`)),
      phoneTwice:
        new Set(asking.map(({ visit }) => visit.token)).size -
        new Set(asking.map(({ visit }) => visit.phone)).size,
      outsideHours: count(asking, (index) => isOutside(asking[index])),
      tooFast: count(
        askedAt,
        (index) => index > 0 && (askedAt[index] ?? 0) - (askedAt[index - 1] ?? 0) < interval,
      ),
      afterLeaving: count(asking, (index) => {
        const { sent, visit } = asking[index] as (typeof asking)[number]
        return (
          sent.at > Math.min(left.get(visit.phone) ?? Infinity, provider.left.get(visit.phone) ?? Infinity)
        )
      }),
      afterAnswering: count(asking, (index) => {
        const { sent, visit } = asking[index] as (typeof asking)[number]
        return sent.at > (visit.usedAt ?? Infinity)
      }),
      disagreeing: disagreements(ledger, stored, rows, ids) + booksWrong,
      overBudget: budget === undefined ? 0 : Math.max(0, ledger.length - budget),
      phonesKept: phones ?? 0,
    },
    figures: {
      visits: visits.size,
      sent: ledger.length,
      invitations: count(ledger, (index) => kindOf(ledger[index] as Sent) === 'invite'),
      reminders: count(ledger, (index) => kindOf(ledger[index] as Sent) === 'reminder'),
      confirmations: count(ledger, (index) => kindOf(ledger[index] as Sent) === 'answer'),
      states: Object.fromEntries(
        [...Map.groupBy(rows, ({ kind, state }) => `${kind} ${state}`)].map(([state, all]) => [
          state,
          all.length,
        ]),
      ),
      unknown: { answered: counted.timeouts + counted.errors, open: open.length, sent: openSent },
      naive: queue.counted.alreadySent + counted.sentUntold,
      slowestAnswer: ledger
        .filter((sent) => kindOf(sent) === 'answer')
        .reduce((most, { to, at }) => Math.max(most, (at - (left.get(to) ?? at)) / 1000), 0),
      forgotten: count(ledger, (index) => ledger[index]?.redacted === true),
      spent,
      reserved,
    },
  }
}

const clocks = new Map(
  [...new Set(Object.values(offices))].map((zone) => [
    zone,
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    }),
  ]),
)

/** By the platform's own calendar, not by ours. */
function isOutside(asked: { sent: Sent; visit: { zone: string } } | undefined): boolean {
  if (!asked) return false
  const parts = Object.fromEntries(
    (clocks.get(asked.visit.zone)?.formatToParts(asked.sent.at) ?? []).map(({ type, value }) => [
      type,
      value,
    ]),
  )
  const rests =
    parts.weekday === 'Sat' ||
    parts.weekday === 'Sun' ||
    holidays.has(`${parts.year}-${parts.month}-${parts.day}`)
  const hour = Number(parts.hour)
  return rests ? hour < 9 || hour >= 18 : hour < 8 || hour >= 20
}

/** SMS of which the database says something else than what happened, as far as anybody told it. */
function disagreements(
  ledger: readonly Sent[],
  stored: ReadonlyMap<string, Row>,
  rows: readonly Row[],
  ids: ReadonlySet<string>,
): number {
  const wrongOfSent = ledger.filter((sent) => {
    const row = stored.get(sent.id)
    if (!row) return true
    if (row.state === 'unknown') return row.sid !== null
    const told = sent.told === 'queued' || sent.told === undefined ? 'accepted' : sent.told
    return row.sid !== sent.sid || row.state !== told
  }).length
  const wrongOfUnsent = rows.filter(
    ({ id, state }) => !ids.has(id) && !['queued', 'dropped', 'rejected', 'unknown'].includes(state),
  ).length
  return wrongOfSent + wrongOfUnsent
}
