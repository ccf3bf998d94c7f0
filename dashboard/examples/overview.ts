import type { Flagged } from '../../schema/contracts/flagged.ts'
import type { Estimate, OverviewReport, ScopeSummary } from '../../schema/contracts/reports.ts'
import type { ResponseRate } from '../../schema/contracts/response-rate.ts'
import { controlled, lineAlone, watched as watchedTrend } from './control.ts'
import { known, week, withheld } from './estimates.ts'

type Office = OverviewReport['offices'][number]
type Plain = Omit<OverviewReport, 'flagged' | 'rate' | 'offices'> & {
  readonly offices: readonly Omit<Office, 'flagged' | 'rate'>[]
}

const flaggedIn = (estimate: Estimate, flagged = 0): Flagged =>
  estimate.kind === 'known' ? { responses: estimate.n, flagged } : { responses: 0, flagged: 0 }

/** With what stands beside the numbers: how many were flagged, and how many of those served answered. */
const beside = (
  report: Plain,
  few: readonly string[] = [],
  untold: readonly string[] = [],
): OverviewReport => {
  const rateOf = (estimate: Estimate, isFew: boolean): ResponseRate => {
    if (estimate.kind === 'withheld') return { kind: 'unknown', why: 'no-totals' }
    const of = estimate.n * (isFew ? 13 : 5)
    const share = estimate.n / of
    const band = 1.96 * Math.sqrt((share * (1 - share)) / of)
    return {
      kind: 'known',
      share,
      low: share - band,
      high: share + band,
      answered: estimate.n,
      of,
      few: isFew,
    }
  }
  return {
    ...report,
    flagged: flaggedIn(report.satisfaction, report.offices.length > 1 ? 6 : 0),
    rate: rateOf(report.satisfaction, false),
    offices: report.offices.map((office, index) => ({
      ...office,
      flagged: flaggedIn(office.satisfaction, index === 1 ? 6 : 0),
      rate: untold.includes(office.office)
        ? { kind: 'unknown', why: 'no-totals' }
        : rateOf(office.satisfaction, few.includes(office.office)),
    })),
  }
}

// Intervals: Wilson, and Newcombe for the change, computed apart from this code.

const scope: ScopeSummary = {
  from: '2026-W35',
  to: '2026-W47',
  publishedThrough: '2026-W47',
  entity: 'Municipalidad de San Aurelio',
  demonstration: true,
}

type Drawn = Omit<Plain, 'control'>

const typicalDrawn: Drawn = {
  scope,
  satisfaction: known(0.8151, 0.7929, 0.8353, [38, 70, 130, 587, 462]),
  expectations: known(0.87, 0.8503, 0.8874, [61, 104, 548, 361, 195]),
  outcome: known(0.7797, 0.756, 0.8017, [75, 0, 203, 0, 984]),
  change: { kind: 'known', difference: 0.0152, low: -0.0157, high: 0.0463 },
  trend: [
    week('2026-W35', known(0.7917, 0.7, 0.8609, [3, 6, 11, 43, 33])),
    week('2026-W36', known(0.7788, 0.69, 0.8479, [4, 7, 12, 45, 36])),
    week('2026-W37', known(0.7955, 0.6997, 0.8665, [3, 5, 10, 39, 31])),
    week('2026-W38', known(0.8125, 0.7303, 0.874, [3, 6, 12, 51, 40])),
    week('2026-W39', withheld(10)),
    week('2026-W40', known(0.8264, 0.7492, 0.8836, [3, 6, 12, 56, 44])),
    week('2026-W41', known(0.8041, 0.7142, 0.8709, [3, 6, 10, 44, 34])),
    week('2026-W42', known(0.8396, 0.7581, 0.8974, [3, 5, 9, 50, 39])),
    week('2026-W43', known(0.822, 0.7432, 0.8806, [3, 6, 12, 54, 43])),
    week('2026-W44', known(0.8073, 0.7234, 0.8704, [3, 6, 12, 49, 39])),
    week('2026-W45', known(0.8416, 0.7581, 0.9001, [3, 5, 8, 48, 37])),
    week('2026-W46', known(0.8083, 0.7288, 0.8687, [4, 7, 12, 54, 43])),
    week('2026-W47', known(0.8435, 0.7661, 0.8986, [3, 5, 10, 54, 43])),
  ],
  offices: [
    {
      office: 'SA-01',
      name: 'Sede Central',
      satisfaction: known(0.8333, 0.7938, 0.8666, [11, 20, 36, 188, 147]),
    },
    {
      office: 'SA-02',
      name: 'Agencia Puerto Nuevo',
      satisfaction: known(0.8065, 0.7612, 0.8449, [11, 20, 35, 154, 121]),
    },
    {
      office: 'SA-03',
      name: 'Agencia Las Lomas',
      satisfaction: known(0.771, 0.7102, 0.8222, [8, 15, 26, 92, 73]),
    },
    { office: 'SA-04', name: 'Módulo del Mercado', satisfaction: withheld(4) },
    {
      office: 'SA-05',
      name: 'Agencia Quebrada Honda',
      satisfaction: known(0.8616, 0.7994, 0.9068, [4, 7, 11, 77, 60]),
    },
    {
      office: 'SA-06',
      name: 'Centro de Servicios Norte',
      satisfaction: known(0.7895, 0.7224, 0.8439, [6, 11, 19, 76, 59]),
    },
  ],
}

