import { describe, expect, it } from 'vitest'
import {
  type CitizenItem,
  citizenItems,
  commentLimit,
  commentQuestion,
} from '../../schema/instrument/citizen-items.ts'
import { competencies } from '../../schema/instrument/competencies.ts'
import { measures } from '../../schema/instrument/measures.ts'
import { requiredItem } from '../../schema/instrument/questionnaire.ts'
import { type Reason, reasonGroups, reasons } from '../../schema/instrument/reasons.ts'
import { type Scale, scales } from '../../schema/instrument/scales.ts'
import { supervisorItems } from '../../schema/instrument/supervisor-items.ts'
import type { Text } from '../../schema/instrument/text.ts'

const items: readonly CitizenItem[] = citizenItems
const allScales: readonly Scale[] = Object.values(scales)

describe('the instrument', () => {
  it('says everything in Spanish and in English', () => {
    const texts: Text[] = [
      ...[...items, ...supervisorItems, ...reasons, ...measures].map(({ label }) => label),
      ...Object.values(competencies).map(({ name }) => name),
      ...Object.values(reasonGroups),
      ...allScales.flatMap(({ options, notApplicable }) => [
        ...options.map(({ label }) => label),
        ...(notApplicable ? [notApplicable] : []),
      ]),
      commentQuestion,
    ]
    for (const { es, en } of texts) {
      for (const text of [es, en]) expect(text).toMatch(/^\S(.*\S)?$/)
    }
  })

  it('gives every item a scale and a competency that exist', () => {
    for (const { id, scale, competency } of [...items, ...supervisorItems]) {
      expect(Object.keys(scales), id).toContain(scale)
      if (competency) expect(Object.keys(competencies), id).toContain(competency)
    }
  })

  it('counts every item about a person for a competency', () => {
    for (const { id, level, competency } of items) {
      if (level === 'agent' || level === 'team') expect(competency, id).toBeDefined()
      if (level === 'visit') expect(competency, id).toBeUndefined()
    }
  })

  it('names every measure once', () => {
    const codes = measures.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  // 6 core + 3 conditional + 18 rotated + 3 office questions, 11 competencies, 28 reasons.
  it('has the measures of which the reports speak', () => {
    const count = (kind: string) => measures.filter((measure) => measure.kind === kind).length
    expect([count('item'), count('competency'), count('reason')]).toEqual([30, 11, 28])
  })

  it('lets no condition hang on an item that may not have been asked', () => {
    const core = items.filter(({ role }) => role === 'core').map(({ id }) => id)
    for (const { condition, role } of items) {
      expect(condition !== undefined).toBe(role === 'conditional')
      if (condition) expect(core).toContain(condition.item)
    }
  })

  it('asks a required question on whose scale nobody can say «no sé»', () => {
    const required = items.find(({ id }) => id === requiredItem)
    const scale: Scale | undefined = required && scales[required.scale]
    expect(required?.role).toBe('core')
    expect(scale?.notApplicable).toBeUndefined()
  })

  it('orders each scale by points, from 0 to 100, with no value or label twice', () => {
    for (const { options, favorableFrom } of allScales) {
      const points = options.map(({ points }) => points).sort((one, other) => one - other)
      expect([points[0], points.at(-1)]).toEqual([0, 100])
      expect(points).toContain(favorableFrom === 50 ? 50 : 100)
      const columns = options.map(({ value, points, label }) => ({
        value,
        points,
        es: label.es,
        en: label.en,
      }))
      for (const column of ['value', 'points', 'es', 'en'] as const) {
        expect(new Set(columns.map((row) => row[column])).size).toBe(options.length)
      }
    }
  })

  it('takes allegations for nobody’s score', () => {
    const critical = (reasons as readonly Reason[]).filter(({ critical }) => critical).map(({ code }) => code)
    expect(critical).toEqual(['R07b', 'R12', 'E05'])
    for (const code of critical) {
      expect(measures.find((measure) => measure.code === code)?.forAgents, code).toBe(false)
    }
  })

  it('shows an agent nothing of the office, the institution or someone else', () => {
    for (const { code, attribution } of reasons) {
      if (attribution === 'agent' || attribution === 'mixed') continue
      expect(measures.find((measure) => measure.code === code)?.forAgents, code).toBe(false)
    }
    const shown = measures
      .filter(({ kind, forAgents }) => kind === 'item' && forAgents)
      .map(({ code }) => code)
    expect(shown).toContain('G1')
    for (const code of ['G5', 'G2', 'G3', 'O1', 'O2', 'O3', 'TE1', 'GI2']) expect(shown).not.toContain(code)
  })

  it('takes comments of 1,000 characters', () => {
    expect(commentLimit).toBe(1000)
  })
})
