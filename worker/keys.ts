/**
 * Secret keys, newest first: the first one signs, each one verifies, so that a key can be changed
 * while what it signed is still about.
 */
export type KeyRing = {
  /** base64url of a keyed hash of `text`, for one purpose, under the newest key. */
  sign(purpose: Purpose, text: string): Promise<string>
  /** The same under every key, newest first. */
  signatures(purpose: Purpose, text: string): Promise<string[]>
}

export type Purpose = 'code' | 'visit-token' | 'visit' | 'used' | 'ticket' | 'seal'

const encoder = new TextEncoder()

/** @param secrets at least 32 characters each, newest first, separated by commas */
export function keyRing(secrets: string | undefined): KeyRing {
  const list = (secrets ?? '').split(',').filter(Boolean)
  if (list.length === 0 || list.some((secret) => secret.length < 32)) {
    throw new Error('INDAGA_KEYS needs at least one secret of 32 or more characters (openssl rand -hex 32)')
  }
  const keys = list.map((secret) =>
    crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  )
  const hash = async (key: Promise<CryptoKey>, purpose: Purpose, text: string) =>
    base64url(await crypto.subtle.sign('HMAC', await key, encoder.encode(`${purpose}\0${text}`)))
  return {
    sign: (purpose, text) => hash(keys[0] as Promise<CryptoKey>, purpose, text),
    signatures: (purpose, text) => Promise.all(keys.map((key) => hash(key, purpose, text))),
  }
}

export function base64url(bytes: ArrayBuffer | Uint8Array): string {
  const binary = String.fromCharCode(...new Uint8Array(bytes))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Compares without telling, by the time it takes, where two texts differ. */
export function equalInConstantTime(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let index = 0; index < one.length; index++) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index)
  }
  return difference === 0
}
