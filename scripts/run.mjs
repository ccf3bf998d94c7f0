// What runs before anything is installed: plain JavaScript for the Node that is there.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [command = '', ...options] = process.argv.slice(2)
const stamp = join(root, 'node_modules/.installed')

refuseOldNode()
installOnce()
runWithOwnNode()

function refuseOldNode() {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < 20)
    stop(`This needs Node 20 or newer; here is ${process.versions.node}. See https://nodejs.org`)
}

function installOnce() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error('Installing libraries: a minute or two the first time…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status, stderr, error } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0) stop(reasonOf(`${stderr ?? ''}${error?.message ?? ''}`))
  try {
    writeFileSync(stamp, wanted)
  } catch (failure) {
    stop(reasonOf(String(failure)))
  }
}

function runWithOwnNode() {
  const node = join(root, 'node_modules/.bin/node')
  const child = spawn(node, [join(root, 'scripts', `${command}.ts`), ...options], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` },
  })
  // Ctrl-C reaches the child by itself; it decides when all is put away.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => signal === 'SIGTERM' && child.kill(signal))
  }
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
