// What runs before anything is installed: plain JavaScript for the Node that is there.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [command = '', ...options] = process.argv.slice(2)
const stamp = join(root, 'node_modules/.installed')

refuseOldNode()
await installOnce()
runWithOwnNode()

function refuseOldNode() {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < 20)
    stop(`This needs Node 20 or newer; here is ${process.versions.node}. See https://nodejs.org`)
}

async function installOnce() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const started = Date.now()
  console.error('Installing libraries: a minute or two the first time…')
  const shown = setInterval(() => {
    console.error(`… installing, ${Math.round((Date.now() - started) / 1000)} s`)
  }, 10_000)
  const { code, said } = await npmInstall()
  clearInterval(shown)
  if (code !== 0) stop(reasonOf(said))
  try {
    writeFileSync(stamp, wanted)
  } catch (failure) {
    stop(reasonOf(String(failure)))
  }
}

function npmInstall() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  return new Promise((resolve) => {
    const child = spawn(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (data) => {
      said += data
    })
    child.on('error', (error) => resolve({ code: 1, said: error.message }))
    child.on('exit', (code) => resolve({ code, said }))
  })
}

function runWithOwnNode() {
  const node = join(root, 'node_modules/.bin/node')
  const child = spawn(node, [join(root, 'scripts', `${command}.ts`), ...options], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` },
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => stop(reasonOf(error.message)))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

function reasonOf(output) {
  if (/ENOSPC/.test(output)) return `The disk is full: free some space and run it again.`
  if (/EACCES|EPERM/.test(output)) return `No permission to write in ${root}: use a folder of your own.`
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/.test(output)) {
    return 'The package registry can’t be reached: check the network and run it again.'
  }
  return `Installing the libraries failed:\n${output.trim()}`
}

function stop(reason) {
  console.error(reason)
  process.exit(1)
}
