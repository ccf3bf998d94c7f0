import type {
  Acceptance,
  Invitation,
  InvitationMade,
  InvitationRequest,
  OpenInvitation,
} from '../../../schema/contracts/access.ts'
import type { Language } from '../../../schema/instrument/text.ts'
import { rolesInvitedBy } from '../../../schema/permissions.ts'
import type { Context } from '../../context.ts'
import { listOffices, listTeams } from '../../db/catalogue.ts'
import {
  deleteFirstInvitations,
  deleteInvitation,
  findInvitation,
  insertInvitation,
  listInvitations,
  type StoredInvitation,
} from '../../db/invitations.ts'
import { findStaffByEmail, insertInvited, realAdministratorExists } from '../../db/staff.ts'
import { AppError } from '../../errors.ts'
import { base64url, shortHash } from '../../keys.ts'
import { countOrRefuse, giveBack } from './attempt-limits.ts'
import { keepMail } from './mail.ts'
import { invitationMail } from './mail-texts.ts'
import { hashPassword } from './password-hash.ts'
import { liesWithin, reachFor, reachOfStored } from './reach.ts'
import { requirePermission, type Viewer } from './viewer.ts'

const day = 86_400_000
const life = 7 * day

const tokenHashes = async ({ keys }: Context, token: string) =>
  (await keys.signatures('invitation', token)).map(shortHash)

/**
 * The mail is kept, to be sent once the answer has gone.
 * @throws AppError forbidden, invalid, email-taken, too-many-attempts
 */
export async function invite(
  context: Context,
  viewer: Viewer,
  request: InvitationRequest,
  { origin, language }: { origin: string; language: Language },
): Promise<InvitationMade> {
  requirePermission(viewer, 'invite')
  if (!rolesInvitedBy(viewer.role).includes(request.role)) {
    throw new AppError('forbidden', 'An administrator invites for this role.')
  }
  const reach = await reachFor(context, viewer, request)
  await countOrRefuse(context, 'invitations of a person', viewer.id)
  if (await findStaffByEmail(context.db, request.email)) throw emailTaken()
  const { token, invitation } = await newInvitation(
    context,
    { email: request.email, role: request.role, ...reach },
    viewer.id,
  )
  const url = linkOf(origin, token)
  await keepMail(context, invitationMail(request.email, context.entity.name, request.role, url, language))
  return {
    invitation: invitationOf(context, invitation),
    url,
    mailed: context.postman !== undefined,
  }
}

/**
 * The one-time address where the first administrator makes an account; addresses given before stop working.
 * @returns undefined where there is an administrator already
 */
export async function inviteFirstAdministrator(
  context: Context,
  origin: string,
): Promise<string | undefined> {
  if (await realAdministratorExists(context.db)) return undefined
  await deleteFirstInvitations(context.db)
  const { token } = await newInvitation(
    context,
    { email: null, role: 'administrator', everyOffice: true, offices: [], team: null },
    null,
  )
  return linkOf(origin, token)
}

async function newInvitation(
  context: Context,
  given: Omit<StoredInvitation, 'id' | 'expiresAt'>,
  by: string | null,
) {
  const token = base64url(context.randomBytes(24))
  const invitation = { ...given, id: context.newId(), expiresAt: context.now() + life }
  const [hash = ''] = await tokenHashes(context, token)
  await insertInvitation(context.db, hash, invitation, by, context.now())
  return { token, invitation }
}

// After the hash sign: what stands there is not sent to servers, and so in no log.
const linkOf = (origin: string, token: string) => `${origin}/panel/invitacion#${token}`

/** @throws AppError invitation-unknown, too-many-attempts */
export async function lookAtInvitation(
  context: Context,
  token: string,
  network: string,
): Promise<OpenInvitation> {
  await countOrRefuse(context, 'link from a network', network)
  const found = await findInvitation(context.db, await tokenHashes(context, token), context.now())
  if (!found) throw unknown()
  await giveBack(context, 'link from a network', network)
  return {
    role: found.role,
    ...(found.email !== null && { email: found.email }),
    entity: context.entity.name,
    places: await placesOf(context, found),
  }
}

async function placesOf(context: Context, { offices, team }: StoredInvitation): Promise<string[]> {
  if (team !== null) {
    const found = (await listTeams(context.db)).find(({ code }) => code === team)
    return [found?.name ?? team]
  }
  if (offices.length === 0) return []
  const names = new Map((await listOffices(context.db)).map(({ code, name }) => [code, name]))
  return offices.map((code) => names.get(code) ?? code)
}

/** @throws AppError invitation-unknown, invalid, email-taken, too-many-attempts */
export async function acceptInvitation(
  context: Context,
  { token, name, email, password }: Acceptance,
  network: string,
): Promise<void> {
  await countOrRefuse(context, 'link from a network', network)
  const tokens = await tokenHashes(context, token)
  const found = await findInvitation(context.db, tokens, context.now())
  if (!found) throw unknown()
  const address = found.email ?? email
  if (address === undefined) throw wrongAddress('Type your e-mail address')
  if (email !== undefined && email !== address) throw wrongAddress('The invitation is to another address')
  if (await findStaffByEmail(context.db, address)) throw emailTaken()
  const made = await insertInvited(
    context.db,
    tokens,
    {
      id: context.newId(),
      email: address,
      name,
      password: await hashPassword(password),
      at: new Date(context.now()).toISOString(),
    },
    context.now(),
  )
  if (!made) throw unknown()
  await giveBack(context, 'link from a network', network)
}

export async function openInvitations(context: Context, viewer: Viewer): Promise<Invitation[]> {
  const all = await listInvitations(context.db)
  const seen = await Promise.all(all.map((each) => liesWithin(context, viewer, each)))
  return all.filter((_, index) => seen[index]).map((each) => invitationOf(context, each))
}

/** @throws AppError forbidden, invitation-unknown */
export async function withdrawInvitation(context: Context, viewer: Viewer, id: string): Promise<void> {
  requirePermission(viewer, 'invite')
  const mine = await openInvitations(context, viewer)
  const found = mine.find((invitation) => invitation.id === id)
  if (!found || !rolesInvitedBy(viewer.role).includes(found.role)) throw unknown()
  await deleteInvitation(context.db, id)
}

const invitationOf = (context: Context, stored: StoredInvitation): Invitation => ({
  id: stored.id,
  ...(stored.email !== null && { email: stored.email }),
  role: stored.role,
  reach: reachOfStored(stored),
  expiresAt: new Date(stored.expiresAt).toISOString(),
  expired: stored.expiresAt <= context.now(),
})

const unknown = () =>
  new AppError(
    'invitation-unknown',
    'This invitation was used, withdrawn, or is older than 7 days: ask for a new one.',
  )

const wrongAddress = (message: string) =>
  new AppError('invalid', 'The e-mail address is not right.', [{ field: 'email', message }])

const emailTaken = () =>
  new AppError('email-taken', 'There is an account with this e-mail already.', [
    { field: 'email', message: 'This address has an account' },
  ])
