import { beforeEach, describe, expect, it } from 'vitest'
import { inviteFirstAdministrator } from '../../worker/services/access/invitations.ts'
import { expectProblem } from '../world/api.ts'
import { codeOf } from '../world/authenticator.ts'
import { type Browser, browserOf } from '../world/browser.ts'
import { givenCatalogue } from '../world/catalogue.ts'
import { emptyWorld } from '../world/world.ts'

const password = 'una contraseña larga'
let world: Awaited<ReturnType<typeof emptyWorld>>
let browser: Browser

beforeEach(async () => {
  world = await emptyWorld()
  await givenCatalogue(world.context, { offices: { 'LIM-01': 'America/Lima' } })
  browser = browserOf(world.context)
})

describe('the first administrator', () => {
  it('makes an account at the one-time address, signs in, sets up a second factor, and is in', async () => {
    const url = await inviteFirstAdministrator(world.context, 'http://localhost')
    const token = new URL(url ?? '').hash.slice(1)
    expect((await browser.post('/invitations/look', { token })).body).toMatchObject({ role: 'administrator' })
    const account = { token, name: 'Rosa Quispe', email: 'Rosa@Entidad.gob.pe', password }
    expect((await browser.post('/invitations/accept', account)).status).toBe(204)

    const signedIn = await browser.post('/session', { email: 'rosa@entidad.gob.pe', password })
    expect([signedIn.status, signedIn.body]).toEqual([200, { next: 'enrolment' }])
    expectProblem(await browser.get('/staff'), 403, 'second-factor-due')

    const { body: enrolment } = await browser.post('/account/second-factor', { password })
    const secret = new URL(enrolment.address as string).searchParams.get('secret') ?? ''
    expect(enrolment.recoveryCodes).toHaveLength(10)
    const code = await codeOf(secret)
    expect((await browser.post('/session/second-factor', { code })).body).toEqual({ next: 'panel' })
    expect((await browser.get('/staff')).status).toBe(200)
  })
})
