import type { Language, Text } from '../instrument/text.ts'
import { segmentsOf } from './segments.ts'
import { type SmsText, type SmsVariable, type SmsVariables, smsText } from './sms-texts.ts'

type Rules = {
  readonly moment: 'invitation' | 'reminder' | 'conversation' | 'leaving'
  /** Variables that must be there. */
  readonly needs: readonly SmsVariable[]
  /** Variables that may be there as well. */
  readonly takes: readonly SmsVariable[]
  /** A word without which people would not know what to answer. */
  readonly word?: Text
}

/**
 * The texts that an entity may word itself, in the order in which people get them. Questions are not among them, nor
 * what asks them again: answers can be compared only where all were asked alike.
 */
export const smsWordingRules = {
  'invite.link': { moment: 'invitation', needs: ['org', 'url'], takes: ['office', 'date', 'exp'] },
  'invite.sms': {
    moment: 'invitation',
    needs: ['org'],
    takes: ['office', 'date', 'exp'],
    word: { es: 'OK', en: 'YES' },
  },
  'reminder.link': { moment: 'reminder', needs: ['org', 'url'], takes: ['office', 'date', 'exp'] },
  done: { moment: 'conversation', needs: [], takes: ['org'] },
  declined: { moment: 'conversation', needs: [], takes: ['org'] },
  closed: { moment: 'conversation', needs: [], takes: ['org'] },
  help: {
    moment: 'conversation',
    needs: ['org', 'helpurl'],
    takes: [],
    word: { es: 'BAJA', en: 'STOP' },
  },
  nosession: { moment: 'conversation', needs: ['helpurl'], takes: ['org'] },
  wrong: { moment: 'leaving', needs: [], takes: ['org'] },
  'optout.ok': { moment: 'leaving', needs: ['org'], takes: [], word: { es: 'ALTA', en: 'START' } },
  'optin.ok': { moment: 'leaving', needs: ['org'], takes: [] },
} as const satisfies Partial<Record<SmsText, Rules>>

export type WordableSms = keyof typeof smsWordingRules
export const wordableSms = Object.keys(smsWordingRules) as readonly WordableSms[]
export const rulesOf = (id: WordableSms): Rules => smsWordingRules[id]

export const mostSegments = 3
/** Of what is typed: more than any three segments hold. */
export const longestWording = 500

export type WordingProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'missing'; readonly variable: SmsVariable }
  | { readonly kind: 'unknown'; readonly variable: string }
  | { readonly kind: 'brace' }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'unseen' }
  | { readonly kind: 'too-long'; readonly segments: number }

// Control characters, line ends too, and marks that turn the direction of what follows.
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]|\p{Cs}/u

/**
 * What keeps a text from being sent.
 * @param longest each variable as long as it gets
 */
export function wordingProblems(
  id: WordableSms,
  language: Language,
  body: string,
  longest: SmsVariables,
): WordingProblem[] {
  if (body.trim() === '') return [{ kind: 'empty' }]
  const { needs, takes, word } = rulesOf(id)
  const named = [...body.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
  const known: readonly string[] = [...needs, ...takes]
  const problems: WordingProblem[] = []
  for (const variable of needs) if (!named.includes(variable)) problems.push({ kind: 'missing', variable })
  for (const variable of new Set(named))
    if (!known.includes(variable)) problems.push({ kind: 'unknown', variable })
  if (/[{}]/.test(body.replaceAll(/\{[^{}]*\}/g, ''))) problems.push({ kind: 'brace' })
  if (word && !holdsWord(body, word[language])) problems.push({ kind: 'word', word: word[language] })
  if (unseen.test(body)) problems.push({ kind: 'unseen' })
  if (problems.length > 0) return problems
  const { count } = segmentsOf(smsText(id, language, longest, { wording: body.trim() }))
  return count > mostSegments ? [{ kind: 'too-long', segments: count }] : []
}

const holdsWord = (body: string, word: string) =>
  body
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .includes(word)

/** What is the same in all of an entity's SMS. */
export type OwnVariables = { readonly org: string; readonly url: string; readonly helpurl: string }

/** Each variable as long as it gets; of an office's name, what an SMS has room for. */
export const longestVariables = (own: OwnVariables): Required<SmsVariables> => ({
  ...own,
  office: 'Sede San Juan de Lima',
  date: '30/11',
  exp: '30/11',
})
