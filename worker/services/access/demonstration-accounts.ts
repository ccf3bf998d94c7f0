import { symmetricEncrypt } from 'better-auth/crypto'
import { needsSecondFactor, type Role } from '../../../schema/permissions.ts'
import type { Context } from '../../context.ts'
import { listTeams } from '../../db/catalogue.ts'
import { insertStaff, insertTwoFactor } from '../../db/staff.ts'
import { demonstrationSecret } from './demonstration-code.ts'
import { hashPassword } from './password-hash.ts'
import { secretConfigOf } from './sign-in-library.ts'

export type DemonstrationAccount = { readonly email: string; readonly role: Role; readonly name: string }

/** Known to everybody: a worker that others can reach refuses its staff while these accounts are there. */
export const demonstrationPassword = 'demostracion-indaga'

export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  { role: 'administrator', email: 'administracion@demostracion.example', name: 'Ana Administradora' },
  { role: 'manager', email: 'gestion@demostracion.example', name: 'Gabriel Gestor' },
  { role: 'trainer', email: 'capacitacion@demostracion.example', name: 'Carla Capacitadora' },
  { role: 'supervisor', email: 'supervision@demostracion.example', name: 'Saúl Supervisor' },
]

/** One account per role; those that exist stay as they are. The supervisor looks after the first team. */
export async function createDemonstrationAccounts(context: Context): Promise<void> {
  const [team] = await listTeams(context.db)
  const password = await hashPassword(demonstrationPassword)
  for (const { email, role, name } of demonstrationAccounts) {
    if (role === 'supervisor' && !team) continue
    const id = context.newId()
    const made = await insertStaff(context.db, {
      id,
      email,
      name,
      password,
      role,
      everyOffice: role !== 'supervisor',
      offices: [],
      team: role === 'supervisor' ? (team?.code ?? null) : null,
      demonstration: true,
      at: new Date(context.now()).toISOString(),
    })
    if (made && needsSecondFactor(role)) await enrol(context, id, email)
  }
}

async function enrol(context: Context, user: string, email: string): Promise<void> {
  const key = await secretConfigOf(context)
  const [secret, backupCodes] = await Promise.all([
    symmetricEncrypt({ key, data: await demonstrationSecret(context, email) }),
    symmetricEncrypt({ key, data: '[]' }),
  ])
  await insertTwoFactor(context.db, { id: context.newId(), user, secret, backupCodes })
}
