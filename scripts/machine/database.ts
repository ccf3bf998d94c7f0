import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../../worker/context.ts'
import { contextOf } from '../../worker/env.ts'
import { runTool } from './child.ts'
import { Refusal } from './refusal.ts'
import { runningServer } from './running-server.ts'
import { openSqliteD1, type Together } from './sqlite-d1.ts'
import { readVars, type State } from './state.ts'

export async function migrate(state: State): Promise<void> {
  await runTool('wrangler', ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state.folder])
}

/**
 * The same database that the local server uses, while none runs on it.
 * @throws Refusal where one does
 */
export async function withDatabase<Result>(
  state: State,
  use: (context: Context, together: Together) => Promise<Result>,
): Promise<Result> {
  const running = runningServer(state)
  if (running) throw new Refusal(`The server at ${running.url} is using this data: stop it first (Ctrl-C).`)
  const { db, together, close } = openSqliteD1(fileOf(state))
  try {
    return await use(contextOf({ ...readVars(state), DB: db, ASSETS: noAssets }), together)
  } finally {
    close()
  }
}

const noAssets = { fetch: () => Promise.reject(new Error('Scripts serve no files')) } as unknown as Fetcher

/** Where the local runtime keeps D1: one file for a database, and one of its own. */
function fileOf(state: State): string {
  const folder = join(state.folder, 'v3/d1')
  const [file, ...others] = globSync('*/*.sqlite', { cwd: folder }).filter(
    (name) => !name.endsWith('metadata.sqlite'),
  )
  if (!file || others.length > 0)
    throw new Refusal(`The database in ${folder} can't be told apart: use --fresh.`)
  return join(folder, file)
}
