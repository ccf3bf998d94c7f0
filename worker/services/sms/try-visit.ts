import type { Language } from '../../../schema/instrument/text.ts'
import type { Context } from '../../context.ts'
import type { E164 } from '../../messaging/phone-number.ts'
import { ownTicketSystem } from '../access/ticket-keys.ts'
import { registerVisit } from '../register-visit.ts'
import { phoneHashes } from './phone-hashes.ts'

/**
 * Registers a visit that ends now, as a ticket system does, to try SMS on one's own machine.
 * @returns the phone's hash, and whether its owner will be asked
 * @throws AppError office-unknown
 */
export async function tryVisit(
  context: Context,
  visit: { office: string; phone: E164; language: Language; answerBy: 'link' | 'reply' },
): Promise<{ readonly phone: string; readonly asked: boolean }> {
  const { asksBySms = false } = await registerVisit(context, await ownTicketSystem(context, visit.office), {
    ...visit,
    servedAt: new Date(context.now()).toISOString(),
    consent: { wording: '2026-11', takenBy: 'telefono', source: 'desk' },
  })
  const [hash] = await phoneHashes(context, visit.phone)
  return { phone: hash, asked: asksBySms }
}
