import type {
  CompetenciesReport,
  CompetencyResult,
  Estimate,
  ScopeSummary,
  TrendPoint,
} from '../../schema/contracts/reports.ts'
import { type CompetencyCode, competencies } from '../../schema/instrument/competencies.ts'
import { known, week, withheld } from './estimates.ts'

// Intervals: Wilson, computed apart from this code.

const scope: ScopeSummary = {
  from: '2026-W35',
  to: '2026-W47',
  publishedThrough: '2026-W47',
  entity: 'Municipalidad de San Aurelio',
  demonstration: true,
}

const weekNames = Array.from({ length: 13 }, (_, index) => `2026-W${35 + index}`)
const weekly = (estimates: readonly Estimate[]): TrendPoint[] =>
  weekNames.map((name, index) => week(name, estimates[index] ?? withheld(10)))
const lastWeek = (estimate: Estimate): Estimate[] => [...Array(12).fill(withheld(10)), estimate]

function result(
  competency: CompetencyCode,
  estimate: Estimate,
  items: Readonly<Record<string, Estimate>>,
  trend: readonly Estimate[],
): CompetencyResult {
  const { mainSource, observable } = competencies[competency]
  return {
    competency,
    mainSource,
    observable,
    proxiesOnly: observable === 'proxy',
    estimate,
    items: Object.entries(items).map(([item, answered]) => ({ item, estimate: answered })),
    trend: weekly(trend),
  }
}

