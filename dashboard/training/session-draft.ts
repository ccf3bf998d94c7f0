import type { TrainingSession } from '../../schema/contracts/training.ts'

/** What is typed of a session, as it is typed. */
export type SessionDraft = {
  /** Of the session that is corrected. */
  readonly id?: string
  readonly competency: string
  readonly date: string
  readonly hours: string
  readonly note: string
  readonly agents: readonly string[]
}

export const emptyDraft: SessionDraft = { competency: '', date: '', hours: '', note: '', agents: [] }

export const draftOf = ({
  id,
  competency,
  date,
  hours,
  note = '',
  agents,
}: TrainingSession): SessionDraft => ({
  ...{ id, competency, date, note, agents },
  hours: String(hours),
})

/** `1,5` and `1.5` are the same; undefined where it is no number of half hours. */
export function hoursOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.')
  const hours = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  return hours >= 0.5 && hours <= 80 && Number.isInteger(hours * 2) ? hours : undefined
}

/** What the API is sent. */
export const requestOf = ({ competency, date, hours, note, agents }: SessionDraft) => ({
  ...{ competency, date, agents },
  hours: hoursOf(hours),
  ...(note.trim() !== '' && { note: note.trim() }),
})
