import { describe, expect, it } from 'vitest'
import { agentAnswer } from '../../dashboard/agent/answer.ts'
import { agentName } from '../../dashboard/agents/agent-name.ts'
import { reliabilityFigure } from '../../dashboard/agents/reliability-figure.ts'
import { agentExamples } from '../../dashboard/examples/agent.ts'
import { agentEstimate } from '../../dashboard/examples/agents.ts'
import { known } from '../../dashboard/examples/estimates.ts'
import type { AgentReport } from '../../schema/contracts/reports.ts'

const { typical, oneWeek, allWithheld, fewAgents } = agentExamples
const office = known(0.8, 0.79, 0.81, [200, 0, 0, 0, 800])
const prior = { fitted: true, alpha: 22, beta: 5, agents: 30 }
const readings = {
  within: '800/700/880/60/690/5',
  below: '600/500/700/60/710/0',
  faint: '600/500/700/60/690/5',
  above: '920/850/970/60/690/5',
  withheld: '-4',
}

const report = (cells: Record<string, keyof typeof readings>): AgentReport => ({
  ...typical,
  measures: Object.entries(cells).map(([measure, reading]) => ({
    measure,
    office,
    prior,
    estimate: agentEstimate(readings[reading]),
  })),
})
const es = (cells: Record<string, keyof typeof readings>) => agentAnswer(report(cells), 'es').sentence

describe('the answer to «¿Cómo ayudamos a esta persona?»', () => {
  it('names what to practise, with satisfaction, its interval and n, and that chance may play a part', () => {
    expect(agentAnswer(report({ G1: 'within', OS: 'above', CE: 'below', RC: 'below' }), 'es')).toEqual({
      sentence:
        'Conviene practicar dos cosas: comunicación efectiva y relaciones interpersonales y manejo de conflictos.',
      evidence:
        'Satisfacción: 80% (intervalo de 95%: 70% a 88%), según 60 respuestas; su sede: 80.0%. ' +
        'Queda por encima de su sede en orientación al servicio. ' +
        'De cada 20 comparaciones, hasta una puede salir por azar: converse y observe antes de decidir qué practicar.',
    })
    expect(agentAnswer(report({ G1: 'within', CE: 'below' }), 'en').sentence).toBe(
      'It is worth practising one thing: effective communication.',
    )
  })

  it('says which of what it names is not reliable enough for more', () => {
    expect(agentAnswer(report({ G1: 'within', CE: 'below', RC: 'faint' }), 'es')).toMatchObject({
      sentence:
        'Conviene practicar dos cosas: comunicación efectiva y relaciones interpersonales y manejo de conflictos.',
      evidence: expect.stringContaining(
        ' Con fiabilidad menor de 0.70: relaciones interpersonales y manejo de conflictos. ',
      ),
    })
    expect(agentAnswer(report({ G1: 'within', CE: 'below' }), 'en').evidence).not.toContain('reliability')
  })

  it('counts them where they are many', () => {
    expect(agentAnswer(typical, 'es').sentence).toBe(
      'Conviene practicar 4 competencias: quedan por debajo de su sede.',
    )
  })

  it('says what to keep where nothing is below', () => {
    expect(es({ G1: 'within', OS: 'above', CE: 'within' })).toBe(
      'Conviene mantener lo que hace bien: orientación al servicio.',
    )
  })

  it('doesn’t call indistinguishable the same', () => {
    expect(es({ G1: 'within', OS: 'within' })).toBe(
      'Con estas respuestas no se distingue de su sede en ninguna competencia.',
    )
  })

  it('says that satisfaction is below and nothing about the person tells why', () => {
    expect(es({ G1: 'below', OS: 'within', CE: 'above' })).toBe(
      'Su satisfacción queda por debajo de su sede, y las preguntas sobre la persona no dicen por qué.',
    )
  })

  it('never rests on what is only a note of the citizens', () => {
    expect(es({ G1: 'within', OS: 'within', DA: 'below', AC: 'above' })).toContain('no se distingue')
  })

  it('can’t tell where it is withheld, and says what it waits for', () => {
    expect(agentAnswer(allWithheld, 'es').sentence).toBe(
      'Todavía no se puede saber cómo ayudar: faltan 8 respuestas para el primer resultado.',
    )
    expect(agentAnswer(allWithheld, 'en').sentence).toBe(
      'It can’t be told yet how to help: 8 more answers are needed for the first result.',
    )
    expect(es({ G1: 'within', OS: 'withheld', CE: 'withheld' })).toBe(
      'Todavía no se puede saber qué practicar: ninguna competencia reúne diez respuestas.',
    )
    expect(agentAnswer(fewAgents, 'es').sentence).toBe(
      'Todavía no se puede saber qué practicar: los datos no distinguen a un asesor de otro.',
    )
  })

  it('says that it rests on a single week', () => {
    expect(agentAnswer(oneWeek, 'es').sentence).toBe(
      'Con una sola semana con resultados, todavía no se puede saber qué practicar: ninguna competencia reúne diez respuestas.',
    )
  })
})

it('an agent is named by code', () => {
  expect(agentName('A-014', 'es')).toBe('Asesor 014')
  expect(agentName('A-014', 'en')).toBe('Agent 014')
  expect(agentName('VENT-7', 'es')).toBe('Asesor VENT-7')
})

it('a reliability is never rounded up to the line', () => {
  expect(reliabilityFigure(0.6999, 'es')).toBe('0.69')
  expect(reliabilityFigure(0.7, 'es')).toBe('0.70')
})
