import { createApp } from '../../worker/app.ts'
import type { Context } from '../../worker/context.ts'
import { contextOf, type Env } from '../../worker/env.ts'
import type { Limits } from '../../worker/limits.ts'
import { publishNow } from '../../worker/services/publication/publish.ts'
import { countingRows } from './counting-rows.ts'

// The product's worker, with what the bench holds it against: run for `npm run bench` alone, never deployed.

const hour = 3_600_000
const week = 7 * 24 * hour
// Counters of this process, as the platform keeps them on the machine that asks; its local stand-in writes each count
// to disk. The bench sends more than any limit lets through.
const counts = new Map<string, number>()
const counting: Limits = {
  on: true,
  async allow(counted, key) {
    counts.set(counted + key, (counts.get(counted + key) ?? 0) + 1)
    return true
  },
}
const benchContext = (env: Env): Context => ({ ...contextOf(env), limits: counting })
const app = createApp(benchContext)

export default {
  async fetch(request, env, execution) {
    const { pathname, searchParams } = new URL(request.url)
    switch (pathname) {
      case '/bench/bare-insert': {
        const { id } = await request.json<{ id: string }>()
        await env.DB.prepare('insert into bench_rows (id, body) values (?1, ?2)').bind(id, 'one row').run()
        return Response.json({ id }, { status: 201 })
      }
      case '/bench/prepare':
        await env.DB.prepare(
          'create table if not exists bench_rows (id text primary key, body text) strict',
        ).run()
        return Response.json({})
      case '/bench/publish': {
        const started = performance.now()
        const now = Number(searchParams.get('now'))
        const published = await publishNow({ ...contextOf(env), now: () => now })
        return Response.json({ ...published, ms: performance.now() - started })
      }
      case '/bench/rows-read':
        return rowsRead(env, request, searchParams.get('path') ?? '')
      case '/bench/query': {
        const { sql, values } = await request.json<{ sql: string; values: unknown[] }>()
        const { results, meta } = await env.DB.prepare(sql)
          .bind(...values)
          .all()
        return Response.json({ results, rowsRead: meta.rows_read })
      }
      case '/bench/rows-written':
        return Response.json(await rowsWritten(env, request, searchParams.get('kind') ?? ''))
      default:
        return app.fetch(request, env, execution)
    }
  },
} satisfies ExportedHandler<Env>

/** What one GET of the product answers, and the rows that D1 counts meanwhile. */
async function rowsRead(env: Env, request: Request, path: string) {
  const { db, read } = countingRows(env.DB)
  const app = createApp((bindings: Env) => ({ ...benchContext(bindings), db }))
  const { status } = await app.request(path, { headers: request.headers }, env)
  return Response.json({ status, rowsRead: read() })
}

/**
 * Rows that D1 counts while the answers given are stored, and published a week later. What waited before is published
 * first, uncounted; theirs come a week from now, all from one network, while links made today are still good.
 */
async function rowsWritten(env: Env, request: Request, kind: string) {
  const { db, written } = countingRows(env.DB)
  const withCount =
    (now: () => number) =>
    (bindings: Env): Context => ({ ...benchContext(bindings), db, now })
  const bodies = await request.json<{ path: string; body: unknown }[]>()
  await publishNow({ ...benchContext(env), now: () => Date.now() + week })
  const counted = createApp(withCount(() => Date.now() + week - hour))
  for (const { path, body } of bodies) {
    const response = await counted.request(
      path,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'cf-connecting-ip': '192.0.2.1' },
        body: JSON.stringify(body),
      },
      env,
    )
    if (response.status !== 201) throw new Error(`${kind}: ${response.status} ${await response.text()}`)
  }
  const stored = written()
  await publishNow(withCount(() => Date.now() + 2 * week)(env))
  return { stored, published: written() - stored }
}
