import type { LimitBaseRequest } from '../../schema/contracts/control-chart.ts'
import { fewestLimitWeeks } from '../../schema/limit-rules.ts'
import type { RequestError } from '../api/request.ts'
import { weekCount } from '../format/weeks.ts'
import type { LimitsWords } from './limits-words.ts'

/** What the form holds. */
export type LimitsDraft = {
  readonly week: string
  readonly frozen: boolean
  readonly from: string
  readonly to: string
  readonly note: string
}
export type LimitsField = 'week' | 'range' | 'note'
type Errors = { readonly [Field in LimitsField]?: string | false }

export const missingIn = (draft: LimitsDraft, say: LimitsWords): Errors => ({
  week: draft.week === '' && say.weekMissing,
  range: draft.frozen && weekCount(draft.from, draft.to) < fewestLimitWeeks && say.rangeShort,
  note: draft.note.trim() === '' && say.noteMissing,
})

export const requestOf = (
  { week, frozen, from, to, note }: LimitsDraft,
  measure: string,
  office: string | undefined,
): LimitBaseRequest => ({
  ...(office !== undefined && { office }),
  measure,
  week,
  ...(frozen && { frozen: { from, to } }),
  note: note.trim(),
})

/** What the server refused, beside its field. */
export function refusedIn({ code, fields }: RequestError, say: LimitsWords): Errors | undefined {
  if (code === 'limits-exist') return { week: say.weekTaken }
  if (code !== 'invalid') return undefined
  const has = (name: string) => fields.some((field) => field.startsWith(name))
  return {
    week: has('week') && say.weekWrong,
    range: has('frozen') && say.rangeWrong,
    note: has('note') && say.noteWrong,
  }
}
