import * as fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { expectProblem } from '../world/api.ts'
import { text } from '../world/hostile.ts'
import { givenPublished, reportsWorld, share } from './reports-world.ts'

const rows = { G1: share(10, 10) }
let world: Awaited<ReturnType<typeof reportsWorld>>

const said = [
  'Atención rápida y amable',
  'La atencion demoró DOS HORAS',
  'Mesa de partes cerrada; nadie avisó',
  'De la mesa me mandaron a otras partes',
  'El año pasado fue mejor',
  '<script>alert("demora")</script> O’Higgins: 50% más NEAR(x) AND OR NOT -cola* ^fin',
  'Muy bien 👍🏽',
]

const ask = (search: string, more = '') => `/reports/comments?search=${encodeURIComponent(search)}${more}`
const texts = async (search: string, more?: string): Promise<string[]> =>
  (await world.read(ask(search, more))).comments.map((comment: { text: string }) => comment.text)

describe('a search in the comments', () => {
  beforeEach(async () => {
    world = await reportsWorld()
    await givenPublished([
      {
        ...{ office: 'LIM-01', agent: 'A-001', week: '2026-W44', rows },
        comments: said.map((text, index) => ({ text, place: 100 - index, favorable: index % 2 === 0 })),
      },
      {
        ...{ office: 'CUS-01', kind: 'reply', week: '2026-W43', rows },
        comments: [{ text: 'Atención en quechua, gracias', place: 5 }],
      },
    ])
  })

  it.each([
    ['atención', [said[0], said[1], 'Atención en quechua, gracias']],
    ['ATENCIÓN', [said[0], said[1], 'Atención en quechua, gracias']],
    ['atencio\u0301n', [said[0], said[1], 'Atención en quechua, gracias']],
    ['aten', [said[0], said[1], 'Atención en quechua, gracias']],
    ['  demoro   atencion ', [said[1]]],
    ['partes mesa', [said[2], said[3]]],
    ['"mesa de partes"', [said[2]]],
    ['«Mesa de partes» nadie', [said[2]]],
    ['"mesa de part"', []],
    ['"mesa de partes', [said[2], said[3]]],
    ['ano', [said[4]]],
    ['hora', [said[1]]],
    ['quechua', ['Atención en quechua, gracias']],
    ['palabra que nadie dijo', []],
  ])('for %j finds the comments in which each word begins so', async (search, found) => {
    expect(await texts(search)).toEqual(found)
  })

  it.each([
    ['NEAR(', 5],
    ['AND', 5],
    ['OR NOT', 5],
    ['-cola', 5],
    ['cola*', 5],
    ['text:script', undefined],
    ['^fin', 5],
    ['{script alert} : demora', 5],
    ['<script>', 5],
    ["'); drop table comments; --", undefined],
    ['50%', 5],
    ["O'Higgins", 5],
    ['script" OR "atencion', undefined],
    ['rápida\u0000 amable', 0],
    ['bien 👍🏽', 6],
    ['(((((', null],
    ['"', null],
    ['""', null],
    ['*', null],
    ['-', null],
    [':', null],
    ['👍🏽', null],
    ['\u0301', null],
  ])('takes %j for words, never for an operator', async (search, place) => {
    if (place === null) {
      const response = await world.request(ask(search))
      expect(response.status).toBe(422)
      expect(await response.json()).toMatchObject({
        type: 'invalid',
        errors: [{ field: 'search', message: 'Write at least one word, with letters or digits' }],
      })
    } else expect(await texts(search)).toEqual(place === undefined ? [] : [said[place]])
  })

  it('shows all comments where the box is empty', async () => {
    for (const search of ['', '   ']) expect(await texts(search)).toHaveLength(8)
  })

  it.each([101, 10_000])('says how long it may be where it has %d characters', async (length) => {
    const { request } = world
    const response = await request(ask('x'.repeat(length)))
    expectProblem(
      { status: response.status, body: await response.json(), headers: response.headers },
      422,
      'invalid',
    )
  })

  it('answers whatever is typed with comments or with what to type', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(text, fc.string({ unit: fc.constantFrom(...'"*-:^(){}+ aNEAR') })),
        async (typed) => {
          const response = await world.request(ask(typed.toWellFormed()))
          expect([200, 422], await response.text()).toContain(response.status)
        },
      ),
      { numRuns: 300, interruptAfterTimeLimit: 15_000 },
    )
  }, 30_000)

  it('counts what it found, whatever of it is shown', async () => {
    const found = { favorable: 2, unfavorable: 1 }
    const around = { published: 8, responses: 20 }
    expect(await world.read(ask('atencion'))).toMatchObject({ total: 3, pages: 1, found, ...around })
    expect(await world.read(ask('atencion', '&favorable=yes'))).toMatchObject({ total: 2, found, ...around })
    expect(await texts('atencion', '&favorable=no')).toEqual([said[1]])
    expect(await world.read('/reports/comments?favorable=no')).toMatchObject({
      ...{ total: 3, found: { favorable: 5, unfavorable: 3 } },
    })
  })

  it('stays within office, agent, way and weeks', async () => {
    expect(await texts('atencion', '&office=CUS-01')).toEqual(['Atención en quechua, gracias'])
    expect(await texts('atencion', '&agent=A-001')).toEqual([said[0], said[1]])
    expect(await texts('atencion', '&kind=reply')).toEqual(['Atención en quechua, gracias'])
    expect(await texts('atencion', '&to=2026-W43')).toEqual(['Atención en quechua, gracias'])
    expect(await texts('atencion', '&from=2026-W44')).toEqual([said[0], said[1]])
  })

  it('tells nothing of a comment but office, week, favorable and words', async () => {
    const { comments } = await world.read(ask('quechua'))
    expect(comments).toEqual([
      { office: 'CUS-01', week: '2026-W43', favorable: true, text: 'Atención en quechua, gracias' },
    ])
  })

  it.each(['', 'maybe', 'true', 'YES'])('answers 422 to favorable=%s', async (favorable) => {
    const response = await world.request(`/reports/comments?favorable=${favorable}`)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ errors: [{ field: 'favorable' }] })
  })
})

describe('pages of what was found', () => {
  it('hold each comment once, newest week first', async () => {
    world = await reportsWorld()
    const comments = Array.from({ length: 60 }, (_, index) => ({ text: `demora ${index}`, place: index }))
    await givenPublished(
      ['2026-W43', '2026-W44'].map((week) => ({
        ...{ office: 'LIM-01', week, rows: { G1: share(60, 60) }, comments },
      })),
    )
    const pages = await Promise.all([1, 2, 3, 4].map((page) => world.read(ask('demora', `&page=${page}`))))
    expect(pages.map((page) => page.comments.length)).toEqual([50, 50, 20, 0])
    const all = pages.flatMap((page) => page.comments)
    expect(new Set(all.map(({ week, text }) => `${week} ${text}`)).size).toBe(120)
    expect(all.map(({ week }) => week)).toEqual([
      ...Array(60).fill('2026-W44'),
      ...Array(60).fill('2026-W43'),
    ])
  })
})