const typical: Plain = {
  ...typicalDrawn,
  control: controlled(
    typicalDrawn.trend,
    '2026-W35 2026-W47 815 748/882 751/880 745/885 753/877 755/875 748/882 751/879 754/876 752/878 750/881 755/875 754/876',
    '2026-W35 2026-W47 765 733/796',
  ),
}

const oneWeekDrawn: Drawn = {
  scope: { ...scope, publishedThrough: '2026-W47' },
  satisfaction: known(0.8036, 0.7205, 0.8666, [4, 7, 11, 50, 40]),
  expectations: known(0.8455, 0.7664, 0.9012, [6, 11, 48, 31, 14]),
  outcome: known(0.7727, 0.686, 0.8411, [7, 0, 18, 0, 85]),
  change: { kind: 'withheld', needs: 10 },
  trend: typical.trend.map(({ week: name }) =>
    week(name, name === '2026-W47' ? known(0.8036, 0.7205, 0.8666, [4, 7, 11, 50, 40]) : withheld(10)),
  ),
  offices: [
    {
      office: 'SA-01',
      name: 'Sede Central',
      satisfaction: known(0.8361, 0.7239, 0.9084, [2, 3, 5, 29, 22]),
    },
    {
      office: 'SA-02',
      name: 'Agencia Puerto Nuevo',
      satisfaction: known(0.7647, 0.6324, 0.86, [2, 4, 6, 22, 17]),
    },
    { office: 'SA-03', name: 'Agencia Las Lomas', satisfaction: withheld(7) },
  ],
}

const oneWeek: Plain = { ...oneWeekDrawn, control: lineAlone(oneWeekDrawn.trend, 11) }

const allWithheldDrawn: Drawn = {
  scope: { ...scope, office: 'SA-04' },
  satisfaction: withheld(4),
  expectations: withheld(4),
  outcome: withheld(5),
  change: { kind: 'withheld', needs: 10 },
  trend: typical.trend.map(({ week: name }) => week(name, withheld(10))),
  offices: [{ office: 'SA-04', name: 'Módulo del Mercado', satisfaction: withheld(4) }],
}

const allWithheld: Plain = { ...allWithheldDrawn, control: lineAlone(allWithheldDrawn.trend, 12) }

const { publishedThrough: _, ...unpublishedScope } = scope

const empty: Plain = {
  scope: unpublishedScope,
  satisfaction: withheld(10),
  expectations: withheld(10),
  outcome: withheld(10),
  change: { kind: 'withheld', needs: 10 },
  trend: [],
  control: lineAlone([], 12),
  offices: typical.offices.map(({ office, name }) => ({ office, name, satisfaction: withheld(10) })),
}

