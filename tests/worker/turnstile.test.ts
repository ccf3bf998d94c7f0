import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Context } from '../../worker/context.ts'
import { contextOf } from '../../worker/env.ts'
import { turnstile } from '../../worker/turnstile.ts'
import { clientOf, expectProblem, someResponse } from '../world/api.ts'
import { browserOf, filled, officeWorld, storedResponses } from './survey-world.ts'

const siteKey = '0x4AAAAAAAtest'
const secret = 'the-secret'

type Asked = { url: string; fields: Record<string, string> }

/** Cloudflare's siteverify as its documentation has it: a token passes once, or again with the same idempotency key. */
function siteverify() {
  const spent = new Map<string, string>()
  const tokens = new Map<string, { hostname: string }>()
  const asked: Asked[] = []
  const refused = (code: string) => Response.json({ success: false, 'error-codes': [code] })
  const fetch = async (url: string, { body }: RequestInit) => {
    const fields = Object.fromEntries(body as URLSearchParams)
    asked.push({ url, fields })
    const { response = '', idempotency_key: key = '' } = fields
    const token = tokens.get(response)
    if (fields.secret !== secret) return refused('invalid-input-secret')
    if (!token) return refused('invalid-input-response')
    if ((spent.get(response) ?? key) !== key) return refused('timeout-or-duplicate')
    spent.set(response, key)
    return Response.json({ success: true, 'error-codes': [], hostname: token.hostname })
  }
  const given = (hostname = 'localhost') => {
    const token = `token-${tokens.size}`
    tokens.set(token, { hostname })
    return token
  }
  return { fetch, given, asked }
}

type Fetch = ReturnType<typeof siteverify>['fetch']

async function guardedOffice(fetch?: Fetch, ownSecret = secret) {
  const world = await officeWorld()
  const cloudflare = siteverify()
  const reported: unknown[] = []
  const report = (what: unknown) => reported.push(what instanceof Error ? what.name : what)
  const context: Context = {
    ...world.context,
    turnstile: turnstile({ siteKey, secret: ownSecret, fetch: fetch ?? cloudflare.fetch, report }),
  }
  return { ...world, ...browserOf(context), api: clientOf(context), ...cloudflare, reported }
}

let office: Awaited<ReturnType<typeof guardedOffice>>
beforeEach(async () => {
  office = await guardedOffice()
})
afterEach(() => vi.restoreAllMocks())

const field = 'cf-turnstile-response'
const answers = { G1: '4', comment: 'Todo bien' }
const sent = async (token?: string, form?: URLSearchParams) => {
  const fields = form ?? filled(await office.open(office.codes.desk), answers)
  if (token !== undefined) fields.set(field, token)
  const page = await office.send(`/e/${office.codes.desk}`, fields)
  return { page, fields, text: await page.text() }
}

