import * as z from 'zod'
import { brokenRules, type PasswordRule, passwordRules } from '../password-rules.ts'
import { roles } from '../permissions.ts'
import { OfficeCode, SeenText, WholeText } from './fields.ts'

export const RoleName = z.enum(roles).meta({ description: 'What a person of the staff may do' })

export const Email = z
  .email('An e-mail address is written name@entity.gob.pe')
  .max(254, 'An e-mail address has at most 254 characters')
  .transform((address) => address.toLowerCase())

/** As typed at sign-in: whatever it is, it is only compared. */
const TypedPassword = z.string().min(1, 'Type your password').max(passwordRules.longest)

const ruleMessages: Record<PasswordRule, string> = {
  shortest: `A password has at least ${passwordRules.shortest} characters`,
  longest: `A password has at most ${passwordRules.longest} characters`,
  differentCharacters: 'Use at least five different characters',
}

/** One to be kept. */
export const NewPassword = WholeText.superRefine((text, check) => {
  for (const rule of brokenRules(text)) check.addIssue({ code: 'custom', message: ruleMessages[rule] })
}).meta({ minLength: passwordRules.shortest, maxLength: passwordRules.longest })

const PersonName = SeenText.trim().min(1, 'Type a name').max(120, 'A name has at most 120 characters')

export const SignIn = z.strictObject({ email: Email, password: TypedPassword })
export type SignIn = z.infer<typeof SignIn>

/** What comes after a password that was right. */
export const SignInStep = z.object({
  next: z.enum(['panel', 'second-factor', 'enrolment']).meta({
    description:
      'panel: signed in; second-factor: a code is asked for; enrolment: signed in, and a second factor is due first',
  }),
  demonstrationCode: z
    .string()
    .optional()
    .meta({ description: 'The code of a demonstration account’s app, on the machine that serves it' }),
})
export type SignInStep = z.infer<typeof SignInStep>

/** A code of the authenticator app, or one of the recovery codes. */
export const SecondFactor = z.union([
  z.strictObject({
    code: z
      .string()
      .transform((typed) => typed.replaceAll(/\s/g, ''))
      .pipe(z.string().regex(/^\d{6}$/, 'The app shows a code of six digits')),
  }),
  z.strictObject({ recoveryCode: z.string().trim().min(6, 'Type one of your recovery codes').max(40) }),
])
export type SecondFactor = z.infer<typeof SecondFactor>

export const Password = z.strictObject({ password: TypedPassword })
export type Password = z.infer<typeof Password>

/** A secret for an authenticator app, shown until its first code confirms it. */
export const Enrolment = z.object({
  address: z.string().meta({ description: 'otpauth:// address of the secret' }),
  qr: z.string().meta({ description: 'The same as a QR code, SVG' }),
  secret: z.string().meta({ description: 'The same to type, in base32' }),
  recoveryCodes: z.array(z.string()),
})
export type Enrolment = z.infer<typeof Enrolment>

export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })
export type RecoveryCodes = z.infer<typeof RecoveryCodes>

export const PasswordChange = z.strictObject({ current: TypedPassword, password: NewPassword })
export type PasswordChange = z.infer<typeof PasswordChange>

export const ResetRequest = z.strictObject({ email: Email })
export type ResetRequest = z.infer<typeof ResetRequest>

const LinkToken = z.string().min(1, 'The link is incomplete: copy it whole').max(200)

export const PasswordReset = z.strictObject({ token: LinkToken, password: NewPassword })
export type PasswordReset = z.infer<typeof PasswordReset>

/** Which people’s and places’ numbers someone sees. */
export const Reach = z.union([
  z.strictObject({ offices: z.literal('all') }),
  z.strictObject({ offices: z.array(OfficeCode).min(1, 'Choose at least one office').max(500) }),
  z.strictObject({ team: z.string().min(1, 'Choose a team').max(20) }),
])
export type Reach = z.infer<typeof Reach>

