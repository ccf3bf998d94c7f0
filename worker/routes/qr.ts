import { Hono } from 'hono'
import { canonicalCode, verifiedKind } from '../codes.ts'
import { AppError } from '../errors.ts'
import type { Routed } from './routed.ts'
import { qrCode, surveyAddress } from './survey-address.ts'

/** Codes prove themselves, so a code's picture is drawn without asking the database. */
export const qr = new Hono<Routed>()

const suffix = '.svg'

qr.get('/:file', async (c) => {
  const file = c.req.param('file')
  const typed = file.endsWith(suffix) ? file.slice(0, -suffix.length) : ''
  const code = canonicalCode(typed)
  if ((await verifiedKind(code, c.var.context.keys)) !== 'static') {
    throw new AppError('code-unknown', 'There is no survey under this code: check it.')
  }
  const { search } = new URL(c.req.url)
  if (code !== typed) return c.redirect(`/qr/${code}${suffix}${search}`, 302)
  return c.body(qrCode(surveyAddress(c.req.url, code), c.req.query('border') === '0' ? 0 : 4), 200, {
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=31536000, immutable',
    ...(c.req.query('download') !== undefined && {
      'content-disposition': `attachment; filename="QR-${code.slice(0, 4)}-${code.slice(4)}.svg"`,
    }),
  })
})
