import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { createApp } from '../../worker/app.ts'
import type { Context } from '../../worker/context.ts'
import type { Answer } from './api.ts'

export type Browser = ReturnType<typeof browserOf>

/** A browser on the dashboard's pages: it keeps cookies, and says where its requests come from. */
export function browserOf(context: Context, { network = '192.0.2.1' }: { network?: string } = {}) {
  const app = createApp((_, later) => ({ ...context, later }))
  const cookies = new Map<string, string>()

  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = new Headers({
      'cf-connecting-ip': network,
      'sec-fetch-site': 'same-origin',
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(init.headers as Record<string, string>),
    })
    const execution = createExecutionContext()
    const response = await app.request(`/api/v1${path}`, { ...init, headers }, env, execution)
    await waitOnExecutionContext(execution)
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const text = await response.text()
    const isJson = text !== '' && /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, body: isJson ? JSON.parse(text) : { text }, headers: response.headers }
  }

  const withBody =
    (method: string) =>
    (path: string, body?: unknown, headers: Record<string, string> = {}) =>
      ask(path, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })

  return {
    ask,
    cookies,
    get: (path: string) => ask(path),
    post: withBody('POST'),
    put: withBody('PUT'),
    delete: withBody('DELETE'),
  }
}
