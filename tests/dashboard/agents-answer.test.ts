import { describe, expect, it } from 'vitest'
import { byCode } from '../../dashboard/agents/agent-name.ts'
import { agentsAnswer } from '../../dashboard/agents/answer.ts'
import { readingOf, toneOf } from '../../dashboard/agents/reading.ts'
import { summaryOf } from '../../dashboard/agents/summary.ts'
import { agentEstimate, agentsExamples } from '../../dashboard/examples/agents.ts'
import { known, withheld } from '../../dashboard/examples/estimates.ts'
import type { AgentsReport } from '../../schema/contracts/reports.ts'

const { typical, oneWeek, allWithheld, fewAgents } = agentsExamples
const fitted = { fitted: true, alpha: 22, beta: 5, agents: 30 }
const office = known(0.8, 0.79, 0.81, [200, 0, 0, 0, 800])
const within = '800/700/880/60/690/5'
const below = '600/500/700/60/690/5'
const above = '920/850/970/60/690/5'

/** Agents × G1, OS, CE, DA. */
function report(rows: readonly string[][], over: Partial<AgentsReport> = {}): AgentsReport {
  return {
    scope: typical.scope,
    measures: ['G1', 'OS', 'CE', 'DA'].map((measure) => ({ measure, office, prior: fitted })),
    agents: rows.map((row, index) => ({
      agent: `A-${index + 1}`,
      office: 'CEN',
      archived: false,
      estimates: row.map(agentEstimate),
    })),
    ...over,
  }
}
const es = (rows: readonly string[][], over: Partial<AgentsReport> = {}) =>
  agentsAnswer(report(rows, over), 'es').sentence
const alike = [within, within, within, within]
const repeat = (count: number, row: string[]) => Array.from({ length: count }, () => row)

describe('the answer to «¿Quién necesita apoyo, y en qué?»', () => {
  it('says how many and in what, and that it is a sign, not a verdict', () => {
    const rows = [...repeat(4, alike), [within, within, below, within], [below, below, below, within]]
    expect(agentsAnswer(report(rows), 'es')).toEqual({
      sentence: '2 de 6 asesores pueden necesitar apoyo, más a menudo en comunicación efectiva.',
      evidence:
        'Es una señal para conversar y observar, no un veredicto: se marca donde el intervalo de 95% de la persona ' +
        'deja fuera el valor del conjunto de las sedes y la diferencia se sostiene entre tantas comparaciones. Están en orden de código: no es una clasificación.',
    })
    expect(agentsAnswer(report(rows), 'en').sentence).toBe(
      '2 of 6 agents may need support, most often in effective communication.',
    )
  })

  it('names the competency of a single agent, and none where no competency stands out', () => {
    expect(es([...repeat(3, alike), [within, below, within, within]])).toBe(
      'Un asesor de 4 puede necesitar apoyo en orientación al servicio.',
    )
    expect(es([[below, within, within, within], ...repeat(3, alike)])).toBe(
      'Un asesor de 4 puede necesitar apoyo.',
    )
    expect(es([[within, below, within, within], [within, within, below, within], alike])).toBe(
      '2 de 3 asesores pueden necesitar apoyo.',
    )
  })

  it('counts nobody whose number may be chance among all that are compared', () => {
    const faint = report([...repeat(9, alike), [within, below, within, within]])
    expect(agentsAnswer(faint, 'es').sentence).toContain('Un asesor de 10 puede necesitar apoyo')
    const agents = faint.agents.map((agent) => ({
      ...agent,
      estimates: agent.estimates.map((each) => ({ ...each, mayBeChance: true as const })),
    }))
    expect(agentsAnswer({ ...faint, agents }, 'es').sentence).toBe(
      'Nadie queda claramente por debajo del conjunto de las sedes con estas respuestas.',
    )
  })

  it('says so where nobody is below, of one office or of all', () => {
    expect(es(repeat(3, alike))).toBe(
      'Nadie queda claramente por debajo del conjunto de las sedes con estas respuestas.',
    )
    expect(es([[above, above, above, above]], { scope: { ...typical.scope, office: 'CEN' } })).toBe(
      'Nadie queda claramente por debajo de su sede con estas respuestas.',
    )
  })

  it('never counts what is only a note of the citizens', () => {
    const rows = repeat(3, [within, within, within, below])
    expect(es(rows)).toContain('Nadie queda claramente por debajo')
    expect(summaryOf(report(rows))).toMatchObject({ compared: 9, known: 12, below: 0 })
  })

  it('can’t tell where nothing is published, nobody is listed or no fit was possible', () => {
    expect(agentsAnswer(allWithheld, 'es').sentence).toBe(
      'Todavía no se puede saber quién necesita apoyo: nadie reúne diez respuestas publicadas.',
    )
    expect(es([])).toBe('No hay asesores registrados en esta selección.')
    expect(agentsAnswer(fewAgents, 'es').sentence).toBe(
      'Todavía no se puede saber quién necesita apoyo: los datos no distinguen a un asesor de otro.',
    )
    expect(agentsAnswer(fewAgents, 'en').sentence).toBe(
      'It can’t be told yet who needs support: the data don’t tell one agent from another.',
    )
  })

  it('says that it rests on a single week', () => {
    expect(agentsAnswer(oneWeek, 'es', true).sentence).toBe(
      'Con una sola semana publicada, nadie queda claramente por debajo del conjunto de las sedes con estas respuestas.',
    )
  })

  it('names no agent', () => {
    for (const example of Object.values(agentsExamples)) {
      for (const language of ['es', 'en'] as const) {
        const { sentence, evidence } = agentsAnswer(example, language)
        for (const { agent } of example.agents.slice(0, 40)) {
          expect(`${sentence} ${evidence}`).not.toContain(agent.replace('A-', ''))
        }
      }
    }
  })
})

