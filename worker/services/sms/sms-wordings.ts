import type {
  SmsTextChange,
  SmsTextChanged,
  SmsTextsReport,
  Wording,
} from '../../../schema/contracts/sms-texts.ts'
import type { Language } from '../../../schema/instrument/text.ts'
import { smsName } from '../../../schema/messages/segments.ts'
import { smsTexts, smsVariableLimits } from '../../../schema/messages/sms-texts.ts'
import {
  longestVariables,
  mostSegments,
  type OwnVariables,
  type WordableSms,
  type WordingProblem,
  wordableSms,
  wordingProblems,
} from '../../../schema/messages/sms-wordings.ts'
import type { Context } from '../../context.ts'
import { insertWording, newestWordings, sentOfTexts } from '../../db/sms-wordings.ts'
import { AppError } from '../../errors.ts'
import { day } from '../../messaging/schedule.ts'
import { requirePermission, type Viewer } from '../access/viewer.ts'

/** @throws AppError forbidden */
export async function readSmsTexts(context: Context, viewer: Viewer): Promise<SmsTextsReport> {
  requirePermission(viewer, 'sms-texts')
  const { db, messaging } = context
  const [stored, sent] = await Promise.all([newestWordings(db), sentOfTexts(db, context.now() - 7 * day)])
  const wording = (id: WordableSms, language: Language): Wording => {
    const isIt = (each: { text: string; language: string }) => each.text === id && each.language === language
    const newest = stored.find(isIt)
    const shipped = smsTexts[id][language]
    return {
      shipped,
      body: newest?.body ?? shipped,
      version: newest?.version ?? 0,
      ...(newest && {
        changed: { at: new Date(newest.at).toISOString(), ...(newest.by && { by: newest.by }) },
      }),
      sentLately: sent.find(isIt)?.sent ?? 0,
    }
  }
  return {
    sends: messaging !== undefined,
    replies: messaging?.provider.takesReplies ?? false,
    mayChange: mayChange(viewer),
    own: ownVariables(context),
    ...(messaging && messaging.segmentPrice > 0 && { segmentPrice: messaging.segmentPrice / 1e6 }),
    texts: wordableSms.map((id) => ({ id, es: wording(id, 'es'), en: wording(id, 'en') })),
  }
}

/**
 * What an SMS says from now on, in one language; what is queued already says it too.
 * @throws AppError forbidden, text-unknown, invalid, text-changed
 */
export async function changeSmsText(
  context: Context,
  viewer: Viewer,
  id: string,
  { language, body, version }: SmsTextChange,
): Promise<SmsTextChanged> {
  requirePermission(viewer, 'sms-texts')
  if (!mayChange(viewer)) {
    throw new AppError('forbidden', 'Texts are of the whole entity: who sees all its offices changes them.')
  }
  const text = wordableSms.find((each) => each === id)
  if (!text) throw new AppError('text-unknown', 'There is no such text, or its wording is fixed.')
  const worded = body?.trim() ?? null
  if (worded !== null) {
    const problems = wordingProblems(text, language, worded, longestVariables(ownVariables(context)))
    if (problems.length > 0) {
      const errors = problems.map((problem) => ({ field: 'body', message: said(problem) }))
      throw new AppError('invalid', 'This text can’t be sent as it is.', errors)
    }
  }
  const wording = { text, language, after: version, body: worded, author: viewer.id, at: context.now() }
  if (!(await insertWording(context.db, wording))) {
    throw new AppError('text-changed', 'Somebody has changed this text meanwhile: look at theirs first.')
  }
  return { version: version + 1 }
}

const mayChange = ({ offices }: Viewer) => offices === 'all'

/** Where SMS are off, as long as they may get. */
function ownVariables({ messaging, entity }: Context): OwnVariables {
  const publicUrl = messaging?.publicUrl ?? 'https://encuesta.pe'
  return {
    org: messaging?.name ?? smsName(entity.name, smsVariableLimits.org),
    url: `${publicUrl}/e/7QK4M2X9T3BC8WPZ5RDA6HNV`,
    helpurl: messaging ? (messaging.helpAddress ?? '') : 'encuesta.pe/sms',
  }
}

function said(problem: WordingProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Write a text'
    case 'missing':
      return `It needs {${problem.variable}}`
    case 'unknown':
      return `It has no {${problem.variable}}`
    case 'brace':
      return 'A brace is open or closed that names nothing: take it out'
    case 'word':
      return `It has to say the word ${problem.word}`
    case 'unseen':
      return 'It holds a line break, or a character that can’t be seen: take it out'
    case 'too-long':
      return `It takes ${problem.segments} segments at its longest, and may take ${mostSegments}: shorten it`
  }
}
