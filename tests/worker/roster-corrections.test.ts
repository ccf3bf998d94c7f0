import { describe, expect, it } from 'vitest'
import { mondayOf, weekOfName } from '../../schema/calendar.ts'
import { instrumentVersion } from '../../schema/instrument/questionnaire.ts'
import type { Context } from '../../worker/context.ts'
import { insertOpenResponse } from '../../worker/db/responses.ts'
import { correctRoster } from '../../worker/services/correct-roster.ts'
import { publishNow } from '../../worker/services/publication/publish.ts'
import { givenCatalogue, givenRoster } from '../world/catalogue.ts'
import { publicationState } from '../world/publication-state.ts'
import { idOf } from '../world/responses.ts'
import { publishLater } from '../world/two-blocks.ts'
import { emptyWorld } from '../world/world.ts'

const week = weekOfName('2026-W45') ?? 0
/** Local minutes since 1970 of an hour on the Monday of that week. */
const monday = (hour: number, minute = 0) => (mondayOf(week) * 24 + hour) * 60 + minute
const nextMonday = '2026-11-09T15:00:00Z'

async function deskWith(shifts: Parameters<typeof givenRoster>[2]): Promise<Context> {
  const { context } = await emptyWorld()
  await givenCatalogue(context, { agents: { A: 'L', B: 'L' }, desks: { D: 'L', E: 'L' } })
  await context.db.batch([
    context.db.prepare(`insert into touchpoints (code, office, desk) values ('at-D', 'L', 'D')`),
    context.db.prepare(`insert into touchpoints (code, office, desk) values ('at-E', 'L', 'E')`),
    context.db.prepare(`insert into touchpoints (code, office, agent) values ('of-A', 'L', 'A')`),
  ])
  if (shifts.length > 0) await givenRoster(context, 'D', shifts)
  return context
}

/** Forms opened at one minute of that Monday; they arrive a day later. */
async function opened(context: Context, name: string, minute: number, count = 1, code = 'at-D') {
  for (let index = 0; index < count; index++) {
    await insertOpenResponse(
      context.db,
      {
        ...{ id: idOf(`${name}-${index}`), language: 'es', instrument: instrumentVersion, draw: {} },
        ...{ answers: { G1: 5 }, reasons: [], comment: null, complete: true, allegation: false },
        ...{ day: mondayOf(week) + 1, hour: 8, week, openedHour: Math.floor(minute / 60) },
      },
      { code, openedMinute: minute, answeredRecently: false },
    )
  }
}

async function correct(context: Context, shifts: Parameters<typeof givenRoster>[2]): Promise<number> {
  await context.db.prepare(`delete from roster where desk = 'D'`).run()
  if (shifts.length > 0) await givenRoster(context, 'D', shifts)
  return correctRoster(context, 'D')
}

const waiting = async (context: Context) => (await publicationState(context)).waiting

describe('correctRoster', () => {
  it('gives what waits to whom the roster names at the hour of opening, whenever it arrived', async () => {
    const context = await deskWith([{ agent: 'A', from: monday(8), to: monday(17) }])
    await opened(context, 'early', monday(9, 30), 2)
    await opened(context, 'late', monday(14, 30), 3)
    expect(await waiting(context)).toEqual({ 'L/A/open': 5 })
    const changed = await correct(context, [
      { agent: 'A', from: monday(8), to: monday(12) },
      { agent: 'B', from: monday(12), to: monday(17) },
    ])
    expect(changed).toBe(3)
    expect(await waiting(context)).toEqual({ 'L/A/open': 2, 'L/B/open': 3 })
  })

  it('makes an agent’s leaf at the next publication', async () => {
    const context = await deskWith([])
    await opened(context, 'some', monday(9), 12)
    await correct(context, [{ agent: 'B', from: monday(8), to: monday(17) }])
    await publishLater(context, nextMonday)
    const { blocks, waiting } = await publicationState(context)
    expect(blocks).toEqual([
      { leaf: 'L/B/open', block: 1, first: '2026-W45', last: '2026-W45', n: 12, status: 'served' },
    ])
    expect(waiting).toEqual({})
  })

  it('leaves what is published where it is', async () => {
    const context = await deskWith([{ agent: 'A', from: monday(8), to: monday(17) }])
    await opened(context, 'some', monday(9), 12)
    await publishLater(context, nextMonday)
    const published = await publicationState(context)
    expect(await correct(context, [{ agent: 'B', from: monday(8), to: monday(17) }])).toBe(0)
    await publishNow(context)
    expect(await publicationState(context)).toEqual(published)
  })

  it('names nobody for an hour that two share, that one left early, or in which nobody sat there', async () => {
    const context = await deskWith([{ agent: 'A', from: monday(8), to: monday(17) }])
    for (const hour of [8, 9, 10, 11]) await opened(context, `at-${hour}`, monday(hour, 10))
    const shifts = [
      { agent: 'A', from: monday(8), to: monday(9, 30) },
      { agent: 'B', from: monday(9, 30), to: monday(10, 59) },
    ]
    expect(await correct(context, shifts)).toBe(3)
    expect(await waiting(context)).toEqual({ 'L/A/open': 1, 'L/-/open': 3 })
    expect(await correct(context, shifts)).toBe(0)
  })

  it('counts the shifts of one agent together, and an agent rostered twice as one', async () => {
    const context = await deskWith([])
    await opened(context, 'some', monday(9, 10))
    await correct(context, [
      { agent: 'A', from: monday(8), to: monday(9, 30) },
      { agent: 'A', from: monday(9, 30), to: monday(11) },
    ])
    expect(await waiting(context)).toEqual({ 'L/A/open': 1 })
  })

  it('does not reach other desks, nor answers that name their agent themselves', async () => {
    const context = await deskWith([])
    await opened(context, 'own', monday(9), 1, 'of-A')
    await opened(context, 'elsewhere', monday(9), 1, 'at-E')
    expect(await correct(context, [{ agent: 'B', from: monday(8), to: monday(17) }])).toBe(0)
    expect(await waiting(context)).toEqual({ 'L/A/open': 1, 'L/-/open': 1 })
  })
})
