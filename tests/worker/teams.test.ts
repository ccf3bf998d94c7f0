import { beforeEach, describe, expect, it } from 'vitest'
import { givenStaff } from '../world/staff.ts'
import { reportsWorld } from './reports-world.ts'

let world: Awaited<ReturnType<typeof reportsWorld>>

beforeEach(async () => {
  world = await reportsWorld()
  const { db } = world.context
  await db.batch(
    [
      ['L-1', 'LIM-01'],
      ['L-2', 'LIM-01'],
      ['C-1', 'CUS-01'],
    ].map(([code, office]) =>
      db
        .prepare(`insert into teams (code, office, name) values (?1, ?2, 'Equipo ' || ?1)`)
        .bind(code, office),
    ),
  )
})

async function teamsSeenBy(staff: Parameters<typeof givenStaff>[1]) {
  const { cookie } = await givenStaff(world.context, staff)
  const response = await world.request('/teams', cookie)
  expect(response.status).toBe(200)
  return ((await response.json()) as { teams: { team: string }[] }).teams
}
const codes = async (staff: Parameters<typeof givenStaff>[1]) =>
  (await teamsSeenBy(staff)).map(({ team }) => team)

describe('GET /api/v1/teams', () => {
  it('names every team, with its office, to who sees every office', async () => {
    expect(await teamsSeenBy({ role: 'administrator' })).toEqual([
      { team: 'C-1', office: 'CUS-01', name: 'Equipo C-1' },
      { team: 'L-1', office: 'LIM-01', name: 'Equipo L-1' },
      { team: 'L-2', office: 'LIM-01', name: 'Equipo L-2' },
    ])
  })

  it('names only those of one’s own offices', async () => {
    expect(await codes({ role: 'manager', offices: ['CUS-01'] })).toEqual(['C-1'])
  })

  it('names a supervisor’s own team, and not the others of the office', async () => {
    expect(await codes({ role: 'supervisor', team: 'L-2' })).toEqual(['L-2'])
  })

  it('takes no parameter, and nobody who is not signed in', async () => {
    expect((await world.request('/teams?office=LIM-01')).status).toBe(422)
    expect((await world.request('/teams', '')).status).toBe(401)
  })
})
