import { describe, expect, it } from 'vitest'
import { sessionExamples, trainingExamples } from '../../dashboard/examples/training.ts'
import { trainingAnswer } from '../../dashboard/training/answer.ts'
import { effectTicks } from '../../dashboard/training/effect-rows.ts'
import { type KnownEffect, reasonOf, verdictOf } from '../../dashboard/training/effect-words.ts'
import { matching } from '../../dashboard/training/matching-agents.ts'
import { draftOf, emptyDraft, hoursOf, requestOf } from '../../dashboard/training/session-draft.ts'
import type { TrainingReport, TrainingTopic } from '../../schema/contracts/training.ts'

const { typical } = trainingExamples
const [first, ...rest] = typical.topics as TrainingTopic[]
const withFirst = (given: Partial<TrainingTopic>, more: Partial<TrainingReport> = {}): TrainingReport => ({
  ...typical,
  topics: [{ ...(first as TrainingTopic), ...given }, ...rest],
  ...more,
})
const answer = (report: TrainingReport) => trainingAnswer(report, 'es')

describe('«¿Qué entrenamos primero?» is answered', () => {
  it('with a competency, and with how many agents of how many offices', () => {
    expect(answer(typical).sentence).toBe('Empiece por Comunicación efectiva, con 7 asesores de 4 sedes.')
    expect(trainingAnswer(typical, 'en').sentence).toBe(
      'Begin with Effective communication, with 7 agents of 4 offices.',
    )
  })

  it('without offices where one is asked for', () => {
    expect(answer(trainingExamples.oneOffice).sentence).not.toMatch(/sede/)
  })

  it('in the singular, where it is one', () => {
    const one = withFirst({
      agents: { under: 1, mistaken: 0, unclear: 20, over: 9, withheld: 0, alike: false },
      concerned: (first as TrainingTopic).concerned.slice(0, 1),
    })
    expect(answer(one).sentence).toBe('Empiece por Comunicación efectiva, con 1 asesor de 1 sede.')
  })

  it('with a workshop for all where it concerns three of four agents, or none can be told from another', () => {
    const agents = { under: 27, mistaken: 1, unclear: 5, over: 4, withheld: 2, alike: false }
    expect(answer(withFirst({ agents })).sentence).toBe(
      'Empiece por Comunicación efectiva: concierne a 27 de 36 asesores, conviene un taller para todos.',
    )
    expect(answer(withFirst({ agents: { ...agents, under: 26, unclear: 6 } })).sentence).toMatch(
      /con 26 asesores/,
    )
    expect(answer(trainingExamples.alike).sentence).toMatch(/con todos: las respuestas no distinguen/)
  })

  it('without saying with whom where that can’t be told', () => {
    expect(answer(trainingExamples.oneWeek).sentence).toBe(
      'Empiece por Orientación al servicio; todavía no se puede saber con qué asesores.',
    )
  })

  it('with what is not certain of the order, and what the order is of', () => {
    expect(answer(typical).evidence).toMatch(
      /importancia para la satisfacción.*Ordena temas, no personas\. Entre Comunicación efectiva y Relaciones interpersonales y manejo de conflictos el orden todavía no es seguro\./,
    )
    expect(answer(trainingExamples.notYet).evidence).toMatch(
      /todavía no se puede saber qué competencia importa más/,
    )
  })

  it('with nothing to train, where nothing is under the target', () => {
    expect(answer(trainingExamples.met).sentence).toBe(
      'Las competencias con resultado alcanzan la meta de 85%.',
    )
    const unclear = { ...typical, topics: rest.filter(({ standing }) => standing === 'unclear') }
    expect(answer(unclear).sentence).toBe('Ninguna competencia está claramente bajo la meta de 85%.')
  })

  it('with what is under the target though its importance is not known', () => {
    const unranked = withFirst({ standing: 'unranked' })
    expect(answer({ ...unranked, topics: unranked.topics.slice(0, 1) }).sentence).toBe(
      'Comunicación efectiva está bajo la meta; todavía no se puede saber cuánto importa.',
    )
  })

  it('with «todavía no se puede saber» where all is withheld', () => {
    expect(answer(trainingExamples.allWithheld).sentence).toMatch(/^Todavía no se puede saber qué entrenar/)
  })
})

