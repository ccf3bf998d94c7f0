import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../machine/refusal.ts'
import { runningServer } from '../machine/running-server.ts'
import { localVars, type State } from '../machine/state.ts'

/**
 * Does a piece of work on a copy of the data that is thrown away: what it says is what would happen.
 * @throws Refusal where a server is using the data
 */
export async function onACopy<Result>(state: State, work: (copy: State) => Promise<Result>): Promise<Result> {
  const running = runningServer(state)
  if (running) throw new Refusal(`The server at ${running.url} is using this data: stop it first (Ctrl-C).`)
  const folder = mkdtempSync(join(state.folder, 'dry-run-'))
  const clean = () => rmSync(folder, { recursive: true, force: true })
  const stop = () => process.exit(130)
  process.once('exit', clean).once('SIGINT', stop).once('SIGTERM', stop)
  try {
    const data = join(state.folder, 'v3')
    if (existsSync(data)) cpSync(data, join(folder, 'v3'), { recursive: true })
    const copy = { folder, varsFile: join(folder, 'local.vars') }
    localVars(copy, { name: 'Entidad', demonstration: false })
    return await work(copy)
  } finally {
    clean()
    process.off('exit', clean).off('SIGINT', stop).off('SIGTERM', stop)
  }
}
