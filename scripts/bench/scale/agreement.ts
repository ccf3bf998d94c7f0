import { withDatabase } from '../../machine/database.ts'
import type { Entity } from './entities.ts'
import { answerPoints, straightMeasures, straightSql } from './straight.ts'

/** Leaves at a time: what one statement sorts stays in memory. */
const portion = 50

type Counted = { who: number; measure: string } & Record<(typeof levels)[number], number>
const levels = ['at0', 'at25', 'at50', 'at75', 'at100'] as const

/**
 * Holds what is published, with what is carried, against the responses themselves, counted by another road than the
 * publisher's: SQL over their answers.
 * @returns leaf and measure pairs compared, and those that differ
 */
export function countsThatDiffer(
  { state }: Entity,
  progress: (done: number, of: number) => void,
): Promise<{ compared: number; differ: string[] }> {
  return withDatabase(state, async ({ db }) => {
    const last = (await db.prepare('select max(id) as id from leaves').first<number>('id')) ?? 0
    const range = 'r.leaf between ?2 and ?3'
    const differ: string[] = []
    let compared = 0
    for (let from = 1; from <= last; from += portion) {
      const to = from + portion - 1
      const counted = new Map<string, string>()
      for (const measures of ['items', 'competencies'] as const) {
        const { results } = await db
          .prepare(straightSql({ by: 'leaf', measures }, range))
          .bind(answerPoints, from, to)
          .all<Counted>()
        for (const row of results) counted.set(nameOf(row), textOf(row))
      }
      const { results } = await db
        .prepare(publishedSql)
        .bind(JSON.stringify(straightMeasures), from, to)
        .all<Counted>()
      const published = new Map(results.map((row) => [nameOf(row), textOf(row)]))
      for (const name of new Set([...counted.keys(), ...published.keys()])) {
        compared += 1
        if (counted.get(name) !== published.get(name)) {
          differ.push(`${name}: published ${published.get(name)}, counted ${counted.get(name)}`)
        }
      }
      progress(Math.min(to, last), last)
    }
    return { compared, differ }
  })
}

const nameOf = ({ who, measure }: Counted) => `leaf ${who}, ${measure}`
const textOf = (row: Counted) => levels.map((level) => row[level]).join(' ')

const publishedSql = `
  select who, measure, ${levels.map((level) => `sum(${level}) as ${level}`).join(', ')}
    from (select leaf as who, measure, ${levels.join(', ')} from tallies where leaf between ?2 and ?3
          union all
          select l.id, m.key, ${levels.map((_, index) => `b.value ->> ${index}`).join(', ')}
            from leaves l, json_each(l.carried) m, json_each(m.value) b
           where l.id between ?2 and ?3)
   where measure in (select value from json_each(?1))
   group by who, measure`
