import { env } from 'cloudflare:workers'
import { weekOfName } from '../../schema/calendar.ts'
import type { Kind } from '../../schema/contracts/fields.ts'
import { createApp } from '../../worker/app.ts'
import { givenCatalogue } from '../world/catalogue.ts'
import { givenStaff } from '../world/staff.ts'
import { emptyWorld } from '../world/world.ts'

/** Counts at 0, 25, 50, 75, 100 points; of a share where only that matters. */
export type Row = readonly [number, number, number, number, number]
export const share = (favorable: number, n: number): Row => [n - favorable, 0, 0, favorable, 0]

export type GivenBlock = {
  office: string
  agent?: string
  kind?: Kind
  week: string
  rows: Readonly<Record<string, Row>>
  /** `place`: where it stands in its week, from last to first; the publisher draws it. */
  comments?: readonly { text: string; favorable?: boolean; place: number }[]
}

export const weekNumber = (name: string): number => {
  const week = weekOfName(name)
  if (week === undefined) throw new RangeError(name)
  return week
}

/** Two offices, three agents, a clock on the Wednesday of 2026-W45, and a reader of reports. */
export async function reportsWorld(catalogue: Parameters<typeof givenCatalogue>[1] = twoOffices) {
  const { context, clock } = await emptyWorld('2026-11-04T15:00:00Z')
  await givenCatalogue(context, catalogue)
  const app = createApp(() => context)
  const manager = await givenStaff(context)
  const request = (path: string, cookie = manager.cookie) =>
    app.request(`/api/v1${path}`, { headers: { cookie } }, env)
  // biome-ignore lint/suspicious/noExplicitAny: each test says what it expects of the answer
  const read = async (path: string): Promise<any> => {
    const response = await request(path)
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  return { context, clock, app, request, read }
}

const twoOffices = {
  offices: { 'LIM-01': 'America/Lima', 'CUS-01': 'America/Lima' },
  agents: { 'A-001': 'LIM-01', 'A-002': 'LIM-01', 'A-003': 'CUS-01' },
}

/** What a publication leaves behind. */
export async function givenPublished(blocks: readonly GivenBlock[], publishedThrough = '2026-W45') {
  await env.DB.batch(blocks.flatMap((block, index) => statementsOf(block, index + 1)))
  await env.DB.prepare('update offices set published_through = ?1').bind(weekNumber(publishedThrough)).run()
}

const leafOf = `(select id from leaves where office = ?1 and coalesce(agent, '') = ?2 and kind = ?3)`

function statementsOf(
  { office, agent = '', kind = 'open', week, rows, comments = [] }: GivenBlock,
  block: number,
) {
  const leaf = [office, agent, kind]
  const last = weekNumber(week)
  const n = Math.max(10, ...Object.values(rows).map((row) => row.reduce((sum, count) => sum + count)))
  return [
    env.DB.prepare(
      `insert into leaves (office, agent, kind) values (?1, nullif(?2, ''), ?3) on conflict do nothing`,
    ).bind(...leaf),
    env.DB.prepare(
      `insert into blocks (leaf, ordinal, first_week, last_week, n, checksum)
       values (${leafOf}, ?4, ?5, ?5, ?6, 'not looked at')`,
    ).bind(...leaf, block, last, n),
    ...Object.entries(rows).map(([measure, counts]) =>
      env.DB.prepare(
        `insert into tallies (leaf, measure, week, block, at0, at25, at50, at75, at100)
         values (${leafOf}, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)`,
      ).bind(...leaf, measure, last, block, ...counts),
    ),
    ...comments.flatMap(({ text, favorable = true, place }, index) => {
      const id = `${String(block).padStart(8, '0')}${String(index).padStart(24, '0')}`
      return [
        env.DB.prepare(
          `insert into responses
             (id, office, agent, kind, attribution, language, instrument, answers, week, complete, leaf, block)
           values (unhex(?7), ?1, nullif(?2, ''), ?3, 'none', 'es', 1, '{"G1":5}', ?5, 1, ${leafOf}, ?4)`,
        ).bind(...leaf, block, last, null, id),
        env.DB.prepare(
          `insert into comments (key, response, leaf, block, favorable, text)
           values ((cast(?9 as integer) << 50) + cast(?6 as integer), unhex(?7), ${leafOf}, ?4, ?5, ?8)`,
        ).bind(...leaf, block, favorable ? 1 : 0, place, id, text, last),
      ]
    }),
  ]
}

/** What the last publication left waiting in a leaf. */
export async function givenWaiting(
  { office, agent = '', kind = 'open' }: { office: string; agent?: string; kind?: Kind },
  responses: number,
  carried: Readonly<Record<string, Readonly<Record<string, Row>>>> = {},
) {
  await env.DB.prepare(
    `insert into leaves (office, agent, kind, waiting, carried) values (?1, nullif(?2, ''), ?3, ?4, ?5)
     on conflict do update set waiting = excluded.waiting, carried = excluded.carried`,
  )
    .bind(office, agent, kind, responses, JSON.stringify(carried))
    .run()
}

/** Team -> its office and agents. */
export async function givenTeams(
  teams: Readonly<Record<string, readonly [office: string, ...agents: string[]]>>,
) {
  await env.DB.batch(
    Object.entries(teams).flatMap(([team, [office, ...agents]]) => [
      env.DB.prepare('insert into teams (code, office, name) values (?1, ?2, ?1)').bind(team, office),
      ...agents.map((agent) =>
        env.DB.prepare('update agents set team = ?1 where code = ?2').bind(team, agent),
      ),
    ]),
  )
}
