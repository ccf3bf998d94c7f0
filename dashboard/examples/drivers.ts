import type { Driver, DriversReport, Importance } from '../../schema/contracts/drivers.ts'
import type { CompetenciesReport, Estimate } from '../../schema/contracts/reports.ts'
import { citizensCompetencies } from '../../schema/instrument/competencies.ts'
import { type CompetenciesExample, competenciesExamples } from './competencies.ts'

const known = (share: number, low: number, high: number): Importance => ({ kind: 'known', share, low, high })

const importances: Readonly<Record<string, Importance>> = {
  OS: known(0.24, 0.21, 0.27),
  RE: known(0.09, 0.06, 0.13),
  CE: known(0.23, 0.2, 0.26),
  IP: known(0.22, 0.17, 0.27),
  ET: known(0.07, 0.04, 0.11),
  RC: known(0.11, 0.07, 0.18),
  GI: known(0.04, 0.02, 0.1),
}

const driversWith = (
  report: CompetenciesReport,
  importanceOf: (competency: string) => Importance,
): Driver[] =>
  citizensCompetencies.map((competency) => ({
    competency,
    importance: importanceOf(competency),
    performance: report.competencies.find((each) => each.competency === competency)?.estimate as Estimate,
  }))

const { typical: competencies, oneWeek, allWithheld, empty } = competenciesExamples

const computed: DriversReport['computed'] = {
  kind: 'known',
  from: '2026-W19',
  to: '2026-W44',
  n: 13_712,
  smallestPair: 143,
  rSquared: 0.437,
}

const typical: DriversReport = {
  scope: competencies.scope,
  computed,
  drivers: driversWith(competencies, (code) => importances[code] ?? { kind: 'withheld' }),
}

/** One competency is asked too rarely beside others; one is answered alike by everybody. */
const gaps: DriversReport = {
  ...typical,
  drivers: driversWith(competencies, (code) =>
    code === 'GI'
      ? { kind: 'withheld', needs: 26 }
      : code === 'ET'
        ? { kind: 'no-spread' }
        : (importances[code] ?? { kind: 'withheld' }),
  ),
}

const unclear: DriversReport = {
  ...typical,
  scope: oneWeek.scope,
  drivers: driversWith(oneWeek, () => known(1 / 7, 0.08, 0.21)),
}

const tooFew: DriversReport = {
  scope: allWithheld.scope,
  computed: { kind: 'withheld', why: 'too-few' },
  drivers: driversWith(allWithheld, (code) => ({ kind: 'withheld', needs: code === 'OS' ? 37 : 91 })),
}

const notYet: DriversReport = {
  scope: empty.scope,
  computed: { kind: 'withheld', why: 'not-yet' },
  drivers: driversWith(empty, () => ({ kind: 'withheld' })),
}

const inconsistent: DriversReport = {
  ...notYet,
  scope: competencies.scope,
  computed: { kind: 'withheld', why: 'inconsistent' },
}

/** Importance known, performance of hardly any. */
const fewPlaced: DriversReport = {
  ...typical,
  scope: allWithheld.scope,
  drivers: driversWith(allWithheld, (code) => importances[code] ?? { kind: 'withheld' }),
}

export const driversExamples = {
  typical,
  gaps,
  unclear,
  tooFew,
  notYet,
  inconsistent,
  fewPlaced,
} satisfies Record<string, DriversReport>
export type DriversExample = keyof typeof driversExamples

const beside: Readonly<Record<CompetenciesExample, DriversReport>> = {
  typical,
  oneWeek: unclear,
  allWithheld: tooFew,
  empty: notYet,
  agent: typical,
}

/** What stands beside an example of the competencies. */
export const driversOf = (report: CompetenciesReport | undefined): DriversReport => {
  const name = Object.entries(competenciesExamples).find(([, example]) => example === report)?.[0]
  return beside[name as CompetenciesExample] ?? typical
}
