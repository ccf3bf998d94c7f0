import type { FailureMeaning, SendResult } from '../provider.ts'

type Scope = Extract<SendResult, { kind: 'rejected' }>['scope']

/**
 * What Twilio's codes mean for us. Twilio advises against relying on them: what is not here is final for the one
 * message, and changes nothing else.
 * @see https://www.twilio.com/docs/api/errors
 */
export const throttled: ReadonlySet<string> = new Set(['20429', '21611'])

export const rejections: Readonly<Record<string, Scope>> = {
  '21211': 'recipient', // invalid number
  '21614': 'recipient', // not a mobile
  '21610': 'optout',
  '20003': 'config', // authentication
  '20404': 'config', // no such account
  '21408': 'config', // region not enabled
  '21606': 'config', // sender can't send SMS
  '21608': 'config', // trial account
  '21612': 'config', // no route from this sender
}

export const failures: Readonly<Record<string, FailureMeaning>> = {
  '30002': 'settings', // account suspended
  '30003': 'try-again-later', // off or unreachable
  '30004': 'blocked',
  '30005': 'no-such-phone',
  '30006': 'no-such-phone', // landline
  '30007': 'filtered',
}
