import { localMinute, localTime, weekOfDay } from '../../../schema/calendar.ts'
import type { Kind } from '../../../schema/contracts/fields.ts'
import { instrumentVersion } from '../../../schema/instrument/questionnaire.ts'
import { seededRandom } from '../../../schema/random.ts'
import type { Context } from '../../../worker/context.ts'
import { insertGivenResponses } from '../../../worker/db/bulk-responses.ts'
import { storeServed } from '../../../worker/db/participation.ts'
import { insertOpenResponse } from '../../../worker/db/responses.ts'
import { archiveAgent } from '../../../worker/services/archive-agent.ts'
import { correctRoster } from '../../../worker/services/correct-roster.ts'
import { erase } from '../../../worker/services/erase.ts'
import { importResponses } from '../../../worker/services/import-responses.ts'
import { computeDueDrivers } from '../../../worker/services/publication/compute-drivers.ts'
import { publishDue, publishNow } from '../../../worker/services/publication/publish.ts'
import { quarantine } from '../../../worker/services/quarantine.ts'
import { givenCatalogue, givenRoster } from '../../world/catalogue.ts'
import { someAnswers } from '../../world/hand-count.ts'
import { Witness } from '../../world/witness.ts'

export const timeZones = { L: 'America/Lima', K: 'Pacific/Kiritimati', S: 'America/Santiago' } as const
type Office = keyof typeof timeZones
export const agents = {
  A1: 'L',
  A2: 'L',
  A3: 'L',
  A4: 'L',
  A5: 'L',
  A6: 'L',
  B1: 'K',
  B2: 'K',
  C1: 'S',
} as const
export const teams: Readonly<Record<string, { office: Office; agents: readonly string[] }>> = {
  T1: { office: 'L', agents: ['A1', 'A2'] },
  T2: { office: 'L', agents: ['A3', 'A4', 'A5', 'A6'] },
  T3: { office: 'K', agents: ['B1', 'B2'] },
}

type Source = {
  readonly office: Office
  readonly agent: string | null
  readonly kind: Exclude<Kind, 'import'>
  /** Static code, where it came by one. */
  readonly code?: string
  /** Answers a week, from and to; weeks in which there are any. */
  readonly weekly: readonly [number, number]
  readonly weeks?: readonly [number, number]
}

/** Busy agents, one with few answers, one who comes, one who leaves, one who moves; offices of very few. */
const sources: readonly Source[] = [
  { office: 'L', agent: 'A1', kind: 'open', code: 'at-A1', weekly: [11, 18] },
  { office: 'L', agent: 'A1', kind: 'verified', weekly: [0, 3] },
  { office: 'L', agent: 'A2', kind: 'open', code: 'at-A2', weekly: [2, 6] },
  { office: 'L', agent: 'A3', kind: 'verified', weekly: [0, 1] },
  { office: 'L', agent: 'A4', kind: 'open', code: 'at-A4', weekly: [4, 9], weeks: [8, 26] },
  { office: 'L', agent: 'A5', kind: 'open', code: 'at-A5', weekly: [8, 13], weeks: [0, 12] },
  { office: 'L', agent: 'A6', kind: 'open', code: 'at-A6', weekly: [5, 9], weeks: [0, 15] },
  { office: 'K', agent: 'A6', kind: 'open', code: 'at-A6-K', weekly: [5, 12], weeks: [15, 26] },
  { office: 'L', agent: null, kind: 'open', code: 'at-D1', weekly: [4, 8] },
  { office: 'L', agent: null, kind: 'open', code: 'at-L', weekly: [2, 5] },
  { office: 'K', agent: 'B1', kind: 'open', code: 'at-B1', weekly: [6, 11] },
  { office: 'K', agent: 'B2', kind: 'reply', weekly: [2, 6] },
  { office: 'K', agent: null, kind: 'reply', weekly: [0, 3] },
  { office: 'S', agent: 'C1', kind: 'verified', weekly: [0, 2] },
  { office: 'S', agent: null, kind: 'open', code: 'at-S', weekly: [1, 5] },
]

