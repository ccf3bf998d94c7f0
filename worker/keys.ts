/**
 * Secret keys, newest first: the first one signs, each one verifies, so that a key can be changed
 * while what it signed is still about.
 */
export type KeyRing = {
  /** A keyed hash (HMAC-SHA-256) of `text`, for one purpose, under the newest key. */
  sign(purpose: Purpose, text: string): Promise<Uint8Array>
  /** The same under every key, newest first. */
  signatures(purpose: Purpose, text: string): Promise<Uint8Array[]>
  /** The keys but the newest, each alone: to make again what one of them made. */
  readonly older: readonly KeyRing[]
}

export type Purpose =
  | 'static-code'
  | 'visit-token'
  | 'visit'
  | 'used-token'
  | 'ticket'
  | 'seal'
  | 'limit'
  | 'network'
  | 'sign-in'
  | 'sign-in-version'
  | 'attempt'
  | 'used-code'
  | 'invitation'
  | 'demonstration'
  | 'phone'
  | 'sms-visit'

const encoder = new TextEncoder()

/** @param secrets at least 32 characters each, newest first, separated by commas */
export function keyRing(secrets: string | undefined): KeyRing {
  const list = (secrets ?? '')
    .split(',')
    .map((secret) => secret.trim())
    .filter(Boolean)
  if (list.length === 0 || list.some((secret) => secret.length < 32)) {
    throw new Error('INDAGA_KEYS needs at least one secret of 32 or more characters (openssl rand -hex 32)')
  }
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const keys = list.map((secret) =>
    crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']),
  )
  const hash = async (key: Promise<CryptoKey>, purpose: Purpose, text: string) =>
    new Uint8Array(await crypto.subtle.sign('HMAC', await key, encoder.encode(`${purpose}\0${text}`)))
  const ringOf = (newest: Promise<CryptoKey>, ...older: Promise<CryptoKey>[]): KeyRing => ({
    sign: (purpose, text) => hash(newest, purpose, text),
    signatures: (purpose, text) => Promise.all([newest, ...older].map((key) => hash(key, purpose, text))),
    older: older.map((key) => ringOf(key)),
  })
  return ringOf(...(keys as [Promise<CryptoKey>]))
}

/** 128 bits of a keyed hash, as text: enough for a key of a table and for a seal. */
export const shortHash = (hash: Uint8Array): string => base64url(hash.subarray(0, 16))

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** @throws where the text is not base64url */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
}

/** Compares without telling, by the time it takes, where two texts differ. */
export function equalInConstantTime(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let index = 0; index < one.length; index++) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index)
  }
  return difference === 0
}
