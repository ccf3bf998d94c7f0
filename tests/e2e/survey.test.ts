import { request } from 'node:http'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'

const base = inject('base')
const codes = inject('codes')
const visits = [...inject('visits')]
const phone = { viewport: { width: 360, height: 740 }, locale: 'es-PE' } as const

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
})
afterAll(() => browser.close())
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

let phones = 0

/** Each phone comes from an address of its own, so that no test uses up the limit of another. */
async function opened(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const extraHTTPHeaders = { 'cf-connecting-ip': `10.0.0.${++phones}` }
  const context = await browser.newContext({ ...phone, extraHTTPHeaders, ...options })
  const page = await context.newPage()
  await page.goto(base + path)
  return page
}
const tap = (page: Page, name: string, value: string) =>
  page.click(`label:has([name=${name}][value="${value}"])`)
const chosen = (page: Page, name: string) =>
  page.evaluate((field) => document.querySelector<HTMLInputElement>(`[name=${field}]:checked`)?.value, name)
const field = (page: Page, name: string) => page.inputValue(`[name=${name}]`)
const questions = (page: Page) =>
  page.$$eval('[type=radio]', (inputs) => [
    ...new Set(inputs.map((input) => (input as HTMLInputElement).name)),
  ])
const leave = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
const thanked = (page: Page) => page.waitForURL(/\/gracias/)
const isPost = (path: string) => (request: { method(): string; url(): string }) =>
  request.method() === 'POST' && new URL(request.url()).pathname === path

describe('a phone without scripts', () => {
  const plain = { javaScriptEnabled: false }

  it('answers and is thanked, then not asked again', async () => {
    const page = await opened(`/e/${codes.desk}`, plain)
    await tap(page, 'G1', '5')
    await tap(page, 'G5', '4')
    await page.fill('textarea', 'Todo bien')
    await page.click('button')
    await thanked(page)
    expect(await page.textContent('h1')).toBe('Gracias. Recibimos su respuesta.')
    await page.goto(`${base}/e/${codes.desk}`)
    expect(await page.textContent('h1')).toBe('Ya nos contó hace poco. ¡Gracias!')
  })

  it('is told what is missing, with the focus there and every answer kept', async () => {
    const page = await opened(`/e/${codes.desk}`, plain)
    await tap(page, 'G5', '2')
    await page.click('button')
    await page.waitForSelector('[role=alert]')
    expect(await page.getAttribute(':focus', 'role')).toBe('alert')
    await page.click('[role=alert] a')
    expect(await page.getAttribute(':focus', 'id')).toBe('G1')
    expect(await chosen(page, 'G5')).toBe('2')
    await tap(page, 'G1', '2')
    await page.click('button')
    await thanked(page)
    expect(await page.textContent('h1')).toContain('Lamentamos que no le haya ido bien')
  })

  it('sees what its answers ask for, and no more', async () => {
    const page = await opened(`/e/${codes.desk}`, plain)
    const seen = async () =>
      Promise.all(['IP2', 'OS4', 'RC1'].map((id) => page.isVisible(`fieldset:has([name=${id}])`)))
    const offered = (code: string) => page.isVisible(`label:has([value=${code}])`)
    expect(await seen()).toEqual([false, false, false])
    expect(await offered('R01')).toBe(false)
    await tap(page, 'G1', '2')
    expect([await offered('R01'), await offered('E01')]).toEqual([true, false])
    await tap(page, 'G2', '0')
    expect(await seen()).toEqual([true, false, false])
    await tap(page, 'G3', '1')
    expect(await seen()).toEqual([true, true, true])
    expect(await offered('E01')).toBe(true)
    await tap(page, 'G1', '5')
    await tap(page, 'G2', '2')
    await tap(page, 'G3', '0')
    expect(await seen()).toEqual([false, false, false])
    expect(await offered('R01')).toBe(false)
  })
})

