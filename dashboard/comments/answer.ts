import type { CommentsReport } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { count } from '../format/numbers.ts'
import { type Mood, phrases } from './answer-phrases.ts'

/** What of the comments was asked for, as the address says it. */
export type CommentsWish = { readonly search?: string | undefined; readonly favorable?: string | undefined }

/**
 * «¿Qué dicen los ciudadanos?»: how many comments there are, and of whom. Never a share: few people write, and not
 * as a sample of the others.
 */
export function commentsAnswer(
  { total, found, published, responses }: CommentsReport,
  { search, favorable }: CommentsWish,
  language: Language,
): { readonly sentence: string; readonly evidence: string } {
  const say = phrases[language]
  const figure = (value: number) => count(value, language)
  const mood: Mood | undefined =
    favorable === 'yes' ? 'satisfied' : favorable === 'no' ? 'unsatisfied' : undefined
  const words = search?.trim()
  const evidence =
    published > 0
      ? say.evidence(figure(published), figure(responses))
      : responses > 0
        ? say.nobodyOf(figure(responses))
        : say.nothingPublished
  const sentence =
    total === 0
      ? say.none(mood, published > 0 ? words : undefined)
      : say.some(
          { number: figure(total), one: total === 1 },
          mood ??
            (found.unfavorable === 0
              ? 'satisfied'
              : found.favorable === 0
                ? 'unsatisfied'
                : { unsatisfied: figure(found.unfavorable), one: found.unfavorable === 1 }),
          words,
        )
  return { sentence, evidence }
}
