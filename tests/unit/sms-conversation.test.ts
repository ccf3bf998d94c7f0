import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findItem } from '../../schema/instrument/citizen-items.ts'
import { scales } from '../../schema/instrument/scales.ts'
import {
  fallSilent,
  type Heard,
  hear,
  invited,
  type Talk,
  type Turn,
} from '../../worker/messaging/conversation/hear.ts'
import { questions, scaleOf, scoreOfValue } from '../../worker/messaging/conversation/plan.ts'
import { options } from '../../worker/messaging/reply/answer-words.ts'
import { parseReply } from '../../worker/messaging/reply/parse-reply.ts'

/** A person who has read the question. */
const inTime: Heard = { sinceAsked: 30_000, sinceAnswer: 40_000, repeated: false, reach: 4_000 }
const listen = (talk: Talk, text: string, heard: Partial<Heard> = {}): Turn =>
  hear(talk, parseReply(text, scaleOf(talk)), { ...inTime, ...heard })
const at = (step: number, more: Partial<Talk> = {}): Talk => ({ ...invited, phase: 'asking', step, ...more })
const commenting: Talk = { ...invited, phase: 'commenting', step: 5, answers: { G1: 4 } }

/** What is said and whether it ends, after each of these texts. */
function tell(texts: readonly string[], from: Talk = invited) {
  let talk = from
  const turns: string[] = []
  for (const text of texts) {
    const turn = listen(talk, text, { sinceAnswer: 70_000 })
    turns.push([turn.says, turn.ends].filter(Boolean).join(' ') || '-')
    if (turn.ends) return { talk: turn.talk, turns, ended: turn.ends }
    talk = turn.talk
  }
  return { talk, turns, ended: null }
}

describe('the questions by SMS', () => {
  it('take the values of the instrument’s own scales, and «No sé» where those have it', () => {
    for (const { item, scale, mayNotApply } of questions) {
      const ours = scales[findItem(item)?.scale ?? 'SN']
      expect(findItem(item)?.role, item).toBe('core')
      expect(mayNotApply, item).toBe('notApplicable' in ours)
      const taken = options[scale].map((_, index) => {
        const step = questions.findIndex((each) => each.item === item)
        return listen(at(step), String(index + 1)).talk.answers[item]
      })
      expect(taken.toSorted(), item).toEqual(ours.options.map(({ value }) => value).toSorted())
    }
  })
})