const typical: CompetenciesReport = {
  scope,
  expectations: known(0.87, 0.8503, 0.8874, [61, 104, 548, 361, 195]),
  competencies: [
    result(
      'OS',
      known(0.8673, 0.8476, 0.8848, [32, 49, 89, 589, 522]),
      {
        OS1: known(0.8696, 0.8501, 0.887, [30, 50, 87, 590, 524]),
        OS2: known(0.8407, 0.7805, 0.8867, [5, 9, 15, 81, 72]),
        OS3: known(0.8182, 0.7546, 0.8682, [6, 10, 16, 76, 68]),
        OS5: known(0.7778, 0.7097, 0.8336, [38, 0, 0, 0, 133]),
        OS4: known(0.6923, 0.6125, 0.7621, [8, 13, 23, 52, 47]),
      },
      [
        known(0.8542, 0.77, 0.9111, [3, 4, 7, 43, 39]),
        known(0.8713, 0.7922, 0.9232, [2, 4, 7, 47, 41]),
        known(0.8523, 0.7635, 0.9116, [2, 4, 7, 40, 35]),
        known(0.8558, 0.7756, 0.9106, [3, 4, 8, 47, 42]),
        withheld(10),
        known(0.839, 0.7622, 0.8944, [3, 6, 10, 52, 47]),
        known(0.8557, 0.7722, 0.912, [3, 4, 7, 44, 39]),
        known(0.8962, 0.8237, 0.9411, [2, 3, 6, 50, 45]),
        known(0.875, 0.8011, 0.9241, [3, 4, 7, 52, 46]),
        known(0.8889, 0.8119, 0.9368, [2, 3, 6, 47, 41]),
        known(0.8727, 0.7976, 0.9227, [3, 4, 7, 51, 45]),
        known(0.875, 0.804, 0.9228, [3, 4, 8, 56, 49]),
        known(0.8692, 0.8005, 0.9167, [3, 5, 9, 60, 53]),
      ],
    ),
    result(
      'RE',
      known(0.8225, 0.7782, 0.8595, [33, 0, 27, 0, 278]),
      {
        RE1: known(0.8706, 0.8118, 0.913, [22, 0, 0, 0, 148]),
        RE2: known(0.8095, 0.7435, 0.8617, [32, 0, 0, 0, 136]),
      },
      [
        known(0.75, 0.5664, 0.8732, [4, 0, 3, 0, 21]),
        withheld(10),
        known(0.871, 0.7115, 0.9487, [2, 0, 2, 0, 27]),
        known(0.8846, 0.7102, 0.96, [2, 0, 1, 0, 23]),
        withheld(10),
        known(0.8788, 0.7267, 0.9518, [2, 0, 2, 0, 29]),
        known(0.7586, 0.5789, 0.8778, [4, 0, 3, 0, 22]),
        known(0.7407, 0.5532, 0.8683, [4, 0, 3, 0, 20]),
        withheld(10),
        known(0.7941, 0.632, 0.8965, [4, 0, 3, 0, 27]),
        known(0.8226, 0.7096, 0.8979, [6, 0, 5, 0, 51]),
        known(0.871, 0.7115, 0.9487, [2, 0, 2, 0, 27]),
        known(0.8378, 0.6886, 0.9235, [3, 0, 3, 0, 31]),
      ],
    ),
    result(
      'CE',
      known(0.7923, 0.7692, 0.8137, [48, 78, 139, 537, 474]),
      {
        CE1: known(0.8002, 0.7773, 0.8212, [46, 76, 133, 541, 480]),
        CE2: known(0.6379, 0.5643, 0.7056, [63, 0, 0, 0, 111]),
        CE3: known(0.8817, 0.8243, 0.9221, [20, 0, 0, 0, 149]),
      },
      [
        known(0.8105, 0.7203, 0.8767, [3, 5, 10, 41, 36]),
        known(0.77, 0.6785, 0.8416, [4, 7, 12, 41, 36]),
        known(0.7955, 0.6997, 0.8665, [3, 5, 10, 37, 33]),
        known(0.7981, 0.711, 0.864, [4, 6, 11, 44, 39]),
        withheld(10),
        known(0.7712, 0.6876, 0.8377, [5, 8, 14, 48, 43]),
        known(0.8438, 0.7581, 0.903, [3, 4, 8, 43, 38]),
        known(0.8113, 0.7265, 0.8744, [4, 6, 10, 46, 40]),
        known(0.8288, 0.7481, 0.8876, [3, 6, 10, 49, 43]),
        known(0.7677, 0.6754, 0.8399, [4, 7, 12, 40, 36]),
        known(0.7636, 0.6762, 0.8333, [5, 8, 13, 45, 39]),
        known(0.775, 0.6924, 0.8405, [5, 8, 14, 49, 44]),
        known(0.7829, 0.7042, 0.8453, [5, 8, 15, 54, 47]),
      ],
    ),
    result(
      'TE',
      known(0.6875, 0.5966, 0.7659, [35, 0, 0, 0, 77]),
      {
        TE1: known(0.7143, 0.6246, 0.7898, [32, 0, 0, 0, 80]),
      },
      [
        withheld(10),
        withheld(10),
        known(0.7727, 0.5656, 0.8988, [5, 0, 0, 0, 17]),
        withheld(10),
        withheld(10),
        known(0.7368, 0.5121, 0.8819, [5, 0, 0, 0, 14]),
        withheld(10),
        known(0.6667, 0.4671, 0.8203, [8, 0, 0, 0, 16]),
        withheld(10),
        withheld(10),
        known(0.619, 0.4088, 0.7925, [8, 0, 0, 0, 13]),
        withheld(10),
        known(0.6538, 0.4622, 0.8059, [9, 0, 0, 0, 17]),
      ],
    ),
    result(
      'IP',
      known(0.651, 0.6057, 0.6937, [86, 0, 70, 0, 291]),
      {
        IP1: known(0.7127, 0.6429, 0.7737, [52, 0, 0, 0, 129]),
        IP2: known(0.6316, 0.5721, 0.6873, [98, 0, 0, 0, 168]),
      },
      [
        known(0.7576, 0.5898, 0.8717, [4, 0, 4, 0, 25]),
        known(0.6111, 0.4486, 0.7522, [8, 0, 6, 0, 22]),
        withheld(10),
        known(0.6721, 0.5472, 0.7766, [11, 0, 9, 0, 41]),
        withheld(10),
        known(0.6842, 0.5254, 0.8092, [7, 0, 5, 0, 26]),
        known(0.5588, 0.3945, 0.7112, [8, 0, 7, 0, 19]),
        known(0.6667, 0.5033, 0.7979, [7, 0, 5, 0, 24]),
        known(0.7317, 0.5807, 0.8431, [6, 0, 5, 0, 30]),
        known(0.5405, 0.3838, 0.6896, [9, 0, 8, 0, 20]),
        known(0.65, 0.4951, 0.7787, [8, 0, 6, 0, 26]),
        known(0.6591, 0.5114, 0.7812, [8, 0, 7, 0, 29]),
        known(0.617, 0.4743, 0.7421, [10, 0, 8, 0, 29]),
      ],
    ),
    result(
      'ET',
      known(0.9238, 0.8906, 0.9474, [2, 10, 14, 167, 148]),
      {
        ET1: known(0.9419, 0.8963, 0.9681, [2, 3, 5, 86, 76]),
        ET2: known(0.8876, 0.8311, 0.9268, [19, 0, 0, 0, 150]),
      },
      [
        known(0.9231, 0.7586, 0.9786, [0, 1, 1, 13, 11]),
        known(0.9286, 0.7735, 0.9802, [0, 1, 1, 14, 12]),
        withheld(10),
        known(0.8776, 0.7576, 0.9427, [1, 2, 3, 23, 20]),
        withheld(10),
        known(0.9355, 0.7928, 0.9821, [0, 1, 1, 15, 14]),
        known(0.9259, 0.7663, 0.9794, [0, 1, 1, 13, 12]),
        known(0.9655, 0.8282, 0.9939, [0, 0, 1, 15, 13]),
        known(0.9697, 0.8468, 0.9946, [0, 0, 1, 17, 15]),
        known(0.9286, 0.7735, 0.9802, [0, 1, 1, 14, 12]),
        known(0.9333, 0.7868, 0.9815, [0, 1, 1, 15, 13]),
        known(0.8621, 0.6944, 0.945, [1, 1, 2, 13, 12]),
        known(0.9355, 0.7928, 0.9821, [0, 1, 1, 15, 14]),
      ],
    ),
    result(
      'DA',
      known(0.8372, 0.7639, 0.891, [5, 6, 10, 57, 51]),
      {
        DA1: known(0.8605, 0.7902, 0.9099, [3, 5, 10, 59, 52]),
      },
      [
        withheld(10),
        known(0.8333, 0.6078, 0.9416, [1, 1, 1, 8, 7]),
        withheld(10),
        known(0.8095, 0.6, 0.9233, [1, 1, 2, 9, 8]),
        withheld(10),
        withheld(10),
        known(0.7917, 0.5953, 0.9076, [1, 2, 2, 10, 9]),
        withheld(10),
        known(0.7895, 0.5667, 0.9149, [1, 1, 2, 8, 7]),
        withheld(10),
        known(0.84, 0.6535, 0.936, [1, 1, 2, 11, 10]),
        withheld(10),
        known(0.9545, 0.782, 0.9919, [0, 0, 1, 11, 10]),
      ],
    ),
    result(
      'RC',
      known(0.6947, 0.6364, 0.7473, [16, 25, 39, 97, 85]),
      {
        RC1: known(0.6713, 0.5907, 0.743, [8, 14, 25, 51, 45]),
        RC2: known(0.8012, 0.734, 0.8548, [33, 0, 0, 0, 133]),
        RC3: withheld(2),
      },
      [
        known(0.6, 0.3866, 0.7812, [1, 2, 5, 6, 6]),
        withheld(10),
        known(0.625, 0.4271, 0.7884, [2, 3, 4, 8, 7]),
        known(0.7619, 0.5491, 0.8937, [1, 2, 2, 8, 8]),
        withheld(10),
        known(0.8462, 0.6647, 0.9385, [1, 1, 2, 12, 10]),
        withheld(10),
        known(0.7805, 0.6329, 0.88, [2, 3, 4, 17, 15]),
        known(0.5909, 0.3873, 0.7674, [2, 3, 4, 7, 6]),
        known(0.5417, 0.3507, 0.7211, [2, 3, 6, 7, 6]),
        known(0.7692, 0.5795, 0.8897, [1, 2, 3, 11, 9]),
        known(0.6786, 0.4934, 0.8207, [2, 3, 4, 10, 9]),
        known(0.6667, 0.4878, 0.8077, [2, 3, 5, 11, 9]),
      ],
    ),
    result(
      'AC',
      known(0.8382, 0.7331, 0.9072, [2, 4, 5, 30, 27]),
      {
        AC1: known(0.7794, 0.6674, 0.8615, [3, 4, 8, 28, 25]),
      },
      [
        withheld(10),
        withheld(10),
        known(0.8667, 0.6212, 0.9626, [0, 1, 1, 7, 6]),
        withheld(10),
        withheld(10),
        withheld(10),
        known(0.8889, 0.672, 0.969, [0, 1, 1, 8, 8]),
        withheld(10),
        withheld(10),
        known(0.8125, 0.5699, 0.9341, [1, 1, 1, 7, 6]),
        withheld(10),
        withheld(10),
        known(0.7895, 0.5667, 0.9149, [1, 1, 2, 8, 7]),
      ],
    ),
    result(
      'PO',
      known(0.8696, 0.7959, 0.9193, [15, 0, 0, 0, 100]),
      {
        PO1: known(0.8174, 0.7369, 0.8773, [21, 0, 0, 0, 94]),
      },
      [
        withheld(10),
        known(0.8571, 0.6536, 0.9502, [3, 0, 0, 0, 18]),
        withheld(10),
        withheld(10),
        withheld(10),
        known(0.9167, 0.7415, 0.9768, [2, 0, 0, 0, 22]),
        withheld(10),
        known(0.8636, 0.6667, 0.9525, [3, 0, 0, 0, 19]),
        withheld(10),
        withheld(10),
        known(0.8696, 0.6787, 0.9546, [3, 0, 0, 0, 20]),
        withheld(10),
        known(0.84, 0.6535, 0.936, [4, 0, 0, 0, 21]),
      ],
    ),
    result(
      'GI',
      known(0.8757, 0.8175, 0.9173, [3, 7, 11, 80, 68]),
      {
        GI1: known(0.882, 0.823, 0.9231, [3, 6, 10, 75, 67]),
        GI2: withheld(1),
      },
      [
        withheld(10),
        known(0.8182, 0.6148, 0.9269, [1, 1, 2, 10, 8]),
        withheld(10),
        known(0.9524, 0.7733, 0.9915, [0, 0, 1, 11, 9]),
        withheld(10),
        withheld(10),
        known(0.9286, 0.7735, 0.9802, [0, 1, 1, 14, 12]),
        withheld(10),
        known(0.9167, 0.7415, 0.9768, [0, 1, 1, 12, 10]),
        withheld(10),
        known(0.8065, 0.6372, 0.9081, [1, 2, 3, 13, 12]),
        withheld(10),
        known(0.8605, 0.7274, 0.9344, [1, 2, 3, 20, 17]),
      ],
    ),
  ],
}

