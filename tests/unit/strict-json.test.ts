import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strictJson } from '../../worker/routes/strict-json.ts'

const read = (text: string) => strictJson(new TextEncoder().encode(text).buffer as ArrayBuffer)

describe('strict JSON', () => {
  it('reads what JSON.parse reads, where no key comes twice', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), fc.constantFrom(0, 1, '\t'), (json, space) => {
        fc.pre(!json.includes('__proto__'))
        const value = JSON.parse(json)
        expect(read(JSON.stringify(value, null, space))).toEqual(value)
      }),
      { numRuns: 2000 },
    )
  })

  it('refuses a key that comes twice, wherever it stands', () => {
    const words = fc.string({ maxLength: 5 })
    const list = fc.array(words, { maxLength: 4 })
    fc.assert(
      fc.property(words, list, fc.nat(5), (key, others, depth) => {
        const fields = [key, ...others, key].map((name) => `${JSON.stringify(name)}:["{",{},"\\""]`)
        let json = `{${fields.join(',')}}`
        for (let level = 0; level < depth; level++) json = level % 2 ? `[0,${json}]` : `{"in":${json},"":1}`
        expect(() => read(json)).toThrow(/twice/)
      }),
    )
  })

  it('refuses a key called __proto__, which is no value of any object', () => {
    for (const json of ['{"__proto__":1}', '[{"a":{"__proto__":{}}}]', '{"\\u005f_proto__":1}']) {
      expect(() => read(json)).toThrow(/__proto__/)
    }
    expect(read('{"a":"__proto__","b":["__proto__"]}')).toEqual({ a: '__proto__', b: ['__proto__'] })
  })

  it('refuses the same key in another spelling', () => {
    expect(() => read('{"G1":5,"\\u0047\\u0031":1}')).toThrow(/"G1" comes twice/)
  })

  it.each([
    ['of a list’s objects', '[{"a":1},{"a":2}]'],
    ['of an object and the one inside', '{"a":{"a":1}}'],
    ['of objects side by side', '{"a":{"x":1},"b":{"x":1}}'],
    ['that is a value elsewhere', '{"a":"b","b":"a"}'],
    ['in a string that looks like JSON', '{"a":"{\\"a\\":1,\\"a\\":2}"}'],
    ['around a list', '{"a":[1,"a","a"],"b":"a"}'],
  ])('minds no key %s', (_, json) => {
    expect(read(json)).toEqual(JSON.parse(json))
  })

  it.each([
    '',
    ' ',
    '{',
    '{"a":1,}',
    "{'a':1}",
    'NaN',
    '{"a":01}',
    '[1 2]',
    '{"a"}',
    '"\n"',
    '{}{}',
    'undefined',
  ])('refuses what is no JSON: %j', (text) => {
    expect(() => read(text)).toThrow(/not JSON/)
  })

  it('refuses bytes that are not UTF-8', () => {
    for (const bytes of [
      [0xff, 0xfe],
      [0x22, 0xc3, 0x22],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
      [0x22, 0xc0, 0x80, 0x22],
    ]) {
      expect(() => strictJson(Uint8Array.from(bytes).buffer)).toThrow(/UTF-8/)
    }
  })

  it('reads past a byte order mark', () => {
    expect(read('\ufeff{"a":1}')).toEqual({ a: 1 })
  })

  it('stands any depth', () => {
    const deep = 200_000
    expect(() => read('['.repeat(deep))).toThrow(/not JSON/)
    expect(() => read(`{"a":`.repeat(deep))).toThrow(/not JSON/)
    expect(() => read(`${'['.repeat(deep)}${']'.repeat(deep)}`)).not.toThrow()
  })
})
