import type { Context } from '../../worker/context.ts'

export type Stored = {
  responses: readonly StoredResponse[]
  /** By leaf, measure and block. */
  served: ReadonlyMap<string, ServedRow>
  withdrawnRows: ReadonlyMap<string, ServedRow>
  /** leaf/ordinal -> whether it was withdrawn. */
  blocks: ReadonlyMap<string, boolean>
}

export type StoredResponse = {
  readonly id: string
  readonly office: string
  readonly agent: string | null
  readonly kind: string
  readonly week: number
  readonly quarantined: number
  readonly leaf: number | null
  readonly block: number | null
  readonly archived: number
}

export type ServedRow = {
  readonly leaf: number
  readonly measure: string
  readonly week: number
  readonly counts: readonly number[]
  /** leaf/ordinal of each block whose answers it holds. */
  readonly blocks: readonly string[]
  readonly agentLeaf: boolean
}

type TallyRow = Record<'leaf' | 'week' | 'block' | 'at0' | 'at25' | 'at50' | 'at75' | 'at100', number> & {
  measure: string
  sources: string | null
  agent: string | null
}

/** All that is stored of a publication, as of one moment. */
export async function storedPublication({ db }: Context): Promise<Stored> {
  const [responses, served, withdrawn, blocks] = await db.batch<never>([
    db.prepare(
      `select lower(hex(id)) as id, office, agent, kind, week, quarantined_at is not null as quarantined, leaf, block,
              exists (select 1 from agents where code = agent and archived_at is not null) as archived
         from responses`,
    ),
    db.prepare('select t.*, l.agent from tallies t join leaves l on l.id = t.leaf'),
    db.prepare('select t.*, l.agent from withdrawn_tallies t join leaves l on l.id = t.leaf'),
    db.prepare('select leaf, ordinal, withdrawn_at from blocks'),
  ])
  const stored = (blocks?.results ?? []) as { leaf: number; ordinal: number; withdrawn_at: number | null }[]
  return {
    responses: (responses?.results ?? []) as StoredResponse[],
    served: rowsOf(served?.results ?? []),
    withdrawnRows: rowsOf(withdrawn?.results ?? []),
    blocks: new Map(stored.map((block) => [`${block.leaf}/${block.ordinal}`, block.withdrawn_at !== null])),
  }
}

const rowsOf = (rows: readonly TallyRow[]): Map<string, ServedRow> =>
  new Map(
    rows.map(({ leaf, measure, week, block, at0, at25, at50, at75, at100, sources, agent }) => {
      const held: number[] = sources === null ? [block] : JSON.parse(sources)
      const row = { leaf, measure, week, counts: [at0, at25, at50, at75, at100], agentLeaf: agent !== null }
      return [`${leaf}/${measure}/${block}`, { ...row, blocks: held.map((each) => `${leaf}/${each}`) }]
    }),
  )
