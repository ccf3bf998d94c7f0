import { longestToken, SurveyResponse } from '../../schema/contracts/responses.ts'
import { findItem } from '../../schema/instrument/citizen-items.ts'
import { type Answers, offeredReasons, requiredItem } from '../../schema/instrument/questionnaire.ts'
import { reasons as allReasons } from '../../schema/instrument/reasons.ts'
import type { Language } from '../../schema/instrument/text.ts'

/** The value of «No sé o no es mi caso» in a form. */
export const notKnown = 'na'

export type Mistake = {
  readonly field: string
  readonly kind: 'required' | 'choose' | 'twice' | 'too-many' | 'too-long' | 'foreign'
}

/** What a person typed, as it came: to be shown again. */
export type Typed = {
  readonly answers: ReadonlyMap<string, string>
  readonly reasons: ReadonlySet<string>
  readonly comment: string
}
export const nothingTyped: Typed = { answers: new Map(), reasons: new Set(), comment: '' }

export type Submission = {
  readonly id: string
  readonly seal: string
  readonly language: Language | undefined
  readonly typed: Typed
  readonly mistakes: readonly Mistake[]
  /** What no person types (id, seal, language) is not as the form gave it. */
  readonly altered: boolean
  /** Missing where there are mistakes. */
  readonly response: SurveyResponse | undefined
}

/** Turnstile's widget puts its token under this name. */
const tokenField = 'cf-turnstile-response'
const notItems: readonly string[] = ['id', 'seal', 'lang', 'reasons', 'comment', tokenField]
const givenByForm: readonly string[] = ['id', 'seal', 'lang', 'language']

export function readForm(fields: URLSearchParams): Submission {
  const names = [...new Set(fields.keys())]
  const text = (name: string) => fields.get(name) ?? ''
  const twice = names.filter((name) => name !== 'reasons' && fields.getAll(name).length > 1)
  const typed: Typed = {
    answers: new Map(names.filter((name) => !notItems.includes(name)).map((name) => [name, text(name)])),
    reasons: new Set(fields.getAll('reasons')),
    // Forms send every line end as two characters; a person counts one.
    comment: text('comment').replaceAll('\r\n', '\n'),
  }
  const answers: Answers = Object.fromEntries(
    [...typed.answers].map(([item, value]) => [item, answerOf(value)]),
  )
  const language = ['es', 'en'].find((known) => known === text('lang')) as Language | undefined
  const checked = SurveyResponse.safeParse({
    id: text('id'),
    seal: text('seal'),
    answers,
    reasons: withoutHidden(typed.reasons, answers),
    comment: typed.comment,
    language: fields.has('lang') ? text('lang') : undefined,
    // No person types it, and one that is too long is none.
    turnstile: text(tokenField).length > longestToken ? '' : text(tokenField),
  })
  const issues = checked.error?.issues ?? []
  const mistakes = [
    ...twice.map((field): Mistake => ({ field, kind: 'twice' })),
    ...(typed.answers.has(requiredItem) ? [] : [{ field: requiredItem, kind: 'required' } as const]),
    ...issues.map(mistakeOf),
  ]
  return {
    id: text('id'),
    seal: text('seal'),
    language,
    typed,
    mistakes: oncePerField(mistakes),
    altered:
      twice.some((name) => givenByForm.includes(name)) ||
      issues.some(({ path }) => givenByForm.includes(String(path[0]))),
    response: checked.success && mistakes.length === 0 ? checked.data : undefined,
  }
}

const answerOf = (value: string) =>
  value === notKnown ? null : /^\d$/.test(value) ? Number(value) : Number.NaN

// Ticks that a later answer hid again: no mistake of the person's.
function withoutHidden(chosen: ReadonlySet<string>, answers: Answers): string[] {
  const offered = offeredReasons(answers)
  return [...chosen].filter(
    (code) => offered.includes(code) || !allReasons.some((reason) => reason.code === code),
  )
}

function mistakeOf({ path, code }: { path: PropertyKey[]; code: string }): Mistake {
  const [part, name] = path
  if (part === 'comment') return { field: 'comment', kind: 'too-long' }
  if (part === 'reasons') {
    return { field: 'reasons', kind: name === undefined && code === 'too_big' ? 'too-many' : 'choose' }
  }
  const field = String(name ?? part)
  return { field, kind: findItem(field) ? 'choose' : 'foreign' }
}

const oncePerField = (mistakes: readonly Mistake[]) =>
  mistakes.filter(({ field }, index) => mistakes.findIndex((other) => other.field === field) === index)

/** The same for what the service found wrong. */
export const mistakesOf = (errors: readonly { readonly field: string }[]): Mistake[] =>
  oncePerField(
    errors.map(({ field }) => ({
      field,
      kind: field === 'reasons' || findItem(field) ? 'choose' : 'foreign',
    })),
  )
