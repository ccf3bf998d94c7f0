import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../worker/app.ts'
import { givenTicketKey } from '../world/staff.ts'
import { officeWorld, storedResponses } from './survey-world.ts'

const kilobyte = 1024
const chunk = new Uint8Array(16 * kilobyte).fill(32)

let world: Awaited<ReturnType<typeof officeWorld>>
let key: string
beforeEach(async () => {
  world = await officeWorld()
  key = await givenTicketKey(world.context, 'LIM-01')
})

const form = 'application/x-www-form-urlencoded'
const routes = [
  ['/e/CODE', form, 16 * kilobyte],
  ['/api/v1/responses', 'application/json', 16 * kilobyte],
  ['/api/v1/visits', 'application/json', 256 * kilobyte],
] as const

/** One gigabyte in chunks, of which it counts what was taken. */
function gigabyte() {
  const state = { pulled: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (state.pulled >= 1024 ** 3) return controller.close()
        state.pulled += chunk.byteLength
        controller.enqueue(chunk)
      },
      cancel() {
        state.cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  return { state, body }
}

const post = (path: string, type: string, body: BodyInit, headers: Record<string, string> = {}) =>
  createApp(() => world.context).request(
    path.replace('CODE', world.codes.desk),
    { method: 'POST', body, headers: { 'content-type': type, authorization: key, ...headers } },
    env,
  )

describe.each(routes)('POST %s', (path, type, limit) => {
  it('cuts a chunked gigabyte as soon as its limit is passed, and answers 413', async () => {
    const { state, body } = gigabyte()
    const { status } = await post(path, type, body)
    expect(status).toBe(413)
    expect(state.pulled).toBeLessThanOrEqual(limit + 2 * chunk.byteLength)
    expect(state.cancelled).toBe(true)
    expect(await storedResponses()).toEqual([])
  })

  it('cuts it though a short length was announced', async () => {
    const { state, body } = gigabyte()
    const { status } = await post(path, type, body, { 'content-length': '20' })
    expect(status).toBe(413)
    expect(state.pulled).toBeLessThanOrEqual(limit + 2 * chunk.byteLength)
  })

  it('reads nothing where a length beyond the limit is announced', async () => {
    const { state, body } = gigabyte()
    const { status } = await post(path, type, body, { 'content-length': String(limit + 1) })
    expect([status, state.pulled]).toEqual([413, 0])
  })

  it('takes its limit, and not a byte more', async () => {
    expect((await post(path, type, ' '.repeat(limit))).status).not.toBe(413)
    expect((await post(path, type, ' '.repeat(limit + 1))).status).toBe(413)
  })
})

describe('a form that is too large', () => {
  it('is told so in its language, with the way back to the survey', async () => {
    const page = await post('/e/CODE?lang=en', form, 'a'.repeat(20 * kilobyte))
    const text = await page.text()
    expect(text).toContain('This is too long to send')
    expect(text).toContain(`href="/e/${world.codes.desk}?lang=en"`)
  })
})
