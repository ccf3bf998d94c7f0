import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../worker/app.ts'
import { openApiDocument } from '../../worker/openapi.ts'
import { openapi } from '../../worker/routes/openapi.ts'
import { emptyWorld } from '../world/world.ts'

type Operation = {
  parameters?: { name: string; in: string }[]
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>
}
const document = JSON.parse(JSON.stringify(openApiDocument())) as {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> }
}

const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
)

describe('openapi.json', () => {
  it('describes every address of the API that is served, and no other', async () => {
    const { context } = await emptyWorld()
    const served = createApp(() => context)
      .routes.filter(({ method, path }) => method !== 'ALL' && /^\/(api|qr)\//.test(path))
      .map(
        ({ method, path }) =>
          `${method} ${path.replace('/:file', '/:code.svg').replaceAll(/:(\w+)/g, '{$1}')}`,
      )
    expect([...described].sort()).toEqual([...new Set(served)].sort())
  })

  it('is served as JSON', async () => {
    const response = await openapi.request('/openapi.json', {}, env)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Indaga' } })
  })

  it('tells each problem as RFC 9457 has it', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const { responses } of Object.values(methods)) {
        for (const [status, { content }] of Object.entries(responses)) {
          if (!content) continue // Nothing but a status.
          const served = path.endsWith('.svg') ? 'image/svg+xml' : 'application/json'
          const type = Number(status) < 400 ? served : 'application/problem+json'
          expect(Object.keys(content), `${path} ${status}`).toEqual([type])
        }
      }
    }
  })

  it.each([
    ['POST /api/v1/responses', '200 201 400 403 404 409 410 413 422 429 503'],
    ['GET /api/v1/surveys/{code}', '200 404 409 410 429'],
    ['POST /api/v1/visits', '200 201 400 401 404 413 422'],
    ['POST /api/v1/served', '200 400 401 404 413 422'],
    ['GET /api/v1/reports/sms', '200 400 401 403 404 422'],
    ['POST /api/v1/sms/opt-outs', '204 400 401 403 413 422'],
    ['GET /api/v1/reports/participation', '200 400 401 403 404 422'],
    ['GET /api/v1/reports/overview', '200 400 401 403 404 422'],
    ['GET /api/v1/offices', '200 401 403 422'],
    ['GET /api/v1/reports/touchpoints', '200 400 401 403 404 422'],
    ['POST /api/v1/limit-bases', '201 400 401 403 404 409 413 422'],
    ['POST /api/v1/touchpoints', '201 400 401 403 404 413 422'],
    ['GET /qr/{code}.svg', '200 404'],
    ['GET /api/v1/teams', '200 401 403 422'],
    ['POST /api/v1/training', '201 400 401 403 404 413 422'],
    ['PUT /api/v1/training/{id}', '200 400 401 403 404 409 413 422'],
    ['GET /api/v1/training/{id}/effect', '200 401 403 404 422'],
  ])('%s answers %s', (address, statuses) => {
    const [method = '', path = ''] = address.split(' ')
    const operation = document.paths[path]?.[method.toLowerCase()]
    expect(Object.keys(operation?.responses ?? {})).toEqual(statuses.split(' '))
  })

  it('names every parameter of a report', () => {
    const parameters = document.paths['/api/v1/reports/agents/{id}']?.get?.parameters
    expect(parameters?.map(({ name, in: place }) => `${place} ${name}`)).toEqual([
      'path id',
      'query from',
      'query to',
      'query office',
    ])
  })

  it('points at nothing that is missing', () => {
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)
    for (const [, name] of references) expect(Object.keys(document.components.schemas)).toContain(name)
  })
})
