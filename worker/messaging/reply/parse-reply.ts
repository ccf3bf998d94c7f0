import { type ScoredScale, scoredScales } from './answer-words.ts'
import { commandOf } from './commands.ts'
import { withoutCourtesies } from './courtesies.ts'
import { type Score, scoreOf } from './scores.ts'
import { type Token, tokensOf, wordsOf } from './tokens.ts'

/** What was asked: a question of a scale, whether to begin, or for a comment. */
export type ReplyScale = ScoredScale | 'START' | 'TEXT'
export const replyScales: readonly ReplyScale[] = [...scoredScales, 'START', 'TEXT']

export type Reply =
  | ({ readonly kind: 'value' } & Score)
  | { readonly kind: 'comment'; readonly comment: string }
  | {
      readonly kind: 'optout' | 'optin' | 'help' | 'wrong_person' | 'skip' | 'na' | 'end' | 'start' | 'empty'
    }
  /** Mere politeness, or something that is not understood: it is asked for again, never guessed. */
  | { readonly kind: 'invalid'; readonly filler: true }
  | { readonly kind: 'invalid'; readonly filler: false; readonly text: string }

/**
 * What a reply by SMS means. Never a guess: a score stands in the text by its digit, its word or its label, alone
 * and uncontradicted. To leave wins over all else.
 * @param text as it came, of any length
 */
export function parseReply(text: string, scale: ReplyScale): Reply {
  const tokens = tokensOf(text)
  if (tokens.every(({ kind }) => kind === 'space' || kind === 'line')) return { kind: 'empty' }
  const command = commandOf(tokens)
  if (command === 'optout' || command === 'optin' || command === 'help' || command === 'wrong_person') {
    return { kind: command }
  }
  if (scale === 'TEXT') return commentOf(text, tokens, command !== undefined)
  if (scale === 'START') return startOf(text, tokens, command === 'end')
  if (command === 'skip' || command === 'na') return { kind: command }
  // «No, gracias» answers a question of yes or no, «done» one about the outcome.
  const ends = command === 'end'
  if (ends && scale !== 'SN' && scale !== 'RES3') return { kind: 'end' }
  const score = scoreOf(text, tokens, scale)
  if (score) return { kind: 'value', ...score }
  return ends ? { kind: 'end' } : notUnderstood(text, tokens)
}

const nothingToSay = /^(?:no|nada|ninguno|ninguna|ningun comentario|sin comentarios|nothing|none)?$/

function commentOf(text: string, tokens: readonly Token[], isCommand: boolean): Reply {
  const said = wordsOf(tokens)
  if (isCommand || (said !== '' && nothingToSay.test(withoutCourtesies(said)))) return { kind: 'skip' }
  return { kind: 'comment', comment: text.trim() }
}

const agrees =
  /^(?:ok|okay|okey|si|sii|s|ya|yes|y|sure|claro|dale|bueno|listo|acepto|de acuerdo)(?: (?:con gusto|claro|acepto|ok|quiero|deseo|por favor|please|gracias))*$/

function startOf(text: string, tokens: readonly Token[], ends: boolean): Reply {
  const said = wordsOf(tokens)
  if (ends || withoutCourtesies(said) === 'no' || withoutCourtesies(said) === 'n') return { kind: 'end' }
  return agrees.test(said) || agrees.test(withoutCourtesies(said))
    ? { kind: 'start' }
    : notUnderstood(text, tokens)
}

const notUnderstood = (text: string, tokens: readonly Token[]): Reply =>
  withoutCourtesies(wordsOf(tokens)) === ''
    ? { kind: 'invalid', filler: true }
    : { kind: 'invalid', filler: false, text: text.trim() }
