import { expect } from 'vitest'
import { localWeek } from '../../schema/calendar.ts'
import type { Context } from '../../worker/context.ts'
import { checkTallies } from '../../worker/services/check-tallies.ts'
import { type Given, levelsByHand } from './hand-count.ts'
import { type ServedRow, type Stored, storedPublication } from './stored-publication.ts'

/**
 * Somebody who reads every row that is ever served, remembers who was in it, and knows what everybody answered:
 * the worst reader there can be. What the publisher promises is what this reader can never catch it at.
 */
export class Witness {
  readonly #context: Context
  readonly #timeZones: Readonly<Record<string, string>>
  readonly #given = new Map<string, Given>()
  readonly #erased = new Set<string>()
  readonly #left = new Set<string>()
  readonly #takenBack = new Set<string>()
  #present: ReadonlySet<string> = new Set()
  readonly #places = new Map<string, string>()
  readonly #members = new Map<string, string[]>()
  readonly #rows = new Map<string, ServedRow>()
  readonly #gone = new Set<string>()
  /** By row: who is in it, for ever. */
  readonly #held = new Map<string, readonly string[]>()
  /** measure -> everybody who was ever in one of its rows. */
  readonly #seen = new Map<string, Set<string>>()

  constructor(context: Context, timeZones: Readonly<Record<string, string>>) {
    this.#context = context
    this.#timeZones = timeZones
  }

  get rowsSeen(): number {
    return this.#rows.size
  }

  get rowsGone(): number {
    return this.#gone.size
  }

  /** Who is in a row that is served, or was. */
  membersOf(name: string): readonly string[] {
    return this.#held.get(name) ?? []
  }

  answered(id: string, given: Given) {
    this.#given.set(key(id), given)
  }

  /** As of the last look. */
  waits(id: string): boolean {
    return !this.#places.has(key(id)) && !this.#left.has(key(id)) && !this.#erased.has(key(id))
  }

  /** Those that waited must never be published; the blocks of the others must be withdrawn. */
  quarantined(ids: readonly string[]) {
    for (const id of ids.map(key)) {
      if (this.#erased.has(id)) continue
      const place = this.#places.get(id)
      if (place === undefined) this.#left.add(id)
      else this.#takenBack.add(place)
    }
  }

  /** Looks at everything. `erased`: who may have been erased since the last look. */
  async look({ erased = [] }: { erased?: readonly string[] } = {}): Promise<Stored> {
    const stored = await storedPublication(this.#context)
    const present = new Set(stored.responses.map(({ id }) => id))
    for (const id of erased.map(key)) if (!present.has(id)) this.#erased.add(id)
    const lost = [...this.#present].filter((id) => !present.has(id) && !this.#erased.has(id))
    expect(lost, 'lost responses').toEqual([])
    this.#present = present
    this.#lookAtResponses(stored)
    this.#lookForChanges(stored)
    for (const [name, row] of stored.served) {
      if (!this.#rows.has(name)) this.#lookAtNewRow(name, row, stored)
    }
    expect((await checkTallies(this.#context)).problems).toEqual([])
    return stored
  }

  #lookAtResponses({ responses, blocks }: Stored) {
    const known = new Set(this.#members.keys())
    for (const { id, office, leaf, block, week } of responses) {
      const place = block === null ? undefined : `${leaf}/${block}`
      const before = this.#places.get(id)
      if (before !== undefined) expect(place, 'a published response moved').toBe(before)
      if (place === undefined || before !== undefined) continue
      expect(known.has(place), 'a response joined a block that was published already').toBe(false)
      expect(this.#left.has(id), 'a quarantined response was published').toBe(false)
      const now = localWeek(this.#context.now(), this.#timeZones[office] ?? '')
      expect(week, 'published in the week of its arrival').toBeLessThan(now)
      this.#places.set(id, place)
      this.#members.set(place, [...(this.#members.get(place) ?? []), id])
    }
    for (const place of known) expect(blocks.has(place), 'a block is gone').toBe(true)
    for (const place of this.#takenBack) expect(blocks.get(place), 'not withdrawn').toBe(true)
  }

  #lookForChanges({ served, withdrawnRows, blocks }: Stored) {
    for (const [name, row] of this.#rows) {
      if (this.#gone.has(name)) expect(served.has(name), 'a withdrawn row came back').toBe(false)
      else if (served.has(name)) expect(served.get(name)).toEqual(row)
      else this.#gone.add(name)
      if (!this.#gone.has(name)) continue
      expect(withdrawnRows.get(name)).toEqual(row)
      expect(
        row.blocks.some((block) => blocks.get(block)),
        'withdrawn without a block',
      ).toBe(true)
    }
  }

  #lookAtNewRow(name: string, row: ServedRow, { blocks }: Stored) {
    for (const block of row.blocks) expect(blocks.get(block), 'a served row of a withdrawn block').toBe(false)
    const held = row.blocks
      .flatMap((block) => this.#members.get(block) ?? [])
      .filter((id) => !this.#erased.has(id) && this.#levels(id, row).has(row.measure))
    expect(row.counts, name).toEqual(this.#count(held, row))
    expect(held.length, name).toBeGreaterThanOrEqual(10)
    const seen = this.#seen.get(row.measure) ?? new Set()
    for (const id of held) {
      expect(seen.has(id), `${id} is in two rows of ${row.measure}`).toBe(false)
      seen.add(id)
    }
    this.#seen.set(row.measure, seen)
    this.#held.set(name, held)
    this.#rows.set(name, row)
  }

  #count(members: readonly string[], row: ServedRow): number[] {
    const counts = [0, 0, 0, 0, 0]
    for (const id of members) {
      const level = (this.#levels(id, row).get(row.measure) ?? 0) / 25
      counts[level] = (counts[level] ?? 0) + 1
    }
    return counts
  }

  #levels(id: string, { agentLeaf }: ServedRow) {
    const given = this.#given.get(id)
    if (!given) throw new Error(`nobody answered as ${id}`)
    return levelsByHand(given, agentLeaf)
  }
}

const key = (id: string) => id.replaceAll('-', '')
