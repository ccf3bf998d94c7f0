import type { SmsTextsReport, Wording } from '../../schema/contracts/sms-texts.ts'
import type { Language } from '../../schema/instrument/text.ts'
import type { SmsVariables } from '../../schema/messages/sms-texts.ts'
import type { WordableSms } from '../../schema/messages/sms-wordings.ts'

/** What is typed and not saved yet. */
export type Draft = {
  readonly body: string
  /** The version that was there when it was begun. */
  readonly version: number
}

export type TextOf = SmsTextsReport['texts'][number]
export type DraftKey = `${WordableSms}/${Language}`
export type Drafts = Readonly<Partial<Record<DraftKey, Draft>>>
export const keyOf = (id: WordableSms, language: Language): DraftKey => `${id}/${language}`

/** Sent also where no reply arrives. */
export const isByLink = (id: WordableSms): boolean => id.endsWith('.link')

export const isReworded = ({ body, shipped }: Wording): boolean => body !== shipped

/** What an SMS might say. */
export const exampleVariables = (own: SmsTextsReport['own'], office: string): Required<SmsVariables> => ({
  ...own,
  office,
  date: '24/11',
  exp: '30/11',
})