export const InvitationRequest = z.strictObject({ email: Email, role: RoleName, reach: Reach })
export type InvitationRequest = z.infer<typeof InvitationRequest>

export const Acceptance = z.strictObject({
  token: LinkToken,
  name: PersonName,
  email: Email.optional().meta({ description: 'Of the first administrator; others were invited by theirs' }),
  password: NewPassword,
})
export type Acceptance = z.infer<typeof Acceptance>

/** In a body, not in the address: addresses are logged. */
export const InvitationToken = z.strictObject({ token: LinkToken })
export type InvitationToken = z.infer<typeof InvitationToken>

/** What an invitation is for, to who holds its token. */
export const OpenInvitation = z.object({
  role: RoleName,
  email: z.string().optional(),
  entity: z.string(),
  places: z.array(z.string()).meta({ description: 'Names of offices or of the team; empty: all offices' }),
})
export type OpenInvitation = z.infer<typeof OpenInvitation>

export const Invitation = z.object({
  id: z.string(),
  email: z.string().optional(),
  role: RoleName,
  reach: Reach,
  expiresAt: z.iso.datetime(),
  expired: z.boolean(),
})
export type Invitation = z.infer<typeof Invitation>

export const StaffMember = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: RoleName,
  reach: Reach,
  hasPassword: z
    .boolean()
    .meta({ description: 'Others come in by the entity’s own sign-in, and give a second factor there' }),
  secondFactor: z.boolean(),
  demonstration: z.boolean(),
})
export type StaffMember = z.infer<typeof StaffMember>

/** Who is signed in at this browser, if anyone. */
export const SessionReport = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('nobody'),
    entity: z.string(),
    oidc: z.string().optional().meta({ description: 'Name of the entity’s own sign-in, where configured' }),
    mail: z.boolean().meta({ description: 'Whether mail can be sent, so that a password can be reset' }),
  }),
  z.object({
    kind: z.literal('staff'),
    entity: z.string(),
    demonstration: z.boolean().meta({ description: 'The entity is fictitious' }),
    member: StaffMember,
    due: z
      .literal('second-factor')
      .optional()
      .meta({ description: 'What must be done before anything else' }),
    alertMails: z
      .boolean()
      .meta({ description: 'Whether alerts are mailed to them, where mail can be sent' }),
    expiresAt: z.iso.datetime(),
  }),
])
export type SessionReport = z.infer<typeof SessionReport>

export const StaffReport = z.object({ members: z.array(StaffMember), invitations: z.array(Invitation) })
export type StaffReport = z.infer<typeof StaffReport>

/** Made by an invitation; the link is shown once, and mailed where mail is configured. */
export const InvitationMade = z.object({ invitation: Invitation, url: z.string(), mailed: z.boolean() })
export type InvitationMade = z.infer<typeof InvitationMade>

export const MemberChange = z.strictObject({ role: RoleName, reach: Reach })
export type MemberChange = z.infer<typeof MemberChange>

export const TicketKeyRequest = z.strictObject({
  office: OfficeCode,
  name: SeenText.trim()
    .min(1, 'Name the system that will use it')
    .max(80, 'A name has at most 80 characters'),
})
export type TicketKeyRequest = z.infer<typeof TicketKeyRequest>

export const TicketKey = z.object({
  id: z.string(),
  office: OfficeCode,
  name: z.string(),
  createdAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().optional(),
  lastUsedAt: z.iso.datetime().optional(),
  visits: z.object({ today: z.int(), lastWeek: z.int(), ever: z.int() }),
})
export type TicketKey = z.infer<typeof TicketKey>

export const TicketKeysReport = z.object({ keys: z.array(TicketKey) })
export type TicketKeysReport = z.infer<typeof TicketKeysReport>

/** Shown once: it can’t be read again. */
export const TicketKeyMade = z.object({ key: TicketKey, secret: z.string() })
export type TicketKeyMade = z.infer<typeof TicketKeyMade>
