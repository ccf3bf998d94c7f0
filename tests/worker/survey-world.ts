import { env } from 'cloudflare:workers'
import { createApp } from '../../worker/app.ts'
import { newCode } from '../../worker/codes.ts'
import type { Context } from '../../worker/context.ts'
import { insertTouchpoint, insertVisit } from '../../worker/db/touchpoints.ts'
import { tokenHashes } from '../../worker/services/find-place.ts'
import { emptyWorld } from '../world/world.ts'

const bytes = () => crypto.getRandomValues(new Uint8Array(10))

/** An office with a desk and an agent, each with its code, and a browser's way in. */
export async function officeWorld() {
  const { context, clock, settled } = await emptyWorld()
  await env.DB.batch(
    [
      `insert into offices (code, name, time_zone) values ('LIM-01', 'Sede Central', 'America/Lima')`,
      `insert into desks (code, office, name) values ('LIM-01-V4', 'LIM-01', 'Ventanilla 4')`,
      `insert into agents (code, office) values ('A-014', 'LIM-01')`,
    ].map((sql) => env.DB.prepare(sql)),
  )
  const codes = {
    office: await newCode('static', context.keys, bytes()),
    desk: await newCode('static', context.keys, bytes()),
    agent: await newCode('static', context.keys, bytes()),
  }
  await insertTouchpoint(env.DB, { code: codes.office, office: 'LIM-01' })
  await insertTouchpoint(env.DB, { code: codes.desk, office: 'LIM-01', desk: 'LIM-01-V4' })
  await insertTouchpoint(env.DB, { code: codes.agent, office: 'LIM-01', agent: 'A-014' })
  return { context, clock, settled, codes, ...browserOf(context) }
}

/** What a browser does, without a script. */
export function browserOf(context: Context) {
  const app = createApp(() => context)
  const get = async (path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers }, env)
  const send = async (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    app.request(
      path,
      {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      },
      env,
    )
  const open = async (code: string, language = 'es') =>
    hiddenFields(await (await get(`/e/${code}?lang=${language}`)).text())
  return { app, get, send, open }
}

export async function givenVisit(context: Context, expiresAt: number): Promise<string> {
  const token = await newCode('visit', context.keys, bytes())
  const { visit } = await tokenHashes(context, token)
  await insertVisit(env.DB, {
    token: visit[0] ?? '',
    office: 'LIM-01',
    agent: 'A-014',
    procedure: null,
    expiresAt,
  })
  return token
}

/** The same context with a database that never answers. */
export const withoutDatabase = (context: Context): Context => ({
  ...context,
  db: new Proxy(context.db, {
    get() {
      throw new Error('D1_ERROR: Network connection lost, secret detail')
    },
  }),
})

/** The form as a browser would send it untouched. */
export function hiddenFields(page: string): URLSearchParams {
  const fields = page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)
  return new URLSearchParams([...fields].map(([, name, value]) => [name ?? '', value ?? '']))
}

export function filled(
  form: URLSearchParams,
  answers: Readonly<Record<string, string | readonly string[]>>,
): URLSearchParams {
  const result = new URLSearchParams(form)
  for (const [name, value] of Object.entries(answers)) {
    for (const one of typeof value === 'string' ? [value] : value) result.append(name, one)
  }
  return result
}

export async function storedResponses() {
  const { results } = await env.DB.prepare(
    'select answers, reasons, comment, complete, language, attribution, revision from responses',
  ).all<{
    answers: string
    reasons: string
    comment: string | null
    complete: number
    language: string
    attribution: string
    revision: number
  }>()
  return results.map((row) => ({
    ...row,
    answers: JSON.parse(row.answers),
    reasons: JSON.parse(row.reasons),
  }))
}
