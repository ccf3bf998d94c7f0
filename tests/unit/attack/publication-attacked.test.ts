import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localWeek } from '../../../schema/calendar.ts'
import { createApp } from '../../../worker/app.ts'
import { givenStaff } from '../../world/staff.ts'
import { sqliteWorld } from '../sqlite-world.ts'
import type { Body } from './accountant.ts'
import { HalfYear, teams, timeZones } from './half-year.ts'
import { type PublishedState, publishedState } from './published-state.ts'
import { questionsAt, staffOf } from './questions.ts'
import { type Answered, type App, Recorder } from './recorder.ts'
import { othersServed, type Reader, reports } from './reports.ts'
import { atomsOf, type Counted, findSmallGroup } from './small-groups.ts'
import { differences, twinOf } from './twin.ts'

let world: ReturnType<typeof sqliteWorld>
let half: HalfYear
let recorder: Recorder
let readers: readonly Reader[]
/** The last look of all. */
let last: { state: PublishedState; answered: readonly Answered[] }
const twins: { week: number; asked: number; different: string[] }[] = []

// Whatever a number stands for that it must not ends the half year here: the recorder throws.
beforeAll(async () => {
  world = sqliteWorld('2026-03-02T00:00:00Z')
  half = new HalfYear(world.context, world.clock)
  const app = createApp(() => world.context)
  recorder = new Recorder(half.witness)
  await half.open()
  readers = await Promise.all(
    staffOf.map(async ({ name, ...given }) => ({
      name,
      cookie: (await givenStaff(world.context, given)).cookie,
      offices: given.team ? [teams[given.team]?.office ?? ''] : (given.offices ?? Object.keys(timeZones)),
      ...(given.team && { team: given.team }),
    })),
  )
  await half.live(async (moment) => {
    const state = await publishedState(world.context)
    const lastWeek = localWeek(world.clock.now, timeZones.L) - 1
    const answered = await recorder.record(app, state, questionsAt(moment, readers, lastWeek))
    last = { state, answered }
    if (![8, 17, 25].includes(moment.week)) return
    const twin = twinOf(world, `twin-${moment.week}-${moment.what}`)
    const some = answered.filter((_, index) => moment.what !== 'last' || index % 5 === 0)
    twins.push({ week: moment.week, asked: some.length, different: await differences(twin.app, some) })
    twin.close()
  })
}, 300_000)

afterAll(() => world.end())

const numbersOf = (measure: string) => recorder.numbers.of(measure)

describe('half a year of an entity, read by everybody through the API', () => {
  it('holds enough for the attack to mean something', () => {
    expect(half.witness.rowsSeen).toBeGreaterThan(2500)
    expect(half.witness.rowsGone).toBeGreaterThan(100)
    expect(recorder.numbers.served).toBeGreaterThan(20_000)
    expect(recorder.numbers.different).toBeGreaterThan(4000)
    for (const { name } of readers) {
      expect(recorder.answered(`${name} GET /api/v1/reports/overview`), name).toBeGreaterThan(20)
    }
    expect(last.answered.some(({ text }) => text.includes('"effective":'))).toBe(true)
  })

  it('asks every report there is: a new one is told to the recorder, or is said to hold no answers', () => {
    const served = createApp(() => world.context).routes.filter(({ method }) => method === 'GET')
    const routes = new Set(served.map(({ method, path }) => `${method} ${path}`))
    const ofStaff = [...routes].filter((route) => route.startsWith('GET /api/v1/'))
    expect(ofStaff.toSorted()).toEqual([...Object.keys(reports), ...othersServed].toSorted())
    for (const route of Object.keys(reports)) expect(recorder.answeredTo(route), route).toBeGreaterThan(20)
  })

  it('serves sums of rows that hold ten people or more, for one measure nobody twice, and none that returns', () => {
    for (const measure of recorder.numbers.measures()) {
      const seen = new Set<string>()
      for (const row of recorder.numbers.rowsOf(measure)) {
        const members = half.witness.membersOf(row)
        expect(members.length, `${measure} ${row}`).toBeGreaterThanOrEqual(10)
        for (const member of members) expect(seen.has(member), `${measure}: ${member} twice`).toBe(false)
        for (const member of members) seen.add(member)
      }
    }
  })

  it('says nothing of what is not published: the same entity with other answers behind it says the same', () => {
    expect(twins.map(({ week }) => week)).toEqual([8, 8, 17, 17, 25, 25])
    for (const { asked, different } of twins) {
      expect(asked).toBeGreaterThan(10)
      expect(different).toEqual([])
    }
  })

  it('isolates nobody by adding and subtracting numbers, of one measure, over all of the half year', () => {
    for (const measure of recorder.numbers.measures()) {
      const numbers = numbersOf(measure)
      expect(findSmallGroup(numbers), measure).toBeUndefined()
      // Each group that no number divides has ten people: not even sums of more than four isolate fewer.
      expect(Math.min(...atomsOf(numbers).map(({ length }) => length)), measure).toBeGreaterThanOrEqual(10)
    }
  })
})

