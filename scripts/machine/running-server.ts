import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { State } from './state.ts'

export type RunningServer = { readonly pid: number; readonly url: string }

const fileOf = (state: State) => join(state.folder, 'server.json')

/** The server that uses this data just now, if one does. */
export function runningServer(state: State): RunningServer | undefined {
  if (!existsSync(fileOf(state))) return undefined
  const server: RunningServer = JSON.parse(readFileSync(fileOf(state), 'utf8'))
  try {
    process.kill(server.pid, 0)
    return server
  } catch {
    return undefined
  }
}

export const noteServer = (state: State, server: RunningServer) =>
  writeFileSync(fileOf(state), JSON.stringify(server))

export const forgetServer = (state: State) => rmSync(fileOf(state), { force: true })
