import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate, withDatabase } from '../../scripts/machine/database.ts'
import { localVars, openState, readVars, type State } from '../../scripts/machine/state.ts'
import { wranglerD1 } from '../../scripts/machine/wrangler-d1.ts'
import { contextOf } from '../../worker/env.ts'
import { acceptInvitation, inviteFirstAdministrator } from '../../worker/services/access/invitations.ts'

let state: State
const before = process.env.INDAGA_STATE
beforeEach(async () => {
  process.env.INDAGA_STATE = mkdtempSync(join(tmpdir(), 'indaga-first-'))
  state = openState()
  localVars(state, { name: 'Entidad', demonstration: false })
  await migrate(state)
})
afterEach(() => {
  rmSync(state.folder, { recursive: true, force: true })
  if (before === undefined) delete process.env.INDAGA_STATE
  else process.env.INDAGA_STATE = before
})

it('the address that is made through wrangler opens, once; then there is none', async () => {
  const DB = wranglerD1(['--local', '--persist-to', state.folder])
  const context = contextOf({ ...readVars(state), DB } as unknown as Parameters<typeof contextOf>[0])
  const address = await inviteFirstAdministrator(context, 'https://encuestas.example')
  const [, token = ''] =
    /^https:\/\/encuestas\.example\/panel\/invitacion#([\w-]{32})$/.exec(address ?? '') ?? []
  const who = { token, name: "Rosa d'Acosta", email: 'rosa@prueba.example', password: 'una contraseña larga' }
  await withDatabase(state, (own) => acceptInvitation(own, who, 'here'))
  expect(await inviteFirstAdministrator(context, 'https://encuestas.example')).toBeUndefined()
})
