import { dateOfDay, localTime } from '../../../schema/calendar.ts'
import { smsName } from '../../../schema/messages/segments.ts'
import { type SmsText, smsText, smsVariableLimits } from '../../../schema/messages/sms-texts.ts'
import type { Messaging } from '../../messaging/messaging.ts'

/** `24/11` */
function shortDate(instant: number, timeZone: string): string {
  const [, month, day] = dateOfDay(localTime(instant, timeZone).day).split('-')
  return `${day}/${month}`
}

/**
 * What an SMS says, about a visit or not.
 * @param sms `wording`: what the entity says instead of what is shipped
 */
export function smsBody(
  { name, helpAddress, provider }: Messaging,
  { text, language, wording }: { text: string; language: 'es' | 'en'; wording?: string | null },
  visit?: { url: string; officeName: string; timeZone: string; servedAt: number; expiresAt: number },
): string {
  const variables = {
    org: name,
    helpurl: helpAddress ?? '',
    ...(visit && {
      office: smsName(visit.officeName, smsVariableLimits.office),
      url: visit.url,
      date: shortDate(visit.servedAt, visit.timeZone),
      exp: shortDate(visit.expiresAt - 1, visit.timeZone),
    }),
  }
  const body = smsText(text as SmsText, language, variables, { wording, replies: provider.takesReplies })
  return helpAddress === null ? body.replace(/ (?:Ayuda|Help): (?= |$)/, '') : body
}
