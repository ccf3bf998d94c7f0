import { type Week, weekOfName } from '../../../schema/calendar.ts'
import { AppError, type FieldError } from '../../errors.ts'

export type Window = { readonly from: Week; readonly to: Week }

/** Weeks with published numbers; `last` may be known where there is none yet. */
export type Published = { readonly first?: Week; readonly last?: Week }

/** @throws AppError invalid, window-reversed */
export function askedWindow(query: { from?: string | undefined; to?: string | undefined }): Partial<Window> {
  const errors: FieldError[] = []
  const week = (field: 'from' | 'to') => {
    const name = query[field]
    if (name === undefined) return {}
    const found = weekOfName(name)
    if (found === undefined) errors.push({ field, message: `There is no week ${name}` })
    return { [field]: found }
  }
  const asked: Partial<Window> = { ...week('from'), ...week('to') }
  if (errors.length > 0) throw new AppError('invalid', 'A week of the window does not exist.', errors)
  if (asked.from !== undefined && asked.to !== undefined && asked.from > asked.to) {
    throw new AppError('window-reversed', `${query.from} comes after ${query.to}: exchange them.`)
  }
  return asked
}

/**
 * Whole weeks: those asked for, or the last published ones.
 * @param length weeks of a window whose ends are not both asked for
 * @param yesterweek where a window ends while nothing has been published
 * @throws AppError window-empty where what was asked for lies wholly outside the published weeks
 */
export function windowOf(
  asked: Partial<Window>,
  { first, last }: Published,
  { length, yesterweek }: { length: number; yesterweek: Week },
): Window {
  const latest = last ?? yesterweek
  if (asked.from === undefined && asked.to === undefined) return { from: latest - length + 1, to: latest }
  const to = asked.to ?? Math.max(latest, asked.from ?? latest)
  const from = asked.from ?? to - length + 1
  if (first === undefined || to < first || from > latest) {
    throw new AppError('window-empty', 'Choose weeks between the first and the last published one.')
  }
  return { from, to }
}
