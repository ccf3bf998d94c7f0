import { localWeek } from '../../../schema/calendar.ts'
import { instrumentVersion } from '../../../schema/instrument/questionnaire.ts'
import type { Context } from '../../context.ts'
import { allOrNothing } from '../../db/all-or-nothing.ts'
import { type ClosedConversation, closedConversations, moveToResponse } from '../../db/moved-conversations.ts'
import {
  expectConversation,
  type StoredConversation,
  silentConversations,
  updateConversation,
} from '../../db/sms-conversations.ts'
import { asked, fallSilent } from '../../messaging/conversation/hear.ts'
import type { Messaging } from '../../messaging/messaging.ts'
import { hour, nextAllowed } from '../../messaging/schedule.ts'
import { report } from '../../report.ts'
import { tokenHashes } from '../find-place.ts'
import { endConversation } from './end-conversation.ts'
import { type Kept, openStored, sealKept } from './open-conversation.ts'
import { aboutConversation } from './phone-hashes.ts'
import { answerLife, planAnswer } from './sms-answer.ts'

/** Of one quarter of an hour. */
const mostTended = 200
/** Moved together, so that nothing tells which became which. */
const mostMoved = 50
const silence = 20 * hour
/** Of a comment, whose remarks are joined. */
const longestComment = 1_000

/** What nobody has answered is asked once more, then ends; what has ended becomes responses. */
export async function tendConversations(context: Context, messaging: Messaging): Promise<void> {
  const { db } = context
  const now = context.now()
  for (const stored of await silentConversations(db, { heardBefore: now - silence, now, most: mostTended })) {
    await tendSilent(context, messaging, stored).catch((error) => report('sms conversation', error))
  }
  const closed = await closedConversations(db, mostMoved)
  const moves = await Promise.all(
    closed.map((each) =>
      movedToResponse(context, messaging, each).catch((error) => {
        // The others are not held up by one that can't be opened.
        report('sms conversation', error)
        return []
      }),
    ),
  )
  if (moves.some((move) => move.length > 0)) await db.batch(moves.flat())
}

async function tendSilent(context: Context, messaging: Messaging, stored: StoredConversation) {
  const { db } = context
  const now = context.now()
  const open = await openStored(context, messaging, stored)
  const { talk } = open.kept
  const { phone } = stored
  // For a comment nobody is asked twice.
  if (open.isOver || talk.phase === 'commenting') {
    const ended = await endConversation(context, messaging, open, { phone, talk, outcome: fallSilent(talk) })
    await allOrNothing(db, [expectConversation(db, stored), ...ended])
    return
  }
  const mayLeave = (at: number) => nextAllowed(at, open.timeZone, messaging.hours) === at
  if (stored.resent === 1 || !mayLeave(now) || !mayLeave(now + answerLife)) return
  const id = context.newId()
  const isNew = await allOrNothing(db, [
    expectConversation(db, stored),
    updateConversation(db, stored.id, {
      ...{ phone, phase: talk.phase, asked: id, resent: true },
      ...{ heardAt: stored.heardAt, endsAt: stored.endsAt },
      sealed: await sealKept(messaging, stored.id, open.kept),
    }),
    await planAnswer(context, {
      ...{ id, phone, language: open.language, office: open.office, day: open.day },
      answers: `conversation|${stored.id}|${stored.version}`,
      text: asked(talk),
    }),
  ])
  if (isNew) await messaging.wake([id]).catch((error) => report('sms queue', error))
}

async function movedToResponse(
  context: Context,
  { vault }: Messaging,
  { id, language, timeZone, complete, sealed }: ClosedConversation,
): Promise<D1PreparedStatement[]> {
  const { token, talk }: Kept = JSON.parse(await vault.open(aboutConversation(id), sealed))
  const comment = [...talk.remarks.join('\n')].slice(0, longestComment).join('')
  return moveToResponse(context.db, {
    ...(await tokenHashes(context, token)),
    id: context.newId(),
    conversation: id,
    language,
    instrument: instrumentVersion,
    answers: JSON.stringify(talk.answers),
    comment: comment || null,
    complete: complete === 1,
    week: localWeek(context.now(), timeZone),
  })
}