describe('a conversation', () => {
  it('goes from OK over five answers and a comment to its end', () => {
    const { talk, turns } = tell(['OK', '5', '4', 'saltar', 'no se', 'todo', 'Todo bien'])
    expect(turns).toEqual(['q.G1', 'q.G5', 'q.OS1', 'q.CE1', 'q.G2', 'q.G4', 'done complete'])
    expect(talk.answers).toEqual({ G1: 5, G5: 4, CE1: null, G2: 2 })
    expect(talk.remarks).toEqual(['Todo bien'])
  })

  it.each(['OK', 'si', 'sí', 'ya', 'YES', 'claro', 'Ok, gracias', 'START'])('begins with «%s»', (text) => {
    expect(listen(invited, text)).toMatchObject({
      says: 'q.G1',
      ends: null,
      talk: { phase: 'asking', step: 0 },
    })
  })

  it.each(['5', '1', '0', 'bien', 'cinco'])('never begins with «%s», as if it were an answer', (text) => {
    expect(listen(invited, text)).toMatchObject({
      says: 'reask.start',
      talk: { phase: 'invited', answers: {} },
    })
  })

  it('asks once whether to begin, then is silent', () => {
    expect(tell(['qué es', 'hola?', 'gracias', 'dígame', 'ok']).turns).toEqual([
      ...['reask.start', '-', '-', '-', 'q.G1'],
    ])
  })

  it('is declined by NO, and by FIN before there is a score', () => {
    expect(tell(['no']).turns).toEqual(['declined declined'])
    expect(tell(['ok', 'fin']).turns).toEqual(['q.G1', 'declined declined'])
  })

  it('asks a question twice at most, then leaves it and goes on', () => {
    const { talk, turns } = tell(['más o menos 4.5', '0', '5'], at(0))
    expect(turns).toEqual(['reask.5', 'q.G5', 'q.OS1'])
    expect(talk.answers).toEqual({ G5: 5 })
    expect(listen(at(4), 'asdf').says).toBe('reask.RES3')
    expect(listen(at(4, { reasked: true }), 'asdf')).toMatchObject({ says: 'q.G4', note: 'unparsed' })
    expect(listen(at(1, { reasked: true }), '5').talk.reasked).toBe(false)
  })

  it('takes «no sé» for an answer only where the item has it', () => {
    expect(listen(at(0), 'no se').talk.answers).toEqual({})
    expect(listen(at(2), 'no se').talk.answers).toEqual({ OS1: null })
    expect(listen(at(2), 'saltar').talk.answers).toEqual({})
  })

  it('is silent on «gracias» within a minute of an answer, and asks again later', () => {
    expect(listen(at(1), 'gracias', { sinceAnswer: 59_999 })).toMatchObject({ says: null, talk: at(1) })
    expect(listen(at(1), 'gracias', { sinceAnswer: 60_000 }).says).toBe('reask.5')
    expect(listen(at(0), 'ok', { sinceAnswer: null }).says).toBe('reask.5')
  })

  it('keeps what is written beside a score as a remark', () => {
    expect(listen(at(0), '2, demoraron mucho').talk).toMatchObject({
      answers: { G1: 2 },
      remarks: ['demoraron mucho'],
    })
  })

  it('does not score what comes before the question can have been read, and says nothing', () => {
    for (const heard of [
      { sinceAsked: 3_999 },
      { sinceAsked: 'not-yet' },
      { repeated: true, sinceAsked: 15_999 },
    ] as const) {
      for (const text of ['5', 'saltar', 'asdf', 'gracias', 'no se']) {
        expect(listen(at(1), text, heard)).toEqual({ talk: at(1), says: null, ends: null, note: 'premature' })
      }
      expect(listen(commenting, '1', heard)).toMatchObject({ says: null, ends: null })
    }
    expect(listen(at(1), '5', { sinceAsked: 4_000 }).talk.answers).toEqual({ G5: 5 })
    // Five, five, five: the commonest of all answers.
    expect(listen(at(1), '5', { repeated: true, sinceAsked: 16_000 }).talk.answers).toEqual({ G5: 5 })
  })

  it('asks again what could not be sent', () => {
    expect(listen(at(3), '5', { sinceAsked: 'never' })).toEqual({ talk: at(3), says: 'q.CE1', ends: null })
    expect(listen(commenting, 'x', { sinceAsked: 'never' })).toMatchObject({ says: 'q.G4', ends: null })
  })

  it('explains itself at any moment, and stays where it is', () => {
    for (const talk of [invited, at(0), at(4), commenting]) {
      expect(listen(talk, 'ayuda', { sinceAsked: 'not-yet' })).toEqual({ talk, says: 'help', ends: null })
    }
  })

  it('ends at any moment with BAJA or a wrong number, also when the question is still on its way', () => {
    for (const talk of [invited, at(0), at(3, { answers: { G1: 1 } }), commenting]) {
      for (const sinceAsked of [0, 'not-yet', 'never', 30_000] as const) {
        expect(listen(talk, 'BAJA', { sinceAsked })).toEqual({ talk, says: 'optout.ok', ends: 'optout' })
        expect(listen(talk, 'número equivocado', { sinceAsked })).toEqual({
          ...{ talk, says: 'wrong', ends: 'wrong_person' },
        })
      }
    }
  })

  it('ends with the comment, with «nada» or FIN; without G1 nothing of it counts', () => {
    expect(listen(commenting, 'Bien todo')).toMatchObject({ says: 'done', ends: 'complete' })
    for (const text of ['fin', 'no', 'nada', 'gracias']) {
      expect(listen(commenting, text).talk.remarks, text).toEqual([])
    }
    expect(listen({ ...commenting, answers: { G5: 3 } }, 'x').ends).toBe('expired')
    expect(listen(commenting, '')).toMatchObject({ says: null, ends: null })
  })

  it('that falls silent is partial once G1 is answered, complete once all was asked', () => {
    expect(fallSilent(invited)).toBe('expired')
    expect(fallSilent(at(1))).toBe('expired')
    expect(fallSilent(at(1, { answers: { G1: 3 } }))).toBe('partial')
    expect(fallSilent(commenting)).toBe('complete')
  })
})

