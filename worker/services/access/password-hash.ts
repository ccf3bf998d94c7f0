import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

// The runtime's own scrypt: in JavaScript it takes more time than a worker is given.
const cost = { N: 16_384, r: 16, p: 1, maxmem: 128 * 16_384 * 16 * 2 }
const keyLength = 64

/** @returns salt and key in hex, joined by a colon: the sign-in library's own format */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16).toString('hex')
  return `${salt}:${(await keyOf(password, salt)).toString('hex')}`
}

export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const [salt = '', key = ''] = hash.split(':')
  const kept = Buffer.from(key, 'hex')
  return kept.length === keyLength && timingSafeEqual(await keyOf(password, salt), kept)
}

const keyOf = (password: string, salt: string) =>
  new Promise<Buffer>((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, keyLength, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
