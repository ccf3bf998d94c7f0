import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../schema/random.ts'
import { canonicalCode, newCode, verifiedKind } from '../../worker/codes.ts'
import type { Context } from '../../worker/context.ts'
import { AppError } from '../../worker/errors.ts'
import { keyRing } from '../../worker/keys.ts'
import { findPlace } from '../../worker/services/find-place.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const old = 'an-old-secret-of-thirty-two-characters-or-more'
const fresh = 'a-fresh-secret-of-thirty-two-characters-or-more'
const keys = keyRing(fresh)
const bytes = Uint8Array.from({ length: 10 }, (_, index) => index * 23 + 7)

/** Says how often it is asked, and knows nothing. */
function countedDatabase() {
  const counted = { calls: 0, db: {} as D1Database }
  const statement = { bind: () => statement, first: async () => void counted.calls++ }
  counted.db = { prepare: () => statement } as unknown as D1Database
  return counted
}

const randomText = (random: () => number, length: number) =>
  Array.from({ length }, () => alphabet[Math.floor(random() * 32)]).join('')

describe('a code as people type it', () => {
  it.each([
    ['0a1b-2c3d', '0A1B2C3D'],
    ['OAIB 2C3D', '0A1B2C3D'],
    ['oalb2c3d', '0A1B2C3D'],
    [' 0-A-L-B\t2c3d\n', '0A1B2C3D'],
    ['', ''],
  ])('«%s» is read as %s', (typed, code) => {
    expect(canonicalCode(typed)).toBe(code)
  })
})

describe('a code', () => {
  it('is 8 characters to type, or 24 in a link, without I, L, O or U', async () => {
    expect(await newCode('static', keys, bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    expect(await newCode('visit', keys, bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{24}$/)
  })

  it('says of what kind it is', async () => {
    expect(await verifiedKind(await newCode('static', keys, bytes), keys)).toBe('static')
    expect(await verifiedKind(await newCode('visit', keys, bytes), keys)).toBe('visit')
  })

  it('holds all 80 random bits of a visit: each one of them changes it', async () => {
    const codes = new Set([await newCode('visit', keys, bytes)])
    for (let bit = 0; bit < 80; bit++) {
      const flipped = Uint8Array.from(
        bytes,
        (byte, index) => byte ^ (index === bit >> 3 ? 1 << (bit & 7) : 0),
      )
      codes.add((await newCode('visit', keys, flipped)).slice(0, 16))
    }
    expect(codes.size).toBe(81)
  })

  it.each(['static', 'visit'] as const)('is refused with any one character changed: %s', async (kind) => {
    const code = await newCode(kind, keys, bytes)
    const passed: string[] = []
    for (let place = 0; place < code.length; place++) {
      for (const char of alphabet) {
        const other = code.slice(0, place) + char + code.slice(place + 1)
        if (other !== code && (await verifiedKind(other, keys))) passed.push(other)
      }
    }
    // 5 × 31 static bodies with a foreign checksum of 15 bits: one in 200 keys lets one through.
    expect(passed).toEqual([])
  })

  it('has exactly one right ending of 32,768', async () => {
    const code = await newCode('static', keys, bytes)
    const right: string[] = []
    for (const a of alphabet) {
      const endings = [...alphabet].flatMap((b) => [...alphabet].map((c) => code.slice(0, 5) + a + b + c))
      const kinds = await Promise.all(endings.map((guess) => verifiedKind(guess, keys)))
      right.push(...endings.filter((_, index) => kinds[index]))
    }
    expect(right).toEqual([code])
  })

  it('of another installation is refused', async () => {
    const foreign = keyRing('a-foreign-secret-of-thirty-two-characters-or-more')
    for (const kind of ['static', 'visit'] as const) {
      expect(await verifiedKind(await newCode(kind, foreign, bytes), keys)).toBeUndefined()
    }
  })

  it('of one kind is no code of the other', async () => {
    const visit = await newCode('visit', keys, bytes)
    expect(await verifiedKind(visit.slice(0, 8), keys)).toBeUndefined()
    expect(await verifiedKind(visit.slice(0, 5) + visit.slice(16, 19), keys)).toBeUndefined()
  })

  it.each([
    '',
    'A',
    '1234567',
    '123456789',
    'ÑÑÑÑÑÑÑÑ',
    '🙂🙂🙂🙂',
    '\u0000'.repeat(8),
    'x'.repeat(24),
    'x'.repeat(100_000),
  ])('is refused where it is no code at all: %j', async (text) => {
    expect(await verifiedKind(text, keys)).toBeUndefined()
  })
})

describe('secret keys', () => {
  it('can be changed: what the old one signed holds while it is in the ring', async () => {
    const code = await newCode('static', keyRing(old), bytes)
    const token = await newCode('visit', keyRing(old), bytes)
    for (const both of [`${fresh},${old}`, `${fresh}, ${old}\n`]) {
      expect(await verifiedKind(code, keyRing(both))).toBe('static')
      expect(await verifiedKind(token, keyRing(both))).toBe('visit')
    }
    expect(await verifiedKind(code, keys)).toBeUndefined()
    expect(await verifiedKind(token, keys)).toBeUndefined()
  })

  it('sign with the newest', async () => {
    expect(await newCode('static', keyRing(`${fresh},${old}`), bytes)).toBe(
      await newCode('static', keys, bytes),
    )
  })

  it('say different things for different purposes', async () => {
    const signatures = await Promise.all(
      (['static-code', 'visit-token', 'visit', 'used-token', 'ticket', 'seal'] as const).map(
        async (purpose) => (await keys.sign(purpose, 'the same text')).join(),
      ),
    )
    expect(new Set(signatures).size).toBe(6)
  })

  it.each([undefined, '', ',', 'short', `${fresh},short`])(
    'are refused where they are weak: %s',
    (secrets) => {
      expect(() => keyRing(secrets)).toThrow(/INDAGA_KEYS/)
    },
  )
})

describe('guessing', () => {
  it.each([
    ['static', 8],
    ['visit', 24],
  ] as const)(
    'asks the database nothing unless the checksum is right: 20,000 random %s codes',
    async (_, length) => {
      const counted = countedDatabase()
      const context = { keys, db: counted.db } as Context
      const random = seededRandom(20_261_123)
      const guess = async (code: string) => {
        const [kind] = await Promise.all([
          verifiedKind(code, keys),
          findPlace(context, code).catch((error) => expect(error).toBeInstanceOf(AppError)),
        ])
        return kind ? 1 : 0
      }
      let right = 0
      for (let round = 0; round < 20; round++) {
        const codes = Array.from({ length: 1000 }, () => randomText(random, length))
        right += (await Promise.all(codes.map(guess))).reduce((sum: number, each) => sum + each, 0)
      }
      expect(counted.calls).toBe(right)
      // 20,000 / 2^15 = 0.6 are to be expected of the short ones: more than 6 once in a million seeds.
      expect(right).toBeLessThanOrEqual(length === 8 ? 6 : 0)
    },
  )

  it('is answered alike for every wrong code', async () => {
    const context = { keys, db: countedDatabase().db } as Context
    const said = new Set<string>()
    for (const code of ['', 'ABC', '00000000', '0'.repeat(24), 'ZZZZZZZZ']) {
      await findPlace(context, code).catch((error: AppError) => said.add(`${error.code} ${error.detail}`))
    }
    expect(said.size).toBe(1)
  })
})
