import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../../worker/context.ts'
import { erase } from '../../worker/services/erase.ts'
import { publishNow } from '../../worker/services/publication/publish.ts'
import { quarantine } from '../../worker/services/quarantine.ts'
import { clientOf } from '../world/api.ts'
import { givenCatalogue } from '../world/catalogue.ts'
import { givenResponses, idOf } from '../world/responses.ts'
import { givenStaff } from '../world/staff.ts'
import { emptyWorld } from '../world/world.ts'

const indexed = `select block as bytes from comment_search_data
                 union all select cast(term as blob) from comment_search_idx`
const kept = `select cast(text as blob) as bytes from comments
              union all select cast(coalesce(comment, '') as blob) from responses`

/** Whether the bytes of a word stand in what is stored. In the index, a word that begins like no other is whole. */
async function holds(stored: string, word: string): Promise<boolean> {
  const { results } = await env.DB.prepare(stored).all<{ bytes: number[] }>()
  return results.some(({ bytes }) => new TextDecoder('latin1').decode(Uint8Array.from(bytes)).includes(word))
}

/** Fails where the index says other than the comments. */
const expectInStep = () =>
  env.DB.prepare(`insert into comment_search (comment_search, rank) values ('integrity-check', 1)`).run()

let context: Context
let clock: { now: number }
let cookie: string

async function found(search: string): Promise<number> {
  const { status, body } = await clientOf(context, { cookie }).ask(
    `/api/v1/reports/comments?search=${search}`,
  )
  expect(status).toBe(200)
  return body.total as number
}

/** Twelve responses of the agent, with comments; the fourth says a word of its own. */
async function published(agent: string, name: string) {
  await givenResponses(
    context,
    'America/Lima',
    Array.from({ length: 12 }, (_, index) => ({
      ...{ id: `${name}-${index}`, office: 'L', agent, kind: 'open' as const, at: clock.now },
      ...{ answers: { G1: 5 }, comment: index === 3 ? `todo bien ${name}` : 'todo bien' },
    })),
  )
  clock.now += 7 * 86_400_000
  await publishNow(context)
}

beforeEach(async () => {
  const world = await emptyWorld()
  context = world.context
  clock = world.clock
  await givenCatalogue(context, { agents: { A: 'L', B: 'L' } })
  cookie = (await givenStaff(context)).cookie
})

describe('the index of comments', () => {
  it('holds what is published, and nothing that waits', async () => {
    await published('A', 'kwyjibo')
    await givenResponses(context, 'America/Lima', [
      {
        ...{ id: 'w', office: 'L', agent: 'A', kind: 'open', at: clock.now },
        ...{ answers: { G1: 5 }, comment: 'xylofon' },
      },
    ])
    expect(await found('todo')).toBe(12)
    expect(await found('kwyjibo')).toBe(1)
    expect(await found('xylofon')).toBe(0)
    expect(await holds(indexed, 'xylofon')).toBe(false)
    await expectInStep()
  })

  it('forgets the words of an erased response, to the last byte', async () => {
    await published('A', 'kwyjibo')
    await published('B', 'xylofon')
    for (const stored of [indexed, kept]) expect(await holds(stored, 'kwyjibo')).toBe(true)
    expect(await erase(context, idOf('kwyjibo-3'))).toBe(true)
    for (const stored of [indexed, kept]) expect(await holds(stored, 'kwyjibo')).toBe(false)
    expect(await found('kwyjibo')).toBe(0)
    expect(await found('todo')).toBe(23)
    expect(await found('xylofon')).toBe(1)
    await expectInStep()
  })

  it('forgets the words of a withdrawn block', async () => {
    await published('A', 'kwyjibo')
    await published('B', 'xylofon')
    expect(await quarantine(context, [idOf('kwyjibo-0')])).toEqual({ left: 0, withdrawn: 1 })
    for (const stored of [indexed, kept]) expect(await holds(stored, 'kwyjibo')).toBe(false)
    expect(await found('kwyjibo')).toBe(0)
    expect(await found('xylofon')).toBe(1)
    expect((await clientOf(context, { cookie }).ask('/api/v1/reports/comments')).body).toMatchObject({
      ...{ total: 12, published: 12, responses: 12 },
    })
    await expectInStep()
  })

  it('lets nobody change a comment behind its back', async () => {
    await published('A', 'kwyjibo')
    await expect(env.DB.prepare(`update comments set text = 'otra'`).run()).rejects.toThrow(/never changed/)
  })
})

describe('the migration that makes the index', () => {
  it('takes over what is published, without what was withdrawn', async () => {
    await reset()
    await applyD1Migrations(env.DB, env.MIGRATIONS.slice(0, 1))
    await givenCatalogue(context, { agents: { A: 'L' } })
    await env.DB.batch([
      env.DB.prepare(`insert into leaves (id, office, agent, kind) values (1, 'L', 'A', 'open')`),
      env.DB.prepare(
        `insert into blocks (leaf, ordinal, first_week, last_week, n, checksum, withdrawn_at)
         values (1, 1, 2960, 2960, 10, '', null), (1, 2, 2961, 2961, 10, '', 5), (1, 3, 2963, 2963, 10, '', null)`,
      ),
      ...[1, 2, 3].flatMap((block) => [
        env.DB.prepare(
          `insert into responses (id, office, agent, kind, attribution, language, instrument, answers, week, complete, leaf, block)
           values (unhex(?1), 'L', 'A', 'open', 'none', 'es', 1, '{"G1":5}', 2960, 1, 1, ?2)`,
        ).bind(`${block}`.repeat(32), block),
        env.DB.prepare(
          `insert into comments (response, leaf, block, favorable, shuffle, text)
           values (unhex(?1), 1, ?2, ?3, 7, ?4)`,
        ).bind(`${block}`.repeat(32), block, block % 2, `antiguo número ${block}`),
      ]),
    ])
    await applyD1Migrations(env.DB, env.MIGRATIONS)
    await expectInStep()
    const { cookie } = await givenStaff(context)
    const { body } = await clientOf(context, { cookie }).ask(
      '/api/v1/reports/comments?search=numero&from=2026-W01&to=2027-W01',
    )
    expect((body.comments as { text: string }[]).map(({ text }) => text)).toEqual([
      'antiguo número 3',
      'antiguo número 1',
    ])
    expect(body.total).toBe(2)
  })
})
