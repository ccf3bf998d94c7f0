/** What can go wrong, by name. Knows nothing of HTTP: app.ts maps each to a status. */
export type ErrorCode =
  | 'malformed'
  | 'invalid'
  | 'too-large'
  | 'unauthenticated'
  | 'forbidden'
  | 'cross-site'
  | 'second-factor-due'
  | 'demonstration-accounts'
  | 'credentials-wrong'
  | 'password-wrong'
  | 'code-wrong'
  | 'challenge-over'
  | 'too-many-attempts'
  | 'invitation-unknown'
  | 'reset-unknown'
  | 'email-taken'
  | 'user-unknown'
  | 'last-administrator'
  | 'key-unknown'
  | 'not-a-person'
  | 'signature-wrong'
  | 'too-many-requests'
  | 'not-found'
  | 'code-unknown'
  | 'code-revoked'
  | 'visit-used'
  | 'visit-expired'
  | 'already-answered'
  | 'seal-broken'
  | 'office-unknown'
  | 'agent-unknown'
  | 'desk-unknown'
  | 'procedure-unknown'
  | 'measure-unknown'
  | 'alert-unknown'
  | 'alert-acknowledged'
  | 'limits-exist'
  | 'limits-unknown'
  | 'training-unknown'
  | 'training-cancelled'
  | 'text-unknown'
  | 'text-changed'
  | 'window-reversed'
  | 'window-empty'
  | 'unavailable'

export type FieldError = { readonly field: string; readonly message: string }

export class AppError extends Error {
  readonly code: ErrorCode
  readonly detail: string
  readonly errors: readonly FieldError[] | undefined
  /** Seconds after which it is worth trying again. */
  readonly retryAfter: number | undefined

  /** @param detail what happened and what to do, for a person */
  constructor(
    code: ErrorCode,
    detail: string,
    errors?: readonly FieldError[],
    { retryAfter }: { retryAfter?: number } = {},
  ) {
    super(`${code}: ${detail}`)
    this.code = code
    this.detail = detail
    this.errors = errors
    this.retryAfter = retryAfter
  }
}
