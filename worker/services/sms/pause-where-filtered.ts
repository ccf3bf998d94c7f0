import type { Context } from '../../context.ts'
import { failuresOfLatest, pauseAndForgetWhy } from '../../db/sms-after-sending.ts'
import { report } from '../../report.ts'

/** Of so many that the provider took, carriers may hold back so many as unwanted: 2 %. */
const latest = 200
const mostFiltered = 4
/** Until somebody resumes it: 9999-12-31. */
const untilResumed = Date.UTC(9999, 11, 31)

/** Carriers that hold SMS back learn from more of the same: all others wait until somebody has looked into it. */
export async function pauseWhereFiltered({ db, messaging, now }: Context): Promise<void> {
  if (!messaging) return
  const { provider } = messaging
  const failures = await failuresOfLatest(db, provider.id, latest)
  const filtered = failures
    .filter(({ code }) => provider.meaningOf(code) === 'filtered')
    .reduce((sum, { count }) => sum + count, 0)
  if (filtered <= mostFiltered) return
  const pause = { reason: 'filtered', at: now(), until: untilResumed }
  if (await pauseAndForgetWhy(db, provider.id, pause)) report('sms', 'paused: filtered')
}