/** Other systems' answers: the week in which they come, and how many weeks back how many are of. */
const imports = [
  { week: 5, office: 'L', agent: null, weeks: { 12: 11, 10: 4, 9: 3, 6: 12, 3: 2 } },
  { week: 11, office: 'K', agent: 'B1', weeks: { 14: 6, 7: 5, 2: 13 } },
  { week: 17, office: 'L', agent: 'A1', weeks: { 16: 3, 12: 9, 8: 10, 5: 2 } },
  { week: 21, office: 'S', agent: null, weeks: { 18: 9, 17: 2, 1: 1 } },
  { week: 24, office: 'L', agent: 'A1', weeks: { 16: 10, 1: 4 } },
] as const

const [hour, day, week] = [3_600_000, 86_400_000, 7 * 86_400_000]
const start = Date.parse('2026-03-02T00:00:00Z')
export const weeksLived = 26

/** `published`: the publisher has just run. `between`: something has happened since. `last`: the half year is over. */
export type Moment = { readonly week: number; readonly what: 'published' | 'between' | 'last' }

/** Half a year of an entity in which everything happens that the publisher must withstand. */
export class HalfYear {
  readonly witness: Witness
  readonly #context: Context
  readonly #clock: { now: number }
  readonly #random = seededRandom(2026)
  readonly #sent: { id: string; agent: string | null }[] = []
  readonly #erased = new Set<string>()

  constructor(context: Context, clock: { now: number }) {
    this.#context = context
    this.#clock = clock
    this.witness = new Witness(context, timeZones)
  }

