import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort } from '../../scripts/machine/free-port.ts'
import { inRoot, root } from '../../scripts/machine/root.ts'

const folders: string[] = []
const children: ChildProcess[] = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGINT')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'indaga-commands-'))
  folders.push(folder)
  return folder
}

function begin(command: string, options: readonly string[] = [], env: Record<string, string> = {}) {
  const child = spawn('node', [inRoot('scripts/run.mjs'), command, ...options], {
    cwd: root,
    env: { ...process.env, ...env },
  })
  children.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      said += data
    })
  }
  const ended = once(child, 'exit').then(([code]) => ({ code, said }))
  const until = async (text: string) => {
    while (!said.includes(text)) {
      if (child.exitCode !== null) throw new Error(`It ended without «${text}»: ${said}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    return said
  }
  return { child, ended, until }
}

const run = (command: string, options?: readonly string[], env?: Record<string, string>) =>
  begin(command, options, env).ended

describe('each command', () => {
  for (const command of [
    ...['start', 'test', 'bench', 'simulate', 'publish', 'check-tallies', 'seed', 'import', 'deploy'],
    ...['first-administrator', 'quarantine'],
  ]) {
    it(`tells with --help how to use it (${command})`, async () => {
      const { code, said } = await run(command, ['--help'])
      expect(code).toBe(0)
      expect(said).toContain(`npm ${command === 'start' || command === 'test' ? '' : 'run '}`)
    })
  }

  it('refuses an option that it does not know in a sentence', async () => {
    const { code, said } = await run('simulate', ['--ofices', '3'])
    expect(code).toBe(1)
    expect(said).toMatch(/Unknown option '--ofices'\./)
    expect(said).not.toContain('    at ')
  })

  it('refuses a folder that can’t be one in a sentence', async () => {
    const file = join(emptyFolder(), 'file')
    writeFileSync(file, '')
    const { code, said } = await run('publish', [], { INDAGA_STATE: join(file, 'state') })
    expect(code).toBe(1)
    expect(said.trim()).toMatch(/^.*choose another one with INDAGA_STATE\.$/)
  })
})

describe('npm start', () => {
  it('refuses a busy port in a sentence that names another', async () => {
    const port = await freePort()
    const taken = createServer().listen(port, '127.0.0.1')
    const { code, said } = await run('start', ['--empty'], {
      PORT: String(port),
      INDAGA_STATE: emptyFolder(),
    })
    taken.close()
    expect(code).toBe(1)
    expect(said).toContain(`Port ${port} is in use`)
    expect(said).not.toContain('    at ')
  })

  it('serves, publishes when asked, stops on Ctrl-C, and finds its data again', async () => {
    const env = { PORT: String(await freePort()), INDAGA_STATE: emptyFolder() }
    const seeded = await run('seed', ['scripts/demonstration'], env)
    expect(seeded.code).toBe(0)
    const code = /[0-9A-Z]{8}/.exec(seeded.said.split('CEN').at(0) ?? '')?.[0]

    for (const time of ['first', 'second']) {
      const server = begin('start', ['--empty'], env)
      const said = await server.until('Ctrl-C stops it.')
      expect(said, time).toContain(`http://localhost:${env.PORT}/panel/`)
      expect(said, time).toContain(`http://localhost:${env.PORT}/api/v1/openapi.json`)
      expect(said, time).toContain(`http://localhost:${env.PORT}/e/`)
      expect((await fetch(`http://localhost:${env.PORT}/e/${code}`)).status, time).toBe(200)
      if (time === 'first') {
        expect(await run('publish', ['--now'], env)).toMatchObject({ code: 0 })
        expect((await run('simulate', [], env)).said).toContain('There is data in')
      }
      server.child.kill('SIGINT')
      const end = await server.ended
      expect(end.said, time).toContain('Stopped. The data are in')
      expect(end.code, time).toBe(0)
      await expect(fetch(`http://localhost:${env.PORT}/healthz`)).rejects.toThrow()
    }
  })
})

describe('npm run seed', () => {
  it('names file, line and column of what is wrong, and stores nothing', async () => {
    const folder = emptyFolder()
    writeFileSync(
      join(folder, 'offices.csv'),
      'code,name,time_zone\nLIM,Lima,America/Lima\nCUS,Cusco,Peru/Cusco\n',
    )
    writeFileSync(
      join(folder, 'roster.csv'),
      'desk,agent,from,to\nL-1,A-1,2026-11-23T18:00,2026-11-23T08:00\n',
    )
    const { code, said } = await run('seed', [folder], { INDAGA_STATE: emptyFolder() })
    expect(code).toBe(1)
    expect(said).toContain('offices.csv, line 3, time_zone: A time zone is named as in the IANA list')
    expect(said).toContain('roster.csv, line 2: A shift ends after it begins')
    expect(said).toContain('Nothing was stored.')
  })
})

describe('npm run simulate', () => {
  it('makes an entity whose rows all add up, and writes its truth next to it', async () => {
    const env = { INDAGA_STATE: emptyFolder() }
    const size = ['--offices', '3', '--agents', '9', '--days', '60', '--responses', '3000', '--seed', '5']
    const made = await run('simulate', size, env)
    expect(made.said).toContain('3000 answers')
    expect(made.code).toBe(0)
    const truth = JSON.parse(readFileSync(join(env.INDAGA_STATE, 'truth.json'), 'utf8'))
    expect(truth).toMatchObject({ seed: 5, responses: 3000 })
    expect(Object.keys(truth.offices)).toHaveLength(3)
    const checked = await run('check-tallies', [], env)
    expect(checked.said).toContain('all add up')
    expect(checked.code).toBe(0)
    expect((await run('publish', ['--now'], env)).said).toContain('Nothing to publish')
  })
})
