import type { Day } from '../../../schema/calendar.ts'
import type { Context } from '../../context.ts'
import type { OpenInvitation, StoredConversation } from '../../db/sms-conversations.ts'
import { invited, type Talk } from '../../messaging/conversation/hear.ts'
import type { Messaging } from '../../messaging/messaging.ts'
import { hour } from '../../messaging/schedule.ts'
import { findPlace } from '../find-place.ts'
import { aboutConversation, aboutLink } from './phone-hashes.ts'

/** Silence after which it ends. */
const longestSilence = 48 * hour

/** What is kept of a conversation, sealed. */
export type Kept = {
  /** Of the visit. */
  readonly token: string
  /** Of the visit's link: a conversation outlives it by the longest silence at most. */
  readonly linkUntil: number
  readonly talk: Talk
  readonly answeredAt: number | null
  /** What came last, to know it again. */
  readonly last: string | null
}

export type OpenConversation = {
  readonly id: string
  readonly visit: string
  readonly language: 'es' | 'en'
  readonly office: string
  readonly day: Day | null
  readonly timeZone: string
  /** Missing while nothing but the invitation is there. */
  readonly stored: StoredConversation | null
  readonly kept: Kept
  /** The visit can no longer be answered for, or too long nothing was heard. */
  readonly isOver: boolean
}

export async function openStored(
  context: Context,
  { vault }: Messaging,
  stored: StoredConversation,
): Promise<OpenConversation> {
  const kept: Kept = JSON.parse(await vault.open(aboutConversation(stored.id), stored.sealed))
  const isOver = stored.endsAt <= context.now() || !(await isUnused(context, kept.token))
  return { ...stored, stored, kept, isOver }
}

export async function openInvitation(
  context: Context,
  { vault }: Messaging,
  { id, link, linkUntil, ...invitation }: OpenInvitation,
): Promise<OpenConversation> {
  const token = await vault.open(aboutLink(id), link)
  return {
    ...invitation,
    id: context.newId(),
    stored: null,
    kept: { token, linkUntil, talk: invited, answeredAt: null, last: null },
    isOver: !(await isUnused(context, token)),
  }
}

export const sealKept = ({ vault }: Messaging, id: string, kept: Kept): Promise<string> =>
  vault.seal(aboutConversation(id), JSON.stringify(kept))

export const endOf = ({ linkUntil }: Kept, heardAt: number): number =>
  Math.min(heardAt, linkUntil) + longestSilence

async function isUnused(context: Context, token: string): Promise<boolean> {
  const place = await findPlace(context, token)
  return place?.kind === 'visit' && !place.used
}