  async live(look: (moment: Moment) => Promise<void>): Promise<void> {
    for (let week = 0; week < weeksLived; week++) {
      await this.#weekdays(week)
      await look({ week, what: 'between' })
      // Monday begins a day earlier in Kiritimati. In week 10 nobody runs the publisher.
      for (const at of week === 10 ? [] : [6 * day + 12 * hour, 7 * day + 12 * hour]) {
        this.#at(week, at)
        await publishDue(this.#context)
        await computeDueDrivers(this.#context)
        await this.witness.look()
      }
      if (week !== 10) await look({ week, what: week === weeksLived - 1 ? 'last' : 'published' })
    }
  }

  async #weekdays(week: number) {
    this.#at(week, 1 * day + 15 * hour)
    for (const source of sources) await this.#arrive(source, week, 0.5)
    this.#at(week, 2 * day + 16 * hour)
    await this.#correctRoster(week)
    await this.#flag()
    await this.#tellServed()
    if (week === 12) await archiveAgent(this.#context, 'A5')
    if (week === 15) await this.#move('A6', 'K', 'T3')
    await this.#import(week)
    await this.#quarantine(week)
    await this.#erase(week)
    if (week % 2 === 1) await publishNow(this.#context)
    await this.witness.look()
    this.#at(week, 4 * day + 14 * hour)
    for (const source of sources) await this.#arrive(source, week, 0.5)
  }

  #at(weekLived: number, since: number) {
    this.#clock.now = start + weekLived * week + since
  }

  async open(): Promise<void> {
    const { db } = this.#context
    await givenCatalogue(this.#context, {
      offices: timeZones,
      agents,
      desks: { D1: 'L' },
      procedures: ['P', 'Q'],
    })
    const codes = sources.flatMap(({ code, office, agent }) =>
      code ? [[code, office, code === 'at-D1' ? 'D1' : null, agent]] : [],
    )
    await db.batch([
      ...Object.entries(teams).flatMap(([code, { office, agents }]) => [
        db.prepare('insert into teams (code, office, name) values (?1, ?2, ?1)').bind(code, office),
        db
          .prepare('update agents set team = ?1 where code in (select value from json_each(?2))')
          .bind(code, JSON.stringify(agents)),
      ]),
      db
        .prepare(
          `insert into touchpoints (code, office, desk, agent)
           select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?1)`,
        )
        .bind(JSON.stringify(codes)),
    ])
  }

  async #arrive(
    { office, agent, kind, code, weekly: [least, most], weeks }: Source,
    week: number,
    part: number,
  ) {
    if (weeks && (week < weeks[0] || week >= weeks[1])) return
    const count = Math.round((least + (most - least) * this.#random()) * part + this.#random() - 0.5)
    const now = this.#context.now()
    const local = localTime(now, timeZones[office])
    const at = { ...local, week: weekOfDay(local.day) }
    for (let i = 0; i < count; i++) {
      const response = {
        ...this.#answered(agent),
        ...{ language: 'es', instrument: instrumentVersion, day: at.day, hour: at.hour, week: at.week },
        comment: this.#random() < 0.3 ? `Lo que digo es ${this.#sent.length}` : null,
      }
      if (code) {
        const by = { code, openedMinute: localMinute(now, timeZones[office]), answeredRecently: false }
        const given = {
          ...response,
          draw: {},
          complete: true,
          allegation: false,
          openedHour: at.day * 24 + at.hour,
        }
        await insertOpenResponse(this.#context.db, given, by)
      } else {
        const attribution = agent ? 'visit' : 'none'
        await insertGivenResponses(this.#context.db, [{ ...response, office, agent, kind, attribution }])
      }
    }
  }

  #answered(agent: string | null) {
    // Not random, so that the same half year can be had again; and in no order.
    const digits = (Math.imul(this.#sent.length + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')
    const id = `${digits}-0000-4000-8000-000000000000`
    const given = someAnswers(this.#random)
    this.#sent.push({ id, agent })
    this.witness.answered(id, given)
    return { id, ...given }
  }

  async #import(weekLived: number) {
    for (const { office, agent, weeks } of imports.filter((each) => each.week === weekLived)) {
      const imported = Object.entries(weeks).flatMap(([ago, count]) =>
        Array.from({ length: count }, () => {
          const { id, answers, reasons } = this.#answered(agent)
          const { G1, ...others } = answers
          // Other systems did not always ask the first question.
          const kept = this.#random() < 0.2 ? others : answers
          this.witness.answered(id, { answers: kept, reasons })
          return {
            id,
            office,
            agent,
            reasons,
            answers: kept,
            arrivedAt: this.#clock.now - Number(ago) * week,
          }
        }),
      )
      await importResponses(this.#context, imported)
      await this.witness.look()
    }
  }

  async #correctRoster(week: number) {
    await this.#context.db.prepare(`delete from roster where desk = 'D1'`).run()
    const from = localMinute(this.#clock.now - 3 * day, timeZones.L)
    const sat = [['A1'], ['A2'], [], ['A1', 'A2'], ['A4']][week % 5] ?? []
    const shifts = sat.map((agent) => ({ agent, from, to: from + 4 * 24 * 60 }))
    if (shifts.length > 0) await givenRoster(this.#context, 'D1', shifts)
    await correctRoster(this.#context, 'D1')
  }

  /** One in eight of those that wait needs a look. */
  async #flag() {
    await this.#context.db
      .prepare(
        `update responses set flags = 1, revision = revision + 1 where block is null and substr(hex(id), 1, 1) in ('3', 'C')`,
      )
      .run()
  }

  /** Two of three that wait know their procedure; ticket systems tell how many were served. */
  async #tellServed() {
    const { db } = this.#context
    await db
      .prepare(
        `update responses set procedure = substr('PPPPPPQQQQ', unicode(substr(hex(id), 2, 1)) - 47, 1)
          where block is null and substr(hex(id), 2, 1) between '0' and '9'`,
      )
      .run()
    for (const [office, timeZone] of Object.entries(timeZones)) {
      const { day } = localTime(this.#context.now(), timeZone)
      const totals = { P: 40, Q: 110 }
      await storeServed(
        db,
        office,
        Object.entries(totals).map(([procedure, people]) => ({ day, agent: '', procedure, people })),
      )
    }
  }

  async #move(agent: string, office: Office, team: string) {
    await this.#context.db
      .prepare('update agents set office = ?2, team = ?3 where code = ?1')
      .bind(agent, office, team)
      .run()
  }

  /** Every third week some that wait, every fourth one that is published. */
  async #quarantine(week: number) {
    const waiting = week % 3 === 2 ? [this.#some((id) => this.witness.waits(id))] : []
    const published = week % 4 === 3 ? [this.#some((id) => !this.witness.waits(id))] : []
    const ids = [...waiting, ...published].flatMap((id) => id ?? [])
    if (ids.length === 0) return
    await quarantine(this.#context, ids)
    this.witness.quarantined(ids)
    await this.witness.look()
  }

  async #erase(week: number) {
    const of = [(id: string) => this.witness.waits(id), (id: string) => !this.witness.waits(id)][week % 2]
    const id = of && this.#some(of)
    if (!id) return
    await erase(this.#context, id)
    this.#erased.add(id)
    await this.witness.look({ erased: [id] })
  }

  #some(holds: (id: string) => boolean): string | undefined {
    const from = this.#sent.filter(({ id }) => !this.#erased.has(id) && holds(id))
    return from[Math.floor(this.#random() * from.length)]?.id
  }
}
