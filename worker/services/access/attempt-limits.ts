import type { Context } from '../../context.ts'
import { countAttempt, forgetAttempts, takeBackAttempt } from '../../db/attempts.ts'
import { AppError } from '../../errors.ts'
import { shortHash } from '../../keys.ts'

const minute = 60_000

/**
 * How often something may be tried, and for how long that is remembered. An account's limit stops a guesser who
 * comes from many networks; a network's, one who tries many accounts.
 */
const limits = {
  'sign-in of an account': { most: 10, within: 15 * minute },
  'sign-in from a network': { most: 60, within: 15 * minute },
  'second factor from a network': { most: 60, within: 15 * minute },
  'own sign-in from a network': { most: 60, within: 15 * minute },
  'reset of an account': { most: 3, within: 60 * minute },
  'reset from a network': { most: 20, within: 60 * minute },
  'link from a network': { most: 30, within: 15 * minute },
  'invitations of a person': { most: 100, within: 60 * minute },
  'password of an account': { most: 10, within: 15 * minute },
} as const

export type Limit = keyof typeof limits

/**
 * Counts before anything costly is done.
 * @throws AppError too-many-attempts
 */
export async function countOrRefuse(context: Context, limit: Limit, subject: string): Promise<void> {
  const { most, within } = limits[limit]
  const { count, resetsAt } = await countAttempt(
    context.db,
    await subjectOf(context, limit, subject),
    context.now(),
    within,
  )
  if (count <= most) return
  const retryAfter = Math.max(1, Math.ceil((resetsAt - context.now()) / 1000))
  const minutes = Math.ceil(retryAfter / 60)
  throw new AppError(
    'too-many-attempts',
    `That was tried too often. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    undefined,
    { retryAfter },
  )
}

export async function forgetCount(context: Context, limit: Limit, subject: string): Promise<void> {
  await forgetAttempts(context.db, await subjectOf(context, limit, subject))
}

/** What went well does not count against the others of a network. */
export async function giveBack(context: Context, limit: Limit, subject: string): Promise<void> {
  await takeBackAttempt(context.db, await subjectOf(context, limit, subject))
}

const subjectOf = async (context: Context, limit: Limit, subject: string) =>
  shortHash(await context.keys.sign('attempt', `${limit}\0${subject}`))
