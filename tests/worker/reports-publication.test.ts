import { expect, it } from 'vitest'
import { publishNow } from '../../worker/services/publication/publish.ts'
import { givenResponses } from '../world/responses.ts'
import { reportsWorld } from './reports-world.ts'

// The first history of tests/vectors/publication.json, as far as its first publication.
it('shows what the publisher made public, and of what waits only how much is missing', async () => {
  const { context, clock, read } = await reportsWorld()
  const from = (agent: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({
      id: `${agent}-${i}`,
      office: 'LIM-01',
      agent,
      kind: 'open' as const,
      at: Date.parse('2026-11-04T15:00:00Z') + i * 60_000,
      answers: { G1: 5, CE1: 4, ...(agent === 'A-001' && i < 2 && { GI1: 5 }) },
      comment: i === 0 ? `De ${agent}` : null,
    }))
  await givenResponses(context, 'America/Lima', [...from('A-001', 14), ...from('A-002', 4)])
  expect(await read('/reports/received-today')).toEqual({ received: 18 })
  clock.now = Date.parse('2026-11-09T15:00:00Z')
  await publishNow(context)

  const { satisfaction, scope, trend } = await read('/reports/overview')
  expect(satisfaction).toMatchObject({ n: 14, share: 1, distribution: [0, 0, 0, 0, 14] })
  expect(scope).toMatchObject({ to: '2026-W45', publishedThrough: '2026-W45' })
  expect(trend).toHaveLength(1)
  const { agents, measures } = await read('/reports/agents?office=LIM-01')
  const index = (code: string) => measures.findIndex(({ measure }: { measure: string }) => measure === code)
  expect(agents[0].estimates[index('CE')]).toMatchObject({ kind: 'known', n: 14, mean: 75 })
  expect(agents[0].estimates[index('GI')]).toEqual({ kind: 'withheld', needs: 8 })
  expect(agents[1].estimates[index('G1')]).toEqual({ kind: 'withheld', needs: 6 })
  expect((await read('/reports/comments')).comments).toEqual([
    { office: 'LIM-01', week: '2026-W45', favorable: true, text: 'De A-001' },
  ])
  expect(await read('/reports/received-today')).toEqual({ received: 0 })
})
