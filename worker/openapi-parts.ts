import type * as z from 'zod'
import { Problem } from '../schema/contracts/problem.ts'
import type { ErrorCode } from './errors.ts'
import { statusOf } from './problems.ts'

/** An answer in JSON. */
export const json = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
})

/** What can go wrong, by the status under which it is told. */
export function problems(...codes: ErrorCode[]) {
  const byStatus = Map.groupBy(codes, statusOf)
  return Object.fromEntries(
    [...byStatus].map(([status, types]) => [
      String(status),
      {
        description: types.join(', '),
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  )
}

/** What the staff's addresses refuse whatever is asked. */
export const ofStaff = [
  'unauthenticated',
  'second-factor-due',
  'demonstration-accounts',
  'forbidden',
] as const
