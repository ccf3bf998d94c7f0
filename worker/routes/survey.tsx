import { Hono, type Context as Request } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { canonicalCode, verifiedKind } from '../codes.ts'
import type { Context } from '../context.ts'
import { AppError, type ErrorCode } from '../errors.ts'
import { statusOf } from '../problems.ts'
import { report } from '../report.ts'
import { countOpening, countScan } from '../services/count-scan.ts'
import { describePlace, type PlaceDescription } from '../services/describe-place.ts'
import { openSurvey } from '../services/open-survey.ts'
import { refuseTooMany } from '../services/refuse-too-many.ts'
import { readSeal, type Sealed } from '../services/seal.ts'
import { submitResponse } from '../services/submit-response.ts'
import { mistakesOf, nothingTyped, readForm } from '../survey/form-fields.ts'
import type { Way } from '../survey/notice-page.tsx'
import { type NoticeCode, notices } from '../survey/notices.ts'
import { type SurveyForm, SurveyPage } from '../survey/survey-page.tsx'
import { ThanksPage, thanksFor, thanksNamed } from '../survey/thanks-page.tsx'
import { bodyAtMost } from './body-at-most.ts'
import { type Asked, address, frame, inTheirLanguage, leaveAddress, notice, page } from './citizen-page.tsx'
import { isScan } from './is-scan.ts'
import { leave } from './leave.tsx'
import { limited } from './limited.ts'
import { networkOf } from './network.ts'

const hours = 3600
const largestBody = 16 * 1024

export const survey = new Hono<Asked>()

survey.use(inTheirLanguage)

survey.get('/:code', limited('opens-per-network'), async (c) => {
  const typed = c.req.param('code')
  const code = canonicalCode(typed)
  if (code !== typed) return c.redirect(address(code, { lang: c.req.query('lang') }), 302)

  const begun = await ownSeal(c.var.context, code, c.req.query('seal') ?? '')
  const form = begun ? await formUnder(c.var.context, begun) : await newForm(c.var.context, code)
  if (begun) return surveyPage(c, form, 200)
  if (await answeredRecently(c, code)) return notice(c, 'already-answered', 200)
  const { timeZone } = form.place
  if (timeZone && isScan(c.req.raw)) {
    const count = (await isStatic(c, code)) ? countScan : countOpening
    count(c.var.context, code, timeZone)
  }
  return surveyPage(c, form, 200)
})

survey.post('/:code', async (c) => {
  const { context } = c.var
  const code = canonicalCode(c.req.param('code'))
  const isForm = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')
  if (!isForm) return notice(c, 'not-a-form', 415, surveyOf(c))

  const sent = readForm(
    new URLSearchParams(new TextDecoder().decode(await bodyAtMost(c.req.raw, largestBody))),
  )
  if (sent.language) c.set('language', sent.language)
  const again = (form: SurveyForm, change: Partial<SurveyForm>, status: ContentfulStatusCode) =>
    surveyPage(c, { ...form, typed: sent.typed, ...change }, status)

  const begun = await ownSeal(context, code, sent.seal)
  try {
    await refuseTooMany(context, 'sends-per-network', networkOf(c.req.raw))
  } catch (error) {
    // Without a look-up: what is too much must not reach the database.
    if (begun && isCalled(error, 'too-many-requests')) {
      return again(formOf(context, begun, {}), { id: sent.id, trouble: 'crowded' }, 429)
    }
    throw error
  }
  if (!begun || sent.altered) return again(await newForm(context, code), { trouble: 'reopened' }, 400)
  const sameForm = async () => ({ ...(await formUnder(context, begun)), id: sent.id })
  if (!sent.response) {
    return again(await sameForm(), { trouble: 'mistaken', mistakes: sent.mistakes }, 422)
  }
  try {
    await submitResponse(context, sent.response, {
      hostname: new URL(c.req.url).hostname,
      answeredRecently: await answeredRecently(c, code),
      network: networkOf(c.req.raw),
    })
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') {
      return again(await sameForm(), { trouble: 'mistaken', mistakes: mistakesOf(error.errors ?? []) }, 422)
    }
    if (isCalled(error, 'too-many-requests')) {
      return again(formOf(context, begun, {}), { id: sent.id, trouble: 'crowded' }, 429)
    }
    if (isCalled(error, 'not-a-person')) return again(await sameForm(), { trouble: 'unproven' }, 403)
    if (error instanceof AppError && error.code !== 'unavailable') throw error
    report('survey', error)
    return again(await sameForm(), { trouble: 'unsaved' }, 503)
  }
  if (await isStatic(c, code)) {
    setCookie(c, 'answered', '1', {
      path: `/e/${code}`,
      maxAge: 12 * hours,
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
    })
  }
  const v = thanksFor(sent.response.answers, sent.response.reasons)
  return c.redirect(address(`${code}/gracias`, { v, lang: frame(c).language }), 303)
})