const droppedDrawn: Drawn = {
  scope: { ...scope, demonstration: false },
  satisfaction: known(0.7642, 0.741, 0.7858, [51, 97, 177, 589, 464]),
  expectations: known(0.7253, 0.701, 0.7484, [142, 231, 548, 286, 151]),
  outcome: known(0.71, 0.6852, 0.7335, [131, 0, 262, 0, 962]),
  change: { kind: 'known', difference: -0.0475, low: -0.0783, high: -0.0166 },
  trend: [
    week('2026-W35', known(0.8021, 0.7114, 0.8695, [3, 6, 10, 43, 34])),
    week('2026-W36', known(0.8077, 0.7215, 0.8719, [3, 6, 11, 47, 37])),
    week('2026-W37', known(0.7955, 0.6997, 0.8665, [3, 5, 10, 39, 31])),
    week('2026-W38', known(0.7768, 0.6912, 0.844, [4, 8, 13, 49, 38])),
    week('2026-W39', known(0.8022, 0.7089, 0.8711, [3, 5, 10, 41, 32])),
    week('2026-W40', known(0.7686, 0.6859, 0.8348, [4, 8, 16, 52, 41])),
    week('2026-W41', known(0.7629, 0.6693, 0.8365, [4, 7, 12, 41, 33])),
    week('2026-W42', known(0.7547, 0.6649, 0.8268, [4, 8, 14, 45, 35])),
    week('2026-W43', known(0.7373, 0.6513, 0.8083, [5, 9, 17, 49, 38])),
    week('2026-W44', known(0.7615, 0.6734, 0.8317, [4, 8, 14, 46, 37])),
    week('2026-W45', known(0.7327, 0.639, 0.8093, [4, 8, 15, 41, 33])),
    week('2026-W46', known(0.7167, 0.6303, 0.7896, [5, 10, 19, 48, 38])),
    week('2026-W47', known(0.7391, 0.6521, 0.8107, [5, 9, 16, 48, 37])),
  ],
  offices: [
    {
      office: 'SA-01',
      name: 'Sede Central',
      satisfaction: known(0.7832, 0.7455, 0.8167, [18, 33, 60, 225, 176]),
    },
    {
      office: 'SA-02',
      name: 'Agencia Puerto Nuevo',
      satisfaction: known(0.7403, 0.6987, 0.7781, [19, 36, 66, 193, 152]),
    },
    {
      office: 'SA-03',
      name: 'Agencia Las Lomas',
      satisfaction: known(0.7225, 0.6767, 0.7641, [18, 33, 60, 162, 127]),
    },
  ],
}

const dropped: Plain = {
  ...droppedDrawn,
  control: controlled(
    droppedDrawn.trend,
    '2026-W35 2026-W47 764 713/816 715/814 710/818 717/812 711/817 718/810 713/815 715/813 718/811 716/812 714/814 718/810 717/811',
    '2026-W35 2026-W47 740 715/765',
    [
      'outside below 2026-W46',
      'shift below 2026-W41 2026-W42 2026-W43 2026-W44 2026-W45 2026-W46 2026-W47',
      'near-limit above 2026-W35 2026-W36',
    ],
    [
      'shift below 2026-W41 2026-W42 2026-W43 2026-W44 2026-W45 2026-W46 2026-W47',
      'near-limit above 2026-W35 2026-W36',
    ],
  ),
}

/** Of one office, whose limits were set anew and whose procedures are unequally heard: a design effect of 1.2. */
const watched: Plain = {
  ...typical,
  scope: { ...scope, office: 'SA-01' },
  satisfaction: { ...known(0.8692, 0.8506, 0.8858, [45, 66, 110, 807, 662]), effective: 1408 },
  expectations: { ...known(0.87, 0.8484, 0.8889, [61, 104, 548, 361, 195]), effective: 1057 },
  outcome: { ...known(0.7797, 0.7537, 0.8037, [75, 0, 203, 0, 984]), effective: 1051 },
  change: { kind: 'known', difference: 0.0815, low: 0.0559, high: 0.1071 },
  trend: watchedTrend.points.slice(13),
  control: watchedTrend,
  offices: [
    {
      office: 'SA-01',
      name: 'Sede Central',
      satisfaction: { ...known(0.8692, 0.8506, 0.8858, [45, 66, 110, 807, 662]), effective: 1408 },
    },
  ],
}

export const overviewExamples = {
  typical: beside(typical, ['SA-03'], ['SA-05']),
  oneWeek: beside(oneWeek),
  allWithheld: beside(allWithheld),
  empty: beside(empty),
  dropped: beside(dropped, ['SA-02']),
  watched: beside(watched),
} satisfies Record<string, OverviewReport>
export type OverviewExample = keyof typeof overviewExamples
