import { findItem } from '../../schema/instrument/citizen-items.ts'
import {
  type Answers,
  applicableAnswers,
  type Draw,
  offeredReasons,
  questionsOf,
  requiredItem,
} from '../../schema/instrument/questionnaire.ts'
import { reasons as allReasons } from '../../schema/instrument/reasons.ts'
import { type Scale, scales } from '../../schema/instrument/scales.ts'
import { AppError, type FieldError } from '../errors.ts'

/**
 * What of the answers counts: those to items that were asked, on their scales, with their condition met.
 * @throws AppError invalid, naming each field that is wrong
 */
export function checkedAnswers(
  draw: Draw,
  given: { answers: Answers; reasons: readonly string[] },
): { answers: Answers; reasons: string[] } {
  const asked = new Set(questionsOf(draw).map((item) => item.id))
  const errors: FieldError[] = []
  for (const [field, value] of Object.entries(given.answers)) {
    const message = mistake(field, value, asked)
    if (message) errors.push({ field, message })
  }
  const required = given.answers[requiredItem]
  if (required === undefined || required === null) {
    errors.unshift({ field: requiredItem, message: 'Answer this question: it is the only one required' })
  }
  for (const code of given.reasons) {
    if (!allReasons.some((reason) => reason.code === code)) {
      errors.push({ field: 'reasons', message: `There is no reason ${code}` })
    }
  }
  if (errors.length > 0) throw new AppError('invalid', 'Some answers can’t be taken as they are.', errors)

  const answers = applicableAnswers(given.answers)
  const offered = offeredReasons(answers)
  return { answers, reasons: [...new Set(given.reasons)].filter((code) => offered.includes(code)) }
}

function mistake(id: string, value: number | null, asked: ReadonlySet<string>): string | undefined {
  const item = findItem(id)
  if (!item) return `There is no item ${id}`
  if (!asked.has(id)) return 'This item was not asked in this questionnaire'
  const scale: Scale = scales[item.scale]
  if (value === null) return scale.notApplicable ? undefined : 'This item has no «don’t know»'
  if (scale.options.some((option) => option.value === value)) return undefined
  return `Choose one of ${scale.options.map((option) => option.value).join(', ')}`
}