describe('the page', () => {
  it('takes one request', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(`${base}/e/${codes.desk}`, { waitUntil: 'networkidle' })
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([`${base}/e/${codes.desk}`])
  })

  it.each(['es', 'en'])('has its first question on the first screen (%s)', async (language) => {
    const page = await opened(`/e/${codes.desk}?lang=${language}`)
    const last = await page.locator('label:has([name=G1][value="5"])').boundingBox()
    expect(last && last.y + last.height).toBeLessThanOrEqual(740)
  })

  it('offers targets of at least 44 pixels', async () => {
    const page = await opened(`/e/${codes.desk}`)
    await tap(page, 'G1', '1')
    const boxes = await page.$$eval('form label:has(input), button, nav a', (all) =>
      all
        .filter((one) => (one as HTMLElement).offsetParent)
        .map((one) => one.getBoundingClientRect().toJSON()),
    )
    for (const { width, height } of boxes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
  })

  it('can be completed with the keyboard alone', async () => {
    const page = await opened(`/e/${codes.desk}`)
    const reach = async (selector: string) => {
      for (let presses = 0; presses < 80; presses++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
      }
      throw new Error(`Tab never reaches ${selector}`)
    }
    await reach('[name=G1]')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    expect(await chosen(page, 'G1')).toBe('2')
    await reach('[name=reasons]')
    await page.keyboard.press('Space')
    await reach('textarea')
    await page.keyboard.type('Con teclado')
    await reach('button')
    await page.keyboard.press('Enter')
    await thanked(page)
  })
})

describe('a phone with scripts', () => {
  it('sends once however often the button is tapped', async () => {
    const page = await opened(`/e/${codes.desk}`)
    let posts = 0
    page.on('request', (request) => {
      if (isPost(`/e/${codes.desk}`)(request)) posts += 1
    })
    await tap(page, 'G1', '4')
    await page.dblclick('button')
    await thanked(page)
    expect(posts).toBe(1)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })

  it('keeps the answers while offline, says so, and sends them when the signal is back', async () => {
    const page = await opened(`/e/${codes.agent}`)
    await tap(page, 'G1', '4')
    await page.fill('textarea', 'Sin señal')
    await page.context().setOffline(true)
    await page.click('button')
    await page.getByRole('status').getByText('Sin conexión').waitFor()
    await page.context().setOffline(false)
    await thanked(page)
  })

  it('sends them when the page is next opened', async () => {
    const page = await opened(`/e/${codes.agent}`)
    // Not the whole browser offline: a page on its way out would still send when the signal is back.
    await page.route(`**/e/${codes.agent}`, (route) => route.abort())
    await tap(page, 'G1', '4')
    await page.click('button')
    await page.getByRole('status').getByText('Sin conexión').waitFor()
    const context = page.context()
    await page.close()
    const later = await context.newPage()
    await later.goto(`${base}/e/${codes.agent}`)
    await thanked(later)
  })

  it('tries again by itself when the office’s side fails', async () => {
    const page = await opened(`/e/${codes.agent}`)
    let posts = 0
    await page.route(`**/e/${codes.agent}`, (route) => route.fulfill({ status: 503, body: '' }), { times: 1 })
    page.on('request', (request) => {
      if (isPost(`/e/${codes.agent}`)(request)) posts += 1
    })
    await tap(page, 'G1', '4')
    await page.click('button')
    await page.getByRole('status').getByText('Todavía no pudimos guardar').waitFor()
    await thanked(page)
    expect(posts).toBe(2)
  })

  it('keeps the answers while there are too many, says so, and sends them later', async () => {
    const page = await opened(`/e/${codes.agent}`)
    await page.clock.install()
    const tooMany = { status: 429, headers: { 'retry-after': '60' }, body: '' }
    await page.route(`**/e/${codes.agent}`, (route) => route.fulfill(tooMany), { times: 1 })
    let posts = 0
    page.on('request', (request) => {
      if (isPost(`/e/${codes.agent}`)(request)) posts += 1
    })
    await tap(page, 'G1', '4')
    await page.fill('textarea', 'Se guarda')
    await page.click('button')
    await page.getByRole('status').getByText('Todavía no pudimos guardar').waitFor()
    const draft = await page.evaluate((key) => localStorage.getItem(key), `/e/${codes.agent}`)
    expect(draft).toContain('Se+guarda')
    await page.clock.fastForward(29_000)
    expect(posts).toBe(1)
    await page.clock.fastForward(1_000)
    await thanked(page)
    expect(posts).toBe(2)
  })

  it('shows what the server says is wrong', async () => {
    const page = await opened(`/e/${codes.desk}`)
    await tap(page, 'G1', '1')
    for (const code of ['R01', 'R02', 'R03', 'X05']) await tap(page, 'reasons', code)
    await page.click('button')
    await page.waitForSelector('[role=alert]')
    expect(await page.locator('[name=reasons]:checked').count()).toBe(4)
    await tap(page, 'reasons', 'X05')
    await page.click('button')
    await thanked(page)
  })

  it('shows the same form with its answers after a reload, in the other language too', async () => {
    const page = await opened(`/e/${codes.desk}`)
    await tap(page, 'G1', '2')
    await tap(page, 'reasons', 'R09')
    await page.fill('textarea', 'Me quedo')
    const before = {
      id: await field(page, 'id'),
      seal: await field(page, 'seal'),
      asks: await questions(page),
    }
    for (const again of [() => page.reload(), () => page.click('nav a')]) {
      await again()
      await page.waitForFunction(() => document.querySelector('[name=G1]:checked'))
      expect(await field(page, 'id')).toBe(before.id)
      expect(await field(page, 'seal')).toBe(before.seal)
      expect(await questions(page)).toEqual(before.asks)
      expect(await chosen(page, 'reasons')).toBe('R09')
      expect(await page.inputValue('textarea')).toBe('Me quedo')
    }
    expect(await page.getAttribute('html', 'lang')).toBe('en-GB')
    await page.click('button')
    await thanked(page)
  })

  it('forgets a draft of another day', async () => {
    const page = await opened(`/e/${codes.desk}`)
    await tap(page, 'G1', '2')
    await page.goto(`${base}/e/${codes.desk}/gracias`)
    await page.evaluate((key) => {
      const draft = JSON.parse(localStorage.getItem(key) ?? '')
      localStorage.setItem(key, JSON.stringify({ ...draft, at: draft.at - 13 * 3_600_000 }))
    }, `/e/${codes.desk}`)
    await page.goto(`${base}/e/${codes.desk}`)
    expect(await chosen(page, 'G1')).toBeUndefined()
  })
})

