import type { Kind } from '../../schema/contracts/fields.ts'
import { Arrivals } from './arrivals.ts'
import { givenCatalogue } from './catalogue.ts'
import { Witness } from './witness.ts'
import { emptyWorld } from './world.ts'

/** One office west of Greenwich, one as far east as offices can be. */
export const timeZones = { L: 'America/Lima', K: 'Pacific/Kiritimati' } as const
export type OfficeName = keyof typeof timeZones
export const agents = { A1: 'L', A2: 'L', A3: 'L', B1: 'K', B2: 'K' } as const
export const desks = { D1: 'L', D2: 'K' } as const

/** Where answers come from: a code that stands for a desk, an agent or an office, or another channel. */
export type Place = { office: OfficeName } & ({ code: string } | { agent: string | null; kind: Kind })
export const places: readonly Place[] = [
  { office: 'L', code: 'at-A1' },
  { office: 'L', code: 'at-A1' },
  { office: 'L', code: 'at-A2' },
  { office: 'L', code: 'at-D1' },
  { office: 'L', code: 'at-D1' },
  { office: 'L', code: 'at-L' },
  { office: 'K', code: 'at-B1' },
  { office: 'K', code: 'at-D2' },
  { office: 'L', agent: 'A3', kind: 'verified' },
  { office: 'K', agent: 'B2', kind: 'reply' },
  { office: 'K', agent: null, kind: 'reply' },
]

/** Where imported answers are from. */
export const importers: readonly { office: OfficeName; agent: string | null }[] = [
  { office: 'L', agent: null },
  { office: 'L', agent: 'A1' },
  { office: 'K', agent: null },
  { office: 'K', agent: 'B1' },
]

export type SmallEntity = Awaited<ReturnType<typeof smallEntity>>
export async function smallEntity() {
  const { context, clock } = await emptyWorld('2026-11-04T15:00:00Z')
  await givenCatalogue(context, { offices: timeZones, agents, desks })
  const codes = [
    ...Object.keys(timeZones).map((office) => [`at-${office}`, office, null, null]),
    ...Object.entries(agents).map(([agent, office]) => [`at-${agent}`, office, null, agent]),
    ...Object.entries(desks).map(([desk, office]) => [`at-${desk}`, office, desk, null]),
  ]
  await context.db
    .prepare(
      `insert into touchpoints (code, office, desk, agent)
       select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?1)`,
    )
    .bind(JSON.stringify(codes))
    .run()
  const witness = new Witness(context, timeZones)
  return { context, clock, witness, arrivals: new Arrivals(context, witness) }
}
