import type { Day, Week } from '../../schema/calendar.ts'
import type { Catalogue } from '../../schema/contracts/catalogue.ts'
import type { CompetencyCode } from '../../schema/instrument/competencies.ts'

/** An agent as it truly is. Effects are in standard deviations of the answer's latent scale (probit). */
export type SimulatedAgent = {
  readonly code: string
  readonly office: string
  /** How often this agent's visits are answered, relative to the others'. */
  readonly volume: number
  readonly effect: number
  readonly competencies: Partial<Record<CompetencyCode, number>>
  readonly improved?: readonly {
    readonly after: Week
    readonly competency: CompetencyCode
    readonly effect: number
  }[]
}

/** A session, after whose week its agents are so much better in the competency, for good; or one that was not held. */
export type SimulatedTraining = {
  readonly competency: CompetencyCode
  readonly day: Day
  readonly hours: number
  readonly note: string
  readonly agents: readonly string[]
  readonly effect: number
  /** The reason for which it was cancelled. */
  readonly cancelled?: string
}

export type SimulatedOffice = {
  readonly code: string
  readonly effect: number
  /** From a week on, the office is so much better or worse; what those say of it who are not satisfied and write. */
  readonly shift?: { readonly from: Week; readonly effect: number; readonly cause?: string }
}

/** Many perfect answers for one agent within an hour. */
export type Burst = { readonly agent: string; readonly week: Week; readonly responses: number }

/**
 * What of a visit's competencies goes on into overall satisfaction, beyond the mood that all answers share: weights
 * on the latent scale, 0 for a competency that moves nothing.
 */
export type PlantedDrivers = Readonly<Partial<Record<CompetencyCode, number>>>

/** Desks whose codes need somebody's eye. */
export type QuietCodes = { readonly hardlyAnswered: string; readonly neverScanned: string }

/** Whom an entity serves, and how many of them its ticket system invites to answer. */
export type Attendance = {
  /** People that an agent serves in a week. */
  readonly perWeek: number
  readonly invited: number
  /** Offices without a ticket system that tells totals. */
  readonly untold: readonly string[]
  /** An office that serves so many times more, and hears fewer. */
  readonly crowded: { readonly office: string; readonly factor: number }
  /** An agent whose visits are invited less often. */
  readonly selective: { readonly agent: string; readonly share: number }
}

/** Everything that is true of an entity before anybody answers. */
export type SimulatedEntity = {
  readonly catalogue: Catalogue
  readonly offices: readonly SimulatedOffice[]
  readonly agents: readonly SimulatedAgent[]
  readonly burst?: Burst
  readonly quietCodes?: QuietCodes
  readonly drivers?: PlantedDrivers
  readonly trainings?: readonly SimulatedTraining[]
  readonly attendance?: Attendance
}
