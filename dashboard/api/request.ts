import type { Problem } from '../../schema/contracts/problem.ts'

/** What the API, or the way to it, answered instead of what was asked for. */
export class RequestError extends Error {
  /** The problem's type; `no-connection` where nothing came back, `unreadable` where it made no sense. */
  readonly code: string
  readonly status: number
  /** What of the request was not right, where the API says so. */
  readonly fields: readonly string[]
  /** When it is worth trying again, where the API says so. */
  readonly retryAt: number | undefined

  constructor(code: string, status: number, fields: readonly string[] = [], retryAt?: number) {
    super(code)
    this.code = code
    this.status = status
    this.fields = fields
    this.retryAt = retryAt
  }
}

const patience = 15_000

async function problemOf(response: Response): Promise<RequestError> {
  const problem: Partial<Problem> | undefined = await response.json().catch(() => undefined)
  const code = problem?.type ?? `http-${response.status}`
  const seconds = Number(response.headers.get('retry-after'))
  return new RequestError(
    code,
    response.status,
    problem?.errors?.map(({ field }) => field),
    seconds > 0 ? Date.now() + seconds * 1000 : undefined,
  )
}

async function exchange<Answer>(path: string, init: RequestInit, given?: AbortSignal): Promise<Answer> {
  const timeout = AbortSignal.timeout(patience)
  const signal = given && AbortSignal.any ? AbortSignal.any([given, timeout]) : (given ?? timeout)
  let response: Response
  try {
    response = await fetch(path, { ...init, signal })
  } catch (error) {
    if (given?.aborted) throw error
    throw new RequestError('no-connection', 0)
  }
  if (!response.ok) throw await problemOf(response)
  if (response.status === 204 || response.status === 202) return undefined as Answer
  try {
    return (await response.json()) as Answer
  } catch {
    throw new RequestError('unreadable', response.status)
  }
}

/** GETs JSON of a contract. The API checks what it sends; here the contract is a type. */
export const request = <Answer>(path: string, signal: AbortSignal): Promise<Answer> =>
  exchange<Answer>(path, { headers: { accept: 'application/json' } }, signal)

/** Sends what is to be done, and takes what is answered: nothing, where the API answers with a status alone. */
export const send = <Answer = undefined>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
): Promise<Answer> =>
  exchange<Answer>(path, {
    method,
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
