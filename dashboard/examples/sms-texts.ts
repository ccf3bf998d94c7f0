import type { SmsTextsReport, Wording } from '../../schema/contracts/sms-texts.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { smsTexts } from '../../schema/messages/sms-texts.ts'
import { type WordableSms, wordableSms } from '../../schema/messages/sms-wordings.ts'

const own = {
  org: 'Muni San Aurelio',
  url: 'https://encuesta.pe/e/7QK4M2X9T3BC8WPZ5RDA6HNV',
  helpurl: 'encuesta.pe/sms',
}

const shipped = (id: WordableSms, language: Language): Wording => {
  const text = smsTexts[id][language]
  return { shipped: text, body: text, version: 0, sentLately: 0 }
}
const reworded = (id: WordableSms, language: Language, body: string, by?: string): Wording => ({
  ...shipped(id, language),
  body,
  version: 2,
  changed: { at: '2026-11-24T14:05:00Z', ...(by && { by }) },
  sentLately: 140,
})

const asShipped: SmsTextsReport = {
  sends: true,
  replies: true,
  mayChange: true,
  own,
  texts: wordableSms.map((id) => ({ id, es: shipped(id, 'es'), en: shipped(id, 'en') })),
}
const withInvitation = (es: Wording): SmsTextsReport => ({
  ...asShipped,
  segmentPrice: 0.055,
  texts: asShipped.texts.map((text) => (text.id === 'invite.link' ? { ...text, es } : text)),
})

export const smsTextsExamples = {
  typical: withInvitation(
    reworded(
      'invite.link',
      'es',
      '{org}: ¿le atendieron bien en {office}? Cuente en 1 minuto: {url}',
      'Rosa Quispe',
    ),
  ),
  expensive: withInvitation(
    reworded('invite.link', 'es', '{org}: ¿qué tal su atención en {office}? Opine aquí… {url}'),
  ),
  asShipped,
  deaf: { ...asShipped, replies: false },
  off: { ...asShipped, sends: false, replies: false },
  readOnly: { ...asShipped, mayChange: false },
} satisfies Record<string, SmsTextsReport>
