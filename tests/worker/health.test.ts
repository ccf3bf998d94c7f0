import { describe, expect, it } from 'vitest'
import { version } from '../../package.json'
import { clientOf, expectProblem } from '../world/api.ts'
import { withoutDatabase } from '../world/outage.ts'
import { emptyWorld } from '../world/world.ts'

describe('GET /healthz', () => {
  it('answers 200 with the version and the number of the last migration', async () => {
    const { context } = await emptyWorld()
    const { status, body } = await clientOf(context).ask('/healthz')
    expect([status, body]).toEqual([
      200,
      { version, migration: expect.any(Number), limits: 'on', sms: 'off' },
    ])
    expect(body.migration).toBeGreaterThanOrEqual(1)
  })

  it('answers 503 while the database does not answer, and does not say why', async () => {
    const { context } = await emptyWorld()
    const answer = await clientOf(withoutDatabase(context)).ask('/healthz')
    expectProblem(answer, 503, 'unavailable')
    expect(JSON.stringify(answer.body)).not.toContain('D1_ERROR')
  })

  it('answers 503 where nothing has been migrated', async () => {
    const { context } = await emptyWorld()
    await context.db.prepare('delete from d1_migrations').run()
    expectProblem(await clientOf(context).ask('/healthz'), 503, 'unavailable')
  })
})
