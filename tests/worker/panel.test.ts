import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../worker/app.ts'
import type { Context } from '../../worker/context.ts'
import { givenStaff } from '../world/staff.ts'
import { emptyWorld } from '../world/world.ts'

const files: Readonly<Record<string, string>> = {
  '/panel/': '<title>Indaga</title>',
  '/panel/main.js': 'export {}',
}
let fetched: string[]
const ASSETS = {
  fetch: async (request: Request) => {
    const { pathname } = new URL(request.url)
    fetched.push(pathname)
    const file = files[pathname]
    return file === undefined ? new Response('', { status: 404 }) : new Response(file)
  },
} as unknown as Fetcher

let context: Context
beforeEach(async () => {
  fetched = []
  context = (await emptyWorld()).context
})

const ask = (path: string, change: Partial<Context> = {}) =>
  createApp(() => ({ ...context, ...change })).request(path, {}, { ...env, ASSETS })

describe('GET /panel', () => {
  it('answers with its files, and with its first page at the address of any of its pages', async () => {
    for (const [path, text] of [
      ['/panel/', '<title>Indaga</title>'],
      ['/panel/main.js', 'export {}'],
      ['/panel/asesores/A-014?desde=2026-W40', '<title>Indaga</title>'],
    ] as const) {
      const response = await ask(path)
      expect([response.status, await response.text()]).toEqual([200, text])
    }
  })

  it('answers 404 to a file that is not there', async () => {
    expect((await ask('/panel/other.js')).status).toBe(404)
  })

  it('lets no other page frame it and no other address be loaded', async () => {
    const { headers } = await ask('/panel/')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('is where the root leads', async () => {
    const response = await ask('/')
    expect([response.status, response.headers.get('location')]).toEqual([302, '/panel/'])
  })
})

describe('a deployed worker whose database has demonstration accounts', () => {
  beforeEach(async () => {
    const { id } = await givenStaff(context)
    await context.db.prepare('update users set demonstration = 1 where id = ?1').bind(id).run()
  })

  it('answers 403 with a page that says what to do, and reads no file', async () => {
    for (const path of ['/panel', '/panel/', '/panel/asesores/A-014', '/panel/main.js']) {
      const response = await ask(path, { embedded: false })
      expect(response.status, path).toBe(403)
      expect(await response.text()).toContain('cuentas de demostración')
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    }
    expect(fetched).toEqual([])
  })

  it('still shows the panel on the machine that serves it', async () => {
    expect((await ask('/panel/', { embedded: true })).status).toBe(200)
  })

  it('asks citizens all the same', async () => {
    expect((await ask('/healthz', { embedded: false })).status).toBe(200)
  })
})
