import * as z from 'zod'
import { longestWording, type WordableSms, wordableSms } from '../messages/sms-wordings.ts'
import { Language, WholeText } from './fields.ts'

const SmsTextId = z.enum(wordableSms as [WordableSms, ...WordableSms[]])

const Wording = z.object({
  shipped: z.string(),
  body: z.string().meta({ description: 'What is sent, without the words by which one leaves' }),
  version: z.int().meta({ description: '0: as shipped, never changed' }),
  changed: z
    .object({ at: z.iso.datetime(), by: z.string().optional().meta({ description: 'Missing: has left' }) })
    .optional(),
  sentLately: z.int().meta({ description: 'SMS in the last seven days' }),
})
export type Wording = z.infer<typeof Wording>

export const SmsTextsReport = z.object({
  sends: z.boolean().meta({ description: 'SMS are on' }),
  replies: z
    .boolean()
    .meta({ description: 'Replies arrive: then the words by which one leaves are added to invitations' }),
  mayChange: z.boolean(),
  own: z
    .object({ org: z.string(), url: z.string(), helpurl: z.string() })
    .meta({ description: 'What is put in for {org}, {url} and {helpurl}; of the link, an example' }),
  segmentPrice: z.number().optional().meta({ description: 'Of one segment, in the entity’s currency' }),
  texts: z.array(z.object({ id: SmsTextId, es: Wording, en: Wording })),
})
export type SmsTextsReport = z.infer<typeof SmsTextsReport>

export const SmsTextPath = z.object({ id: z.string() })

export const SmsTextChange = z.strictObject({
  language: Language,
  body: WholeText.max(longestWording, `At most ${longestWording} characters`)
    .nullable()
    .meta({ description: 'null: as shipped' }),
  version: z.int().min(0).meta({ description: 'The one that was changed: another one meanwhile is a 409' }),
})
export type SmsTextChange = z.infer<typeof SmsTextChange>

export const SmsTextChanged = z.object({ version: z.int() })
export type SmsTextChanged = z.infer<typeof SmsTextChanged>
