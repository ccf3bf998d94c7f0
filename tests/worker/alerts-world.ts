import { env } from 'cloudflare:workers'
import { weekName } from '../../schema/calendar.ts'
import type { AlertsReport } from '../../schema/contracts/alerts.ts'
import { runSchedule } from '../../worker/services/run-schedule.ts'
import { clientOf } from '../world/api.ts'
import { givenCatalogue } from '../world/catalogue.ts'
import { type GivenStaff, givenStaff } from '../world/staff.ts'
import { emptyWorld } from '../world/world.ts'
import { type GivenBlock, givenPublished, share, weekNumber } from './reports-world.ts'

export const hour = 3_600_000
export const day = 24 * hour

/** Two offices with a team and an agent each; Wednesday of 2026-W45, 10:00 in Lima; mail and webhook stay in the outbox. */
export async function alertsWorld() {
  const { context: bare, clock, settled } = await emptyWorld('2026-11-04T15:00:00Z')
  const context = { ...bare, embedded: true, webhook: { keeps: true, send: async () => {} } }
  await givenCatalogue(context, {
    offices: { 'LIM-01': 'America/Lima', 'CUS-01': 'America/Lima' },
    agents: { 'A-001': 'LIM-01', 'A-002': 'LIM-01', 'A-003': 'CUS-01' },
  })
  await env.DB.batch([
    env.DB.prepare(
      `insert into teams (code, office, name) values ('EQ-L', 'LIM-01', 'L'), ('EQ-C', 'CUS-01', 'C')`,
    ),
    env.DB.prepare(`update agents set team = 'EQ-L' where code = 'A-001'`),
    env.DB.prepare(`update agents set team = 'EQ-C' where code = 'A-003'`),
  ])
  const as = async (given: GivenStaff) => {
    const member = await givenStaff(context, given)
    const client = clientOf(context, { cookie: member.cookie })
    return {
      ...member,
      ...client,
      alerts: async (query = ''): Promise<AlertsReport> => {
        const { status, body } = await client.ask(`/api/v1/alerts${query}`)
        if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
        return body as unknown as AlertsReport
      },
    }
  }
  const mails = async () =>
    (
      await env.DB.prepare('select recipient, subject, text from mails order by recipient, subject').all<{
        recipient: string
        subject: string
        text: string
      }>()
    ).results
  /** Already published up to W44: the schedule leaves the weeks as they are. */
  const run = () => runSchedule(context)
  return { context, clock, settled, as, mails, run }
}

/** Weeks up to 2026-W44 of an office, each with a share of so many answers, from the first to the last. */
export const weeksOf = (office: string, shares: readonly (readonly [number, number])[], measure = 'G1') =>
  shares.map(
    ([favorable, n], index): GivenBlock => ({
      office,
      week: weekName(weekNumber('2026-W44') - shares.length + 1 + index),
      rows: { [measure]: share(favorable, n) },
    }),
  )

/** 80 % of 100, a little up and down. */
export const steady = (weeks: number) =>
  Array.from({ length: weeks }, (_, index): [number, number] => [
    [80, 83, 78, 81, 77, 82][index % 6] ?? 80,
    100,
  ])

export { givenPublished, share, weekNumber }
