import { type Week, weekName } from '../../../schema/calendar.ts'
import type { ControlChart, LimitBase, Phase, SpecialCause } from '../../../schema/contracts/control-chart.ts'
import type { Counts } from '../../../schema/instrument/measures.ts'
import { type Chart, type ChartOptions, laneyChart, specialCauses, xmrChart } from '../../stats/index.ts'
import { favorableOf, meanOf, sizeOf } from './counts.ts'
import type { Window } from './window.ts'

/** What was published for a week; no answers at all where it is withheld. */
export type WeekCounts = { readonly week: Week; readonly counts: Counts }

/** From a week on, limits of their own: made by the frozen weeks, or by all that follow until the next base. */
export type Base = { readonly week: Week; readonly frozen?: Window; readonly shown: LimitBase }

export type ControlCharts = { readonly share: ControlChart; readonly mean: ControlChart }

/**
 * Rule 7: Laney's p′ chart of the weekly share of favorable answers and XmR of the weekly mean, each cut into phases
 * where its limits were set anew. Each phase has its own centre, limits and special causes; no run spans two.
 * @param weeks in order, none left out; withheld ones too
 * @param bases of this chart, in any order
 * @param shownFrom the first week of the chart: earlier ones count only where limits are frozen on them
 */
export function controlCharts(
  measure: string,
  weeks: readonly WeekCounts[],
  bases: readonly Base[],
  shownFrom: Week = weeks[0]?.week ?? 0,
): ControlCharts {
  const chartedBy = (most: number, chart: Charting) => chartOf({ chart, most }, weeks, bases, shownFrom)
  return {
    share: chartedBy(1, (part, options) =>
      laneyChart(
        part.map(({ counts }) => {
          const n = sizeOf(counts)
          return n === 0 ? withheld : { kind: 'known', favorable: favorableOf(measure, counts), n }
        }),
        options,
      ),
    ),
    mean: chartedBy(100, (part, options) =>
      xmrChart(
        part.map(({ counts }) => (sizeOf(counts) === 0 ? withheld : { kind: 'known', mean: meanOf(counts) })),
        options,
      ),
    ),
  }
}

type Charting = (weeks: readonly WeekCounts[], options: ChartOptions) => Chart
/** `most`: where the scale ends; no limit lies beyond it, nor under 0. */
type Scaled = { readonly chart: Charting; readonly most: number }

const withheld = { kind: 'withheld' } as const

function chartOf(
  scaled: Scaled,
  weeks: readonly WeekCounts[],
  bases: readonly Base[],
  shownFrom: Week,
): ControlChart {
  const drawn = stretches(weeks, bases, shownFrom).map((stretch) => phaseOf(scaled, weeks, stretch))
  return {
    phases: drawn.map(({ phase }) => phase),
    specialCauses: drawn.flatMap(({ causes }) => causes),
  }
}

type Stretch = Window & { readonly base?: Base }

/** The shown weeks, cut where a base begins; the last base before them holds from the first one on. */
function stretches(weeks: readonly WeekCounts[], bases: readonly Base[], shownFrom: Week): Stretch[] {
  const last = weeks.at(-1)?.week
  if (last === undefined || shownFrom > last) return []
  const inOrder = bases.filter(({ week }) => week <= last).sort((one, other) => one.week - other.week)
  const before = inOrder.findLast(({ week }) => week <= shownFrom)
  const after = inOrder.filter(({ week }) => week > shownFrom)
  const begun = [
    { from: shownFrom, ...(before && { base: before }) },
    ...after.map((base) => ({ from: base.week, base })),
  ]
  return begun.map((stretch, index) => ({ ...stretch, to: (begun[index + 1]?.from ?? last + 1) - 1 }))
}

function phaseOf(
  { chart, most }: Scaled,
  weeks: readonly WeekCounts[],
  { from, to, base }: Stretch,
): { phase: Phase; causes: SpecialCause[] } {
  const making = base?.frozen ?? { from, to }
  const part = weeks.filter(({ week }) => isWithin(week, { from, to }) || isWithin(week, making))
  const baseline = {
    from: part.findIndex(({ week }) => isWithin(week, making)),
    to: part.findLastIndex(({ week }) => isWithin(week, making)),
  }
  // Frozen on weeks that are not there: as if none of them had a result.
  const found: Chart = baseline.from < 0 ? chart([], {}) : chart(part, { baseline })
  const phase = (limits: Phase['limits']) => ({
    from: weekName(from),
    to: weekName(to),
    ...(base && { base: base.shown }),
    limits,
  })
  if (found.kind !== 'known') return { phase: phase(found), causes: [] }
  const first = part.findIndex(({ week }) => week === from)
  const points = found.points.slice(first, first + (to - from) + 1)
  const nameOf = (index: number) => weekName(from + index)
  return {
    phase: phase({
      kind: 'known',
      centre: found.centre,
      from: weekName(making.from),
      to: weekName(making.to),
      weeks: points.flatMap((point, index) =>
        point.kind === 'known'
          ? [{ week: nameOf(index), low: Math.max(0, point.low), high: Math.min(most, point.high) }]
          : [],
      ),
    }),
    causes: specialCauses({ ...found, points }).map(({ rule, side, points: taking }) => ({
      rule,
      side,
      weeks: taking.map(nameOf),
    })),
  }
}

const isWithin = (week: Week, { from, to }: Window) => from <= week && week <= to
