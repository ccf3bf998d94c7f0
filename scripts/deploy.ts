import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { buildDashboard } from './machine/dashboard-build.ts'
import { readOptions } from './machine/options.ts'
import { main, Refusal } from './machine/refusal.ts'
import { inRoot, root } from './machine/root.ts'

const help = `
npm run deploy

Builds the dashboard, applies the migrations to the D1 database named in wrangler.toml, and deploys the worker.
Before the first time: npx wrangler login; npx wrangler d1 create indaga, and its id into wrangler.toml;
npx wrangler secret put INDAGA_KEYS, with what openssl rand -hex 32 prints; the entity's name into wrangler.toml.
After it: npm run first-administrator -- --remote ADDRESS prints where the first administrator makes an account.
`

await main(async () => {
  readOptions(help, {})
  const config = readFileSync(inRoot('wrangler.toml'), 'utf8')
  if (config.includes('00000000-0000-0000-0000-000000000000')) {
    throw new Refusal(`wrangler.toml names no database yet: put the id of yours there.\n${help}`)
  }
  if (/^\s*EMBEDDED\s*=/m.test(config)) {
    throw new Refusal('wrangler.toml sets EMBEDDED: take it out, it is for one’s own machine alone.')
  }
  await buildDashboard()
  await shown('wrangler', ['d1', 'migrations', 'apply', 'DB', '--remote'])
  await shown('wrangler', ['deploy'])
})

function shown(tool: string, options: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(inRoot('node_modules/.bin', tool), options, { cwd: root, stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Refusal(`${tool} ${options[0]} failed: see above.`)),
    )
  })
}
