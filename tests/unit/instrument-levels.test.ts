import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citizenItems } from '../../schema/instrument/citizen-items.ts'
import { competencyCodes } from '../../schema/instrument/competencies.ts'
import { levelsOf } from '../../schema/instrument/measures.ts'
import { type Answers, offeredReasons } from '../../schema/instrument/questionnaire.ts'
import { type Scale, scales } from '../../schema/instrument/scales.ts'

const ofOffice = (answers: Answers, reasons: readonly string[] | null = null) =>
  Object.fromEntries(levelsOf({ answers, reasons }, false))
const ofAgent = (answers: Answers, reasons: readonly string[] | null = null) =>
  Object.fromEntries(levelsOf({ answers, reasons }, true))

describe('where a response counts', () => {
  it('an answer counts at the points of its scale', () => {
    expect(ofOffice({ G1: 5, G5: 3, G2: 1, O1: 1 })).toEqual({ G1: 100, G5: 50, G2: 50, O1: 0 })
  })

  // OS1 «Muy bien» 100, OS2 «Bien» 75: mean 87.5, one vote at 75.
  it('a competency is one vote, at the level not above the mean of its items', () => {
    expect(ofAgent({ OS1: 5, OS2: 4 })).toEqual({ OS1: 100, OS2: 75, OS: 75 })
  })

  // 25 and 100: mean 62.5 -> 50. 100, 100 and 75: mean 91.67 -> 75. 0, 0 and 100: mean 33.3 -> 25.
  it.each<[Answers, number]>([
    [{ OS1: 2, OS5: 1 }, 50],
    [{ OS1: 5, OS2: 5, OS4: 4 }, 75],
    [{ OS1: 1, OS5: 0, OS3: 5 }, 25],
    [{ OS1: 5, OS5: 1, OS3: 5 }, 100],
    [{ OS1: 1, OS2: 2 }, 0],
  ])('%j is a vote of %i', (answers, vote) => {
    expect(ofAgent(answers).OS).toBe(vote)
  })

  it('a reversed item counts the other way round: a problem is 0, none is 100', () => {
    expect([ofOffice({ G3: 1 }).G3, ofOffice({ G3: 0 }).G3]).toEqual([0, 100])
    expect([ofOffice({ TE1: 1 }).TE, ofOffice({ TE1: 0 }).TE]).toEqual([0, 100])
  })

  it('an item of the team makes a competency of the office, never of the agent', () => {
    expect(ofOffice({ TE1: 0 })).toEqual({ TE1: 100, TE: 100 })
    expect(ofAgent({ TE1: 0 })).toEqual({ TE1: 100 })
  })

  // GI1 (agent) «Muy bien» 100, GI2 (office) «No» 0: the office's vote is their mean, the agent's is GI1 alone.
  it('an item of the office does not lower an agent', () => {
    expect(ofOffice({ GI1: 5, GI2: 0 }).GI).toBe(50)
    expect(ofAgent({ GI1: 5, GI2: 0 }).GI).toBe(100)
  })

  it('«no sé» counts nowhere', () => {
    expect(ofAgent({ OS1: null, OS2: 4, CE1: null })).toEqual({ OS2: 75, OS: 75 })
  })

  it('a value that is on no scale, or an item that is not of ours, counts nowhere', () => {
    expect(ofOffice({ G1: 9, OS5: 2, ZZ9: 5, constructor: 5 })).toEqual({})
  })

  it('a reason counts 100 where it was chosen and 0 where it was offered', () => {
    const { R01, R09, X01, E01 } = ofOffice({ G1: 3 }, ['R09'])
    expect({ R01, R09, X01, E01 }).toEqual({ R01: 0, R09: 100, X01: 0, E01: undefined })
  })

  it('the reasons of a complaint are offered only after a problem', () => {
    expect(ofOffice({ G1: 5, G3: 1 }, ['E04'])).toMatchObject({ E04: 100, E01: 0, R01: 0 })
    expect(ofOffice({ G1: 1, G3: 0 }, [])).not.toHaveProperty('E04')
  })

  it('reasons count nowhere where nobody asked for them', () => {
    expect(ofOffice({ G1: 4, G5: 3, G3: 0 }, ['R01'])).not.toHaveProperty('R01')
    expect(ofOffice({ G1: 1 }, null)).toEqual({ G1: 0 })
  })
})

describe('reasons are asked', () => {
  it.each<[Answers, boolean]>([
    [{ G1: 4 }, false],
    [{ G1: 3 }, true],
    [{ G1: 5, G5: 2 }, true],
    [{ G1: 5, G5: 3 }, false],
    [{ G1: 5, G3: 1 }, true],
    [{ G1: 5, G3: 0 }, false],
    [{ G1: 5, G3: null, G2: 0 }, false],
    [{}, false],
  ])('after %j: %j', (answers, asked) => {
    expect(offeredReasons(answers).length > 0).toBe(asked)
  })

  // 28 reasons, six of which (E01–E03, E04, E04b, E05) are of a complaint.
  it('all 28 after a problem, 22 without one', () => {
    expect(offeredReasons({ G1: 1, G3: 1 })).toHaveLength(28)
    expect(offeredReasons({ G1: 1, G3: 0 })).toHaveLength(22)
  })
})

describe('any response', () => {
  const answers = fc.record(
    Object.fromEntries(
      citizenItems.map((item) => {
        const scale: Scale = scales[item.scale]
        return [item.id, fc.constantFrom(null, ...scale.options.map(({ value }) => value))]
      }),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Answers>

  it('votes for an agent only with items about the agent, and never above the best of them', () => {
    fc.assert(
      fc.property(answers, (answers) => {
        const levels = levelsOf({ answers, reasons: null }, true)
        for (const code of competencyCodes) {
          const votes = citizenItems
            .filter((item) => 'competency' in item && item.competency === code && item.level === 'agent')
            .flatMap(({ id }) => levels.get(id) ?? [])
          expect(levels.has(code)).toBe(votes.length > 0)
          const vote = levels.get(code)
          if (vote === undefined) continue
          const mean = votes.reduce((sum: number, each) => sum + each, 0) / votes.length
          expect(mean - vote).toBeGreaterThanOrEqual(0)
          expect(mean - vote).toBeLessThan(25)
        }
      }),
      { numRuns: 500 },
    )
  })
})
