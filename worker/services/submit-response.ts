import { localTime, weekOfDay } from '../../schema/calendar.ts'
import type { Received, SurveyResponse } from '../../schema/contracts/responses.ts'
import { instrumentVersion } from '../../schema/instrument/questionnaire.ts'
import { holdsAllegation } from '../../schema/instrument/reasons.ts'
import { verifiedKind } from '../codes.ts'
import type { Context } from '../context.ts'
import { flag } from '../db/flags.ts'
import { findReceived, insertOpenResponse, insertVerifiedResponse } from '../db/responses.ts'
import { AppError } from '../errors.ts'
import { tellAtOnce } from './alerts/tell-allegations.ts'
import { checkedAnswers } from './checked-answers.ts'
import { commentToStore } from './comment-to-store.ts'
import { findPlace, tokenHashes } from './find-place.ts'
import { senderOf } from './integrity/sender-of.ts'
import { refuseIfClosed } from './open-survey.ts'
import { refusePrograms } from './refuse-programs.ts'
import { refuseTooMany } from './refuse-too-many.ts'
import { readSeal, type Sealed } from './seal.ts'

/** Nobody reads and answers faster, from the opening of the form to its sending. */
const fewestMillisecondsPerItem = 1000

export type Sender = {
  /** Of the page that the person saw. */
  readonly hostname: string
  /** Whether this browser answered this static code within 12 hours. */
  readonly answeredRecently?: boolean
  /** Whose many answers to one code are flagged; kept nowhere. */
  readonly network?: string | undefined
}

/**
 * Stores a response once. In the usual case the database is asked a single time: what was asked, where and when
 * stands in the seal; who served is looked up by the insert itself.
 * @throws AppError seal-broken, too-many-requests, invalid, not-a-person, code-revoked, visit-used, visit-expired, already-answered
 */
export async function submitResponse(
  context: Context,
  draft: SurveyResponse,
  { hostname, answeredRecently = false, network }: Sender,
): Promise<{ response: Received; created: boolean }> {
  const sealed = await readSeal(context, draft.seal)
  await refuseTooMany(context, 'sends-per-code', sealed.code)
  const kind = await verifiedKind(sealed.code, context.keys)
  const { answers, reasons } = checkedAnswers(sealed.draw, draft)
  await refusePrograms(context, draft, hostname)
  const timeZone = await timeZoneOf(context, sealed)
  const now = context.now()
  const arrived = localTime(now, timeZone)
  const opened = localTime(sealed.openedAt, timeZone)
  const openedHour = opened.day * 24 + opened.hour
  const response = {
    id: draft.id,
    language: draft.language,
    instrument: instrumentVersion,
    answers,
    reasons,
    draw: sealed.draw,
    comment: commentToStore(draft.comment),
    complete: draft.complete,
    allegation: holdsAllegation(reasons ?? []),
    day: arrived.day,
    hour: arrived.hour,
    week: weekOfDay(arrived.day),
    openedHour,
    flags: now - sealed.openedAt < Object.keys(answers).length * fewestMillisecondsPerItem ? flag.fast : 0,
  }
  const written =
    kind === 'visit'
      ? await insertVerifiedResponse(context.db, response, {
          ...(await tokenHashes(context, sealed.code)),
          now,
        })
      : await insertOpenResponse(context.db, response, {
          code: sealed.code,
          openedMinute: openedHour * 60 + opened.minute,
          answeredRecently,
          sender: await senderOf(context, network, sealed.code),
        })
  if (written && response.allegation && draft.complete) context.later(tellAtOnce(context))
  if (written)
    return { response: { id: draft.id, complete: draft.complete }, created: written.revision === 0 }

  const known = await findReceived(context.db, draft.id)
  if (known) return { response: { id: draft.id, complete: known.complete }, created: false }
  throw await refusal(context, sealed.code, answeredRecently)
}

async function timeZoneOf(context: Context, sealed: Sealed): Promise<string> {
  if (sealed.office) return sealed.office.timeZone
  const place = await findPlace(context, sealed.code)
  if (!place)
    throw new AppError('code-unknown', 'There is no survey under this code: check it, or scan it again.')
  return place.timeZone
}

async function refusal(context: Context, code: string, answeredRecently: boolean): Promise<AppError> {
  const place = await findPlace(context, code)
  if (!place)
    return new AppError('code-unknown', 'There is no survey under this code: check it, or scan it again.')
  try {
    refuseIfClosed(context, place)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  return answeredRecently
    ? new AppError('already-answered', 'This phone has answered here within 12 hours. Thank you.')
    : new AppError('unavailable', 'The answer could not be stored: send it again in a moment.')
}