describe('the attack finds what is planted:', () => {
  /** An answer that was given, changed. */
  const changed = (route: string, change: (body: Body) => void) => {
    // The fullest one.
    const [given] = last.answered
      .filter(({ question }) => question.route === `GET /api/v1/reports/${route}`)
      .toSorted((one, other) => other.text.length - one.text.length)
    if (!given) throw new Error(route)
    const body = JSON.parse(given.text)
    change(body)
    return () => new Recorder(half.witness).read(given.question, body, last.state)
  }

  it.each<[string, string, (body: Body) => void, RegExp]>([
    ['nothing', 'overview', () => {}, /^$/],
    [
      'a number that nobody explained',
      'agents',
      (body) => (body.agents[0].waiting = 3),
      /nobody said what it stands for/,
    ],
    ['one answer too many', 'overview', (body) => body.satisfaction.n++, /whole rows make/],
    [
      'an answer at another level',
      'overview',
      (body) => body.satisfaction.distribution.reverse(),
      /whole rows make/,
    ],
    [
      'a share of others',
      'competencies',
      (body) => (body.competencies[0].estimate.share *= 0.9),
      /whole rows make/,
    ],
    ['a block too many', 'comments', (body) => (body.responses += 12), /whole rows make/],
    [
      'a response’s id',
      'comments',
      (body) => (body.comments[0].id = '9e3779b1-0000-4000-8000-000000000000'),
      /an id, or a time/,
    ],
    ['a day', 'comments', (body) => (body.comments[0].at = '2026-08-24'), /an id, or a time/],
    [
      'an instant',
      'overview',
      (body) => (body.scope.at = 1_790_000_000_000),
      /nobody said what it stands for/,
    ],
  ])('%s', (_, route, change, problem) => {
    const read = changed(route, change)
    if (problem.source === '^$') expect(read).not.toThrow()
    else expect(read).toThrow(problem)
  })

  it('a report that reads answers that wait', async () => {
    const { app: honest, close } = twinOf(world, 'planted')
    const leaky = (context: typeof world.context, app: App): App => ({
      async request(...asked) {
        const waiting = await context.db
          .prepare('select count(*) as n from responses where block is null')
          .first<number>('n')
        const response = await app.request(...asked)
        const body = (await response.json()) as Body
        if (body.satisfaction) body.satisfaction.mean += (waiting ?? 0) / 1e6
        return Response.json(body)
      },
    })
    const app = createApp(() => world.context)
    const overview = last.answered.filter(({ question }) => question.route.endsWith('overview')).slice(0, 5)
    expect(await differences(honest, overview)).toEqual([])
    expect(await differences(leaky(world.context, app), overview)).toHaveLength(5)
    close()
  })

  const number = (name: string, ...members: (readonly string[])[]): Counted => ({
    name,
    members: members.flat(),
  })
  const live: readonly string[] = ['x', 'y', 'z']

  it.each<[string, (...rows: readonly string[][]) => readonly Counted[]]>([
    ['a live count of an agent', (one = []) => [number('published', one), number('as of now', one, live)]],
    ['a block that is split', (one = []) => [number('half', one.slice(0, 6))]],
    [
      'a few in a sum of three rows',
      (one = [], two = [], three = []) => [
        ...[number('one', one), number('two', two), number('three', three)],
        number('all but four', one, two, three.slice(4)),
      ],
    ],
  ])('%s', (_, planted) => {
    const rows = recorder.numbers.rowsOf('G1').map((row) => [...half.witness.membersOf(row)])
    // Beside what is planted, as many numbers of satisfaction as a reader may have noted.
    const numbers = [...planted(...rows.slice(-3)), ...numbersOf('G1').slice(-250)]
    const { combination, members } = findSmallGroup(numbers) ?? { combination: [], members: [] }
    expect(members.length).toBeGreaterThan(0)
    expect(members.length).toBeLessThan(10)
    expect(combination.length).toBeLessThanOrEqual(4)
    const left = new Map<string, number>()
    for (const { times, name } of combination) {
      for (const member of numbers.find((each) => each.name === name)?.members ?? []) {
        left.set(member, (left.get(member) ?? 0) + times)
      }
    }
    expect([...left].flatMap(([member, times]) => (times === 0 ? [] : member)).toSorted()).toEqual(
      members.toSorted(),
    )
  })
})
