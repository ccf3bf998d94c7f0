import type { Context as Request } from 'hono'
import { html } from 'hono/html'
import { type LanguageVariables, languageDetector } from 'hono/language'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Frame } from '../survey/document.tsx'
import { NoticePage, type Way } from '../survey/notice-page.tsx'
import type { NoticeCode } from '../survey/notices.ts'
import { pageHeaders } from '../survey/page-headers.ts'
import type { Routed } from './routed.ts'

/** What the citizens' pages are asked with. */
export type Asked = {
  Bindings: Routed['Bindings']
  Variables: Routed['Variables'] & LanguageVariables
}

/** As the address says, otherwise as the browser does. */
export const inTheirLanguage = languageDetector({
  supportedLanguages: ['es', 'en'],
  fallbackLanguage: 'es',
  order: ['querystring', 'header'],
  caches: false,
})

/** Of a page of the survey. */
export function address(path: string, query: Readonly<Record<string, string | undefined>>) {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  const search = new URLSearchParams(given).toString()
  return `/e/${path.split('/').map(encodeURIComponent).join('/')}${search && `?${search}`}`
}

export function frame(c: Request): Frame {
  const language = c.var.language === 'en' ? 'en' : 'es'
  const v = c.req.query('v')
  const other = new URLSearchParams({ ...(v && { v }), lang: language === 'es' ? 'en' : 'es' })
  return { language, entity: c.var.context.entity.name, otherLanguage: `?${other}` }
}

type Drawn = HtmlEscapedString | Promise<HtmlEscapedString>

export const page = async (c: Request, document: Drawn, status: ContentfulStatusCode, turnstile = false) =>
  c.html(html`<!doctype html>${document}`, status, await pageHeaders(turnstile))

/** @param leave where who was asked by SMS stops being asked */
export const notice = (
  c: Request,
  code: NoticeCode,
  status: ContentfulStatusCode,
  way?: Way,
  leave?: string,
) => page(c, <NoticePage {...frame(c)} notice={code} way={way} leave={leave} />, status)

/** Where an SMS's link stops the SMS. */
export const leaveAddress = (c: Request, code: string) => address(`${code}/baja`, { lang: frame(c).language })