describe('a request to open the survey', () => {
  it.each([`/e/${codes.desk}`, `/api/v1/surveys/${codes.desk}`])(
    'is answered as ever where it brings a body, of which nothing is read: %s',
    async (path) => {
      const status = await new Promise((resolve, reject) => {
        const headers = { 'content-type': 'text/plain', 'content-length': 64 * 1024 }
        const asked = request(base + path, { method: 'GET', headers, agent: false })
        asked.on('response', (response) => resolve(response.resume().statusCode))
        asked.on('error', reject)
        asked.end('x'.repeat(64 * 1024))
      })
      expect(status).toBe(200)
    },
  )
})

describe('a page that is left', () => {
  const path = '/api/v1/responses'

  it('sends the answers once as a partial, without the comment, and the same id completes it', async () => {
    const page = await opened(`/e/${codes.desk}`)
    const partials: Record<string, unknown>[] = []
    page.on('request', (request) => {
      if (isPost(path)(request)) partials.push(request.postDataJSON())
    })
    await leave(page)
    await tap(page, 'G1', '3')
    await tap(page, 'OS1', 'na')
    await page.fill('textarea', 'Todavía no')
    const id = await field(page, 'id')
    const answer = page.waitForResponse((response) => isPost(path)(response.request()))
    await leave(page)
    expect((await answer).status()).toBe(201)
    await leave(page)
    expect(partials).toHaveLength(1)
    expect(partials[0]).toMatchObject({ id, complete: false, answers: { G1: 3, OS1: null }, language: 'es' })
    expect(partials[0]).not.toHaveProperty('comment')

    const whole = page.waitForRequest(isPost(`/e/${codes.desk}`))
    await page.click('button')
    expect(new URLSearchParams((await whole).postData() ?? '').get('id')).toBe(id)
    await thanked(page)
    const known = await page.request.post(base + path, { data: partials[0] })
    expect(known.status()).toBe(200)
    expect(await known.json()).toMatchObject({ id, complete: true })
  })

  it('sends its partial again when it is left again, where the first time there were too many', async () => {
    const page = await opened(`/e/${codes.desk}`)
    const statuses: number[] = []
    page.on('response', (response) => {
      if (isPost(path)(response.request())) statuses.push(response.status())
    })
    await page.route(`**${path}`, (route) => route.fulfill({ status: 429, body: '' }), { times: 1 })
    await tap(page, 'G1', '3')
    for (const status of [429, 201]) {
      const answered = page.waitForResponse(`**${path}`)
      await leave(page)
      expect((await answered).status()).toBe(status)
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
    }
    await leave(page)
    expect(statuses).toEqual([429, 201])
  })

  it('sends nothing before the first question is answered', async () => {
    const page = await opened(`/e/${codes.desk}`)
    let posts = 0
    page.on('request', (request) => {
      if (isPost(path)(request)) posts += 1
    })
    await tap(page, 'G5', '3')
    await leave(page)
    await page.reload()
    expect(posts).toBe(0)
  })

  it('opens again for the same phone, though its partial has used the visit’s link', async () => {
    const visit = visits.pop()
    const page = await opened(`/e/${visit}`)
    await tap(page, 'G1', '4')
    const answer = page.waitForResponse((response) => isPost(path)(response.request()))
    await leave(page)
    expect((await answer).status()).toBe(201)
    await page.goto(`${base}/e/${visit}`)
    await page.waitForFunction(() => document.querySelector('[name=G1]:checked'))
    await tap(page, 'G5', '4')
    await page.click('button')
    await thanked(page)
    await page.goto(`${base}/e/${visit}`)
    expect(await page.textContent('h1')).toBe('Este enlace ya se usó')
  })
})

