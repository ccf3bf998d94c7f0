import type { SmsText } from '../../../schema/messages/sms-texts.ts'
import type { ScoredScale, Value } from '../reply/answer-words.ts'
import type { ReplyScale } from '../reply/parse-reply.ts'

export type Question = {
  readonly item: 'G1' | 'G5' | 'OS1' | 'CE1' | 'G2'
  readonly text: SmsText
  readonly again: SmsText
  readonly scale: ScoredScale
  /** «No sé» is an answer of its own. */
  readonly mayNotApply: boolean
}

const fiveSteps = (item: 'G1' | 'G5' | 'OS1' | 'CE1', scale: ScoredScale, mayNotApply = false): Question => ({
  item,
  text: `q.${item}`,
  again: 'reask.5',
  scale,
  mayNotApply,
})

/** The invitation to it, and its reminder. */
export const askingByReply = 'invite.sms' satisfies SmsText

/** What is asked by SMS, in this order; then for a comment. */
export const questions: readonly Question[] = [
  fiveSteps('G1', 'SAT5'),
  fiveSteps('G5', 'EXP5'),
  fiveSteps('OS1', 'BIEN5', true),
  fiveSteps('CE1', 'BIEN5', true),
  { item: 'G2', text: 'q.G2', again: 'reask.RES3', scale: 'RES3', mayNotApply: false },
]

/** Without an answer to it the others do not count. */
export const requiredQuestion = 'G1'

export type Phase = 'invited' | 'asking' | 'commenting'

/** What a reply is read as. */
export function scaleOf({ phase, step }: { phase: Phase; step: number }): ReplyScale {
  if (phase === 'invited') return 'START'
  return phase === 'commenting' ? 'TEXT' : (questions[step]?.scale ?? 'TEXT')
}

const outcomes: Readonly<Record<string, number>> = { done: 2, progress: 1, no: 0 }

/** As the instrument has it. */
export const scoreOfValue = (value: Value): number | undefined =>
  typeof value === 'number' ? value : outcomes[value]
