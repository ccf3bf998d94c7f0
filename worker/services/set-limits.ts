import { type Week, weekName, weekOfName } from '../../schema/calendar.ts'
import type { LimitBaseMade, LimitBaseRequest } from '../../schema/contracts/control-chart.ts'
import { measures } from '../../schema/instrument/measures.ts'
import { fewestLimitWeeks } from '../../schema/limit-rules.ts'
import type { Context } from '../context.ts'
import { deleteLimitBase, insertLimitBase, officeOfBase } from '../db/limit-bases.ts'
import { AppError, type FieldError } from '../errors.ts'
import { requirePermission, seesOffice, type Viewer } from './access/viewer.ts'
import { publishedIn, visibleOffices } from './reports/scope.ts'

/**
 * From a week on, a chart's limits are computed anew: from the frozen weeks, or from all that follow.
 * @throws AppError forbidden, office-unknown, measure-unknown, limits-exist; invalid where weeks are not published, or
 *   too few to make limits
 */
export async function setLimits(
  context: Context,
  viewer: Viewer,
  { office, measure, week, frozen, note }: LimitBaseRequest,
): Promise<LimitBaseMade> {
  requirePermission(viewer, 'set-limits')
  const offices = await visibleOffices(context, viewer, office)
  if (office === undefined && viewer.offices !== 'all') {
    throw invalid({ field: 'office', message: 'Choose an office: you do not see the whole entity' })
  }
  if (!measures.some(({ code }) => code === measure)) {
    throw new AppError('measure-unknown', `There is no item, competency or reason ${measure}.`)
  }
  const published = await publishedIn(context, offices)
  const errors: FieldError[] = []
  const publishedWeek = (field: string, name: string): Week => {
    const found = weekOfName(name)
    const { first, last } = published
    if (found !== undefined && first !== undefined && last !== undefined && first <= found && found <= last) {
      return found
    }
    const range = first === undefined || last === undefined ? '' : `: ${weekName(first)} to ${weekName(last)}`
    errors.push({ field, message: `Choose a published week${range}` })
    return 0
  }
  const from = publishedWeek('week', week)
  const making = frozen && {
    from: publishedWeek('frozen.from', frozen.from),
    to: publishedWeek('frozen.to', frozen.to),
  }
  if (errors.length === 0 && making && making.to - making.from + 1 < fewestLimitWeeks) {
    errors.push({ field: 'frozen.to', message: `Limits take ${fewestLimitWeeks} weeks or more` })
  }
  if (errors.length > 0) throw invalid(...errors)
  const id = context.newId()
  const made = await insertLimitBase(context.db, {
    ...{ id, office: office ?? null, measure, week: from, frozen: making, note },
    ...{ by: viewer.id, at: context.now() },
  })
  if (!made) {
    throw new AppError(
      'limits-exist',
      `Limits begin in ${week} already: remove them first, or choose another week.`,
    )
  }
  return { id }
}

/** The chart is as if they had never been set. @throws AppError forbidden, limits-unknown */
export async function removeLimits(context: Context, viewer: Viewer, id: string): Promise<void> {
  requirePermission(viewer, 'set-limits')
  const office = await officeOfBase(context.db, id)
  const isTheirs =
    office !== undefined && (office === null ? viewer.offices === 'all' : seesOffice(viewer, office))
  if (!isTheirs) throw new AppError('limits-unknown', 'There are no such limits: look at the chart again.')
  await deleteLimitBase(context.db, id)
}

const invalid = (...errors: FieldError[]) => new AppError('invalid', 'Limits can’t be set like this.', errors)
