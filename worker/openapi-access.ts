import * as z from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import {
  Acceptance,
  Enrolment,
  InvitationMade,
  InvitationRequest,
  InvitationToken,
  MemberChange,
  OpenInvitation,
  Password,
  PasswordChange,
  PasswordReset,
  RecoveryCodes,
  ResetRequest,
  SecondFactor,
  SessionReport,
  SignIn,
  SignInStep,
  StaffReport,
  TicketKeyMade,
  TicketKeyRequest,
  TicketKeysReport,
} from '../schema/contracts/access.ts'
import { AlertMails } from '../schema/contracts/alerts.ts'
import type { ErrorCode } from './errors.ts'
import { json, ofStaff, problems } from './openapi-parts.ts'

const idPath = z.object({ id: z.string() })

function operation(
  summary: string,
  {
    sends,
    path,
    status = 200,
    gives,
    errors,
  }: {
    sends?: z.ZodType
    path?: typeof idPath
    status?: 200 | 201 | 202 | 204
    gives?: z.ZodType
    errors: readonly ErrorCode[]
  },
): ZodOpenApiOperationObject {
  const refusals: ErrorCode[] = sends ? ['malformed', 'too-large', 'invalid', ...errors] : [...errors]
  return {
    summary,
    tags: ['access'],
    ...(path && { requestParams: { path } }),
    ...(sends && { requestBody: { required: true, content: { 'application/json': { schema: sends } } } }),
    responses: {
      [status]: gives ? json('Done', gives) : { description: 'Done' },
      ...problems(...refusals),
    },
  }
}

const ofSettings = [...ofStaff, 'cross-site'] as const
const ofAnyone = ['too-many-attempts', 'cross-site'] as const

/** Signing in, the staff, and the keys of ticket systems. */
export const accessPaths: ZodOpenApiPathsObject = {
  '/api/v1/session': {
    get: operation('Who is signed in at this browser', {
      gives: SessionReport,
      errors: ['demonstration-accounts'],
    }),
    post: operation('Signs in with e-mail and password', {
      sends: SignIn,
      gives: SignInStep,
      errors: ['credentials-wrong', 'demonstration-accounts', ...ofAnyone],
    }),
    delete: operation('Signs out', { status: 204, errors: ['cross-site'] }),
  },
  '/api/v1/session/second-factor': {
    post: operation('The second step of signing in, or the first code of a new authenticator app', {
      sends: SecondFactor,
      gives: SignInStep,
      errors: ['code-wrong', 'challenge-over', ...ofAnyone],
    }),
  },
  '/api/v1/password-resets': {
    post: operation(
      'Mails a link to set a new password, where there is such an account; answers the same where not',
      {
        sends: ResetRequest,
        status: 202,
        errors: ['unavailable', ...ofAnyone],
      },
    ),
    put: operation('Sets a new password with the token of a mailed link; signs out everywhere', {
      sends: PasswordReset,
      status: 204,
      errors: ['reset-unknown', ...ofAnyone],
    }),
  },
  '/api/v1/account/sessions': {
    delete: operation('Signs out everywhere', { status: 204, errors: ['unauthenticated', 'cross-site'] }),
  },
  '/api/v1/account/password': {
    put: operation('Changes the password; other sessions end', {
      sends: PasswordChange,
      status: 204,
      errors: ['unauthenticated', 'password-wrong', ...ofAnyone],
    }),
  },
  '/api/v1/account/alert-mails': {
    put: operation('Whether alerts are mailed to one’s own address', {
      sends: AlertMails,
      status: 204,
      errors: ['unauthenticated', 'cross-site'],
    }),
  },
  '/api/v1/account/second-factor': {
    post: operation('A secret for an authenticator app, good once its first code has been given', {
      sends: Password,
      status: 201,
      gives: Enrolment,
      errors: ['unauthenticated', 'password-wrong', 'forbidden', ...ofAnyone],
    }),
  },
  '/api/v1/account/recovery-codes': {
    post: operation('New recovery codes; the old ones stop working', {
      sends: Password,
      status: 201,
      gives: RecoveryCodes,
      errors: ['unauthenticated', 'second-factor-due', 'password-wrong', ...ofAnyone],
    }),
  },
  '/api/v1/oidc/start': {
    get: operation('Off to the entity’s own sign-in, where configured', {
      errors: ['not-found', 'demonstration-accounts', 'too-many-attempts', 'unavailable'],
    }),
  },
  '/api/v1/oidc/callback/oidc': {
    get: operation('Back from the entity’s own sign-in', {
      errors: ['not-found', 'demonstration-accounts', 'too-many-attempts', 'unavailable'],
    }),
  },
  '/api/v1/staff': {
    get: operation('Who works with Indaga, and who is invited', { gives: StaffReport, errors: ofSettings }),
  },
  '/api/v1/staff/{id}': {
    put: operation('Changes what someone may see, at once', {
      path: idPath,
      sends: MemberChange,
      status: 204,
      errors: ['user-unknown', 'last-administrator', ...ofSettings],
    }),
    delete: operation('Removes someone; their sessions end', {
      path: idPath,
      status: 204,
      errors: ['user-unknown', 'last-administrator', ...ofSettings],
    }),
  },
  '/api/v1/staff/{id}/second-factor': {
    delete: operation('For who has lost phone and recovery codes: takes the second factor off', {
      path: idPath,
      status: 204,
      errors: ['user-unknown', ...ofSettings],
    }),
  },
  '/api/v1/invitations': {
    post: operation('Invites someone; answers with the link, once', {
      sends: InvitationRequest,
      status: 201,
      gives: InvitationMade,
      errors: ['email-taken', 'too-many-attempts', ...ofSettings],
    }),
  },
  '/api/v1/invitations/{id}': {
    delete: operation('Withdraws an invitation', {
      path: idPath,
      status: 204,
      errors: ['invitation-unknown', ...ofSettings],
    }),
  },
  '/api/v1/invitations/look': {
    post: operation('What an invitation is for', {
      sends: InvitationToken,
      gives: OpenInvitation,
      errors: ['invitation-unknown', ...ofAnyone],
    }),
  },
  '/api/v1/invitations/accept': {
    post: operation('Makes an account of an invitation', {
      sends: Acceptance,
      status: 204,
      errors: ['invitation-unknown', 'email-taken', ...ofAnyone],
    }),
  },
  '/api/v1/ticket-keys': {
    get: operation('The keys of ticket systems', { gives: TicketKeysReport, errors: ofSettings }),
    post: operation('A key for the ticket system of an office; answers with its secret, once', {
      sends: TicketKeyRequest,
      status: 201,
      gives: TicketKeyMade,
      errors: ['office-unknown', ...ofSettings],
    }),
  },
  '/api/v1/ticket-keys/{id}': {
    delete: operation('Revokes a key', { path: idPath, status: 204, errors: ['key-unknown', ...ofSettings] }),
  },
}
