import type { NewAlert } from '../../db/alerts.ts'

/** What a look found, before it is an alert. */
export type Finding = Omit<NewAlert, 'id' | 'madeOn'>

/** What happened longer ago than so many weeks is history, and alarms nobody. */
export const historyAfter = 4

/** The same thing is not told again for so many weeks. */
export const toldFor = 13
