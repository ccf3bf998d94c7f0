import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { fitBetaBinomial, shrink } from '../../../worker/stats/index.ts'

/** What was seen of somebody, and what came after. */
type Person = { favorable: number; n: number; laterFavorable: number; laterN: number }

/** Mean squared error of what is said now about the share of what comes, each answer that comes counted once. */
function errors(people: readonly Person[]) {
  const fit = fitBetaBinomial(people)
  const total = people.reduce((sum, { laterN }) => sum + laterN, 0)
  const errorOf = (say: (person: Person) => number) =>
    people.reduce((sum, person) => {
      const later = person.laterFavorable / person.laterN
      return sum + (person.laterN / total) * (say(person) - later) ** 2
    }, 0)
  return {
    raw: errorOf(({ favorable, n }) => favorable / n),
    shrunken: errorOf(({ favorable, n }) => shrink(favorable, n, fit).share),
  }
}

const vector = join(import.meta.dirname, '../../vectors/batting-1970.csv')
// A public sample of ratings without a licence: whoever has it names its folder.
const sample = join(process.env.INDAGA_CSAT ?? '', 'csat_agents_sample.csv')
const missing = !process.env.INDAGA_CSAT || !existsSync(sample)
if (missing)
  console.warn(
    'Shrunken shares are not tried on a public sample of ratings: INDAGA_CSAT names no folder with it.',
  )

const rowsOf = (file: string): Record<string, string>[] => parse(readFileSync(file), { columns: true })

describe('shrunken shares tell what comes better than raw ones', () => {
  // Efron & Morris (1975) found an error of 0.29 of the raw one with their own shrinkage, each player counted once.
  it('of 18 players in 1970: less than half the squared error over the rest of the season', () => {
    const players = rowsOf(vector).map((row) => ({
      favorable: Number(row.hits),
      n: Number(row.at_bats),
      laterFavorable: Number(row.later_average) * Number(row.later_at_bats),
      laterN: Number(row.later_at_bats),
    }))
    expect(players).toHaveLength(18)
    const { raw, shrunken } = errors(players)
    expect(shrunken).toBeLessThan(raw / 2)
  })

  it.skipIf(missing)(
    'of hundreds of agents with real ratings: the first half of each tells the second',
    () => {
      const ratings = rowsOf(sample).map((row) => ({
        agent: row.Agent_name ?? '',
        at: Date.parse(`${row.Survey_response_Date} UTC`),
        favorable: Number(row['CSAT Score']) >= 4 ? 1 : 0,
      }))
      const agents = [...Map.groupBy(ratings, ({ agent }) => agent).values()].filter(
        ({ length }) => length >= 20,
      )
      const people = agents.map((own) => {
        const inOrder = own.toSorted((one, other) => one.at - other.at).map(({ favorable }) => favorable)
        const sum = (list: readonly number[]) => list.reduce((all, each) => all + each, 0)
        const [first, second] = [inOrder.slice(0, inOrder.length / 2), inOrder.slice(inOrder.length / 2)]
        return {
          ...{ favorable: sum(first), n: first.length },
          ...{ laterFavorable: sum(second), laterN: second.length },
        }
      })
      expect(people.length).toBeGreaterThan(200)
      const { raw, shrunken } = errors(people)
      expect(shrunken).toBeLessThan(raw * 0.8)
    },
  )
})