const oneWeek: CompetenciesReport = {
  scope,
  expectations: known(0.8455, 0.7664, 0.9012, [6, 11, 48, 31, 14]),
  competencies: [
    result(
      'OS',
      known(0.8482, 0.7703, 0.903, [3, 5, 9, 50, 45]),
      {
        OS1: known(0.8661, 0.7907, 0.9171, [3, 4, 8, 51, 46]),
        OS2: withheld(4),
        OS3: withheld(5),
        OS5: withheld(6),
        OS4: withheld(7),
      },
      lastWeek(known(0.8482, 0.7703, 0.903, [3, 5, 9, 50, 45])),
    ),
    result(
      'RE',
      known(0.8387, 0.6737, 0.9291, [3, 0, 2, 0, 26]),
      { RE1: known(0.8824, 0.6566, 0.9671, [2, 0, 0, 0, 15]), RE2: withheld(4) },
      lastWeek(known(0.8387, 0.6737, 0.9291, [3, 0, 2, 0, 26])),
    ),
    result(
      'CE',
      known(0.7928, 0.7082, 0.8578, [4, 7, 12, 47, 41]),
      { CE1: known(0.8018, 0.7181, 0.8653, [4, 7, 11, 47, 42]), CE2: withheld(4), CE3: withheld(5) },
      lastWeek(known(0.7928, 0.7082, 0.8578, [4, 7, 12, 47, 41])),
    ),
    result('TE', withheld(8), { TE1: withheld(3) }, lastWeek(withheld(8))),
    result(
      'IP',
      known(0.6667, 0.5155, 0.7899, [8, 0, 6, 0, 28]),
      { IP1: known(0.7059, 0.4687, 0.8672, [5, 0, 0, 0, 12]), IP2: withheld(4) },
      lastWeek(known(0.6667, 0.5155, 0.7899, [8, 0, 6, 0, 28])),
    ),
    result(
      'ET',
      known(0.9, 0.7438, 0.9654, [1, 1, 1, 14, 13]),
      { ET1: known(0.9412, 0.7302, 0.9895, [0, 0, 1, 8, 8]), ET2: withheld(4) },
      lastWeek(known(0.9, 0.7438, 0.9654, [1, 1, 1, 14, 13])),
    ),
    result(
      'DA',
      known(0.8636, 0.6667, 0.9525, [1, 1, 1, 10, 9]),
      { DA1: known(0.8824, 0.6566, 0.9671, [0, 1, 1, 8, 7]) },
      lastWeek(known(0.8636, 0.6667, 0.9525, [1, 1, 1, 10, 9])),
    ),
    result(
      'RC',
      known(0.75, 0.5664, 0.8732, [1, 2, 4, 11, 10]),
      { RC1: known(0.6471, 0.413, 0.8269, [1, 2, 3, 6, 5]), RC2: withheld(4), RC3: withheld(5) },
      lastWeek(known(0.75, 0.5664, 0.8732, [1, 2, 4, 11, 10])),
    ),
    result('AC', withheld(6), { AC1: withheld(3) }, lastWeek(withheld(6))),
    result('PO', withheld(8), { PO1: withheld(3) }, lastWeek(withheld(8))),
    result('GI', withheld(7), { GI1: withheld(3), GI2: withheld(4) }, lastWeek(withheld(7))),
  ],
}

