import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../worker/app.ts'
import { contextOf } from '../../worker/env.ts'

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
beforeEach(() => {
  fetched = []
})

const app = createApp(contextOf)
const ask = (path: string, access?: string) => {
  const { ACCESS: _, ...closed } = env
  return app.request(path, {}, { ...closed, ASSETS, ...(access !== undefined && { ACCESS: access }) })
}

describe('GET /panel', () => {
  it.each([undefined, '', 'closed', 'OPEN', 'open '])(
    'answers 401 with a page that says so, and reads no file, where access is %j',
    async (access) => {
      for (const path of ['/panel', '/panel/', '/panel/asesores/A-014', '/panel/main.js']) {
        const response = await ask(path, access)
        expect(response.status, path).toBe(401)
        expect(await response.text()).toContain('El panel está cerrado')
        expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
      }
      expect(fetched).toEqual([])
    },
  )

  it('answers with its files, and with its first page at the address of any of its pages', async () => {
    for (const [path, text] of [
      ['/panel/', '<title>Indaga</title>'],
      ['/panel/main.js', 'export {}'],
      ['/panel/asesores/A-014?desde=2026-W40', '<title>Indaga</title>'],
    ] as const) {
      const response = await ask(path, 'open')
      expect([response.status, await response.text()]).toEqual([200, text])
    }
  })

  it('answers 404 to a file that is not there', async () => {
    expect((await ask('/panel/other.js', 'open')).status).toBe(404)
  })

  it('lets no other page frame it and no other address be loaded', async () => {
    const { headers } = await ask('/panel/', 'open')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('is where the root leads', async () => {
    const response = await ask('/', 'open')
    expect([response.status, response.headers.get('location')]).toEqual([302, '/panel/'])
  })
})

describe('reports', () => {
  it('answer 401 where access is not open', async () => {
    for (const path of [
      'overview',
      'competencies',
      'agents',
      'agents/A-014',
      'trend',
      'comments',
      'received-today',
    ]) {
      const response = await ask(`/api/v1/reports/${path}`)
      expect(response.status, path).toBe(401)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
    }
    expect((await ask('/api/v1/offices')).status).toBe(401)
  })
})
