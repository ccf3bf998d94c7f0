import { base64url, fromBase64url } from './keys.ts'

/**
 * Encrypts what must be read again: phones, and links until they are sent. Keys newest first: the first one seals,
 * each opens what it sealed, so that they can be changed.
 */
export type Vault = {
  /** @param about what it belongs to: it opens only where the same is said again */
  seal(about: string, text: string): Promise<string>
  /** @throws where it was not sealed here, about the same */
  open(about: string, sealed: string): Promise<string>
  /** How begins what was sealed under the newest key. */
  current(): Promise<string>
  /** Whether some may be sealed under an older one. */
  readonly hasOlder: boolean
}

const encoder = new TextEncoder()

/** AES-256-GCM with a random 96-bit nonce. @param secrets at least 32 characters each, separated by commas */
export function vaultOf(secrets: string): Vault {
  const list = secrets
    .split(',')
    .map((secret) => secret.trim())
    .filter(Boolean)
  if (list.length === 0 || list.some((secret) => secret.length < 32)) {
    throw new Error('PHONE_KEYS needs at least one secret of 32 or more characters (openssl rand -hex 32)')
  }
  const keys = list.map(keyOf)
  const newest = keys[0] as ReturnType<typeof keyOf>
  return {
    async seal(about, text) {
      const { id, key } = await newest
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: encoder.encode(about) },
        key,
        encoder.encode(text),
      )
      return [id, base64url(iv), base64url(new Uint8Array(sealed))].join('.')
    },
    async open(about, sealed) {
      const [id = '', iv = '', data = ''] = sealed.split('.')
      for (const each of keys) {
        const { id: own, key } = await each
        if (own !== id) continue
        const opened = await crypto.subtle.decrypt(
          { name: 'AES-GCM', iv: fromBase64url(iv), additionalData: encoder.encode(about) },
          key,
          fromBase64url(data),
        )
        return new TextDecoder().decode(opened)
      }
      throw new Error('sealed under a key that is not there')
    },
    current: async () => `${(await newest).id}.`,
    hasOlder: keys.length > 1,
  }
}

async function keyOf(secret: string): Promise<{ id: string; key: CryptoKey }> {
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, [
    'deriveKey',
    'deriveBits',
  ])
  const derived = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: encoder.encode(info),
  })
  const id = await crypto.subtle.deriveBits(derived('phone key id'), material, 48)
  const key = await crypto.subtle.deriveKey(
    derived('phone key'),
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
  return { id: base64url(new Uint8Array(id)), key }
}