survey.get('/:code/gracias', async (c) => {
  const { keys, entity } = c.var.context
  if (!(await verifiedKind(c.req.param('code'), keys))) return notice(c, 'code-unknown', 404)
  const thanks = thanksNamed(c.req.query('v'))
  return page(c, <ThanksPage {...frame(c)} thanks={thanks} complaintsUrl={entity.complaintsUrl} />, 200)
})

survey.route('/', leave)

survey.all('*', (c) => notice(c, 'code-unknown', 404))

survey.onError(async (error, c) => {
  if (!(error instanceof AppError)) {
    report('survey', error)
    return notice(c, 'unexpected', 500, surveyOf(c))
  }
  const code = error.code in notices ? (error.code as NoticeCode) : 'unexpected'
  if (sendsBack.includes(error.code)) return notice(c, code, statusOf(error.code), surveyOf(c))
  const typed = c.req.param('code') ?? ''
  const place = await describePlace(c.var.context, typed)
  const stop = place.bySms ? leaveAddress(c, canonicalCode(typed)) : undefined
  return notice(c, code, statusOf(error.code), officeOf(c, place), stop)
})

/** After these, the same survey is the place to go. */
const sendsBack: readonly ErrorCode[] = ['too-large', 'too-many-requests']

const isCalled = (error: unknown, code: ErrorCode): error is AppError =>
  error instanceof AppError && error.code === code

async function newForm(context: Context, code: string): Promise<SurveyForm> {
  const opened = await openSurvey(context, code)
  return formOf(context, { seal: opened.seal, sealed: await readSeal(context, opened.seal) }, opened)
}

/** A form that was opened before: the same seal, so the same questions. */
async function formUnder(context: Context, begun: Begun): Promise<SurveyForm> {
  return formOf(context, begun, await describePlace(context, begun.sealed.code))
}

function formOf(
  context: Context,
  { seal, sealed: { code, draw, openedAt, office } }: Begun,
  place: Pick<PlaceDescription, 'office' | 'desk' | 'bySms'>,
): SurveyForm {
  return {
    code,
    seal,
    draw,
    id: context.newId(),
    place: {
      office: place.office?.name,
      desk: place.desk,
      timeZone: office?.timeZone,
      openedAt,
      now: context.now(),
    },
    typed: nothingTyped,
    mistakes: [],
    siteKey: context.turnstile?.siteKey,
    bySms: place.bySms ?? false,
  }
}

type Begun = { readonly seal: string; readonly sealed: Sealed }

/** What a seal holds, where it is ours and of this very code. */
async function ownSeal(context: Context, code: string, seal: string): Promise<Begun | undefined> {
  try {
    const sealed = await readSeal(context, seal)
    return sealed.code === code ? { seal, sealed } : undefined
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

const isStatic = async (c: Request<Asked>, code: string) =>
  (await verifiedKind(code, c.var.context.keys)) === 'static'

const answeredRecently = async (c: Request<Asked>, code: string) =>
  getCookie(c, 'answered') !== undefined && (await isStatic(c, code))

const surveyOf = (c: Request): Way => ({
  to: 'survey',
  href: address(canonicalCode(c.req.param('code') ?? ''), { lang: frame(c).language }),
})

function officeOf(c: Request, { office, surveyCode }: PlaceDescription): Way | undefined {
  if (!office || !surveyCode) return undefined
  return { to: 'office', name: office.name, href: address(surveyCode, { lang: frame(c).language }) }
}

const surveyPage = (c: Request, form: SurveyForm, status: ContentfulStatusCode) =>
  page(
    c,
    <SurveyPage {...frame(c)} form={form} leave={form.bySms ? leaveAddress(c, form.code) : undefined} />,
    status,
    form.siteKey !== undefined,
  )
