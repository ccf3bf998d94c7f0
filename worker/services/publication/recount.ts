import type { Counts } from '../../../schema/instrument/measures.ts'
import type { Member, RecountedBlock, RecountedLeaf, StoredRow } from '../../db/recount.ts'
import { add, checksumOf, countLevels, sumOf } from './tally.ts'

export type Problem = { readonly measure?: string; readonly block?: number; readonly what: string }

const none: Counts = [0, 0, 0, 0, 0]
const same = (one: Counts, other: Counts) => one.every((count, level) => count === other[level])
const atLeast = (one: Counts, other: Counts) => one.every((count, level) => count >= (other[level] ?? 0))

/**
 * Compares what a leaf has published with what its responses say. Blocks are added in order; each answer is expected
 * in one row, or carried, or gone with its block. Where responses were erased, rows keep what the responses no longer
 * tell: there a row holds at least the recount, and stands by its block's checksum.
 */
export class LeafRecount {
  readonly #leaf: RecountedLeaf
  readonly #withdrawn: ReadonlySet<number>
  readonly #problems: Problem[] = []
  /** measure -> block -> answers that no row has held so far. */
  readonly #open = new Map<string, Map<number, Counts>>()
  /** The block of a measure's last row: it took all that was carried, so a later one starts after it. */
  readonly #lastRow = new Map<string, number>()
  #missing = 0

  constructor(leaf: RecountedLeaf) {
    this.#leaf = leaf
    this.#withdrawn = new Set(leaf.blocks.flatMap(({ ordinal, withdrawn }) => (withdrawn ? [ordinal] : [])))
  }

  async addBlock(block: RecountedBlock, members: readonly Member[], rows: readonly StoredRow[]) {
    this.#checkMembers(block, members)
    for (const [measure, counts] of countLevels(members, this.#leaf.agentLeaf)) {
      this.#openOf(measure).set(block.ordinal, counts)
    }
    for (const row of rows) this.#checkRow(block, row)
    if ((await checksumOf(rows)) !== block.checksum) {
      this.#report('its rows are not those that its checksum was made of', block.ordinal)
    }
  }

  /** @returns what does not add up, once all blocks were added */
  end(): readonly Problem[] {
    if (this.#missing !== this.#leaf.erased) {
      this.#report(`${this.#missing} responses are gone, ${this.#leaf.erased} were erased`)
    }
    this.#checkCarried()
    return this.#problems
  }

  #checkMembers({ ordinal, n, flagged, firstWeek, lastWeek }: RecountedBlock, members: readonly Member[]) {
    this.#missing += n - members.length
    if (this.#leaf.erased === 0 ? members.length !== n : members.length > n) {
      this.#report(`it was made of ${n} responses and has ${members.length}`, ordinal)
    }
    const strangers = members.filter(({ here }) => !here).length
    if (strangers > 0) this.#report(`${strangers} of its responses belong to another leaf`, ordinal)
    const dated = members.filter((member) => member.dated).length
    if (dated > 0) this.#report(`${dated} of its responses keep what goes with publication`, ordinal)

    const marked = members.filter((member) => member.flagged).length
    if (this.#leaf.erased === 0 ? marked !== flagged : marked > flagged) {
      this.#report(`${flagged} of its responses were flagged, ${marked} are`, ordinal)
    }
    const weeks = members.map(({ week }) => week)
    const outside = weeks.some((week) => week < firstWeek || week > lastWeek)
    const narrower = !weeks.includes(firstWeek) || !weeks.includes(lastWeek)
    if (outside || (narrower && this.#leaf.erased === 0)) {
      this.#report('its first and last week are not those of its responses', ordinal)
    }
  }

  #checkRow({ ordinal, lastWeek }: RecountedBlock, { measure, week, counts, withdrawn, ...row }: StoredRow) {
    const report = (what: string) => this.#report(what, ordinal, measure)
    const sources = row.sources ?? [ordinal]
    const after = this.#lastRow.get(measure) ?? 0
    if (week !== lastWeek) report('the row has another week than its block')
    if (sources.at(-1) !== ordinal) report('the row does not hold the answers of its own block')
    if (sources.some((source, index) => source <= (sources[index - 1] ?? after))) {
      report('the row holds answers that another row holds too')
    }
    if (withdrawn !== sources.some((source) => this.#withdrawn.has(source))) {
      report(
        withdrawn ? 'the row was withdrawn without its blocks' : 'the row is served, its block withdrawn',
      )
    }
    const recounted = sources.reduce((sum, source) => add(sum, this.#take(measure, source)), none)
    if (!(this.#leaf.erased === 0 ? same(counts, recounted) : atLeast(counts, recounted))) {
      report(`the row says ${counts.join(' ')}, its responses ${recounted.join(' ')}`)
    }
    this.#lastRow.set(measure, ordinal)
  }

  #checkCarried() {
    const { carried } = this.#leaf
    for (const [measure, blocks] of Object.entries(carried)) {
      for (const [ordinal, counts] of Object.entries(blocks)) {
        const block = Number(ordinal)
        const left = this.#withdrawn.has(block) ? none : this.#take(measure, block)
        if (!same(counts, left) || sumOf(counts) === 0) {
          this.#report(`carried are ${counts.join(' ')}, left are ${left.join(' ')}`, block, measure)
        }
      }
    }
    for (const [measure, blocks] of this.#open) {
      for (const [block, counts] of blocks) {
        if (this.#withdrawn.has(block)) continue
        this.#report(`${counts.join(' ')} answers are in no row and not carried`, block, measure)
      }
    }
  }

  #openOf(measure: string): Map<number, Counts> {
    const blocks = this.#open.get(measure) ?? new Map<number, Counts>()
    this.#open.set(measure, blocks)
    return blocks
  }

  #take(measure: string, block: number): Counts {
    const blocks = this.#openOf(measure)
    const counts = blocks.get(block) ?? none
    blocks.delete(block)
    return counts
  }

  #report(what: string, block?: number, measure?: string) {
    this.#problems.push({ ...(measure && { measure }), ...(block && { block }), what })
  }
}
