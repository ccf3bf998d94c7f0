import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { demonstrationName } from '../../scripts/demonstration/demonstration.ts'
import { loadDemonstration, readTruth } from '../../scripts/demonstration/load-demonstration.ts'
import { buildDashboard } from '../../scripts/machine/dashboard-build.ts'
import { migrate, withDatabase } from '../../scripts/machine/database.ts'
import { freePort } from '../../scripts/machine/free-port.ts'
import { startServer } from '../../scripts/machine/server.ts'
import { localVars, openState } from '../../scripts/machine/state.ts'
import { touchpointsInUse } from '../../worker/db/catalogue-rows.ts'

/** The product as `npm start` serves it, in a folder of its own, for all browser tests. */
export default async function serve({ provide }: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'indaga-'))
  process.env.INDAGA_STATE = folder
  const state = openState()
  localVars(state, { name: demonstrationName, demonstration: true })
  await buildDashboard()
  await migrate(state)
  await loadDemonstration(state)
  const touchpoints = await withDatabase(state, ({ db }) => touchpointsInUse(db))
  const server = await startServer(state, await freePort())
  provide('base', server.url)
  provide('codes', {
    office: touchpoints.find(({ desk, agent }) => !desk && !agent)?.code ?? '',
    desk: touchpoints.find(({ desk }) => desk)?.code ?? '',
    agent: touchpoints.find(({ agent }) => agent)?.code ?? '',
  })
  provide('truth', readTruth(state))
  provide('visits', await Promise.all(Array.from({ length: 8 }, () => newVisit(server.url))))
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function newVisit(base: string): Promise<string> {
  const response = await fetch(`${base}/api/v1/visits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ office: 'CEN', agent: 'A-001', servedAt: new Date().toISOString() }),
  })
  const { url } = (await response.json()) as { url: string }
  return new URL(url).pathname.split('/').at(-1) ?? ''
}
