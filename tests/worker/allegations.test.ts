import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { createTouchpoint } from '../../worker/services/create-touchpoint.ts'
import { clientOf, someResponse } from '../world/api.ts'
import { alertsWorld, day } from './alerts-world.ts'

let world: Awaited<ReturnType<typeof alertsWorld>>
let citizen: ReturnType<typeof clientOf>
let code: string
beforeEach(async () => {
  world = await alertsWorld()
  citizen = clientOf(world.context)
  code = await createTouchpoint(world.context, { office: 'LIM-01', agent: 'A-001' })
})
const told = { answers: { G1: 1, G3: 1 }, reasons: ['R12', 'R01'] }
const stored = async () =>
  (await env.DB.prepare('select * from alerts').all<Record<string, unknown>>()).results

describe('an allegation', () => {
  it.each(['R07b', 'R12', 'E05'])('(%s) is told at once, by office, agent and week alone', async (reason) => {
    const { email } = await world.as({ role: 'supervisor', team: 'EQ-L' })
    const sent = someResponse(await citizen.open(code), { ...told, reasons: [reason], comment: 'Fue grave' })
    expect((await citizen.answer(sent)).status).toBe(201)
    await world.settled()
    const [alert, ...others] = await stored()
    expect(others).toEqual([])
    const { id: _, key: __, ...rest } = alert ?? {}
    expect(rest).toEqual({
      kind: 'allegation',
      office: 'LIM-01',
      agent: 'A-001',
      week: 2966,
      made_on: null,
      evidence: '{}',
      addressed: 1,
      acknowledged_at: null,
      acknowledged_by: null,
      acknowledged_name: null,
      note: null,
    })
    const [mail] = await world.mails()
    expect(mail).toMatchObject({ recipient: email })
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/R07b|R12|E05|idioma|Libro|agre|Fue grave|\d:\d\d/)
    expect(mail?.text).toContain('Sede LIM-01, asesor A-001, semana 2026-W45')
  })

  it('is one alert, however often its response is sent, completed or looked at', async () => {
    const sent = someResponse(await citizen.open(code), told)
    await citizen.answer(sent)
    await citizen.answer(sent)
    await world.settled()
    await world.run()
    await Promise.all([world.run(), world.run()])
    expect(await stored()).toHaveLength(1)
    expect(await env.DB.prepare('select allegation from responses').first('allegation')).toBe(2)
  })

  it('leads to no response: what is stored beside it tells neither which nor when', async () => {
    const sent = someResponse(await citizen.open(code), told)
    await citizen.answer(sent)
    await world.settled()
    const all = JSON.stringify([
      await stored(),
      (await env.DB.prepare('select * from alert_deliveries').all()).results,
    ])
    expect(all).not.toContain(String(sent.id).replaceAll('-', '').slice(0, 12))
    expect(all).not.toContain(String(world.clock.now).slice(0, 6))
  })

  it('of a draft waits until its day is over, and is not told where the person took it back', async () => {
    const [kept, changed] = [await citizen.open(code), await citizen.open(code)].map((opened) =>
      someResponse(opened, { ...told, complete: false }),
    )
    await citizen.answer(kept)
    await citizen.answer(changed)
    await world.run()
    expect(await stored()).toEqual([])
    await citizen.answer({ ...changed, answers: { G1: 5 }, reasons: [], complete: true })
    world.clock.now += day
    await world.run()
    expect(await stored()).toHaveLength(1)
  })

  it('is told by the schedule where it could not be at once, and not where it is quarantined', async () => {
    const insert = (quarantined: number | null) =>
      env.DB.prepare(
        `insert into responses (id, office, kind, attribution, language, instrument, answers, week, day, complete, allegation, quarantined_at)
         values (randomblob(16), 'LIM-01', 'open', 'none', 'es', 1, '{}', 2966, 20761, 1, 1, ?1)`,
      )
        .bind(quarantined)
        .run()
    await insert(null)
    await insert(1)
    await world.run()
    expect(await stored()).toHaveLength(1)
  })

  it('of more than four weeks ago, or of an import, is history', async () => {
    await env.DB.prepare(
      `insert into responses (id, office, kind, attribution, language, instrument, answers, week, complete, allegation)
       values (x'00', 'LIM-01', 'open', 'none', 'es', 1, '{}', 2961, 1, 1)`,
    ).run()
    await world.run()
    expect(await stored()).toEqual([])
    expect(await env.DB.prepare('select allegation from responses').first('allegation')).toBe(2)
  })

  it('is announced beside each option that brings one, and beside no other', async () => {
    const page = String((await citizen.ask(`/e/${code}`)).body.text)
    const options = [...page.matchAll(/<label[^>]*><input type="checkbox"[^>]*value="(\w+)".*?<\/label>/gs)]
    const announced = options
      .filter(([text]) => text.includes('Se avisa a supervisión'))
      .map(([, value]) => value)
    expect(announced.sort()).toEqual(['E05', 'R07b', 'R12'])
  })

  it('is seen by who supervises the agent and who manages the office, and by nobody else', async () => {
    await citizen.answer(someResponse(await citizen.open(code), told))
    await world.settled()
    const opened = async (given: Parameters<typeof world.as>[0]) =>
      (await (await world.as(given)).alerts()).open
    expect(await opened({ role: 'supervisor', team: 'EQ-L' })).toBe(1)
    expect(await opened({ role: 'manager', offices: ['LIM-01'] })).toBe(1)
    expect(await opened({ role: 'manager', offices: ['CUS-01'] })).toBe(0)
    expect(await opened({ role: 'supervisor', team: 'EQ-C' })).toBe(0)
    expect(await opened({ role: 'trainer' })).toBe(0)
    expect(await opened({ role: 'administrator' })).toBe(0)
  })
})
