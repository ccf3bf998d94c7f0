import { describe, expect, it } from 'vitest'
import { openedSurvey } from '../world/refusal.ts'

const paths: Readonly<Record<string, readonly string[]>> = {
  '/': ['GET'],
  '/healthz': ['GET'],
  '/panel/': ['GET'],
  '/e/:code': ['GET', 'POST'],
  '/e/:code/gracias': ['GET'],
  '/api/v1/surveys/:code': ['GET'],
  '/api/v1/responses': ['POST'],
  '/api/v1/visits': ['POST'],
  '/api/v1/reports/overview': ['GET'],
  '/api/v1/reports/agents/A-014': ['GET'],
  '/api/v1/offices': ['GET'],
  '/api/v1/teams': ['GET'],
  '/api/v1/openapi.json': ['GET'],
  '/api/v1/nothing': [],
  '/api': [],
  '/nothing': [],
}
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']

describe.each(Object.entries(paths))('%s', (path, allowed) => {
  it(`answers 404 or 405 to what is not ${allowed.join(' or ') || 'anything'}`, async () => {
    const survey = await openedSurvey()
    for (const method of methods) {
      const asGet = method === 'HEAD' ? 'GET' : method
      if (allowed.includes(asGet)) continue
      const { status, headers } = await survey.ask(path.replace(':code', survey.code), { method })
      expect([404, 405], `${method} ${path}: ${status}`).toContain(status)
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })
})

describe.each(Object.keys(paths).filter((path) => paths[path]?.includes('GET')))('%s', (path) => {
  it('answers HEAD as GET, without a body', async () => {
    const survey = await openedSurvey()
    const address = path.replace(':code', survey.code)
    const head = await survey.app.request(address, { method: 'HEAD' }, survey.env)
    expect(await head.text()).toBe('')
    expect(head.status).toBe((await survey.app.request(address, {}, survey.env)).status)
  })
})
