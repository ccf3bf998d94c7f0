import { weekName, weekOfName } from '../../../schema/calendar.ts'
import { reports } from '../../../worker/routes/reports.ts'
import type { Server } from '../../machine/server.ts'
import { signInAs } from '../../machine/staff-session.ts'
import { median } from '../measured.ts'
import { serveBench } from '../weekly-batch.ts'
import type { Entity } from './entities.ts'
import { answerPoints, straightOf, straightSql } from './straight.ts'

/** A scan takes up to half a minute: only those with a budget are repeated. */
const rounds = { report: 7, scan: 1, scanWithBudget: 3 }
export const window = 13
export const heaviestNote = `2 000 agents × 11 competencies × ${window} weeks`
export const officeNote = 'one office'

/** A report as somebody asks for it. */
export type Asked = {
  readonly route: string
  readonly path: string
  /** Of its window. */
  readonly weeks: number
  readonly note?: string
  readonly office?: string
}

export type ReportMeasured = Asked & {
  readonly rowsRead: number
  readonly ms: number
  /** The same figures straight from the responses, where they hold any. */
  readonly straight?: { readonly ms: number; readonly rowsRead: number }
}

/** What a report needs to be asked for at all, beyond its filters. */
const required: Readonly<Record<string, string>> = { '/reports/trend': 'measure=G1' }
const agentsRoutes = ['/reports/agents', '/reports/agents/:id']
const agent = 'A-0042'
const office = 'O-042'

/** All reports that the product has, from its own table of routes. */
const routes = [
  ...new Set(
    reports.routes.flatMap(({ method, path }) =>
      method === 'GET' && path.startsWith('/reports/') ? [path] : [],
    ),
  ),
]

export async function serving<Result>(
  entity: Entity,
  use: (measuring: Measuring) => Promise<Result>,
): Promise<Result> {
  const server = await serveBench(entity.state)
  try {
    return await use(await measuring(server))
  } finally {
    await server.stop()
  }
}

export type Measuring = Awaited<ReturnType<typeof measuring>>

async function measuring({ url }: Server) {
  const cookie = await signInAs(url, 'manager')
  const get = (path: string) => fetch(url + path, { headers: { cookie } })
  const offices = (await (await get('/api/v1/offices')).json()) as { weeks: { last: string } }
  const last = weekOfName(offices.weeks.last) ?? 0

  const timed = async (work: () => Promise<Response>) => {
    const started = performance.now()
    const answer = await work()
    const body = await answer.text()
    if (!answer.ok) throw new Error(`${answer.status} ${body.slice(0, 300)}`)
    return { ms: performance.now() - started, body }
  }
  const straight = (sql: string, values: readonly unknown[]) =>
    timed(() => fetch(`${url}/bench/query`, { method: 'POST', body: JSON.stringify({ sql, values }) }))

  const within = `from=${weekName(last - window + 1)}&to=${weekName(last)}`
  const heaviest: Asked = {
    route: '/reports/agents',
    path: `/api/v1/reports/agents?${within}`,
    weeks: window,
    note: heaviestNote,
  }
  const ofOneOffice = ['/reports/overview', '/reports/competencies'].map(
    (route): Asked => ({
      route,
      path: `/api/v1${route}?${within}&office=${office}`,
      weeks: window,
      note: officeNote,
      office,
    }),
  )

  return {
    /** Every report, with the window that it has of itself; the heaviest; and two of one office. */
    async asked(): Promise<{ asked: Asked[]; refused: string[] }> {
      const asked: Asked[] = []
      const refused: string[] = []
      for (const route of routes) {
        const weeks = agentsRoutes.includes(route) ? 2 * window : window
        const path = `/api/v1${route.replace(':id', agent)}?${required[route] ?? ''}`
        const answer = await get(path)
        if (answer.ok) asked.push({ route, path, weeks })
        else refused.push(`${route}: ${answer.status} ${((await answer.json()) as { code?: string }).code}`)
      }
      return { asked: [...asked, heaviest, ...ofOneOffice], refused }
    },

    heaviest,

    async rowsRead(path: string): Promise<number> {
      const answer = await fetch(`${url}/bench/rows-read?path=${encodeURIComponent(path)}`, {
        headers: { cookie },
      })
      const { status, rowsRead } = (await answer.json()) as { status: number; rowsRead: number }
      if (status !== 200) throw new Error(`${path}: ${status}`)
      return rowsRead
    },

    ms: async (path: string) => (await timed(() => get(path))).ms,

    /** A report and its figures straight from the responses, in turns. */
    async measure(asked: Asked): Promise<ReportMeasured> {
      const rowsRead = await this.rowsRead(asked.path)
      const statements = (straightOf[asked.route]?.({ agent }) ?? []).map((each) =>
        straightSql(
          asked.office ? { ...each, only: `${each.only ?? 'true'} and r.office = '${asked.office}'` } : each,
        ),
      )
      const values = [answerPoints, last - asked.weeks + 1, last]
      const runs = { report: [] as number[], straight: [] as number[] }
      let scanned = 0
      for (let round = 0; round < rounds.report; round++) {
        runs.report.push(await this.ms(asked.path))
        if (statements.length === 0 || round >= (asked.note ? rounds.scanWithBudget : rounds.scan)) continue
        let ms = 0
        scanned = 0
        for (const sql of statements) {
          const run = await straight(sql, values)
          ms += run.ms
          scanned += (JSON.parse(run.body) as { rowsRead: number }).rowsRead
        }
        runs.straight.push(ms)
      }
      return {
        ...asked,
        rowsRead,
        ms: median(runs.report),
        ...(statements.length > 0 && { straight: { ms: median(runs.straight), rowsRead: scanned } }),
      }
    },
  }
}
