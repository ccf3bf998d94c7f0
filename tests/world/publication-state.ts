import { weekName } from '../../schema/calendar.ts'
import { findMeasure } from '../../schema/instrument/measures.ts'
import type { Context } from '../../worker/context.ts'

type Nested<Value> = Record<string, Record<string, Value>>

/** What a publication left behind, as tests/vectors/publication.json writes it. */
export type PublicationState = {
  blocks: {
    leaf: string
    block: number
    first: string
    last: string
    n: number
    status: 'served' | 'withdrawn'
  }[]
  tally: Record<string, Nested<number[]>>
  carried: Nested<number[]>
  waiting: Record<string, number>
}

const leafName = `l.office || '/' || coalesce(l.agent, '-') || '/' || l.kind`

export async function publicationState({ db }: Context): Promise<PublicationState> {
  // biome-ignore lint/suspicious/noExplicitAny: four shapes of row in one batch
  const [blocks, tallies, leaves, waiting] = await db.batch<any>([
    db.prepare(
      `select ${leafName} as leaf, ordinal, first_week, last_week, n, withdrawn_at
         from blocks b join leaves l on l.id = b.leaf order by 1, 2`,
    ),
    db.prepare(
      `select ${leafName} as leaf, block, measure, at0, at25, at50, at75, at100
         from tallies t join leaves l on l.id = t.leaf`,
    ),
    db.prepare(`select ${leafName} as leaf, carried from leaves l`),
    db.prepare(
      `select ${leafName} as leaf, count(*) as n from responses l
        where block is null and quarantined_at is null group by 1`,
    ),
  ])
  const state: PublicationState = { blocks: [], tally: {}, carried: {}, waiting: {} }
  for (const row of blocks?.results ?? []) {
    state.blocks.push({
      leaf: row.leaf,
      block: row.ordinal,
      first: weekName(row.first_week),
      last: weekName(row.last_week),
      n: row.withdrawn_at === null ? row.n : 0,
      status: row.withdrawn_at === null ? 'served' : 'withdrawn',
    })
  }
  for (const row of tallies?.results ?? []) {
    state.tally[row.leaf] ??= {}
    const leaf = state.tally[row.leaf] as Nested<number[]>
    leaf[row.block] ??= {}
    const block = leaf[row.block] as Record<string, number[]>
    block[row.measure] = inVector(row.measure, [row.at0, row.at25, row.at50, row.at75, row.at100])
  }
  for (const row of leaves?.results ?? []) {
    const carried: Record<string, Record<string, number[]>> = JSON.parse(row.carried)
    for (const [measure, byBlock] of Object.entries(carried)) {
      const sum = [0, 0, 0, 0, 0].map((_, level) =>
        Object.values(byBlock).reduce((total, counts) => total + (counts[level] ?? 0), 0),
      )
      state.carried[row.leaf] ??= {}
      const leaf = state.carried[row.leaf] as Record<string, number[]>
      leaf[measure] = inVector(measure, sum)
    }
  }
  for (const row of waiting?.results ?? []) state.waiting[row.leaf] = row.n
  return state
}

/** A reason has two counts there: chosen, and asked. */
function inVector(measure: string, counts: number[]): number[] {
  if (findMeasure(measure).kind !== 'reason') return counts
  return [counts[4] ?? 0, counts.reduce((sum, count) => sum + count, 0)]
}
