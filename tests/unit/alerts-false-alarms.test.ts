import { describe, expect, it } from 'vitest'
import { weekName } from '../../schema/calendar.ts'
import { seededRandom } from '../../schema/random.ts'
import { normal } from '../../scripts/simulation/citizen.ts'
import type { EarlierAlert } from '../../worker/db/alerts.ts'
import { toldFor } from '../../worker/services/alerts/finding.ts'
import { alertsOf, measures } from '../../worker/services/alerts/group-causes.ts'
import { findSpecialCauses, type Series } from '../../worker/services/alerts/special-causes.ts'

const offices = Array.from({ length: 8 }, (_, index) => `OF-${index}`)
const shown = 26
const weeksInMonth = 365.25 / 12 / 7

/**
 * Eight offices × twelve measures whose true shares stay as they are but for what weeks differ by themselves, looked
 * at each Monday as the daily look does. From `falls`, one office's shares fall by so much.
 * @returns alerts by week
 */
function alertsIn(seed: number, looks: number, fall = 0) {
  const random = seededRandom(seed)
  const first = 2900
  const series = offices.flatMap((office) => {
    const ofWeek = Array.from({ length: shown + looks }, () => 0.02 * normal(random))
    return measures.map((measure, at): Series => {
      const usual = 0.75 + 0.15 * random()
      const weeks = ofWeek.map((moved, index) => {
        const n = Math.round((at === 0 ? 90 : 30) * (0.7 + 0.6 * random()))
        const fallen = office === 'OF-0' && index >= shown ? fall : 0
        const share = Math.min(0.98, usual + moved - fallen)
        let favorable = 0
        for (let answer = 0; answer < n; answer++) if (random() < share) favorable++
        return { week: first + index, counts: [n - favorable, 0, 0, 0, favorable] as const }
      })
      return { office, measure, weeks, bases: [], shownFrom: first }
    })
  })
  const told: EarlierAlert[] = []
  for (let last = first + shown; last < first + shown + looks; last++) {
    const seen = series.map((each) => ({
      ...each,
      weeks: each.weeks.filter(({ week }) => week <= last && week > last - shown),
      shownFrom: last - shown + 1,
    }))
    const recent = told.filter(({ week }) => week > last - toldFor)
    told.push(
      ...alertsOf(
        findSpecialCauses(seen, () => last),
        () => last,
        recent,
      ),
    )
  }
  return told.map(({ office, week }) => ({ office, week: weekName(week), looks: week - first - shown + 1 }))
}

describe('the daily look', () => {
  it('tells of about one change a month where nothing changes: eight offices, twelve measures', () => {
    // 30 seeds of a year: 0.89 a month (README). Here fewer, so that it is quick.
    const looks = 26
    const seeds = [1, 2, 3]
    const alerts = seeds.reduce((sum, seed) => sum + alertsIn(seed, looks).length, 0)
    const aMonth = alerts / ((seeds.length * looks) / weeksInMonth)
    expect(aMonth).toBeGreaterThan(0.3)
    expect(aMonth).toBeLessThan(1.6)
  })

  it('tells of an office that falls by twenty points within two weeks, once a story', () => {
    for (const seed of [1, 2, 3]) {
      const fallen = alertsIn(seed, 4, 0.2).filter(({ office }) => office === 'OF-0')
      expect(fallen[0]?.looks, `seed ${seed}`).toBeLessThanOrEqual(2)
      expect(fallen.length).toBe(1)
    }
  })
})
