import * as fc from 'fast-check'

const oneOf = (words: string) => fc.constantFrom(...words.split(' '))

export const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  oneOf('__proto__ constructor \u0000 \ud800 \u202e -0 1e999 % %00 🙂 .. {{7*7}} 2026-W53 2027-W53 NaN null'),
  fc.constantFrom('', 'x'.repeat(5000), "'; drop table responses; --"),
)

export const value = fc.oneof(
  text,
  fc.jsonValue({ stringUnit: 'binary', maxDepth: 3 }),
  fc.constantFrom(null, true, -1, 0, 5, 6, 4.5, 1e21, -1e308),
  fc.constantFrom<unknown[]>([], {}, [[]], { G1: 5 }, ['R01'], '2026-11-02T15:00:00Z'),
)

export const bytes = fc.uint8Array({ maxLength: 200 }).map((any) => Uint8Array.from(any))
export const escaped = text.map((raw) => encodeURIComponent(raw.toWellFormed()))
export const rawPath = fc.oneof(
  escaped,
  fc.string({ unit: fc.constantFrom(...'/%.?#&=+:;@é\\|ab01_-'), maxLength: 20 }),
)

const ascii = fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code))
export const headers = fc.dictionary(
  oneOf(
    'accept accept-language content-type content-length cookie origin referer range host if-none-match ' +
      'x-forwarded-host x-forwarded-proto authorization sec-fetch-site',
  ),
  fc.oneof(
    fc.string({ unit: ascii, maxLength: 40 }),
    oneOf('application/json application/x-www-form-urlencoded answered=1 */* qu,es;q=0,en;q=x -1'),
  ),
  { maxKeys: 4 },
)

/** Mostly the content type that is right. */
export const usually = (type: string): fc.Arbitrary<Readonly<Record<string, string>>> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant({ 'content-type': type }) }, { weight: 1, arbitrary: headers })

export const query = fc
  .array(
    fc.tuple(
      fc.oneof(
        {
          weight: 5,
          arbitrary: oneOf('from to office agent kind page search favorable measure lang v seal'),
        },
        { weight: 1, arbitrary: escaped },
      ),
      fc.oneof(
        escaped,
        oneOf('2026-W40 2026-W45 2026-W47 9999-W52 0000-W01 LIM-01 A-014 open en'),
        oneOf('G1 OS R12 1 2 0 -1 10001 1.5 yes no bien* "bien'),
      ),
    ),
    { maxLength: 5 },
  )
  .map((pairs) => (pairs.length > 0 ? `?${pairs.map((pair) => pair.join('=')).join('&')}` : ''))

/** A text with something put in, cut out, or one byte changed. */
export function mutated(whole: string): fc.Arbitrary<string | Uint8Array<ArrayBuffer>> {
  const place = fc.nat(Math.max(0, whole.length - 1))
  const insert = fc.oneof(oneOf('" { } [ ] , : \\ \u0000 \\ud800 9 - null'), fc.constant(' '))
  return fc.oneof(
    fc.tuple(place, insert).map(([at, what]) => whole.slice(0, at) + what + whole.slice(at)),
    fc
      .tuple(place, place)
      .map(([at, to]) => whole.slice(0, Math.min(at, to)) + whole.slice(Math.max(at, to))),
    fc.tuple(place, fc.nat(255)).map(([at, byte]) => {
      const other = Uint8Array.from(new TextEncoder().encode(whole))
      other[at] = byte
      return other
    }),
  )
}
