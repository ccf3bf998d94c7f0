import type { Problem } from '../../schema/contracts/problem.ts'

/** What the API, or the way to it, answered instead of a report. */
export class RequestError extends Error {
  /** The problem's type; `no-connection` where nothing came back, `unreadable` where it made no sense. */
  readonly code: string
  readonly status: number
  /** What of the request was not right, where the API says so. */
  readonly fields: readonly string[]

  constructor(code: string, status: number, fields: readonly string[] = []) {
    super(code)
    this.code = code
    this.status = status
    this.fields = fields
  }
}

const patience = 15_000

async function problemOf(response: Response): Promise<RequestError> {
  const problem: Partial<Problem> | undefined = await response.json().catch(() => undefined)
  const code = problem?.type ?? `http-${response.status}`
  return new RequestError(
    code,
    response.status,
    problem?.errors?.map(({ field }) => field),
  )
}

/** GETs JSON of a contract. The API checks what it sends; here the contract is a type. */
export async function request<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  const timeout = AbortSignal.timeout(patience)
  const either = AbortSignal.any ? AbortSignal.any([signal, timeout]) : signal
  return answered(path, { signal: either, headers: { accept: 'application/json' } }, signal)
}

/** POSTs JSON: for what changes something, so it is never repeated by itself. */
export function send<Answer>(path: string, body: unknown): Promise<Answer> {
  return answered(path, {
    method: 'POST',
    signal: AbortSignal.timeout(patience),
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function answered<Answer>(path: string, init: RequestInit, given?: AbortSignal): Promise<Answer> {
  let response: Response
  try {
    response = await fetch(path, init)
  } catch (error) {
    if (given?.aborted) throw error
    throw new RequestError('no-connection', 0)
  }
  if (!response.ok) throw await problemOf(response)
  try {
    return (await response.json()) as Answer
  } catch {
    throw new RequestError('unreadable', response.status)
  }
}
