import { deliveryRanks, type FoundSms, type SmsProvider } from '../provider.ts'

export const api = 'https://api.twilio.com'
/** With credentials. */
export type Ask = (address: string, init: RequestInit) => Promise<Response>
type Wanted = Parameters<NonNullable<SmsProvider['find']>>[0]

/** The largest that it has. Whatever it says, it is not asked for ever. */
const pageSize = 1000
const mostPages = 4

/** A log may hold the status, and no more. */
class TwilioRefused extends Error {
  constructor(status: number) {
    super(`Twilio answered ${status}`)
    this.name = `Twilio ${status}`
  }
}

type Message = Partial<
  Record<'sid' | 'body' | 'direction' | 'date_created' | 'status' | 'error_code' | 'num_segments', unknown>
>
type Page = { messages?: unknown; next_page_uri?: unknown }

/** @param messages address of the account's messages, without its ending */
export async function findMessage(
  ask: Ask,
  messages: string,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<FoundSms | null> {
  const sent = { 'DateSent>': seconds(wanted.since), 'DateSent<': seconds(wanted.until) }
  let next = `${messages}.json?${new URLSearchParams({ ...sent, PageSize: `${pageSize}` })}`
  for (let page = 0; page < mostPages; page++) {
    const response = await ask(next, { signal })
    if (response.status !== 200) throw new TwilioRefused(response.status)
    const answer = await response.json<Page | null>()
    const listed: (Message | null)[] = Array.isArray(answer?.messages) ? answer.messages : []
    const found = listed.find((message) => message && isWanted(message, wanted))
    if (found) return foundOf(found)
    // Credentials go to no other address.
    const more = api + String(answer?.next_page_uri ?? '')
    if (!more.startsWith(`${messages}.json?`)) return null
    next = more
  }
  return null
}

const seconds = (instant: number) => `${new Date(instant).toISOString().slice(0, 19)}Z`

function isWanted(
  { sid, body, direction, date_created: created }: Message,
  { since, until, needle }: Wanted,
) {
  const at = Date.parse(String(created))
  return (
    typeof sid === 'string' &&
    String(direction).startsWith('outbound') &&
    String(body).includes(needle) &&
    at >= since &&
    at <= until
  )
}

function foundOf({ sid, status, error_code: code, num_segments }: Message): FoundSms {
  const segments = Number(num_segments)
  return {
    sid: String(sid),
    ...(Object.hasOwn(deliveryRanks, String(status)) && { status: status as keyof typeof deliveryRanks }),
    ...(code ? { code: String(code) } : {}),
    ...(segments > 0 && { segments }),
  }
}

/** A message that is not there has no text either. */
export async function redactMessage(
  ask: Ask,
  messages: string,
  sid: string,
  signal: AbortSignal,
): Promise<void> {
  const { status } = await ask(`${messages}/${encodeURIComponent(sid)}.json`, {
    method: 'POST',
    body: new URLSearchParams({ Body: '' }),
    signal,
  })
  if (status !== 200 && status !== 404) throw new TwilioRefused(status)
}
