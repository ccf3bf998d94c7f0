import type { Problem } from '../schema/contracts/problem.ts'
import type { AppError, ErrorCode } from './errors.ts'

/** The status of each error, and what to call it. */
const statuses = {
  malformed: [400, 'The request can’t be read'],
  invalid: [422, 'Some values are not right'],
  'too-large': [413, 'The request is too large'],
  unauthenticated: [401, 'Nobody is signed in'],
  forbidden: [403, 'Not for your role'],
  'cross-site': [403, 'Sent from another site'],
  'second-factor-due': [403, 'A second factor is due first'],
  'demonstration-accounts': [403, 'Demonstration accounts exist'],
  'credentials-wrong': [401, 'E-mail or password are not right'],
  'password-wrong': [422, 'The password is not right'],
  'code-wrong': [401, 'The code is not right'],
  'challenge-over': [401, 'Sign in again'],
  'too-many-attempts': [429, 'Tried too often'],
  'invitation-unknown': [404, 'This invitation can’t be used'],
  'reset-unknown': [404, 'This link can’t be used'],
  'email-taken': [409, 'There is an account with this e-mail'],
  'user-unknown': [404, 'There is no such person'],
  'last-administrator': [409, 'The last administrator'],
  'key-unknown': [404, 'There is no such key'],
  'not-a-person': [403, 'This may come from a program'],
  'signature-wrong': [403, 'The signature is not right'],
  'too-many-requests': [429, 'Too much at once'],
  'not-found': [404, 'There is nothing here'],
  'code-unknown': [404, 'There is no survey under this code'],
  'code-revoked': [410, 'This code is no longer in use'],
  'visit-used': [409, 'This link has been used'],
  'visit-expired': [410, 'This link has expired'],
  'already-answered': [409, 'Answered a short while ago'],
  'seal-broken': [400, 'This form can’t be verified'],
  'office-unknown': [404, 'There is no such office'],
  'agent-unknown': [404, 'There is no such agent'],
  'desk-unknown': [404, 'There is no such desk'],
  'procedure-unknown': [404, 'There is no such procedure'],
  'measure-unknown': [404, 'There is no such measure'],
  'alert-unknown': [404, 'There is no such alert'],
  'alert-acknowledged': [409, 'Somebody has looked into it already'],
  'limits-exist': [409, 'Limits begin in this week already'],
  'limits-unknown': [404, 'There are no such limits'],
  'training-unknown': [404, 'There is no such training session'],
  'training-cancelled': [409, 'This training session is cancelled'],
  'text-unknown': [404, 'There is no such text'],
  'text-changed': [409, 'This text has changed meanwhile'],
  'window-reversed': [400, 'The window ends before it begins'],
  'window-empty': [404, 'Nothing has been published in this window'],
  unavailable: [503, 'Not available just now'],
} as const satisfies Record<ErrorCode, readonly [number, string]>

export const statusOf = (code: ErrorCode) => statuses[code][0]

/** RFC 9457. */
export function problemOf(error: AppError): Problem {
  const [status, title] = statuses[error.code]
  return {
    type: error.code,
    title,
    status,
    detail: error.detail,
    ...(error.errors && { errors: [...error.errors] }),
  }
}

export const unexpected: Problem = {
  type: 'unexpected',
  title: 'Something went wrong on our side',
  status: 500,
  detail: 'Try again in a moment.',
}
