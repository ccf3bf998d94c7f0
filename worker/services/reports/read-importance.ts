import type { Importance } from '../../../schema/contracts/drivers.ts'
import type { Context } from '../../context.ts'
import { type DriverRun, latestDrivers } from '../../db/drivers.ts'

export type Drivers = {
  readonly run: DriverRun | null
  readonly state: 'known' | 'not-yet' | 'too-few' | 'inconsistent'
  readonly of: (competency: string) => Importance
}

/** What moves satisfaction, as it was computed last for the whole entity. */
export async function readImportance({ db }: Context): Promise<Drivers> {
  const run = await latestDrivers(db)
  const found = new Map<string, Importance>(run?.drivers.map((each) => [each.competency, each.importance]))
  return {
    run,
    state: run ? (run.withheld ?? 'known') : 'not-yet',
    of: (competency) => found.get(competency) ?? { kind: 'withheld' },
  }
}
