import * as fc from 'fast-check'
import { bytes, escaped, headers, mutated, query, rawPath, text, usually, value } from './hostile.ts'

/** What any client might send. */
export type Sent = {
  readonly path: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
}

/** What a well-meaning client would send: mostly mutated a little. */
export type Known = {
  readonly codes: readonly string[]
  readonly bodies: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const changed = (body: Readonly<Record<string, unknown>>) =>
  fc
    .tuple(fc.constantFrom(...Object.keys(body), '__proto__', 'other'), value)
    .map(([key, other]) => JSON.stringify({ ...body, [key]: other }))

function json({ bodies }: Known): fc.Arbitrary<Sent> {
  return fc.constantFrom(...Object.keys(bodies)).chain((path) => {
    const valid = bodies[path] ?? {}
    const answers = fc.dictionary(fc.constantFrom('G1', 'G3', 'G5', 'OS1', 'IP2', 'O1', 'TE1', 'ZZ'), value)
    return fc.record({
      path: fc.constant(path),
      method: fc.constant('POST'),
      headers: usually('application/json'),
      body: fc.oneof(
        { weight: 3, arbitrary: changed(valid) },
        { weight: 3, arbitrary: mutated(JSON.stringify(valid)) },
        { weight: 2, arbitrary: answers.map((answers) => JSON.stringify({ ...valid, answers })) },
        { weight: 1, arbitrary: value.map((any) => JSON.stringify(any)) },
        { weight: 1, arbitrary: bytes },
      ),
    })
  })
}

function addresses({ codes }: Known): fc.Arbitrary<Sent> {
  const code = fc.oneof(fc.constantFrom(...codes), escaped, rawPath)
  const path = fc.oneof(
    code.map((each) => `/e/${each}`),
    code.map((each) => `/e/${each}/gracias`),
    code.map((each) => `/api/v1/surveys/${each}`),
    fc.constantFrom(
      ...[
        'overview',
        'competencies',
        'agents',
        'agents/A-014',
        'trend',
        'comments',
        'received-today',
        'none',
      ].map((report) => `/api/v1/reports/${report}`),
    ),
    rawPath.map((agent) => `/api/v1/reports/agents/${agent}`),
    rawPath.map((rest) => `/panel/${rest}`),
    fc.constantFrom(
      '/',
      '/healthz',
      '/panel',
      '/panel/main.js',
      '/api/v1/offices',
      '/api/v1/teams',
      '/api/v1/openapi.json',
      '/api',
    ),
    rawPath.map((rest) => `/${rest}`),
  )
  const method = fc.oneof(
    { weight: 6, arbitrary: fc.constant('GET') },
    { weight: 1, arbitrary: fc.constantFrom('HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH') },
  )
  return fc
    .tuple(path, query, method, headers)
    .map(([path, query, method, headers]) => ({ path: path + query, method, headers }))
}

function forms({ codes, bodies }: Known): fc.Arbitrary<Sent> {
  const valid = bodies['/api/v1/responses'] ?? {}
  const field = fc.tuple(
    fc.constantFrom(
      'G1',
      'G5',
      'G3',
      'OS1',
      'reasons',
      'comment',
      'lang',
      'seal',
      'id',
      '__proto__',
      'other',
    ),
    fc.oneof(text, fc.constantFrom('5', '0', 'na', 'R01', 'es', String(valid.seal), String(valid.id))),
  )
  const form = fc.array(field, { maxLength: 8 }).map((fields) => {
    const given: [string, string][] = [
      ['id', String(valid.id)],
      ['seal', String(valid.seal)],
      ['G1', '4'],
    ]
    return new URLSearchParams([
      ...given,
      ...fields.map(([name, any]): [string, string] => [name, any.toWellFormed()]),
    ])
  })
  return fc.record({
    path: fc.constantFrom(...codes).map((code) => `/e/${code}`),
    method: fc.constant('POST'),
    headers: usually('application/x-www-form-urlencoded'),
    body: fc.oneof(
      form.map(String),
      form.chain((fields) => mutated(String(fields))),
      bytes,
    ),
  })
}

export const anything = (known: Known): fc.Arbitrary<Sent> =>
  fc.oneof(
    { weight: 4, arbitrary: json(known) },
    { weight: 4, arbitrary: addresses(known) },
    { weight: 2, arbitrary: forms(known) },
  )
