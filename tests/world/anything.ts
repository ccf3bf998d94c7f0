import * as fc from 'fast-check'

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

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    '\u0000',
    '\ud800',
    '\u202e',
    '-0',
    '1e999',
    '%',
    '%00',
    '🙂',
    '..',
  ),
  fc.constantFrom(
    "'; drop table responses; --",
    '{{7*7}}',
    'x'.repeat(5000),
    '2026-W53',
    '2027-W53',
    'NaN',
    'null',
  ),
)
const value = fc.oneof(
  text,
  fc.jsonValue({ stringUnit: 'binary', maxDepth: 3 }),
  fc.constantFrom(
    null,
    true,
    -1,
    0,
    5,
    6,
    4.5,
    1e21,
    -1e308,
    [],
    {},
    [[]],
    { G1: 5 },
    ['R01'],
    '2026-11-02T15:00:00Z',
  ),
)
const headerText = fc.oneof(
  fc.string({
    unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
    maxLength: 40,
  }),
  fc.constantFrom(
    'application/json',
    'application/x-www-form-urlencoded',
    'answered=1',
    '*/*',
    'qu, es;q=0, en;q=x',
    '-1',
  ),
)
const bytes = fc.uint8Array({ maxLength: 200 }).map((any) => Uint8Array.from(any))
const headers = fc.dictionary(
  fc.constantFrom(
    ...[
      'accept',
      'accept-language',
      'content-type',
      'content-length',
      'cookie',
      'origin',
      'referer',
      'range',
    ],
    ...['host', 'if-none-match', 'x-forwarded-host', 'x-forwarded-proto', 'authorization', 'sec-fetch-site'],
  ),
  headerText,
  { maxKeys: 4 },
)
const usually = (type: string): fc.Arbitrary<Readonly<Record<string, string>>> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant({ 'content-type': type }) }, { weight: 1, arbitrary: headers })
const escaped = text.map((raw) => encodeURIComponent(raw.toWellFormed()))
const rawPath = fc.oneof(
  escaped,
  fc.string({ unit: fc.constantFrom(...'/%.?#&=+:;@é\\|ab01_-'.split('')), maxLength: 20 }),
)

const query = fc
  .array(
    fc.tuple(
      fc.oneof(
        {
          weight: 5,
          arbitrary: fc.constantFrom(
            'from',
            'to',
            'office',
            'agent',
            'kind',
            'page',
            'measure',
            'lang',
            'v',
            'seal',
          ),
        },
        { weight: 1, arbitrary: escaped },
      ),
      fc.oneof(
        escaped,
        fc.constantFrom(
          '2026-W40',
          '2026-W45',
          '2026-W47',
          '9999-W52',
          '0000-W01',
          'LIM-01',
          'A-014',
          'open',
          'en',
        ),
        fc.constantFrom('G1', 'OS', 'R12', '1', '2', '0', '-1', '10001', '1.5'),
      ),
    ),
    { maxLength: 5 },
  )
  .map((pairs) => (pairs.length > 0 ? `?${pairs.map((pair) => pair.join('=')).join('&')}` : ''))

function mutated(json: string): fc.Arbitrary<string | Uint8Array<ArrayBuffer>> {
  const place = fc.nat(Math.max(0, json.length - 1))
  const insert = fc.constantFrom(
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\\',
    '\u0000',
    '\\ud800',
    '9',
    '-',
    ' ',
    'null',
  )
  return fc.oneof(
    fc.tuple(place, insert).map(([at, what]) => json.slice(0, at) + what + json.slice(at)),
    fc.tuple(place, place).map(([at, to]) => json.slice(0, Math.min(at, to)) + json.slice(Math.max(at, to))),
    fc.tuple(place, fc.nat(255)).map(([at, byte]) => {
      const other = Uint8Array.from(new TextEncoder().encode(json))
      other[at] = byte
      return other
    }),
  )
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
