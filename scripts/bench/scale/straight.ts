import { type CitizenItem, citizenItems } from '../../../schema/instrument/citizen-items.ts'
import { competencyCodes } from '../../../schema/instrument/competencies.ts'
import { pointsOf } from '../../../schema/instrument/measures.ts'
import { levels, type Scale, scales } from '../../../schema/instrument/scales.ts'

// The same figures as a report's, without any table made for it: one scan of the responses of some weeks.

export type Straight = {
  /** Whose numbers: a column of responses, or an expression of them. */
  readonly by: 'agent' | 'office' | 'leaf'
  readonly weekly?: boolean
  /** Items or competencies, not both: they are counted differently. */
  readonly measures: 'items' | 'competencies'
  /** Among the responses of the range. */
  readonly only?: string
}

/** Each answer that counts: item, value, its points, the competency, and whether it is the agent's. */
export const answerPoints: string = JSON.stringify(
  citizenItems.flatMap((item: CitizenItem) => {
    const scale: Scale = scales[item.scale]
    return scale.options.map(({ value }) => [
      item.id,
      value,
      pointsOf(item, value),
      item.competency ?? null,
      item.level === 'agent' ? 1 : 0,
    ])
  }),
)

const given = `given (item, value, points, competency, of_agent) as materialized (
         select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?1)
       )`
const counted = levels.map((level) => `sum(points = ${level}) as at${level}`).join(', ')

/**
 * Binds: answerPoints, the first week, the last week.
 * @param range which responses, where not those of some weeks
 */
export function straightSql(
  { by, weekly = false, measures, only = 'true' }: Straight,
  range = 'r.key between cast(?2 as integer) << 50 and ((cast(?3 as integer) + 1) << 50) - 1',
): string {
  const week = weekly ? ', week' : ''
  const from = `from responses r
        cross join json_each(r.answers) a
        cross join given g on g.item = a.key and g.value = a.value
        where ${range} and r.block is not null and ${only}`
  return measures === 'items'
    ? `with ${given}
       select ${by} as who${week}, item as measure, ${counted}
         from (select r.${by}${weekly ? ', r.week' : ''}, g.item, g.points ${from})
        group by who${week}, measure`
    : // A competency is one vote of a response: the highest level not above the mean of its items.
      `with ${given}
       select ${by} as who${week}, competency as measure, ${counted}
         from (select r.${by}${weekly ? ', r.week' : ''}, g.competency,
                      cast(sum(g.points) / (25 * count(*)) as integer) * 25 as points
                 ${from} and g.competency is not null and (r.agent is null or g.of_agent = 1)
                group by r.key, g.competency)
        group by who${week}, measure`
}

/** What each report would have to scan for its figures. Of the others, responses hold nothing to compare. */
export const straightOf: Readonly<Record<string, (asked: { agent: string }) => readonly Straight[]>> = {
  '/reports/overview': () => [
    { by: 'office', weekly: true, measures: 'items', only: onlyItems('G1', 'G5', 'G2') },
  ],
  '/reports/competencies': () => [
    { by: 'office', measures: 'items' },
    { by: 'office', weekly: true, measures: 'competencies' },
  ],
  '/reports/agents': () => [
    { by: 'agent', measures: 'items', only: onlyItems('G1') },
    { by: 'agent', measures: 'competencies' },
  ],
  '/reports/agents/:id': ({ agent }) => [
    { by: 'agent', measures: 'items', only: onlyItems('G1') },
    { by: 'agent', measures: 'competencies' },
    { by: 'agent', weekly: true, measures: 'items', only: `r.agent = '${agent}'` },
  ],
  '/reports/trend': () => [{ by: 'office', weekly: true, measures: 'items', only: onlyItems('G1') }],
}

const onlyItems = (...items: readonly string[]) => `a.key in (${items.map((item) => `'${item}'`).join(', ')})`

export const straightMeasures = [...citizenItems.map((item) => item.id), ...competencyCodes]
