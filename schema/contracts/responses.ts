import * as z from 'zod'
import { commentLimit } from '../instrument/citizen-items.ts'
import { reasonLimit } from '../instrument/reasons.ts'
import { Language, WholeText } from './fields.ts'

/** A questionnaire as GET /api/v1/surveys/{code} hands it out. */
export const Survey = z.object({
  seal: z
    .string()
    .meta({ description: 'Opening time, code and draw under a keyed seal: send it back as it is' }),
  office: z.string().optional().meta({ description: 'Name of the office, where it is known' }),
  questions: z.array(
    z.object({
      item: z.string(),
      text: z.string(),
      options: z.array(z.object({ value: z.int().nullable(), label: z.string() })),
      askedWhen: z
        .object({ item: z.string(), equals: z.int().optional(), notEquals: z.int().optional() })
        .optional(),
    }),
  ),
  turnstile: z.string().optional().meta({
    description: 'Site key of Turnstile, where it is switched on: responses then need a token of its widget',
  }),
})
export type Survey = z.infer<typeof Survey>

/** Turnstile makes none longer. */
export const longestToken = 2048

export const SurveyResponse = z.strictObject({
  id: z.uuid({ version: 'v4', error: 'The id is a random UUID (version 4) made by the client' }),
  seal: z.string().max(1000),
  answers: z.record(z.string().max(8), z.int().nullable()).meta({
    description: 'Item to value on its scale; null is «No sé o no es mi caso». G1 is required',
    examples: [{ G1: 5, G5: 3, OS1: 4, RE1: null }],
  }),
  reasons: z.array(z.string().max(8)).max(reasonLimit, `At most ${reasonLimit} reasons`).default([]),
  comment: WholeText.max(commentLimit, `A comment has at most ${commentLimit} characters`).optional(),
  complete: z
    .boolean()
    .default(true)
    .meta({ description: 'false: a partial, that the same id may complete until it is published' }),
  language: Language.default('es'),
  turnstile: z.string().max(longestToken).optional().meta({
    description: 'Token of Turnstile’s widget on a page of this host; needed where it is switched on',
  }),
})
export type SurveyResponse = z.infer<typeof SurveyResponse>

export const Received = z.object({
  id: z.uuid(),
  complete: z.boolean(),
})
export type Received = z.infer<typeof Received>
