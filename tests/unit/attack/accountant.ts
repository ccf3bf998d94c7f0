import { weekOfName } from '../../../schema/calendar.ts'
import { findMeasure } from '../../../schema/instrument/measures.ts'
import type { Leaf, PublishedState } from './published-state.ts'

// biome-ignore lint/suspicious/noExplicitAny: whatever the API answers, to be looked at field by field
export type Body = any
export type Where = (leaf: Leaf) => boolean
export type Weeks = { readonly from: number; readonly to: number }

/** A number that somebody was shown: of which measure, and of which whole rows it is the sum. */
export type Shown = (measure: string, rows: readonly string[]) => void

const levels = [0, 25, 50, 75, 100]

/**
 * Goes through an answer of the API and asks of every number what it stands for. A number is a sum of whole published
 * rows, recounted here; or it follows from such sums; or it is one of those that the promise leaves out by name.
 * What is none of these, and what looks like an id or a time finer than a week, is an error.
 */
export class Accountant {
  readonly #state: PublishedState
  readonly #shown: Shown
  readonly #explained = new Map<object, Set<string>>()

  constructor(state: PublishedState, shown: Shown) {
    this.#state = state
    this.#shown = shown
  }

  get state(): PublishedState {
    return this.#state
  }

  week(name: string): Weeks {
    const week = weekOfName(name)
    if (week === undefined) throw new Error(`${name} is no week`)
    return { from: week, to: week }
  }

  window({ from, to }: { from: string; to: string }): Weeks {
    return { from: this.week(from).from, to: this.week(to).to }
  }

  counts(
    measure: string,
    where: Where,
    { from, to }: Weeks,
  ): { rows: string[]; counts: number[]; n: number } {
    const counts = [0, 0, 0, 0, 0]
    const rows: string[] = []
    let n = 0
    for (const row of this.#state.rows.get(measure) ?? []) {
      if (row.week < from || row.week > to || !where(row.leaf)) continue
      rows.push(row.name)
      for (let level = 0; level < 5; level++) {
        const count = row.counts[level] as number
        counts[level] = (counts[level] as number) + count
        n += count
      }
    }
    return { rows, counts, n }
  }

  /** A share, its interval, n, distribution and mean; shrunken where it is an agent's. */
  estimate(estimate: Body, measure: string, where: Where, weeks: Weeks): void {
    if (estimate.kind === 'withheld') this.#withheld(estimate, measure, where, weeks)
    else this.#known(estimate, measure, where, weeks)
  }

  /** An agent's share, shrunken, where nothing else of it is told. */
  shrunken(of: Body, measure: string, where: Where, weeks: Weeks): void {
    const { rows, n } = this.counts(measure, where, weeks)
    this.#same(of.n, n, measure)
    this.#shown(measure, rows)
    this.explain(of, 'share', 'low', 'high', 'n', 'reliability')
  }

  #known(estimate: Body, measure: string, where: Where, weeks: Weeks) {
    const { rows, counts, n } = this.counts(measure, where, weeks)
    const shrunken = 'reliability' in estimate
    const { favorableFrom } = findMeasure(measure)
    const points = counts.reduce((sum, count, level) => sum + count * (levels[level] as number), 0)
    this.#same(estimate.n, n, measure)
    this.#same(estimate.distribution.join(), counts.join(), measure)
    this.#same(estimate.mean, points / n, measure)
    if (!shrunken) {
      const favorable = counts.reduce(
        (sum, count, at) => sum + ((levels[at] as number) < favorableFrom ? 0 : count),
        0,
      )
      this.#same(estimate.share, favorable / n, measure)
      // Follows from n and from how many of the published are of each procedure; never more.
      if (estimate.effective >= n) throw new Error(`${measure}: ${n} count as ${estimate.effective}`)
      this.explain(estimate, 'effective')
    }
    this.#shown(measure, rows)
    this.explain(estimate.distribution, '0', '1', '2', '3', '4')
    this.explain(estimate, 'share', 'low', 'high', 'n', 'mean')
    if (shrunken) this.explain(estimate, 'reliability', 'moreForReliable')
  }

  #withheld(estimate: Body, measure: string, where: Where, weeks: Weeks) {
    if (estimate.notForAgents) this.#same(estimate.needs, 0, measure)
    else {
      this.#same(this.counts(measure, where, weeks).n, 0, measure)
      if (!(estimate.needs >= 1 && estimate.needs <= 10))
        throw new Error(`${measure} needs ${estimate.needs}`)
    }
    this.explain(estimate, 'needs')
  }

  /** How many responses there are in the published blocks. */
  responses(n: number, where: Where, { from, to }: Weeks): void {
    const blocks = this.#state.blocks.filter(({ leaf, week }) => week >= from && week <= to && where(leaf))
    this.#same(
      n,
      blocks.reduce((sum, block) => sum + block.n, 0),
      'responses',
    )
  }

  /** How many of the responses in the published blocks came in a way that needs a look. */
  flagged(flagged: Body, where: Where, weeks: Weeks): void {
    this.responses(flagged.responses, where, weeks)
    const blocks = this.#state.blocks.filter(
      ({ leaf, week }) => week >= weeks.from && week <= weeks.to && where(leaf),
    )
    this.#same(
      flagged.flagged,
      blocks.reduce((sum, block) => sum + block.flagged, 0),
      'flagged',
    )
    this.explain(flagged, 'responses', 'flagged')
  }

  /** Numbers that were looked at, that follow from published rows alone, or that the promise leaves out. */
  explain(of: object, ...keys: readonly string[]): void {
    const known = this.#explained.get(of) ?? new Set()
    for (const key of keys) known.add(key)
    this.#explained.set(of, known)
  }

  /** Nothing is left that nobody has explained. */
  settle(body: Body, at: string): void {
    if (Array.isArray(body) || (typeof body === 'object' && body !== null)) {
      for (const [key, value] of Object.entries(body)) {
        if (typeof value === 'number' && !this.#explained.get(body)?.has(key)) {
          throw new Error(
            `${at}.${key} is ${value}, and nobody said what it stands for (tests/unit/attack/reports.ts)`,
          )
        }
        this.settle(value, `${at}.${key}`)
      }
      return
    }
    if (typeof body === 'string' && tooExact.test(body)) throw new Error(`${at} is ${body}: an id, or a time`)
    if (typeof body === 'number' && body >= 1_000_000) throw new Error(`${at} is ${body}: an id, or a time`)
  }

  #same(shown: unknown, counted: unknown, measure: string) {
    const same =
      typeof shown === 'number' && typeof counted === 'number'
        ? Math.abs(shown - counted) < 1e-9
        : shown === counted
    if (!same) throw new Error(`${measure}: ${shown} is served, and whole rows make ${counted}`)
  }
}

/** A UUID or a long hexadecimal number; a date; a time of day. */
const tooExact = /[0-9a-f]{8}-?[0-9a-f]{4}|\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}/i
