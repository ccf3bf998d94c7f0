import type { RequestError } from '../api/request.ts'
import type { Words } from '../language/words.ts'
import type { Explained } from '../states/problem-words.ts'
import type { CommentsPageWords } from './words.ts'

/** A search or a choice that can't be made: what was typed stays. */
export function explainWish(
  problem: RequestError,
  words: Words,
  page: CommentsPageWords,
): Explained | undefined {
  if (problem.code !== 'invalid') return undefined
  if (problem.fields.includes('search')) {
    return {
      icon: 'filter',
      title: page.noWordTitle,
      text: page.noWordText,
      remedy: { label: page.clearSearch, clear: ['search'] },
    }
  }
  if (problem.fields.includes('favorable')) {
    return {
      icon: 'filter',
      title: words.invalidTitle,
      text: page.badFavorableText,
      remedy: { label: page.clearFavorable, clear: ['favorable'] },
    }
  }
  return undefined
}
