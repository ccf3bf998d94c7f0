import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hasTwilioSignature } from '../../worker/messaging/twilio/signature.ts'

type Vector = {
  name: string
  token: string
  signed_url: string
  params: Record<string, string | string[]>
  signature: string
  body?: string
}
const vectors: Vector[] = JSON.parse(
  readFileSync('tests/vectors/twilio/twilio_signature_vectors.json', 'utf8'),
)

const encoder = new TextEncoder()
const formOf = ({ params, body }: Vector) =>
  body ??
  String(
    new URLSearchParams(
      Object.entries(params).flatMap(([name, value]) =>
        [value].flat().map((each): [string, string] => [name, each]),
      ),
    ),
  )
const check = (
  vector: Vector,
  tokens = [vector.token],
  type = vector.body ? 'application/json' : 'application/x-www-form-urlencoded',
) =>
  hasTwilioSignature(
    {
      publicUrl: vector.signed_url,
      headers: new Headers({ 'content-type': type, 'x-twilio-signature': vector.signature }),
      raw: encoder.encode(formOf(vector)),
    },
    tokens,
  )

/** Every text that differs in one bit of one byte, and still is a header or an address. */
function mutations(text: string): string[] {
  const bytes = encoder.encode(text)
  return Array.from({ length: bytes.length * 8 }, (_, bit) => {
    const changed = bytes.slice()
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return new TextDecoder('latin1').decode(changed)
  }).filter((changed) => /^[\x21-\x7e]+$/.test(changed))
}

describe('a signature of Twilio', () => {
  it.each(vectors)('is verified: $name', async (vector) => {
    expect(await check(vector)).toBe(true)
  })

  it.each(vectors)('with one bit changed is refused: $name', async (vector) => {
    for (const signature of mutations(vector.signature)) {
      expect(await check({ ...vector, signature }), signature).toBe(false)
    }
  })

  it.each(vectors)('of a body with one bit changed is refused: $name', async (vector) => {
    const fields = Object.entries(vector.params)
    for (const [name, value] of fields) {
      for (const other of mutations([value].flat()[0] ?? '')) {
        const params = { ...vector.params, [name]: Array.isArray(value) ? [other, ...value.slice(1)] : other }
        // Of a value that comes twice, either one is the same as both.
        if (vector.name === 'array dup' && name === 'Digits' && value.includes(other)) continue
        expect(await check({ ...vector, params }), `${name}=${other}`).toBe(false)
      }
    }
    for (const body of vector.body ? mutations(vector.body) : []) {
      expect(await check({ ...vector, body }), body).toBe(false)
    }
  })

  it.each(vectors)('of an address with one bit changed is refused: $name', async (vector) => {
    const path = vector.signed_url.indexOf('/', 8)
    for (const rest of mutations(vector.signed_url.slice(path))) {
      if (!rest.startsWith('/')) continue
      expect(await check({ ...vector, signed_url: vector.signed_url.slice(0, path) + rest }), rest).toBe(
        false,
      )
    }
  })

  it('is verified whether the port stands in the address or not, as Twilio signs either', async () => {
    const [form, withPort] = vectors as [Vector, Vector]
    expect(await check({ ...withPort, signed_url: form.signed_url })).toBe(true)
    expect(await check({ ...form, signed_url: withPort.signed_url })).toBe(true)
    expect(await check({ ...form, signed_url: form.signed_url.replace('.com/', '.com:8443/') })).toBe(true)
  })

  it('is verified under both tokens while they change, and under no other', async () => {
    const [form] = vectors as [Vector]
    expect(await check(form, ['new-token', form.token])).toBe(true)
    expect(await check(form, [form.token, 'new-token'])).toBe(true)
    expect(await check(form, ['new-token', 'other'])).toBe(false)
    expect(await check(form, [])).toBe(false)
  })

  it.each([
    '',
    '=',
    'RSOYDt4T1cUTdK1PDd93',
    'RSOYDt4T1cUTdK1PDd93/VVr8B9=',
    ' RSOYDt4T1cUTdK1PDd93/VVr8B8',
    '€',
    'A'.repeat(10_000),
  ])('that is none is refused: «%s»', async (signature) => {
    const [form] = vectors as [Vector]
    const headers = new Headers({ 'content-type': 'application/x-www-form-urlencoded' })
    if (/^[\x20-\x7e]*$/.test(signature)) headers.set('x-twilio-signature', signature)
    const raw = encoder.encode(formOf(form))
    expect(await hasTwilioSignature({ publicUrl: form.signed_url, headers, raw }, [form.token])).toBe(false)
  })

  it('does not cover a body that is neither a form nor named by its hash', async () => {
    const [form] = vectors as [Vector]
    expect(await check(form, [form.token], 'application/json')).toBe(false)
    expect(await check(form, [form.token], 'text/plain')).toBe(false)
  })
})
