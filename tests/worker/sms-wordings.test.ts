import { beforeEach, describe, expect, it } from 'vitest'
import type { SmsTextsReport } from '../../schema/contracts/sms-texts.ts'
import { clientOf, expectProblem } from '../world/api.ts'
import { peru, smsWorld } from '../world/sms.ts'
import { givenStaff } from '../world/staff.ts'

let world: Awaited<ReturnType<typeof smsWorld>>
beforeEach(async () => {
  world = await smsWorld()
})

const put = (id: string, change: object, as = world) =>
  as.ask(`/api/v1/sms/texts/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ language: 'es', version: 0, ...change }),
  })
const report = async () => (await world.ask('/api/v1/sms/texts')).body as SmsTextsReport
const text = async (id: string, language: 'es' | 'en' = 'es') =>
  (await report()).texts.find((each) => each.id === id)?.[language]
const own = '{org}: cuente en un minuto de su visita a {office}: {url}'

describe('a text in the entity’s own words', () => {
  it('is what is sent from then on, with the words by which one leaves, and says who wrote it and when', async () => {
    await world.visit()
    expect((await put('invite.link', { body: `  ${own} ` })).body).toEqual({ version: 1 })
    world.clock.now = peru('2026-11-02T11:00')
    await world.quarter()
    const [sent] = world.fake.ledger
    expect(sent?.body).toMatch(
      /^\S.*: cuente en un minuto de su visita a Sede LIM-01: https:\/\/\S+ BAJA=no recibir encuestas$/,
    )
    expect(await text('invite.link')).toMatchObject({
      body: own,
      version: 1,
      changed: { at: '2026-11-02T15:00:00.000Z', by: expect.stringMatching(/\S/) },
      sentLately: 1,
    })
    expect(await text('invite.link', 'en')).toMatchObject({ version: 0, sentLately: 0 })
  })

  it('goes without them where replies do not arrive', async () => {
    const provider = { ...world.fake.provider, takesReplies: false }
    const deaf = { ...world.context, messaging: { ...world.messaging, provider } }
    await world.visit()
    world.clock.now = peru('2026-11-02T11:00')
    await world.deliver([await world.idOf('invite')], deaf)
    expect(world.fake.ledger[0]?.body).toMatch(/Opine en 1 minuto: https:\/\/\S+$/)
    const answer = await clientOf(deaf, world).ask('/api/v1/sms/texts')
    expect(answer.body).toMatchObject({ sends: true, replies: false })
  })

  it('goes back to what is shipped, and what was said stays in the history', async () => {
    await put('done', { body: 'Gracias de parte de {org}' })
    expect((await put('done', { body: null, version: 1 })).body).toEqual({ version: 2 })
    const done = await text('done')
    expect(done?.body).toBe(done?.shipped)
    const history = () =>
      world.context.db.prepare('select version, body from sms_wordings order by version').all()
    expect((await history()).results).toEqual([
      { version: 1, body: 'Gracias de parte de {org}' },
      { version: 2, body: null },
    ])
    for (const sql of [
      `update sms_wordings set body = 'x'`,
      'delete from sms_wordings',
      `insert or replace into sms_wordings values ('done', 'es', 1, 'x', 'x', 0)`,
    ])
      await expect(world.context.db.prepare(sql).run()).rejects.toThrow(/not rewritten/)
  })

  it('is not overwritten by who did not see the last change', async () => {
    const both = await Promise.all(['Gracias. {org}', 'Listo. {org}'].map((body) => put('done', { body })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expectProblem(await put('done', { body: 'Gracias' }), 409, 'text-changed')
    expectProblem(await put('done', { body: 'Gracias', version: 2 }), 409, 'text-changed')
    expect((await text('done'))?.version).toBe(1)
  })
})

describe('a text that can’t be sent', () => {
  it('is refused, and each reason told', async () => {
    const refused = [
      ['without its link', 'invite.link', '{org}: cuente de su visita', 'It needs {url}'],
      ['with a variable that there is none', 'invite.link', `${own} {dni}`, 'It has no {dni}'],
      ['with a brace left open', 'invite.link', `${own} {`, 'brace'],
      ['that does not say how to come back', 'optout.ok', '{org}: listo', 'It has to say the word ALTA'],
      ['that does not say what to answer', 'invite.sms', '{org}: ¿responde?', 'It has to say the word OK'],
      ['of nothing', 'done', '   ', 'Write a text'],
      ['of two lines', 'done', 'Gracias\nadios', 'line break'],
      ['that turns its direction', 'done', 'Gracias \u202e', 'can’t be seen'],
      ['of four segments', 'done', `Gracias ${'á'.repeat(194)}`, 'It takes 4 segments'],
    ] as const
    for (const [label, id, body, message] of refused) {
      const answer = await put(id, { body })
      expectProblem(answer, 422, 'invalid')
      expect(answer.body.errors, label).toEqual([
        { field: 'body', message: expect.stringContaining(message) },
      ])
    }
    expect((await report()).texts.every(({ es }) => es.version === 0)).toBe(true)
  })

  it('is also one whose wording is the instrument, or that nobody knows', async () => {
    for (const id of ['q.G1', 'reask.5', 'nada', '__proto__'])
      expectProblem(await put(id, { body: 'Hola' }), 404, 'text-unknown')
    expect((await report()).texts.map(({ id }) => id)).not.toContain('q.G1')
  })
})

describe('who sees one office alone', () => {
  it('reads the texts and is told that others change them', async () => {
    const { cookie } = await givenStaff(world.context, { offices: ['LIM-01'] })
    const theirs = { ...world, ...clientOf(world.context, { cookie }) }
    expect((await theirs.ask('/api/v1/sms/texts')).body).toMatchObject({ mayChange: false })
    expectProblem(await put('done', { body: 'Gracias' }, theirs), 403, 'forbidden')
  })
})
