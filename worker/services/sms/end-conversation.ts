import type { Context } from '../../context.ts'
import {
  deleteConversation,
  endInvitation,
  letContactGo,
  updateConversation,
} from '../../db/sms-conversations.ts'
import { hasScore, type Outcome, type Talk } from '../../messaging/conversation/hear.ts'
import type { Messaging } from '../../messaging/messaging.ts'
import { type OpenConversation, sealKept } from './open-conversation.ts'
import { answerLife } from './sms-answer.ts'

/**
 * A conversation is over: what counts of it waits to become a response, everything else is forgotten, and the visit
 * is not asked about again.
 */
export async function endConversation(
  context: Context,
  messaging: Messaging,
  { id, visit, stored, kept }: OpenConversation,
  { phone, talk, outcome }: { phone: string; talk: Talk; outcome: Outcome },
): Promise<D1PreparedStatement[]> {
  const { db } = context
  const now = context.now()
  const counts = hasScore(talk) && outcome !== 'wrong_person' && outcome !== 'declined'
  const last = counts
    ? [
        updateConversation(db, id, {
          phone,
          phase: 'closed',
          complete: talk.phase === 'commenting',
          sealed: await sealKept(messaging, id, { ...kept, talk, last: null }),
          asked: null,
          heardAt: now,
          endsAt: now,
        }),
      ]
    : [deleteConversation(db, id)]
  return [
    ...(stored ? last : []),
    ...endInvitation(db, { visit }, outcome),
    letContactGo(db, phone, now + answerLife),
  ]
}