const allWithheld: CompetenciesReport = {
  scope: { ...scope, office: 'SA-04' },
  expectations: withheld(4),
  competencies: typical.competencies.map(({ items, ...competency }, index) => ({
    ...competency,
    estimate: withheld(index % 3 === 0 ? 4 : 10),
    items: items.map(({ item }) => ({ item, estimate: withheld(10) })),
    trend: weekly([]),
  })),
}

const { publishedThrough: _, ...unpublishedScope } = scope

const empty: CompetenciesReport = {
  scope: unpublishedScope,
  expectations: withheld(10),
  competencies: allWithheld.competencies.map((competency) => ({
    ...competency,
    estimate: withheld(10),
    trend: [],
  })),
}

const notTheirs: Estimate = { kind: 'withheld', needs: 0, notForAgents: true }

/** One agent’s: without what is the team’s or the office’s to answer for. */
const agent: CompetenciesReport = {
  scope: { ...scope, agent: 'A-014' },
  expectations: notTheirs,
  competencies: [
    result(
      'OS',
      known(0.8092, 0.7334, 0.8673, [4, 8, 13, 56, 50]),
      {
        OS1: known(0.8702, 0.802, 0.9174, [3, 5, 9, 60, 54]),
        OS2: withheld(4),
        OS3: withheld(5),
        OS5: withheld(6),
        OS4: withheld(7),
      },
      lastWeek(known(0.8092, 0.7334, 0.8673, [4, 8, 13, 56, 50])),
    ),
    result(
      'RE',
      known(0.7941, 0.632, 0.8965, [4, 0, 3, 0, 27]),
      { RE1: known(0.8333, 0.552, 0.953, [2, 0, 0, 0, 10]), RE2: withheld(4) },
      lastWeek(known(0.7941, 0.632, 0.8965, [4, 0, 3, 0, 27])),
    ),
    result(
      'CE',
      known(0.8372, 0.7639, 0.891, [4, 6, 11, 57, 51]),
      { CE1: known(0.7984, 0.7211, 0.8586, [5, 8, 13, 55, 48]), CE2: withheld(4), CE3: withheld(5) },
      lastWeek(known(0.8372, 0.7639, 0.891, [4, 6, 11, 57, 51])),
    ),
    { ...result('TE', notTheirs, {}, []), trend: [] },
    result(
      'IP',
      known(0.6, 0.4545, 0.7298, [10, 0, 8, 0, 27]),
      { IP1: known(0.75, 0.4677, 0.9111, [3, 0, 0, 0, 9]), IP2: withheld(4) },
      lastWeek(known(0.6, 0.4545, 0.7298, [10, 0, 8, 0, 27])),
    ),
    result(
      'ET',
      known(0.9032, 0.751, 0.9665, [1, 1, 1, 15, 13]),
      { ET1: known(0.9167, 0.6461, 0.9851, [0, 0, 1, 6, 5]), ET2: withheld(4) },
      lastWeek(known(0.9032, 0.751, 0.9665, [1, 1, 1, 15, 13])),
    ),
    result(
      'DA',
      known(0.8333, 0.552, 0.953, [0, 1, 1, 5, 5]),
      { DA1: known(0.8333, 0.552, 0.953, [0, 1, 1, 5, 5]) },
      lastWeek(known(0.8333, 0.552, 0.953, [0, 1, 1, 5, 5])),
    ),
    result(
      'RC',
      known(0.7273, 0.5185, 0.8685, [1, 2, 3, 8, 8]),
      { RC1: known(0.6667, 0.3906, 0.8619, [1, 1, 2, 4, 4]), RC2: withheld(4), RC3: withheld(5) },
      lastWeek(known(0.7273, 0.5185, 0.8685, [1, 2, 3, 8, 8])),
    ),
    result('AC', withheld(8), { AC1: withheld(3) }, lastWeek(withheld(8))),
    result(
      'PO',
      known(0.8182, 0.523, 0.9486, [2, 0, 0, 0, 9]),
      { PO1: known(0.8333, 0.552, 0.953, [2, 0, 0, 0, 10]) },
      lastWeek(known(0.8182, 0.523, 0.9486, [2, 0, 0, 0, 9])),
    ),
    result('GI', withheld(5), { GI1: withheld(3) }, lastWeek(withheld(5))),
  ],
}

export const competenciesExamples = { typical, oneWeek, allWithheld, empty, agent } satisfies Record<
  string,
  CompetenciesReport
>
export type CompetenciesExample = keyof typeof competenciesExamples
