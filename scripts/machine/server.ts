import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { startTool } from './child.ts'
import { Refusal } from './refusal.ts'
import { forgetServer, noteServer, runningServer } from './running-server.ts'
import type { State } from './state.ts'

export type Server = { readonly url: string; readonly ended: Promise<string>; stop(): Promise<void> }

/**
 * Serves the worker and the dashboard from this machine, with its data in the state's folder.
 * @param worker another worker than that of one's own machine, with the same bindings
 */
export async function startServer(
  state: State,
  port: number,
  { worker = ['worker/own-machine.ts'] }: { worker?: string[] } = {},
): Promise<Server> {
  const running = runningServer(state)
  if (running) throw new Refusal(`It runs already, at ${running.url}.`)
  await refuseBusyPort(port)
  const child = startTool('wrangler', [
    'dev',
    ...worker,
    '--local',
    '--ip=127.0.0.1',
    `--port=${port}`,
    '--inspector-port=0',
    `--persist-to=${state.folder}`,
    `--env-file=${state.varsFile}`,
    `--var=PUBLIC_URL:http://localhost:${port}`,
    '--show-interactive-dev-session=false',
    '--log-level=error',
  ])
  let said = ''
  child.stdout.on('data', (data) => (said += data))
  child.stderr.on('data', (data) => (said += data))
  const ended = once(child, 'exit').then(() => said)
  const url = `http://localhost:${port}`
  const stop = async () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGTERM')
    } catch {
      // Gone already.
    }
    await Promise.race([ended, pause(5_000)])
    forgetServer(state)
  }
  for (let waited = 0; !(await answers(url)); waited += 250) {
    if (child.exitCode !== null || waited > 60_000) {
      await stop()
      throw new Refusal(`The server did not start:\n${said}`)
    }
    await pause(250)
  }
  noteServer(state, { pid: child.pid ?? 0, url })
  return { url, ended, stop }
}

const answers = (url: string) =>
  fetch(`${url}/healthz`).then(
    (response) => response.ok,
    () => false,
  )

function refuseBusyPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Refusal(
          error.code === 'EACCES'
            ? `Port ${port} needs more rights than you have: choose one above 1023, PORT=8788 npm start.`
            : `Port ${port} is in use: stop what uses it, or choose another one, PORT=${port + 1} npm start.`,
        ),
      ),
    )
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}
