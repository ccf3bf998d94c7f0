import * as z from 'zod'
import { AgentCode, Language, OfficeCode, WholeText } from './fields.ts'

/** That somebody agreed to be asked by SMS. */
export const PhoneConsent = z.strictObject({
  wording: WholeText.min(1)
    .max(40)
    .meta({
      description: 'Version of the text that the person agreed to',
      examples: ['2026-11'],
    }),
  takenBy: WholeText.min(1).max(60).meta({ description: 'Who took it: an agent’s code, or a kiosk’s' }),
  source: z.enum(['desk', 'kiosk']).default('desk'),
})
export type PhoneConsent = z.infer<typeof PhoneConsent>

const VisitFields = z.strictObject({
  office: OfficeCode,
  agent: AgentCode.optional(),
  procedure: WholeText.max(40).optional().meta({ description: 'Code of the procedure' }),
  servedAt: z.iso
    .datetime({ offset: true, error: 'servedAt is a time with its zone: 2026-11-23T09:30:00-05:00' })
    .meta({ description: 'When the visit ended; not in the future, at most 7 days ago' }),
  ticket: WholeText.min(1).max(80).optional().meta({
    description: 'The ticket system’s own id of the visit: sending it again answers with the same link',
  }),
  phone: WholeText.max(200, 'A phone has at most 15 digits')
    .optional()
    .meta({
      description:
        'Where to ask by SMS; only with the person’s consent. A mobile of Peru, or of the countries configured',
      examples: ['987 654 321'],
    }),
  consent: PhoneConsent.optional().meta({ description: 'Goes with the phone' }),
  language: Language.default('es').meta({ description: 'Of the SMS' }),
  answerBy: z.enum(['link', 'reply']).optional().meta({
    description:
      'Only with a phone. link (the default): the SMS brings the survey’s address. reply: five questions are asked and answered by SMS, without a data plan; where replies do not arrive it is a link all the same',
  }),
})
export const VisitRequest = VisitFields.superRefine(({ phone, consent, answerBy }, check) => {
  if (phone !== undefined && consent === undefined) {
    check.addIssue({
      code: 'custom',
      path: ['consent'],
      message: 'A phone is taken with consent only: say its wording and who took it, or leave the phone out',
    })
  }
  if (phone === undefined && consent !== undefined) {
    check.addIssue({ code: 'custom', path: ['phone'], message: 'There is consent, and no phone' })
  }
  if (phone === undefined && answerBy !== undefined) {
    check.addIssue({
      code: 'custom',
      path: ['answerBy'],
      message: 'Only who has given a phone is asked by SMS: leave answerBy out',
    })
  }
})
export type VisitRequest = z.infer<typeof VisitRequest>

export const VisitLink = z.object({
  url: z.url().meta({ description: 'Single-use address of the survey' }),
  expiresAt: z.iso.datetime(),
  qr: z.string().meta({ description: 'The address as a QR code, SVG' }),
  sms: z.enum(['planned', 'none']).optional().meta({
    description:
      'Where a phone was given: whether the person will be asked by SMS. Why not is not told: it would say who opted out',
  }),
})
export type VisitLink = z.infer<typeof VisitLink>
