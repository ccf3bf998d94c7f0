import { localMinute, localTime, weekOfDay } from '../../schema/calendar.ts'
import { instrumentVersion } from '../../schema/instrument/questionnaire.ts'
import { seededRandom } from '../../schema/random.ts'
import type { Context } from '../../worker/context.ts'
import { insertGivenResponses } from '../../worker/db/bulk-responses.ts'
import { insertOpenResponse } from '../../worker/db/responses.ts'
import { type Given, someAnswers } from './hand-count.ts'
import { type OfficeName, type Place, timeZones } from './small-entity.ts'
import type { Witness } from './witness.ts'

export type Sent = Given & {
  readonly id: string
  readonly office: OfficeName
  /** The static code by which it came, if by one. */
  readonly code: string | null
  readonly complete: boolean
}

/** Everything that was ever sent, and how to send more. The witness is told what it says. */
export class Arrivals {
  readonly erased = new Set<string>()
  readonly #sent: Sent[] = []
  readonly #context: Context
  readonly #witness: Witness

  constructor(context: Context, witness: Witness) {
    this.#context = context
    this.#witness = witness
  }

  /** How many there must be. */
  get kept(): number {
    return this.#sent.length - this.erased.size
  }

  pick(which: number): Sent | undefined {
    return this.#sent[which % this.#sent.length]
  }

  async arrive(place: Place, count: number, seed: number, partial = false): Promise<readonly Sent[]> {
    const random = seededRandom(seed)
    const code = 'code' in place ? place.code : null
    const complete = !partial || !code
    const sent = Array.from({ length: count }, () =>
      this.remember({ ...someAnswers(random), code, office: place.office, complete }),
    )
    if ('code' in place) await Promise.all(sent.map((response) => this.send(response)))
    else await this.#give(sent, place)
    return sent
  }

  remember(response: Omit<Sent, 'id'>): Sent {
    // Not random, so that a history that failed can be had again; and in no order.
    const digits = (Math.imul(this.#sent.length + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')
    const sent = { ...response, id: `${digits}-0000-4000-8000-000000000000` }
    this.#sent.push(sent)
    this.#witness.answered(sent.id, sent)
    return sent
  }

  change(sent: Sent, changes: Given & { complete: boolean }) {
    this.#sent[this.#sent.indexOf(sent)] = { ...sent, ...changes }
    this.#witness.answered(sent.id, changes)
  }

  /** @returns whether anything was written */
  async send({ id, office, code, answers, reasons, complete }: Sent): Promise<boolean> {
    const now = this.#context.now()
    const { day, hour } = localTime(now, timeZones[office])
    const written = await insertOpenResponse(
      this.#context.db,
      {
        ...{ id, answers, reasons, complete, day, hour, week: weekOfDay(day), openedHour: day * 24 + hour },
        ...{
          language: 'es',
          instrument: instrumentVersion,
          draw: {},
          comment: 'Todo bien',
          allegation: false,
        },
      },
      { code: code ?? '', openedMinute: localMinute(now, timeZones[office]), answeredRecently: false },
    )
    return written !== null
  }

  /** Past the citizen's page: visits and conversations. */
  async #give(sent: readonly Sent[], place: Extract<Place, { agent: string | null }>) {
    const { day, hour } = localTime(this.#context.now(), timeZones[place.office])
    await insertGivenResponses(
      this.#context.db,
      sent.map(({ id, answers, reasons }) => ({
        ...{ ...place, id, answers, reasons, attribution: place.agent ? 'visit' : 'none', language: 'es' },
        ...{ instrument: instrumentVersion, day, hour, week: weekOfDay(day) },
      })),
    )
  }
}