const effect = (id: string) => sessionExamples.find(({ session }) => session.id === id)?.effect as KnownEffect

describe('the verdict on a session', () => {
  it('says how far the interval reaches, in whole points', () => {
    expect(verdictOf(effect('rose'), 'es')).toBe('Subió entre 6 y 19 puntos más que los no capacitados')
    expect(verdictOf({ ...effect('rose'), low: 0.002, high: 0.09 }, 'es')).toBe(
      'Subió hasta 9 puntos más que los no capacitados',
    )
    expect(verdictOf(effect('fell'), 'es')).toBe('Cambió hasta 12 puntos menos que los no capacitados')
    expect(verdictOf({ ...effect('fell'), low: -0.2, high: -0.04 }, 'es')).toBe(
      'Cambió entre 4 y 20 puntos menos que los no capacitados',
    )
  })

  it('leaves aside what was to be expected of having chosen the weakest', () => {
    expect(verdictOf({ ...effect('rose'), expected: 0.03 }, 'es')).toBe(
      'Subió entre 3 y 16 puntos más que los no capacitados',
    )
  })

  it('does not say whether it worked where the interval holds 0', () => {
    expect(verdictOf(effect('unclear'), 'es')).toBe('Todavía no se puede saber si funcionó')
    expect(verdictOf({ ...effect('unclear'), settled: true }, 'es')).toBe(
      'No se distingue un efecto de la casualidad',
    )
  })

  it('says what is lacking, in both languages', () => {
    for (const language of ['es', 'en'] as const) {
      for (const reason of ['few-trained', 'few-answers', 'few-comparison'] as const) {
        const [one, three] = [1, 3].map((needs) => reasonOf({ kind: 'withheld', reason, needs }, language))
        expect(one).toMatch(/\b1\b/)
        expect(three).toMatch(/\b3\b/)
      }
    }
  })

  it('is drawn on an axis that holds all intervals', () => {
    expect(effectTicks(effect('rose').trained, effect('rose').comparison)).toEqual([65, 70, 75, 80, 85, 90])
  })
})

describe('what is typed of a session', () => {
  it.each([
    ['1,5', 1.5],
    [' 4 ', 4],
    ['80', 80],
    ['0.5', 0.5],
  ])('%j is so many hours', (typed, hours) => expect(hoursOf(typed)).toBe(hours))

  it.each(['', 'dos', '0', '0.25', '80.5', '-1', '1e1', '1.5.5'])(
    '%j is no number of half hours',
    (typed) => {
      expect(hoursOf(typed)).toBeUndefined()
    },
  )

  it('is sent without an empty note, and comes back from a session as it was', () => {
    const session = sessionExamples[1]?.session
    if (!session) throw new Error('no example')
    const { id: _, ...draft } = draftOf(session)
    expect(requestOf(draft)).toEqual({
      competency: 'OS',
      date: '2026-11-10',
      hours: 4,
      note: 'Trato cordial con cola larga',
      agents: session.agents,
    })
    expect(requestOf({ ...emptyDraft, note: '  ', hours: '2' })).not.toHaveProperty('note')
  })
})

describe('the search for agents', () => {
  const agents = [
    { agent: 'A-001', name: 'Asesor 001', place: 'Sede Ñaña · Equipo A' },
    { agent: 'A-010', name: 'Asesor 010', place: 'Sede Sur · Equipo B' },
  ]
  const found = (typed: string) => matching(agents, typed).map(({ agent }) => agent)

  it('takes words of code, office and team, in any order, whatever their accents', () => {
    expect(found('')).toEqual(['A-001', 'A-010'])
    expect(found('b SUR')).toEqual(['A-010'])
    expect(found('nana')).toEqual(['A-001'])
    expect(found('001')).toEqual(['A-001'])
    expect(found('10')).toEqual(['A-010'])
    expect(found('sur a-001')).toEqual([])
  })

  it('takes several words as they stand where somebody holds them: a team’s letter is in every code', () => {
    expect(found('equipo a')).toEqual(['A-001'])
    expect(found('ñaña equipo a')).toEqual(['A-001'])
    expect(found('a-0')).toEqual(['A-001', 'A-010'])
  })
})
