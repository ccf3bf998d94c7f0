import type { Catalogue } from '../../schema/contracts/catalogue.ts'
import type { Context } from '../context.ts'
import { listProcedures } from '../db/bulk-responses.ts'
import { listAgents, listOffices } from '../db/catalogue.ts'
import { upsertCatalogue } from '../db/catalogue-rows.ts'
import { codeFromName, nameKey } from './code-from-name.ts'

type NewRows<Table extends keyof Catalogue> = Catalogue[Table][number][]
type Office = { readonly code: string; readonly timeZone: string }
export type DeclaredOffice = {
  readonly code: string
  readonly name: string
  readonly timeZone?: string | undefined
}

/**
 * The offices, agents and procedures that an import names, found in the catalogue by code or by name; those that
 * it has not are made. What is there stays as it is: an agent who answered for another office does not move.
 */
export class ImportedPlaces {
  readonly #context: Context
  readonly #timeZone: string
  readonly #offices = new Map<string, Office>()
  readonly #declared = new Map<string, DeclaredOffice>()
  readonly #agents = new Set<string>()
  readonly #procedures = new Map<string, string>()
  #fresh = nothing()
  #made = { offices: new Map<string, string>(), agents: 0, procedures: 0 }

  private constructor(context: Context, timeZone: string) {
    this.#context = context
    this.#timeZone = timeZone
  }

  /**
   * @param declared what offices are called and what their clock shows, where the catalogue does not have them
   * @param timeZone of offices that are not declared
   */
  static async open(
    context: Context,
    { declared, timeZone }: { declared: readonly DeclaredOffice[]; timeZone: string },
  ): Promise<ImportedPlaces> {
    const places = new ImportedPlaces(context, timeZone)
    const [offices, agents, procedures] = await Promise.all([
      listOffices(context.db),
      listAgents(context.db),
      listProcedures(context.db),
    ])
    note(places.#offices, offices, (office) => office)
    note(places.#declared, declared, (office) => office)
    note(places.#procedures, procedures, ({ code }) => code)
    for (const { code } of agents) places.#agents.add(code)
    return places
  }

  /** What the office's clock shows, or will show once it is made. */
  timeZoneOf(text: string): string {
    const key = nameKey(text)
    return this.#offices.get(key)?.timeZone ?? this.#declared.get(key)?.timeZone ?? this.#timeZone
  }

  /** Made where it is missing, as are agents and procedures. */
  office(text: string): Office {
    const key = nameKey(text)
    const known = this.#offices.get(key)
    if (known) return known
    const { code, name, timeZone } = this.#declared.get(key) ?? { code: codeFromName(text), name: text }
    const standing = this.#offices.get(nameKey(code))
    const office = standing ?? { code, timeZone: timeZone ?? this.#timeZone }
    this.#offices.set(key, office)
    if (standing) return standing
    this.#offices.set(nameKey(code), office).set(nameKey(name), office)
    this.#fresh.offices.push({ code, name, time_zone: office.timeZone })
    this.#made.offices.set(code, name)
    return office
  }

  agent(code: string, office: Office): string {
    if (this.#agents.has(code)) return code
    this.#agents.add(code)
    this.#fresh.agents.push({ code, office: office.code })
    this.#made.agents += 1
    return code
  }

  procedure(text: string): string {
    const key = nameKey(text)
    const known = this.#procedures.get(key)
    if (known) return known
    const code = codeFromName(text)
    this.#procedures.set(key, code)
    this.#fresh.procedures.push({ code, name: text })
    this.#made.procedures += 1
    return code
  }

  /** Adds to the catalogue what was named since the last time. */
  async store(): Promise<void> {
    const { offices, agents, procedures } = this.#fresh
    if (offices.length + agents.length + procedures.length === 0) return
    await upsertCatalogue(this.#context.db, { ...this.#fresh, teams: [], desks: [], roster: [] })
    this.#fresh = nothing()
  }

  /** What was not in the catalogue before. */
  get made(): {
    readonly offices: ReadonlyMap<string, string>
    readonly agents: number
    readonly procedures: number
  } {
    return this.#made
  }
}

const nothing = () => ({
  offices: [] as NewRows<'offices'>,
  agents: [] as NewRows<'agents'>,
  procedures: [] as NewRows<'procedures'>,
})

/** By name, and by code: where one's code is another's name, the code counts. */
function note<Row extends { code: string; name: string }, Value>(
  found: Map<string, Value>,
  rows: readonly Row[],
  meant: (row: Row) => Value,
) {
  for (const row of rows) found.set(nameKey(row.name), meant(row))
  for (const row of rows) found.set(nameKey(row.code), meant(row))
}
