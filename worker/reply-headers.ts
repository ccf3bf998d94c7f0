import { createMiddleware } from 'hono/factory'

/** What every reply carries where it says nothing of its own: loads nothing, is framed by nobody, is kept nowhere. */
export const replyHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** The dashboard's own: its files, and nothing written into its pages. */
export const dashboardPolicy =
  "default-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** Limits count by the minute. */
const waitAfterTooMany = '60'

/** Puts them on whatever is answered, errors too: stands before everything else. */
export const withReplyHeaders = createMiddleware(async (c, next) => {
  await next()
  const { headers, status } = c.res
  for (const [name, value] of Object.entries(replyHeaders)) if (!headers.has(name)) headers.set(name, value)
  if (c.req.url.startsWith('https:')) headers.set('strict-transport-security', 'max-age=31536000')
  if (status === 429 && !headers.has('retry-after')) headers.set('retry-after', waitAfterTooMany)
})

/** The same for files that the platform serves without asking the worker: the text of its `_headers` file. */
export const assetHeaders = (): string =>
  Object.entries({ ...replyHeaders, 'content-security-policy': dashboardPolicy })
    .filter(([name]) => name !== 'cache-control')
    .reduce((text, [name, value]) => `${text}  ${name}: ${value}\n`, '/*\n')
