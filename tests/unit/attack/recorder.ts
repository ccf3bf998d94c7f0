import type { Env } from '../../../worker/env.ts'
import type { Witness } from '../../world/witness.ts'
import { Accountant } from './accountant.ts'
import { NumbersServed } from './numbers-served.ts'
import type { PublishedState } from './published-state.ts'
import { type Asked, reports } from './reports.ts'

/** The part of the worker's app that answers. */
export type App = { request(address: string, init: RequestInit, env: Env): Response | Promise<Response> }
export type Question = Asked & { readonly route: string }
export type Answered = { readonly question: Question; readonly text: string }

/** @returns the answer, or the status of who is refused */
export async function ask(app: App, { route, reader, id = '', query }: Question): Promise<string | number> {
  const [, path = ''] = route.split(' ')
  const address = path.replace(/:\w+/, id)
  const search = new URLSearchParams(query).toString()
  const response = await app.request(
    `${address}?${search}`,
    { headers: { cookie: reader.cookie } },
    {} as Env,
  )
  if (response.status === 200) return response.text()
  if (![403, 404, 422].includes(response.status)) throw new Error(`${address}?${search}: ${response.status}`)
  return response.status
}

/** Reads all that the API serves, to everybody, and keeps what each number stands for. */
export class Recorder {
  readonly numbers: NumbersServed
  readonly #answers = new Map<string, number>()

  constructor(witness: Witness) {
    this.numbers = new NumbersServed(witness)
  }

  /** How often a reader was answered, by name and route. */
  answered(key: string): number {
    return this.#answers.get(key) ?? 0
  }

  answeredTo(route: string): number {
    return [...this.#answers].reduce((sum, [key, times]) => (key.endsWith(route) ? sum + times : sum), 0)
  }

  async record(
    app: App,
    state: PublishedState,
    questions: readonly Question[],
  ): Promise<readonly Answered[]> {
    const answered: Answered[] = []
    for (const question of questions) {
      const text = await ask(app, question)
      if (typeof text === 'number') continue
      this.read(question, JSON.parse(text), state)
      answered.push({ question, text })
      const key = `${question.reader.name} ${question.route}`
      this.#answers.set(key, (this.#answers.get(key) ?? 0) + 1)
    }
    return answered
  }

  /** @throws what a number stands for that is none of the promise's */
  read(question: Question, body: unknown, state: PublishedState): void {
    const accountant = new Accountant(state, (measure, rows) => this.numbers.add(measure, rows))
    try {
      reports[question.route]?.account(accountant, body, question)
      accountant.settle(body, 'answer')
    } catch (cause) {
      const { route, reader, id, query } = question
      throw new Error(
        `${route} ${id ?? ''} ${JSON.stringify(query)} as ${reader.name}: ${(cause as Error).message}`,
      )
    }
  }
}
