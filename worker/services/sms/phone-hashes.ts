import type { Context } from '../../context.ts'
import { shortHash } from '../../keys.ts'

/** Under which a phone is known: one hash for each key, newest first. */
export async function phoneHashes(context: Context, phone: string): Promise<[string, ...string[]]> {
  const hashes = await context.keys.signatures('phone', phone)
  return hashes.map(shortHash) as [string, ...string[]]
}

/** Under which the SMS of a visit are known, by the token of its link: one hash for each key, newest first. */
export async function smsVisitHashes(context: Context, token: string): Promise<[string, ...string[]]> {
  const hashes = await context.keys.signatures('sms-visit', token)
  return hashes.map(shortHash) as [string, ...string[]]
}

/** What a sealed number belongs to. */
export const aboutContact = (hash: string) => `contact|${hash}`
export const aboutLink = (smsId: string) => `sms|${smsId}`
export const aboutConversation = (id: string) => `conversation|${id}`
