import type { Witness } from '../../world/witness.ts'
import type { Counted } from './small-groups.ts'

/** Every number that was ever served, once for each measure and set of rows; who is in them, the witness knows. */
export class NumbersServed {
  readonly #witness: Witness
  readonly #sets = new Map<string, Map<string, readonly string[]>>()
  #served = 0

  constructor(witness: Witness) {
    this.#witness = witness
  }

  get served(): number {
    return this.#served
  }

  get different(): number {
    return [...this.#sets.values()].reduce((sum, sets) => sum + sets.size, 0)
  }

  add(measure: string, rows: readonly string[]): void {
    this.#served++
    const sets = this.#sets.get(measure) ?? new Map<string, readonly string[]>()
    if (sets.size === 0) this.#sets.set(measure, sets)
    sets.set(rows.join(' '), rows)
  }

  measures(): readonly string[] {
    return [...this.#sets.keys()]
  }

  rowsOf(measure: string): readonly string[] {
    return [...new Set([...(this.#sets.get(measure)?.values() ?? [])].flat())]
  }

  of(measure: string): Counted[] {
    return [...(this.#sets.get(measure)?.values() ?? [])].map((rows) => ({
      name: `${measure} ${rows}`,
      members: rows.flatMap((row) => this.#witness.membersOf(row)),
    }))
  }
}
