import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from './root.ts'

/** Where the embedded server keeps its data: `.indaga`, or where INDAGA_STATE says. */
export type State = {
  readonly folder: string
  /** Bindings of the local worker, with its secret. */
  readonly varsFile: string
}

export type LocalVars = {
  readonly INDAGA_KEYS: string
  readonly PHONE_KEYS: string
  readonly EMBEDDED: 'yes'
  readonly ENTITY_NAME: string
  readonly COMPLAINTS_URL: string
  readonly DEMONSTRATION: 'yes' | 'no'
  /** Of the demonstration: what its SMS would cost, were they sent. */
  readonly SMS_SEGMENT_PRICE?: string
  readonly SMS_MONTHLY_BUDGET?: string
}

export function openState({ fresh = false } = {}): State {
  const folder = resolve(root, process.env.INDAGA_STATE ?? '.indaga')
  if (fresh) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return { folder, varsFile: join(folder, 'local.vars') }
}

/** A secret is made once and kept: codes on printed posters must still verify. */
export function localVars(state: State, entity: { name: string; demonstration: boolean }): LocalVars {
  if (existsSync(state.varsFile)) {
    const kept = readVars(state)
    // A folder from before there was a login, or SMS.
    if (kept.EMBEDDED !== 'yes' || !kept.PHONE_KEYS)
      writeVars(state, { ...kept, EMBEDDED: 'yes', PHONE_KEYS: kept.PHONE_KEYS ?? newSecret() })
    return readVars(state)
  }
  const vars: LocalVars = {
    INDAGA_KEYS: newSecret(),
    PHONE_KEYS: newSecret(),
    EMBEDDED: 'yes',
    ENTITY_NAME: entity.name,
    COMPLAINTS_URL: entity.demonstration ? 'https://reclamos.example.pe/' : '',
    DEMONSTRATION: entity.demonstration ? 'yes' : 'no',
    ...(entity.demonstration && { SMS_SEGMENT_PRICE: '0.05', SMS_MONTHLY_BUDGET: '300' }),
  }
  writeVars(state, vars)
  return vars
}

const newSecret = () => randomBytes(32).toString('hex')

function writeVars(state: State, vars: LocalVars): void {
  const lines = Object.entries(vars).map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
  writeFileSync(state.varsFile, lines.join(''), { mode: 0o600 })
}

export function readVars(state: State): LocalVars {
  const lines = readFileSync(state.varsFile, 'utf8').trim().split('\n')
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...value] = line.split('=')
      return [name, JSON.parse(value.join('='))]
    }),
  ) as unknown as LocalVars
}
