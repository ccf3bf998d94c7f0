import { symmetricEncrypt } from 'better-auth/crypto'
import { vi } from 'vitest'
import { needsSecondFactor } from '../../schema/permissions.ts'
import type { Context } from '../../worker/context.ts'
import { insertStaff, insertTwoFactor } from '../../worker/db/staff.ts'
import { hashPassword } from '../../worker/services/access/password-hash.ts'
import { secretConfigOf } from '../../worker/services/access/sign-in-library.ts'
import { codeOf } from './authenticator.ts'
import type { Browser } from './browser.ts'
import type { GivenStaff } from './staff.ts'
import { emptyWorld } from './world.ts'

export const password = 'una contraseña larga'
let hashed: Promise<string> | undefined

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
export const recoveryCodes = ['aaaaa-bbbbb', 'ccccc-ddddd'] as const

export type Member = { readonly id: string; readonly email: string; code(offset?: number): Promise<string> }

/** Somebody with a password, and with an authenticator app where their role needs one. */
export async function givenMember(
  context: Context,
  { role = 'trainer', offices, team, email, secondFactor = needsSecondFactor(role) }: GivenStaff = {},
): Promise<Member> {
  hashed ??= hashPassword(password)
  const id = crypto.randomUUID()
  const address = email ?? `${role}-${id.slice(0, 8)}@prueba.example`
  await insertStaff(context.db, {
    ...{ id, email: address, name: role, role, password: await hashed, demonstration: false },
    ...{ everyOffice: !offices && !team, offices: offices ?? [], team: team ?? null },
    at: new Date(context.now()).toISOString(),
  })
  if (secondFactor) {
    const key = await secretConfigOf(context)
    await insertTwoFactor(context.db, {
      id: crypto.randomUUID(),
      user: id,
      secret: await symmetricEncrypt({ key, data: `base32:${secret}` }),
      backupCodes: await symmetricEncrypt({ key, data: JSON.stringify(recoveryCodes) }),
    })
  }
  return { id, email: address, code: (offset = 0) => codeOf(secret, Date.now() + offset) }
}

export async function signIn(browser: Browser, member: Member): Promise<void> {
  const first = await browser.post('/session', { email: member.email, password })
  if (first.body.next !== 'second-factor') return
  await browser.post('/session/second-factor', { code: await member.code() })
}

/** A world whose clock is everybody's, the sign-in library's too: tests move it with {@link later}. */
export async function accessWorld(change: Partial<Context> = {}): Promise<Context> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-02T15:00:10Z') })
  const { context } = await emptyWorld()
  return { ...context, now: () => Date.now(), ...change }
}

export const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)
export const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000] as const
