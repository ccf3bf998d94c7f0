import { describe, expect, it } from 'vitest'
import { newCode } from '../../worker/codes.ts'
import { keyRing } from '../../worker/keys.ts'
import { browserOf, givenVisit, officeWorld, withoutDatabase } from './survey-world.ts'

describe('GET /qr/:code.svg', () => {
  it('draws a picture that may be kept for ever, and that nothing can run in', async () => {
    const { get, codes } = await officeWorld()
    const response = await get(`/qr/${codes.desk}.svg`)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
    })
    expect(response.headers.get('content-disposition')).toBeNull()
    // What it says is read by an independent decoder in tests/e2e/print.test.ts.
    expect(await response.text()).toMatch(/^<svg xmlns[^>]+viewBox="0 0 (\d+) \1">/)
  })

  it('leaves four modules around, or none where the page leaves them', async () => {
    const { get, codes } = await officeWorld()
    const side = async (query: string) =>
      Number(/viewBox="0 0 (\d+)/.exec(await (await get(`/qr/${codes.desk}.svg${query}`)).text())?.[1]) / 10
    const modules = await side('?border=0')
    expect((modules - 17) % 4).toBe(0)
    expect(await side('')).toBe(modules + 8)
  })

  it('is sent as a file with a name where it is asked for as a download', async () => {
    const { get, codes } = await officeWorld()
    const response = await get(`/qr/${codes.desk}.svg?download`)
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="QR-${codes.desk.slice(0, 4)}-${codes.desk.slice(4)}.svg"`,
    )
  })

  it('has one address for each code, however it was typed', async () => {
    const { get, codes } = await officeWorld()
    const typed = `${codes.desk.slice(0, 4)}-${codes.desk.slice(4)}`.toLowerCase()
    const response = await get(`/qr/${typed}.svg?download`)
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe(`/qr/${codes.desk}.svg?download`)
  })

  it('needs no database', async () => {
    const { context, codes } = await officeWorld()
    expect((await browserOf(withoutDatabase(context)).get(`/qr/${codes.desk}.svg`)).status).toBe(200)
  })

  it('answers the same 404 to every code that is not ours, without asking the database', async () => {
    const { context, codes } = await officeWorld()
    const { get } = browserOf(withoutDatabase(context))
    const foreign = await newCode('static', keyRing('x'.repeat(40)), new Uint8Array(10))
    const visit = await givenVisit(context, 0)
    const first = codes.desk.startsWith('0') ? '1' : '0'
    const strangers = [foreign, first + codes.desk.slice(1), visit, 'AAAA', '%3Cscript%3E', '.']
    const bodies = await Promise.all(
      [...strangers.map((code) => `/qr/${code}.svg`), `/qr/${codes.desk}`, `/qr/${codes.desk}.png`].map(
        async (path) => {
          const response = await get(path)
          expect(response.status, path).toBe(404)
          return response.text()
        },
      ),
    )
    expect(new Set(bodies).size).toBe(1)
  })
})
