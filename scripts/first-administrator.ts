import { createInterface } from 'node:readline/promises'
import { contextOf, type Env } from '../worker/env.ts'
import { inviteFirstAdministrator } from '../worker/services/access/invitations.ts'
import { migrate, withDatabase } from './machine/database.ts'
import { readOptions } from './machine/options.ts'
import { main, Refusal } from './machine/refusal.ts'
import { localVars, openState } from './machine/state.ts'
import { wranglerD1 } from './machine/wrangler-d1.ts'

const help = `
npm run first-administrator [-- --remote https://encuestas.entidad.gob.pe]

Prints the one-time address where the first administrator makes an account; it is good for 7 days, and an address
printed before stops working. With --remote: of the deployed worker at that address, whose INDAGA_KEYS this command
takes from the environment, or asks for. Without: of the data on this machine, as npm start does too.

  INDAGA_KEYS    the deployed worker's secret, as given to wrangler secret put
  PORT           where npm start listens (8787)
`

await main(async () => {
  const { values } = readOptions(help, { remote: { type: 'string' } })
  const address = values.remote === undefined ? await ofThisMachine() : await ofDeployed(values.remote)
  if (!address) {
    throw new Refusal(
      'Somebody administers already: an administrator invites others in the dashboard, under Usuarios.',
    )
  }
  console.log(`The first administrator makes an account here, once, within 7 days:\n\n  ${address}\n`)
})

async function ofThisMachine(): Promise<string | undefined> {
  const state = openState()
  localVars(state, { name: 'Entidad', demonstration: false })
  await migrate(state)
  const origin = `http://localhost:${process.env.PORT ?? '8787'}`
  return withDatabase(state, (context) => inviteFirstAdministrator(context, origin))
}

async function ofDeployed(typed: string): Promise<string | undefined> {
  const url = URL.parse(typed)
  if (url?.protocol !== 'https:') {
    throw new Refusal(
      `--remote takes the worker's address, such as https://encuestas.entidad.gob.pe, not «${typed}».`,
    )
  }
  const context = contextOf({ DB: wranglerD1(['--remote']), INDAGA_KEYS: await secret() } as Env)
  return inviteFirstAdministrator(context, url.origin)
}

async function secret(): Promise<string> {
  const given = process.env.INDAGA_KEYS
  if (given) return given
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  const typed = await asking.question('INDAGA_KEYS: ')
  asking.close()
  if (typed.split(',').some((each) => each.trim().length < 32)) {
    throw new Refusal(
      'INDAGA_KEYS has secrets of at least 32 characters: give it as you gave it to wrangler.',
    )
  }
  return typed
}
