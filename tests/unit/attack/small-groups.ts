import { seededRandom } from '../../../schema/random.ts'

/** A number that somebody was shown, and whom it counts. */
export type Counted = { readonly name: string; readonly members: readonly string[] }

/** Numbers that, added and subtracted, stand for a few people. */
export type SmallGroup = {
  readonly combination: readonly { readonly times: number; readonly name: string }[]
  readonly members: readonly string[]
}

const coefficients = [1, -1, 2, -2]

/**
 * Looks for integer combinations (−2 to 2) of up to four numbers that stand for fewer than ten people.
 *
 * People whom no number tells apart are one atom: whatever combination leaves one of them leaves all. Where each atom
 * has ten or more, no combination of any length isolates fewer, and there is nothing to search. Otherwise what
 * isolates a few takes all large atoms away: two halves of up to two numbers each, which agree on the large atoms and
 * differ on the small ones. Halves are met in a table by a linear hash of their large atoms.
 */
export function findSmallGroup(numbers: readonly Counted[], fewest = 10): SmallGroup | undefined {
  const atoms = atomsOf(numbers)
  const small = atoms.filter((atom) => atom.length < fewest)
  if (small.length === 0) return undefined
  const vectors = vectorsOf(numbers, atoms, fewest)
  const halves = new Map<number, Half[]>([[0, [{ terms: [], small: new Map() }]]])

  for (const half of halvesOf(vectors)) {
    const met = halves.get(half.large) ?? []
    for (const other of met) {
      const left = less(half.small, other.small)
      const members = left.flatMap((atom) => atoms[atom] as string[])
      if (members.length === 0 || members.length >= fewest) continue
      return { combination: combined(half.terms, other.terms, numbers), members }
    }
    if (met.some((other) => less(half.small, other.small).length === 0)) continue
    if (met.length === 0) halves.set(half.large, met)
    met.push(half)
  }
  return undefined
}

/** People by the numbers that count them. */
export function atomsOf(numbers: readonly Counted[]): string[][] {
  const random = seededRandom(1)
  const people = new Map<string, { one: number; other: number }>()
  for (const { members } of numbers) {
    const [one, other] = [whole(random), whole(random)]
    for (const member of members) {
      const hash = people.get(member)
      if (hash) {
        hash.one = (hash.one + one) | 0
        hash.other = (hash.other + other) | 0
      } else people.set(member, { one, other })
    }
  }
  const atoms = new Map<number, string[]>()
  for (const [member, { one, other }] of people) {
    const key = keyOf(one, other)
    const atom = atoms.get(key)
    if (atom) atom.push(member)
    else atoms.set(key, [member])
  }
  return [...atoms.values()]
}

type Term = readonly [times: number, number: number]
type Half = { readonly terms: readonly Term[]; readonly small: ReadonlyMap<number, number> }
type Vector = {
  readonly number: number
  readonly one: number
  readonly other: number
  readonly small: number[]
}

/** Of each number that differs from the others: the hash of its large atoms, and its small ones. */
function vectorsOf(numbers: readonly Counted[], atoms: readonly string[][], fewest: number): Vector[] {
  const random = seededRandom(2)
  const atomOf = new Map(atoms.map(([first = ''], atom) => [first, atom]))
  const hashes = atoms.map((atom) =>
    atom.length < fewest ? undefined : ([whole(random), whole(random)] as const),
  )
  const known = new Map<string, Vector>()
  for (const [number, { members }] of numbers.entries()) {
    let [one, other] = [0, 0]
    const small: number[] = []
    for (const member of members) {
      const atom = atomOf.get(member)
      if (atom === undefined) continue
      const hash = hashes[atom]
      if (!hash) small.push(atom)
      else {
        one = (one + hash[0]) | 0
        other = (other + hash[1]) | 0
      }
    }
    known.set(`${one} ${other} ${small.sort((a, b) => a - b)}`, { number, one, other, small })
  }
  return [...known.values()]
}

function* halvesOf(vectors: readonly Vector[]): Generator<Half & { large: number }> {
  const half = (terms: readonly (readonly [number, Vector])[]) => {
    let [one, other] = [0, 0]
    const small = new Map<number, number>()
    for (const [times, vector] of terms) {
      one = (one + Math.imul(times, vector.one)) | 0
      other = (other + Math.imul(times, vector.other)) | 0
      for (const atom of vector.small) small.set(atom, (small.get(atom) ?? 0) + times)
    }
    return {
      large: keyOf(one, other),
      small,
      terms: terms.map(([times, { number }]) => [times, number] as const),
    }
  }
  for (const vector of vectors) for (const times of coefficients) yield half([[times, vector]])
  for (const [index, vector] of vectors.entries()) {
    for (const second of vectors.slice(0, index)) {
      for (const times of coefficients) {
        for (const timesSecond of coefficients)
          yield half([
            [times, vector],
            [timesSecond, second],
          ])
      }
    }
  }
}

const less = (one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (atom) => (one.get(atom) ?? 0) !== (other.get(atom) ?? 0),
  )

function combined(one: readonly Term[], other: readonly Term[], numbers: readonly Counted[]) {
  const times = new Map<number, number>()
  for (const [each, number] of one) times.set(number, (times.get(number) ?? 0) + each)
  for (const [each, number] of other) times.set(number, (times.get(number) ?? 0) - each)
  return [...times]
    .filter(([, each]) => each !== 0)
    .map(([number, each]) => ({ times: each, name: numbers[number]?.name ?? '' }))
}

const whole = (random: () => number) => Math.floor(random() * 2 ** 32) | 0
const keyOf = (one: number, other: number) => (one >>> 0) * 2 ** 21 + (other >>> 11)
