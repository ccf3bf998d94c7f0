import { env } from 'cloudflare:workers'
import { createApp } from '../../worker/app.ts'
import type { Context } from '../../worker/context.ts'
import { type GivenStaff, givenStaff } from '../world/staff.ts'

export const someTraining = (given: object = {}) => ({
  competency: 'CE',
  date: '2026-09-10',
  hours: 4,
  agents: ['A-001', 'A-002'],
  ...given,
})

/** Somebody of the staff, who asks and sends. */
export async function clientOf(context: Context, staff: GivenStaff = { role: 'trainer' }) {
  const { cookie, id } = await givenStaff(context, staff)
  const app = createApp(() => context)
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await app.request(
      `/api/v1${path}`,
      {
        method,
        headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      },
      env,
    )
    // biome-ignore lint/suspicious/noExplicitAny: each test says what it expects of the answer
    return { status: response.status, body: (await response.json()) as any }
  }
  return {
    id,
    ask,
    list: async () => (await ask('GET', '/training')).body,
    record: (given: object = {}) => ask('POST', '/training', someTraining(given)),
    change: (session: string, given: object = {}) => ask('PUT', `/training/${session}`, someTraining(given)),
    cancel: (session: string, reason: unknown = 'No hubo sala') =>
      ask('POST', `/training/${session}/cancel`, { reason }),
    effect: async (session: string) => (await ask('GET', `/training/${session}/effect`)).body,
  }
}
