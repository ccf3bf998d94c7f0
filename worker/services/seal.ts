import type { Draw } from '../../schema/instrument/questionnaire.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { base64url, equalInConstantTime, fromBase64url, shortHash } from '../keys.ts'

/** What a form remembers, under a keyed seal: a post needs no look-up to know what was asked, where and when. */
export type Sealed = {
  readonly code: string
  /** Milliseconds since 1970. */
  readonly openedAt: number
  readonly draw: Draw
  /** Missing where the form was opened while the database was down. */
  readonly office?: { readonly code: string; readonly timeZone: string }
}

/** `payload.hash`, both base64url. */
export async function sealForm(context: Context, sealed: Sealed): Promise<string> {
  const payload = base64url(new TextEncoder().encode(JSON.stringify(sealed)))
  return `${payload}.${shortHash(await context.keys.sign('seal', payload))}`
}

/** @throws AppError seal-broken: altered, cut, or of another installation */
export async function readSeal(context: Context, seal: string): Promise<Sealed> {
  const [payload, claimed, ...rest] = seal.split('.')
  if (payload && claimed && rest.length === 0) {
    for (const hash of await context.keys.signatures('seal', payload)) {
      if (equalInConstantTime(shortHash(hash), claimed)) {
        return JSON.parse(new TextDecoder().decode(fromBase64url(payload)))
      }
    }
  }
  throw new AppError(
    'seal-broken',
    'This form was altered or is not ours: open the survey again from its code.',
  )
}