describe('every page', () => {
  const pages: Readonly<Record<string, (language: string) => string>> = {
    survey: (language) => `/e/${codes.desk}?lang=${language}`,
    thanks: (language) => `/e/${codes.desk}/gracias?lang=${language}`,
    'thanks after a bad visit': (language) => `/e/${codes.desk}/gracias?v=low&lang=${language}`,
    'thanks after an allegation': (language) => `/e/${codes.desk}/gracias?v=serious&lang=${language}`,
    'unknown code': (language) => `/e/ABCDEFGH?lang=${language}`,
  }

  for (const [name, address] of Object.entries(pages)) {
    it(`is accessible and fits 320 pixels: ${name}`, async () => {
      await inspected(address('es'), { colorScheme: 'dark' })
      await inspected(address('en'), { colorScheme: 'light' })
    })
  }

  it('is accessible and fits 320 pixels: survey with everything open, offline, mistaken, answered', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await opened(`/e/${codes.desk}`, { colorScheme })
      await tap(page, 'G1', '1')
      await tap(page, 'G2', '0')
      await tap(page, 'G3', '1')
      await inspect(page)
      await page.context().setOffline(true)
      await page.click('button')
      await page.getByRole('status').getByText('Sin conexión').waitFor()
      await inspect(page)
      const mistaken = await opened(`/e/${codes.desk}`, { colorScheme })
      await mistaken.fill('textarea', 'x'.repeat(1001))
      await mistaken.click('button')
      await mistaken.waitForSelector('[role=alert]')
      await inspect(mistaken)
      await tap(mistaken, 'G1', '5')
      await mistaken.fill('textarea', '')
      await mistaken.click('button')
      await thanked(mistaken)
      await mistaken.goto(`${base}/e/${codes.desk}`)
      await inspect(mistaken)
    }
  })

  async function inspected(path: string, options: BrowserContextOptions) {
    const page = await opened(path, options)
    await inspect(page)
    await page.context().close()
  }

  async function inspect(page: Page) {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.setViewportSize(phone.viewport)
  }
})
