import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Role, roles } from '../../schema/permissions.ts'
import { demonstrationName } from '../../scripts/demonstration/demonstration.ts'
import { loadDemonstration, readTruth } from '../../scripts/demonstration/load-demonstration.ts'
import { buildDashboard } from '../../scripts/machine/dashboard-build.ts'
import { migrate, withDatabase } from '../../scripts/machine/database.ts'
import { freePort } from '../../scripts/machine/free-port.ts'
import { startServer } from '../../scripts/machine/server.ts'
import { newTicketKey, signInAs } from '../../scripts/machine/staff-session.ts'
import { localVars, openState } from '../../scripts/machine/state.ts'
import { touchpointsInUse } from '../../worker/db/catalogue-rows.ts'
import { createDemonstrationAccounts } from '../../worker/services/access/demonstration-accounts.ts'

/** The product as `npm start` serves it, in a folder of its own, for all browser tests. */
export default async function serve({ provide }: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'indaga-'))
  process.env.INDAGA_STATE = folder
  const state = openState()
  localVars(state, { name: demonstrationName, demonstration: true })
  await buildDashboard()
  await migrate(state)
  await loadDemonstration(state)
  const touchpoints = await withDatabase(state, async (context) => {
    await createDemonstrationAccounts(context)
    return touchpointsInUse(context.db)
  })
  const server = await startServer(state, await freePort())
  provide('base', server.url)
  provide('codes', {
    office: touchpoints.find(({ desk, agent }) => !desk && !agent)?.code ?? '',
    desk: touchpoints.find(({ desk }) => desk)?.code ?? '',
    agent: touchpoints.find(({ agent }) => agent)?.code ?? '',
  })
  provide('truth', readTruth(state))
  const sessions = await sessionsOf(server.url)
  provide('sessions', sessions)
  const key = await newTicketKey(server.url, 'CEN', sessions.administrator)
  provide('visits', await Promise.all(Array.from({ length: 8 }, () => newVisit(server.url, key))))
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function newVisit(base: string, key: string): Promise<string> {
  const response = await fetch(`${base}/api/v1/visits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ office: 'CEN', agent: 'A-001', servedAt: new Date().toISOString() }),
  })
  const { url } = (await response.json()) as { url: string }
  return new URL(url).pathname.split('/').at(-1) ?? ''
}

/** One after the other: the machine that tests has two cores, and each password takes one for a while. */
async function sessionsOf(base: string): Promise<Record<Role, string>> {
  const sessions: Partial<Record<Role, string>> = {}
  for (const role of roles) sessions[role] = await signInAs(base, role)
  return sessions as Record<Role, string>
}
