import type { Importance } from '../../../schema/contracts/training.ts'
import type { Context } from '../../context.ts'

export type Drivers = {
  readonly state: 'known' | 'not-computed' | 'too-few' | 'inconsistent'
  readonly of: (competency: string) => Importance
}

const withheld: Importance = { kind: 'withheld' }

/** What moves satisfaction, as it was computed last for the whole entity. */
export async function readImportance(_: Context): Promise<Drivers> {
  return { state: 'not-computed', of: () => withheld }
}
