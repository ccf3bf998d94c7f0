import { dateOfDay, localTime } from '../../../schema/calendar.ts'
import { type SmsText, smsText, smsVariableLimits } from '../../../schema/messages/sms-texts.ts'
import type { Messaging } from '../../messaging/messaging.ts'
import { smsName } from '../../messaging/segments.ts'

/** `24/11` */
function shortDate(instant: number, timeZone: string): string {
  const [, month, day] = dateOfDay(localTime(instant, timeZone).day).split('-')
  return `${day}/${month}`
}

/** What an SMS says, about a visit or not. */
export function smsBody(
  { name, helpAddress }: Messaging,
  { text, language }: { text: string; language: 'es' | 'en' },
  visit?: { url: string; officeName: string; timeZone: string; servedAt: number; expiresAt: number },
): string {
  const body = smsText(text as SmsText, language, {
    org: name,
    helpurl: helpAddress ?? '',
    ...(visit && {
      office: smsName(visit.officeName, smsVariableLimits.office),
      url: visit.url,
      date: shortDate(visit.servedAt, visit.timeZone),
      exp: shortDate(visit.expiresAt - 1, visit.timeZone),
    }),
  })
  return helpAddress === null ? body.replace(/ (?:Ayuda|Help): (?= |$)/, '') : body
}
