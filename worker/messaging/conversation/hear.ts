import type { Answers } from '../../../schema/instrument/questionnaire.ts'
import type { SmsText } from '../../../schema/messages/sms-texts.ts'
import type { Reply } from '../reply/parse-reply.ts'
import { type Phase, questions, requiredQuestion, scoreOfValue } from './plan.ts'

/** Where a conversation stands, and what was said in it. */
export type Talk = {
  readonly phase: Phase
  /** The question that is asked. */
  readonly step: number
  /** It was asked once more because what was written was not understood. */
  readonly reasked: boolean
  readonly answers: Answers
  /** What was written beside the answers. */
  readonly remarks: readonly string[]
}

export type Outcome = 'complete' | 'partial' | 'declined' | 'optout' | 'wrong_person' | 'expired'

export type Heard = {
  /** Milliseconds since the provider took what was asked last; or that it has not yet, or never will. */
  readonly sinceAsked: number | 'not-yet' | 'never'
  /** Since the last answer that was understood; null before the first. */
  readonly sinceAnswer: number | null
  /** The same text came within the last minute. */
  readonly repeated: boolean
  /** Milliseconds within which nobody gets a question, reads it and answers. */
  readonly reach: number
}

export type Turn = {
  readonly talk: Talk
  readonly says: SmsText | null
  readonly ends: Outcome | null
  readonly note?: 'premature' | 'unparsed'
}

/** After an answer «gracias» and «ok» are mere politeness so long. */
const politeness = 60_000
/** An answer that reads like the one before is so many times slower, or it is the one before, sent twice. */
const repetition = 4

/** As it begins: nobody has been asked anything but whether to begin. */
export const invited: Talk = { phase: 'invited', step: 0, reasked: false, answers: {}, remarks: [] }

/**
 * What a reply does to a conversation. It says one thing at most, never guesses a score, and ends: each question is
 * asked at most twice.
 */
export function hear(talk: Talk, reply: Reply, heard: Heard): Turn {
  if (reply.kind === 'optout') return { talk, says: 'optout.ok', ends: 'optout' }
  if (reply.kind === 'wrong_person') return { talk, says: 'wrong', ends: 'wrong_person' }
  if (reply.kind === 'help') return { talk, says: 'help', ends: null }
  if (talk.phase === 'invited') return hearInvited(talk, reply)
  if (reply.kind === 'end') {
    return hasScore(talk)
      ? { talk, says: 'done', ends: closingOf(talk) }
      : { talk, says: 'declined', ends: 'declined' }
  }
  if (heard.sinceAsked === 'never') return stay(talk, asked(talk))
  if (isPremature(heard)) return { ...stay(talk), note: 'premature' }
  return talk.phase === 'asking' ? hearAnswer(talk, reply, heard) : hearComment(talk, reply)
}

/** After so long a silence: what is there counts, nothing is said. */
export const fallSilent = (talk: Talk): Outcome => (hasScore(talk) ? closingOf(talk) : 'expired')

/** What is asked where the conversation stands. */
export function asked({ phase, step }: Talk): SmsText {
  if (phase === 'invited') return 'reask.start'
  return (phase === 'asking' ? questions[step]?.text : undefined) ?? 'q.G4'
}

export const hasScore = ({ answers }: Pick<Talk, 'answers'>): boolean =>
  typeof answers[requiredQuestion] === 'number'

const stay = (talk: Talk, says: SmsText | null = null): Turn => ({ talk, says, ends: null })

/** All was asked, and gone through, once a comment is asked for. */
const closingOf = ({ phase }: Talk) => (phase === 'commenting' ? 'complete' : 'partial')

function isPremature({ sinceAsked, repeated, reach }: Heard): boolean {
  return typeof sinceAsked !== 'number' || sinceAsked < (repeated ? repetition * reach : reach)
}

function hearInvited(talk: Talk, reply: Reply): Turn {
  // «START», which takes an opt-out back, begins where there is none.
  if (reply.kind === 'start' || reply.kind === 'optin') {
    const begun: Talk = { ...talk, phase: 'asking', step: 0, reasked: false }
    return stay(begun, asked(begun))
  }
  if (reply.kind === 'end') return { talk, says: 'declined', ends: 'declined' }
  const isUnclear = reply.kind === 'invalid' && !reply.filler
  if (!isUnclear || talk.reasked) return stay(talk)
  return stay({ ...talk, reasked: true }, 'reask.start')
}

function hearAnswer(talk: Talk, reply: Reply, { sinceAnswer }: Heard): Turn {
  const question = questions[talk.step]
  if (!question) return stay(talk)
  const { item, mayNotApply, again } = question
  if (reply.kind === 'value') {
    const score = scoreOfValue(reply.value)
    const remarks = reply.comment ? [...talk.remarks, reply.comment] : talk.remarks
    if (score !== undefined) return next({ ...talk, answers: { ...talk.answers, [item]: score }, remarks })
  }
  if (reply.kind === 'na' && mayNotApply) return next({ ...talk, answers: { ...talk.answers, [item]: null } })
  if (reply.kind === 'skip' || reply.kind === 'na') return next(talk)
  const isPolite = reply.kind === 'invalid' && reply.filler
  if (isPolite && sinceAnswer !== null && sinceAnswer < politeness) return stay(talk)
  return talk.reasked ? { ...next(talk), note: 'unparsed' } : stay({ ...talk, reasked: true }, again)
}

function next(talk: Talk): Turn {
  const step = talk.step + 1
  const going: Talk = {
    ...talk,
    step,
    reasked: false,
    phase: step < questions.length ? 'asking' : 'commenting',
  }
  return stay(going, asked(going))
}

function hearComment(talk: Talk, reply: Reply): Turn {
  if (reply.kind === 'empty' || reply.kind === 'optin') return stay(talk)
  const ends = hasScore(talk) ? 'complete' : 'expired'
  const remarks = reply.kind === 'comment' ? [...talk.remarks, reply.comment] : talk.remarks
  return { talk: { ...talk, remarks }, says: 'done', ends }
}
