import { studies } from '../recovery/studies.ts'
import { carryOut } from '../recovery/study.ts'
import type { Measured } from './measured.ts'

/** How often the statistics find what is true of simulated entities, in hundredths, each within its band. */
export function measureRecovery(shown: (done: number, of: number, detail: string) => void): Measured[] {
  return studies.map((study, index) => {
    shown(index, studies.length, study.what)
    const { share, standardError, of } = carryOut(study, study.runs)
    const [least, most] = study.band.map((bound) => Number((100 * bound).toFixed(3))) as [number, number]
    return {
      what: `${study.counts}: ${study.what}`,
      figure: 100 * share,
      unit: '%',
      atLeast: least,
      atMost: most,
      note: `± ${(100 * standardError).toFixed(2)}, of ${of.toLocaleString('en-US')}`,
    }
  })
}
