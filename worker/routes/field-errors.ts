import type * as z from 'zod'
import type { FieldError } from '../errors.ts'

const most = 20

/** What a contract finds wrong, field by field. */
export const fieldErrors = (issues: readonly z.core.$ZodIssue[]): FieldError[] =>
  issues.flatMap(ofIssue).slice(0, most)

function ofIssue(issue: z.core.$ZodIssue): FieldError[] {
  const field = (...path: PropertyKey[]) => path.map(String).join('.').slice(0, 80)
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ field: field(...issue.path, key), message: 'There is no such field here' }))
    : [{ field: field(...issue.path), message: issue.message }]
}