describe('a cell', () => {
  const measured = { measure: 'CE', office, prior: fitted }
  const reading = (text: string, over = {}) => readingOf({ ...measured, ...over }, agentEstimate(text))
  const tone = (text: string, over = {}) => {
    const estimate = agentEstimate(text)
    return toneOf(readingOf({ ...measured, ...over }, estimate), { ...measured, ...over }, estimate)
  }

  it('is marked only where its interval leaves the reference out', () => {
    expect(reading('700/610/799/90/700/0')).toBe('below')
    expect(reading('700/610/800/90/700/0')).toBe('within')
    expect(reading('880/801/930/90/700/0')).toBe('above')
    expect(reading('880/800/930/90/700/0')).toBe('within')
  })

  it('is pale unless it is marked', () => {
    expect(tone('700/610/800/90/700/0')).toBe('d-1')
    expect(tone('810/700/880/90/700/0')).toBe('d0')
    expect(tone('880/800/930/90/700/0')).toBe('d1')
    expect(tone('740/690/790/90/700/0')).toBe('d-2')
    expect(tone('700/610/799/90/700/0')).toBe('d-3')
    expect(tone('920/850/960/90/700/0')).toBe('d3')
  })

  it('is never marked as a note, without a fit, or without a reference', () => {
    expect(reading(below, { measure: 'DA' })).toBe('note')
    expect(reading(below, { prior: { fitted: false, agents: 3 } })).toBe('pooled')
    expect(reading(below, { office: withheld(4) })).toBe('uncompared')
    expect(tone(below, { measure: 'DA' })).toBe('plain')
    expect(reading('-4')).toBe('withheld')
  })
})

it('agents stand by code, numbers in it as numbers', () => {
  const codes = ['A-10', 'A-9', 'B-1', 'A-100', 'A-010'].map((agent) => ({ agent }))
  expect(codes.sort(byCode).map(({ agent }) => agent)).toEqual(['A-9', 'A-010', 'A-10', 'A-100', 'B-1'])
})