const unscored = ['0', '4.5', '5 muy mal', '4 5', 'bien lento', '👍', 'asdf', '6', 'qué', '1-5', 'diez']
const texts = fc.oneof(
  fc.constantFrom(...unscored, 'gracias', 'ok', 'ayuda', 'saltar', 'no se', 'fin', 'no', '', 'ALTA', '10'),
  fc.constantFrom('1', '2', '3', '4', '5', '5.', 'cinco', 'muy bien', 'igual', 'todo', '3 demoraron'),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const times = fc.record({
  sinceAsked: fc.oneof(fc.constantFrom<'not-yet' | 'never'>('not-yet', 'never'), fc.nat(100_000)),
  sinceAnswer: fc.option(fc.nat(100_000)),
  repeated: fc.boolean(),
  reach: fc.constantFrom(0, 4_000),
})
const history = fc.array(fc.tuple(texts, times), { maxLength: 40 })

describe('whatever is written, a conversation', () => {
  it('says one thing at most for each reply, and nothing after its end', () => {
    fc.assert(
      fc.property(history, (heard) => {
        let talk: Talk = invited
        for (const [text, when] of heard) {
          const turn = listen(talk, text, when)
          expect(turn.talk.step).toBeGreaterThanOrEqual(talk.step)
          expect(turn.talk.step - talk.step).toBeLessThanOrEqual(1)
          if (turn.ends) return
          talk = turn.talk
        }
      }),
    )
  })

  it('holds no score that no reply contained', () => {
    fc.assert(
      fc.property(history, (heard) => {
        let talk: Talk = listen(invited, 'ok').talk
        for (const [text, when] of heard) {
          const turn = listen(talk, text, when)
          const asked = questions[talk.step]?.item ?? ''
          for (const item of Object.keys(turn.talk.answers)) {
            if (item !== asked) expect(turn.talk.answers[item]).toBe(talk.answers[item])
          }
          if (unscored.includes(text)) expect(turn.talk.answers).toEqual(talk.answers)
          const score = turn.talk.answers[asked]
          if (/^\d$/.test(text) && turn.talk.step > talk.step && talk.phase === 'asking') {
            const printed = options[questions[talk.step]?.scale ?? 'SN'][Number(text) - 1]
            if (turn.note !== 'unparsed') expect(score).toBe(scoreOfValue(printed ?? Number.NaN))
          }
          if (turn.ends) return
          talk = turn.talk
        }
      }),
    )
  })

  it('ends with BAJA', () => {
    fc.assert(
      fc.property(history, times, (heard, when) => {
        let talk: Talk = invited
        for (const [text, each] of heard) {
          const turn = listen(talk, text, each)
          if (turn.ends) break
          talk = turn.talk
        }
        expect(listen(talk, 'BAJA', when).ends).toBe('optout')
      }),
    )
  })

  it('that has begun ends after eleven replies that are no politeness and no call for help', () => {
    const plain = texts.filter((text) => {
      const { kind } = parseReply(text, 'SAT5')
      return kind !== 'help' && kind !== 'empty' && kind !== 'optin' && text !== 'gracias' && text !== 'ok'
    })
    fc.assert(
      fc.property(fc.array(plain, { minLength: 11, maxLength: 11 }), (replies) => {
        const { ended, turns } = tell(['ok', ...replies])
        expect(ended).not.toBeNull()
        expect(turns.length).toBeLessThanOrEqual(12)
      }),
    )
  })
})
