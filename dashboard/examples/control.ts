import type { ControlChart, LimitBase, Phase, SpecialCause } from '../../schema/contracts/control-chart.ts'
import type { ControlledTrend, TrendPoint } from '../../schema/contracts/reports.ts'
import { known, week } from './estimates.ts'

// Limits and special causes as the API gives them for the weeks of these examples.

/** `from to centre low/high low/high …`, a pair for each known week; a share in thousandths, a mean in tenths. */
function phase(text: string, points: readonly TrendPoint[], scale: number, base?: LimitBase): Phase {
  const [from = '', to = '', centre = '', ...pairs] = text.split(' ')
  const weeks = points.filter(
    (point) => point.estimate.kind === 'known' && from <= point.week && point.week <= to,
  )
  return {
    from,
    to,
    ...(base && { base }),
    limits: {
      kind: 'known',
      centre: Number(centre) / scale,
      from,
      to,
      weeks: weeks.map((point, index) => {
        const [low = 0, high = 0] = (pairs[index] ?? pairs[0] ?? '').split('/').map(Number)
        return { week: point.week, low: low / scale, high: high / scale }
      }),
    },
  }
}

/** `rule side week week …` */
function cause(text: string): SpecialCause {
  const [rule, side, ...weeks] = text.split(' ')
  return { rule: rule as SpecialCause['rule'], side: side as SpecialCause['side'], weeks }
}

const chart = (phases: Phase[], causes: readonly string[]): ControlChart => ({
  phases,
  specialCauses: causes.map(cause),
})

/** Limits of one phase; the mean has the same special causes unless others are named. */
export function controlled(
  points: TrendPoint[],
  share: string,
  mean: string,
  causes: readonly string[] = [],
  ofMean = causes,
): ControlledTrend {
  return {
    points,
    share: chart([phase(share, points, 1000)], causes),
    mean: chart([phase(mean, points, 10)], ofMean),
  }
}

/** Weeks that make no limits yet. */
export function lineAlone(points: TrendPoint[], needs: number): ControlledTrend {
  const [first, last] = [points[0]?.week, points.at(-1)?.week]
  const phases: Phase[] = first && last ? [{ from: first, to: last, limits: { kind: 'too-few', needs } }] : []
  return { points, share: chart(phases, []), mean: chart(phases, []) }
}

/** A week outside, then limits set anew, and a run under their centre. */
const watchedPoints = [
  '2026-W22:797/715/859/5,7,12,52,42 2026-W23:794/715/855/5,8,13,55,45 2026-W24:818/736/879/4,6,10,49,41',
  '2026-W25:786/708/848/6,8,14,57,46 2026-W26:806/728/866/5,7,12,55,45 2026-W27:793/718/852/6,9,14,61,50',
  '2026-W28:803/722/865/5,7,11,52,42 2026-W29:639/551/719/9,13,22,43,35 2026-W30:807/733/865/5,8,13,60,49',
  '2026-W31:789/710/851/5,8,14,56,45 2026-W32:824/745/882/4,6,11,54,44 2026-W33:797/721/857/5,8,14,58,48',
  '2026-W34:787/708/850/5,8,14,55,45 2026-W35:887/824/929/3,5,8,69,56 2026-W36:899/835/940/3,4,6,64,52',
  '2026-W37:880/811/926/3,5,7,60,50 2026-W38:899/837/939/3,4,7,68,56 2026-W39:869/798/918/3,5,8,58,48',
  '2026-W40:901/838/941/3,4,6,65,53 2026-W41:858/787/908/4,5,9,60,49 2026-W42:846/775/897/4,6,11,63,52',
  '2026-W43:863/791/913/3,5,9,59,48 2026-W44:847/772/901/4,5,9,55,45 2026-W45:843/774/894/4,7,11,65,53',
  '2026-W46:857/785/908/4,5,9,59,49 2026-W47:850/779/900/4,6,10,62,51',
].flatMap((line) =>
  line.split(' ').map((entry) => {
    const [name = '', text = ''] = entry.split(':')
    const [share = 0, low = 0, high = 0] = text.split('/').map(Number)
    return week(
      name,
      known(share / 1000, low / 1000, high / 1000, (text.split('/')[3] ?? '').split(',').map(Number)),
    )
  }),
)

const base: LimitBase = {
  id: 'b1f0',
  week: '2026-W35',
  note: 'Nuevo sistema de turnos',
  by: 'Rosa Quispe',
  at: '2026-11-16T15:00:00Z',
}

const watchedCauses = [
  'outside below 2026-W29',
  'shift below 2026-W41 2026-W42 2026-W43 2026-W44 2026-W45 2026-W46 2026-W47',
]
const [share, mean] = [
  [
    '2026-W22 2026-W34 788 670/905 674/901 666/909 676/899 673/902 680/896 670/906 672/903 678/898 675/901 671/905 677/898 674/901',
    '2026-W35 2026-W47 869 820/919 818/921 817/922 819/919 816/922 818/920 817/921 819/919 817/922 815/923 820/919 817/921 818/920',
  ],
  ['2026-W22 2026-W34 748 686/811', '2026-W35 2026-W47 792 768/816'],
].map((phases, index) =>
  chart(
    phases.map((text, part) =>
      phase(text, watchedPoints, index === 0 ? 1000 : 10, part === 1 ? base : undefined),
    ),
    watchedCauses,
  ),
) as [ControlChart, ControlChart]

export const watched: ControlledTrend = { points: watchedPoints, share, mean, settable: { office: 'SA-01' } }
