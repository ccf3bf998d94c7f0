import { equalInConstantTime, type KeyRing } from './keys.ts'

/**
 * Codes prove themselves: each ends in a keyed checksum, verified before the database is asked.
 * A static code (8 characters, to type) stands for an office, a desk or an agent: 25 random bits, 15 of checksum.
 * A visit token (24 characters, only ever in a link) stands for one visit: 80 random bits, 40 of checksum.
 */
export type CodeKind = 'static' | 'visit'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ' // Crockford base32
const shapes = {
  static: { purpose: 'static-code', body: 5, checksum: 3 },
  visit: { purpose: 'visit-token', body: 16, checksum: 8 },
} as const

/** As people type it: any case, O for 0, I or L for 1, hyphens and spaces between. */
export function canonicalCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[-\s]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
}

/** @param bytes random, or the keyed hash of a ticket: at least 10 */
export async function newCode(kind: CodeKind, keys: KeyRing, bytes: Uint8Array): Promise<string> {
  const { purpose, body, checksum } = shapes[kind]
  const text = base32(bytes, body)
  return text + base32(await keys.sign(purpose, text), checksum)
}

/** What a canonical code claims to be, or undefined where its checksum is not ours. */
export async function verifiedKind(code: string, keys: KeyRing): Promise<CodeKind | undefined> {
  const kind = code.length === 8 ? 'static' : code.length === 24 ? 'visit' : undefined
  if (!kind) return undefined
  const { purpose, body, checksum } = shapes[kind]
  const claimed = code.slice(body)
  for (const hash of await keys.signatures(purpose, code.slice(0, body))) {
    if (equalInConstantTime(base32(hash, checksum), claimed)) return kind
  }
  return undefined
}

/** The first `length` groups of five bits. */
function base32(bytes: Uint8Array, length: number): string {
  let text = ''
  for (let index = 0; index < length; index++) {
    const bit = index * 5
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0)
    text += alphabet[(pair >> (11 - (bit & 7))) & 31]
  }
  return text
}