describe('the survey page with Turnstile', () => {
  it('shows its widget, and opens the policy for its script and frame alone', async () => {
    const page = await office.get(`/e/${office.codes.desk}`)
    const text = await page.text()
    expect(text).toContain(`data-sitekey="${siteKey}"`)
    expect(text).toContain('<script src="https://challenges.cloudflare.com/turnstile/v0/api.js"')
    expect(text).toMatch(/<noscript>.*necesita JavaScript.*<\/noscript>/)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'sha256-[^']+' https:\/\/challenges\.cloudflare\.com;/)
    expect(policy).toContain('frame-src https://challenges.cloudflare.com;')
    expect(policy).not.toContain('unsafe')
  })

  it('runs a script that its policy allows', async () => {
    const page = await office.get(`/e/${office.codes.desk}`)
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(await page.text()) ?? []
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script)))
    const hash = btoa(String.fromCharCode(...digest))
    expect(page.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`)
    expect(script).toContain(field)
  })

  it('leaves every other page as it is', async () => {
    const page = await office.get(`/e/${office.codes.desk}/gracias`)
    expect(page.headers.get('content-security-policy')).not.toContain('cloudflare')
    expect(await page.text()).not.toContain('turnstile')
  })

  it.each([
    { TURNSTILE_SITE_KEY: siteKey },
    { TURNSTILE_SECRET: secret },
    { TURNSTILE_SITE_KEY: '', TURNSTILE_SECRET: '' },
    {},
  ])('is as without it where only %j is configured', async (configured) => {
    const { turnstile: none } = contextOf({ ...env, ...configured })
    expect(none).toBeUndefined()
    const browser = browserOf({ ...office.context, turnstile: none })
    const page = await browser.get(`/e/${office.codes.desk}`)
    expect(page.headers.get('content-security-policy')).not.toContain('cloudflare')
    expect(await page.text()).not.toMatch(/turnstile|cloudflare/i)
    const form = filled(await browser.open(office.codes.desk), { G1: '4', [field]: 'left over' })
    expect((await browser.send(`/e/${office.codes.desk}`, form)).status).toBe(303)
  })

  it('has it where both are configured', () => {
    const both = { TURNSTILE_SITE_KEY: siteKey, TURNSTILE_SECRET: secret }
    expect(contextOf({ ...env, ...both }).turnstile?.siteKey).toBe(siteKey)
  })
})

describe('a form sent with Turnstile on', () => {
  it('is stored once a token passes, which Cloudflare is asked about with nothing of the citizen', async () => {
    const token = office.given()
    const { page, fields } = await sent(token)
    expect(page.status).toBe(303)
    expect((await storedResponses()).map(({ answers, comment }) => ({ answers, comment }))).toEqual([
      { answers: { G1: 4 }, comment: 'Todo bien' },
    ])
    expect(office.asked).toEqual([
      {
        url: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
        fields: { secret, response: token, idempotency_key: fields.get('id') },
      },
    ])
  })

  it.each([
    ['no token', () => undefined],
    ['an empty token', () => ''],
    ['a made-up token', () => 'made-up'],
    ['a token longer than any', () => 'x'.repeat(2049)],
    ['a token of another site', () => office.given('otro.example')],
  ])('is shown again with its answers, and nothing is stored: %s', async (_, token) => {
    const { page, text, fields } = await sent(token())
    expect(page.status).toBe(403)
    expect(text).toContain('No pudimos comprobar que no es un robot')
    expect(text).toMatch(/name="G1" value="4"[^>]* checked/)
    expect(text).toMatch(/>Todo bien<\/textarea>/)
    expect(text).toContain(`name="id" value="${fields.get('id')}"`)
    expect(text).toContain(`data-sitekey="${siteKey}"`)
    expect(await storedResponses()).toEqual([])

    expect((await sent(office.given(), fields)).page.status).toBe(303)
    expect(await storedResponses()).toHaveLength(1)
  })

  it('passes again with the same token where the reply was lost, and another response never does', async () => {
    const token = office.given()
    const { fields } = await sent(token)
    expect((await sent(token, fields)).page.status).toBe(303)
    expect((await sent(token)).page.status).toBe(403)
    expect(await storedResponses()).toHaveLength(1)
  })

  it('is told of its mistakes before the token is spent', async () => {
    const token = office.given()
    const form = await office.open(office.codes.desk)
    expect((await sent(token, form)).page.status).toBe(422)
    expect(office.asked).toEqual([])
    form.set('G1', '4')
    expect((await sent(token, form)).page.status).toBe(303)
  })
})

describe('POST /api/v1/responses with Turnstile on', () => {
  it('needs a token as well, partials too, so that it is no way around', async () => {
    const survey = await office.api.open(office.codes.desk)
    for (const given of [{}, { turnstile: 'made-up' }, { complete: false }]) {
      expectProblem(await office.api.answer(someResponse(survey, given)), 403, 'not-a-person')
    }
    expect(await storedResponses()).toEqual([])
    const { status } = await office.api.answer(someResponse(survey, { turnstile: office.given() }))
    expect(status).toBe(201)
  })

  it('is told the site key by the survey', async () => {
    expect((await office.api.open(office.codes.desk)).turnstile).toBe(siteKey)
    const without = clientOf(office.context)
    expect(await without.open(office.codes.desk)).not.toHaveProperty('turnstile')
  })
})

describe('while Turnstile can’t be asked', () => {
  it.each<[string, Fetch, unknown[]]>([
    ['the network fails', () => Promise.reject(new TypeError('fetch failed')), ['TypeError']],
    ['it takes too long', async () => Promise.reject(new DOMException('', 'TimeoutError')), ['TimeoutError']],
    ['it fails', async () => new Response('{"success":false}', { status: 502 }), ['Error']],
    ['it answers no JSON', async () => new Response('<html>'), ['SyntaxError']],
    [
      'it says that it failed inside',
      async () => Response.json({ success: false, 'error-codes': ['internal-error'] }),
      ['internal-error'],
    ],
  ])('answers are stored, and the log has its name: %s', async (_, fetch, log) => {
    office = await guardedOffice(fetch)
    expect((await sent('some-token')).page.status).toBe(303)
    expect(office.reported).toEqual(log)
    expect((await sent()).page.status).toBe(403)
  })

  it('waits no longer than a deadline', async () => {
    let signal: AbortSignal | null | undefined
    office = await guardedOffice(async (_, init) => {
      signal = init.signal
      return Response.json({ success: true, hostname: 'localhost' })
    })
    await sent('some-token')
    expect(signal).toBeInstanceOf(AbortSignal)
  })

  it('because its secret is wrong, answers wait on the phone and the log says why', async () => {
    office = await guardedOffice(undefined, 'a-wrong-secret')
    const { page, text } = await sent(office.given())
    expect(page.status).toBe(503)
    expect(text).toContain('Lo que respondió sigue aquí')
    expect(office.reported).toEqual(['invalid-input-secret'])
    expect(await storedResponses()).toEqual([])
  })
})
