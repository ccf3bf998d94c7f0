import { spawn } from 'node:child_process'
import { isAbsolute } from 'node:path'
import { Refusal } from './refusal.ts'
import { inRoot, root } from './root.ts'

const quiet = { WRANGLER_SEND_METRICS: 'false', NO_UPDATE_NOTIFIER: '1', CI: '1' }

/** Runs an installed tool, or one named by its path, to its end; what it says is shown only where it fails. */
export function runTool(
  tool: string,
  options: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(isAbsolute(tool) ? tool : inRoot('node_modules/.bin', tool), options, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...quiet, ...env },
    })
    let said = ''
    child.stdout.on('data', (data) => (said += data))
    child.stderr.on('data', (data) => (said += data))
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) return resolve(said)
      const full = /ENOSPC|disk is full/i.test(said)
      reject(
        new Refusal(
          full ? 'The disk is full: free some space and run it again.' : `${tool} failed:\n${said}`,
        ),
      )
    })
  })
}

/** Starts one of the installed tools in a process group of its own, so that all of it can be stopped. */
export function startTool(tool: string, options: readonly string[]) {
  return spawn(inRoot('node_modules/.bin', tool), options, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...quiet },
    detached: true,
  })
}
