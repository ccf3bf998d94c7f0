import type { Context } from '../../worker/context.ts'

export const secretCause = 'D1_ERROR: Network connection lost at 10.0.0.7'

/** The same context with a database that fails at every call, before or after it did what it was asked. */
export function withoutDatabase(context: Context): Context {
  const fail = async () => {
    throw new Error(secretCause)
  }
  const statement = { bind: () => statement, first: fail, all: fail, run: fail, raw: fail }
  return { ...context, db: { prepare: () => statement, batch: fail } as unknown as D1Database }
}
