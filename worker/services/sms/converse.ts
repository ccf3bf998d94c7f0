import { localWeek } from '../../../schema/calendar.ts'
import type { SmsText } from '../../../schema/messages/sms-texts.ts'
import type { Context } from '../../context.ts'
import { firstOpening } from '../../db/participation.ts'
import {
  endInvitation,
  insertConversation,
  type StoredConversation,
  updateConversation,
} from '../../db/sms-conversations.ts'
import { countSmsStep } from '../../db/sms-days.ts'
import type { SmsNoteKind } from '../../db/sms-notes.ts'
import { type Heard, hear, type Turn } from '../../messaging/conversation/hear.ts'
import type { Messaging } from '../../messaging/messaging.ts'
import type { WebhookEvent } from '../../messaging/provider.ts'
import type { Reply } from '../../messaging/reply/parse-reply.ts'
import { minute } from '../../messaging/schedule.ts'
import { commentToStore } from '../comment-to-store.ts'
import { tokenHashes } from '../find-place.ts'
import { endConversation } from './end-conversation.ts'
import { endOf, type Kept, type OpenConversation, sealKept } from './open-conversation.ts'
import { answerLife } from './sms-answer.ts'

/** What a reply comes to: all of it, or nothing. */
export type Effects = {
  readonly statements: readonly D1PreparedStatement[]
  /** `answers`: what is answered, where it is not the reply itself. */
  readonly says: { readonly id: string; readonly text: SmsText; readonly answers?: string } | null
  /** Until when the number is needed, where it is needed longer than for an answer. */
  readonly keepUntil?: number
  readonly notes: readonly SmsNoteKind[]
}

/** As much is kept of a text as tells it from another. */
const longestLast = 200

/** What a reply does to the conversation with its phone. */
export async function converse(
  context: Context,
  messaging: Messaging,
  {
    phone,
    open,
    reply,
    inbound,
  }: {
    phone: string
    open: OpenConversation
    reply: Reply
    inbound: Extract<WebhookEvent, { kind: 'inbound' }>
  },
): Promise<Effects> {
  const { stored, kept } = open
  const now = context.now()
  const last = inbound.body.trim().slice(0, longestLast)
  const turn = hear(kept.talk, withoutPersonalData(reply), heardOf(messaging, open, { now, last }))
  const id = context.newId()
  const says = turn.says && {
    id,
    text: turn.says,
    // Nothing is asked twice, whatever comes at once.
    ...(stored && { answers: `conversation|${open.id}|${stored.version}` }),
  }
  const notes = turn.note ? [turn.note] : []
  if (turn.ends) {
    const over = { phone, talk: turn.talk, outcome: turn.ends }
    return { statements: await endConversation(context, messaging, open, over), says, notes }
  }
  // Politeness and a question about us begin nothing.
  if (!stored && turn.talk === kept.talk) return { statements: [], says, notes }
  return { ...(await goOn(context, messaging, { phone, open, turn, id, last })), says, notes }
}

async function goOn(
  context: Context,
  messaging: Messaging,
  {
    phone,
    open,
    turn,
    id,
    last,
  }: { phone: string; open: OpenConversation; turn: Turn; id: string; last: string },
): Promise<Pick<Effects, 'statements' | 'keepUntil'>> {
  const { db } = context
  const now = context.now()
  const { talk } = turn
  const isAnswer = talk.step > open.kept.talk.step
  const kept: Kept = { ...open.kept, talk, last, answeredAt: isAnswer ? now : open.kept.answeredAt }
  const endsAt = endOf(kept, now)
  const change = {
    phone,
    phase: talk.phase,
    sealed: await sealKept(messaging, open.id, kept),
    asked: turn.says && turn.says !== 'help' ? id : null,
    heardAt: now,
    endsAt,
  }
  const begins = open.kept.talk.phase === 'invited' && talk.phase === 'asking'
  const { visit } = begins ? await tokenHashes(context, kept.token) : { visit: [] }
  const statements = [
    ...(open.stored
      ? [updateConversation(db, open.id, change)]
      : [
          insertConversation(db, open, change),
          // Somebody has answered: they are not reminded.
          ...endInvitation(db, { visit: open.visit, keepsLink: true }, 'answered'),
        ]),
    ...(begins ? firstOpening(db, visit, { week: localWeek(now, open.timeZone), kind: 'reply' }) : []),
    ...(begins && open.day !== null
      ? [countSmsStep(db, { office: open.office, day: open.day, way: 'reply', step: 'started' })]
      : []),
  ]
  return { statements, keepUntil: endsAt + answerLife }
}

/** What is written beside an answer is a comment, kept as all comments are. */
function withoutPersonalData(reply: Reply): Reply {
  if (!('comment' in reply) || reply.comment === undefined) return reply
  const comment = commentToStore(reply.comment)
  if (reply.kind === 'comment') return comment === null ? { kind: 'skip' } : { ...reply, comment }
  const { comment: _, ...score } = reply
  return comment === null ? score : { ...score, comment }
}

function heardOf(
  { reach }: Messaging,
  { stored, kept }: OpenConversation,
  { now, last }: { now: number; last: string },
): Heard {
  return {
    sinceAsked: stored ? sinceAsked(stored, now) : 'never',
    sinceAnswer: kept.answeredAt === null ? null : now - kept.answeredAt,
    repeated: stored !== null && now - stored.heardAt < minute && kept.last === last,
    reach,
  }
}

const gone = new Set(['dropped', 'rejected', 'failed', 'undelivered'])

function sinceAsked({ askedState, askedAt }: StoredConversation, now: number): Heard['sinceAsked'] {
  if (askedState === null || gone.has(askedState)) return 'never'
  return askedState === 'queued' || askedState === 'sending' || askedAt === null ? 'not-yet' : now - askedAt
}
