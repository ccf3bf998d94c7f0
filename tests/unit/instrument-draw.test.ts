import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Answers,
  conditionalItems,
  conditionHolds,
  coreItems,
  type Draw,
  drawQuestionnaire,
  officeItems,
  questionsOf,
  rotatedItems,
  type Weights,
} from '../../schema/instrument/questionnaire.ts'

const rotated = new Set(rotatedItems.map((item) => item.id))
const office = new Set(officeItems.map((item) => item.id))
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const weights = fc.dictionary(
  fc.constantFrom(...rotated),
  fc.double({ min: 0.05, max: 20, noNaN: true }),
) as fc.Arbitrary<Weights>

describe('a draw', () => {
  it('holds two rotated items, at most one office item, and nothing else', () => {
    fc.assert(
      fc.property(seeds, weights, (seed, weights) => {
        const drawn = Object.keys(drawQuestionnaire(seed, weights))
        expect(drawn.filter((id) => rotated.has(id))).toHaveLength(2)
        expect(drawn.filter((id) => office.has(id)).length).toBeLessThanOrEqual(1)
        expect(drawn.every((id) => rotated.has(id) || office.has(id))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(seeds, weights, (seed, weights) => {
        expect(drawQuestionnaire(seed, weights)).toEqual(drawQuestionnaire(seed, weights))
      }),
    )
  })

  // By hand, of 18 rotated items: 2/18 each; of three office items, in half of the questionnaires: 1/6 each.
  it('says with what probability each of its items was drawn', () => {
    expect([rotated.size, office.size]).toEqual([18, 3])
    for (const [id, { probability }] of tally(500)) {
      expect(probability).toBeCloseTo(rotated.has(id) ? 2 / 18 : 1 / 6, 6)
    }
  })

  // By hand: first 2/19, or second after any of the 17 others, 17 × 1/19 × 2/18; together 70/342.
  it('says what a double weight makes of it', () => {
    expect(tally(500, { OS2: 2 }).get('OS2')?.probability).toBeCloseTo(70 / 342, 6)
  })
})

describe('over many draws', () => {
  it.each<[string, Weights]>([
    ['uniform', {}],
    ['weighted', { OS2: 5, CE2: 3, TE1: 0.2, GI2: 2, PO1: 0.5 }],
  ])('each item comes as often as it says, %s', (_, weights) => {
    const draws = 60_000
    const counted = tally(draws, weights)
    expect(new Set(counted.keys())).toEqual(new Set([...rotated, ...office]))
    let expectedRotated = 0
    for (const [id, { times, probability }] of counted) {
      const deviation = Math.sqrt(draws * probability * (1 - probability))
      expect(Math.abs(times - draws * probability), id).toBeLessThan(5 * deviation)
      if (rotated.has(id)) expectedRotated += probability
    }
    expect(expectedRotated).toBeCloseTo(2, 4)
  })
})

describe('a questionnaire', () => {
  const answers = fc.record(
    {
      G2: fc.constantFrom(0, 1, 2),
      G3: fc.constantFrom(0, 1, null),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Answers>

  it('asks the core first and in its order: satisfaction, expectation, agent, clarity, result, problem', () => {
    expect(coreItems.map((item) => item.id)).toEqual(['G1', 'G5', 'OS1', 'CE1', 'G2', 'G3'])
    expect(idsOf({})).toEqual(['G1', 'G5', 'OS1', 'CE1', 'G2', 'IP2', 'G3', 'OS4', 'RC1'])
  })

  it('only adds conditional items: what was drawn is asked whatever the answers are', () => {
    fc.assert(
      fc.property(seeds, answers, (seed, answers) => {
        const draw = drawQuestionnaire(seed)
        const shown = questionsOf(draw).filter((item) => conditionHolds(item, answers))
        const always = [...coreItems.map((item) => item.id), ...Object.keys(draw)]
        expect(shown.map((item) => item.id)).toEqual(expect.arrayContaining(always))
        expect(shown.length - always.length).toBe(
          conditionalItems.filter((item) => conditionHolds(item, answers)).length,
        )
      }),
    )
  })

  it('asks at most 12 questions, each once, with what depends on an answer after it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const ids = idsOf(drawQuestionnaire(seed))
        expect(ids.length).toBeLessThanOrEqual(12)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { id, condition } of conditionalItems) {
          expect(ids.indexOf(id)).toBeGreaterThan(ids.indexOf(condition?.item ?? ''))
        }
      }),
    )
  })

  it.each<[string, Answers, string[]]>([
    ['a problem', { G3: 1 }, ['OS4', 'RC1']],
    ['no problem', { G3: 0 }, []],
    ['a problem nobody knows of', { G3: null }, []],
    ['part of what one came for', { G2: 1 }, ['IP2']],
    ['nothing of it', { G2: 0 }, ['IP2']],
    ['all of it', { G2: 2 }, []],
    ['no answer', {}, []],
  ])('after %s', (_, answers, added) => {
    const holds = conditionalItems.filter((item) => conditionHolds(item, answers)).map((item) => item.id)
    expect(holds.sort()).toEqual(added.sort())
  })
})

const idsOf = (draw: Draw) => questionsOf(draw).map((item) => item.id)

function tally(draws: number, weights: Weights = {}) {
  const counted = new Map<string, { times: number; probability: number }>()
  for (let seed = 0; seed < draws; seed++) {
    for (const [id, probability] of Object.entries(drawQuestionnaire(seed, weights))) {
      counted.set(id, { times: (counted.get(id)?.times ?? 0) + 1, probability })
    }
  }
  return counted
}
