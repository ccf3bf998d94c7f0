import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withDatabase } from '../machine/database.ts'
import type { State } from '../machine/state.ts'
import { type Means, runSimulation } from '../simulation/run-simulation.ts'
import type { Truth } from '../simulation/truth.ts'
import { demonstration } from './demonstration.ts'

const truthFile = (state: State) => join(state.folder, 'truth.json')

/** Written last: where it stands, the demonstration is whole. */
export const isLoaded = (state: State) => existsSync(truthFile(state))
export const readTruth = (state: State): Truth => JSON.parse(readFileSync(truthFile(state), 'utf8'))

export async function loadDemonstration(state: State, progress?: Means['progress']): Promise<void> {
  const truth = await withDatabase(state, (context) =>
    runSimulation(context, demonstration(context.now()), progress ? { progress } : {}),
  )
  writeFileSync(truthFile(state), JSON.stringify(truth, null, 1))
}
