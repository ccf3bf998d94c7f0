const freshSize = 1 << 16
const fullest = 0.7

/**
 * How often each key was met. Twelve bytes a place, so that tens of millions fit where a Map would not.
 * Keys are whole numbers from 1 to 2^53 − 1.
 */
export class RepeatCounter {
  #keys = new Float64Array(freshSize)
  #counts = new Uint32Array(freshSize)
  #used = 0

  /** @returns how often it was met before */
  meet(key: number): number {
    if (this.#used > this.#keys.length * fullest) this.#grow()
    const at = this.#placeOf(key)
    const before = this.#counts[at] ?? 0
    if (before === 0) {
      this.#keys[at] = key
      this.#used += 1
    }
    this.#counts[at] = before + 1
    return before
  }

  #placeOf(key: number): number {
    const mask = this.#keys.length - 1
    let at = (key % 0xffff_fffb) & mask
    while (this.#counts[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask
    return at
  }

  #grow() {
    const keys = this.#keys
    const counts = this.#counts
    this.#keys = new Float64Array(keys.length * 2)
    this.#counts = new Uint32Array(keys.length * 2)
    for (const [from, count] of counts.entries()) {
      if (count === 0) continue
      const key = keys[from] ?? 0
      const at = this.#placeOf(key)
      this.#keys[at] = key
      this.#counts[at] = count
    }
  }
}
