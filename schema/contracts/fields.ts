import * as z from 'zod'

export const OfficeCode = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/, 'An office is named by its code, such as LIM-01')
  .meta({ description: 'Code of an office', examples: ['LIM-01'] })

/** What can be stored as it came. */
export const WholeText = z
  .string()
  .refine((text) => text.isWellFormed(), 'It holds half a character (a lone surrogate): remove it')

// Control characters, and marks that turn the direction of what follows.
const unseen = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u
/** Of one line, without what can’t be seen. */
export const SeenText = WholeText.refine(
  (text) => !unseen.test(text),
  'It holds a character that can’t be seen: type it anew',
)

export const AgentCode = WholeText.min(1)
  .max(60, 'An agent’s code has at most 60 characters')
  .meta({ description: 'Code of an agent, never a name', examples: ['A-014'] })

export const WeekName = z
  .string()
  .regex(/^\d{4}-W\d{2}$/, 'A week is named as in ISO 8601: 2026-W47')
  .meta({ description: 'A week by its ISO 8601 name; it starts on Monday', examples: ['2026-W47'] })

export const Kind = z
  .enum(['open', 'verified', 'reply', 'import'])
  .meta({ description: 'How a response came: static code, visit token, SMS conversation, import' })
export type Kind = z.infer<typeof Kind>

export const Language = z.enum(['es', 'en'])
