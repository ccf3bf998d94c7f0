import { validator } from 'hono/validator'
import type * as z from 'zod'
import { AppError } from '../errors.ts'
import { fieldErrors } from './field-errors.ts'

type Given = Record<string, string | string[]>

/**
 * What a contract makes of a request's query or path.
 * @throws AppError invalid, naming each field that is wrong, given twice, or not of the contract
 */
export const validated = <Target extends 'query' | 'param', Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) =>
  validator(target, (given: Given): z.output<Schema> => {
    const twice = Object.keys(given).filter((field) => Array.isArray(given[field]))
    const result = schema.safeParse(given)
    if (result.success) return result.data
    const errors = [
      ...twice.map((field) => ({ field, message: 'Give this once' })),
      ...fieldErrors(result.error.issues).filter(({ field }) => !twice.includes(field)),
    ]
    throw new AppError('invalid', 'The address asks for something that is not there.', errors)
  })
