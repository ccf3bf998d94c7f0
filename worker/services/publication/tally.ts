import { type Answered, type Counts, levelsOf } from '../../../schema/instrument/measures.ts'
import { type Level, levels } from '../../../schema/instrument/scales.ts'
import type { Carried } from '../../db/leaves.ts'
import { hex } from '../../keys.ts'
import { smallestGroup } from './plan.ts'

export type Row = {
  readonly measure: string
  readonly counts: Counts
  /** Ordinals of the blocks whose answers it holds, where it holds more than its own. */
  readonly sources: readonly number[] | null
}

export const sumOf = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0)
export const add = (one: Counts, other: Counts): Counts => [
  one[0] + other[0],
  one[1] + other[1],
  one[2] + other[2],
  one[3] + other[3],
  one[4] + other[4],
]
/** `times` answers at one level. */
export const at = (level: Level, times = 1): Counts =>
  levels.map((each) => (each === level ? times : 0)) as unknown as Counts

/** How often each level of each measure was given. */
export function countLevels(members: Iterable<Answered>, agentLeaf: boolean): Map<string, Counts> {
  const counted = new Map<string, [number, number, number, number, number]>()
  for (const member of members) {
    for (const [measure, level] of levelsOf(member, agentLeaf)) {
      const counts = counted.get(measure) ?? [0, 0, 0, 0, 0]
      counts[(level / 25) as 0 | 1 | 2 | 3 | 4] += 1
      counted.set(measure, counts)
    }
  }
  return counted
}

/**
 * The rows of a block, and what is carried to the leaf's next one: a row is made where the block's answers
 * together with the carried ones are ten or more.
 */
export function rowsOf(
  ordinal: number,
  counted: ReadonlyMap<string, Counts>,
  carried: Carried,
): { rows: Row[]; carried: Carried } {
  const rows: Row[] = []
  const left: Record<string, Carried[string]> = { ...carried }
  for (const [measure, own] of [...counted].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const before = Object.entries(carried[measure] ?? {})
    const counts = before.reduce((sum, [, each]) => add(sum, each), own)
    if (sumOf(counts) >= smallestGroup) {
      const sources = before.length > 0 ? [...before.map(([block]) => Number(block)), ordinal] : null
      rows.push({ measure, counts, sources })
      delete left[measure]
    } else {
      left[measure] = { ...left[measure], [ordinal]: own }
    }
  }
  return { rows, carried: left }
}

/** Without what a block gave. */
export function withoutBlock(carried: Carried, ordinal: number): Carried {
  return withoutEmpty(
    Object.entries(carried).map(([measure, { [ordinal]: _, ...blocks }]) => [measure, blocks]),
  )
}

/** Without one response's answers, so far as they are carried. */
export function withoutResponse(
  carried: Carried,
  ordinal: number,
  given: ReadonlyMap<string, Level>,
): Carried {
  return withoutEmpty(
    Object.entries(carried).map(([measure, blocks]) => {
      const level = given.get(measure)
      const counts = blocks[ordinal]
      if (level === undefined || !counts) return [measure, blocks]
      const { [ordinal]: _, ...others } = blocks
      const less = add(counts, at(level, -1))
      return [measure, sumOf(less) > 0 ? { ...others, [ordinal]: less } : others]
    }),
  )
}

const withoutEmpty = (entries: (readonly [string, Readonly<Record<string, Counts>>])[]): Carried =>
  Object.fromEntries(entries.filter(([, blocks]) => Object.keys(blocks).length > 0))

/** What recounting compares: a block's rows, whatever becomes of them. */
export async function checksumOf(rows: readonly Row[]): Promise<string> {
  const text = [...rows]
    .sort((one, other) => (one.measure < other.measure ? -1 : 1))
    .map(({ measure, counts, sources }) => `${measure}:${counts.join(',')}:${sources?.join('+') ?? ''}`)
    .join('\n')
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}
