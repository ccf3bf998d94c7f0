import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { commentsAnswer } from '../../dashboard/comments/answer.ts'
import { type CommentsExample, commentsExamples } from '../../dashboard/examples/comments.ts'
import type { CommentsReport } from '../../schema/contracts/reports.ts'
import {
  beyond,
  expectAccessible,
  expectToFit,
  givenBrowser,
  heading,
  phone,
  reported,
  search,
  views,
} from './browser.ts'

const base = inject('base')
const blank = givenBrowser()
const address = `${base}/panel/comentarios`
const reportPath = '**/api/v1/reports/comments*'

const comments = (query = '') => reported<CommentsReport>(`reports/comments${query}`)
const box = (page: Page) => page.getByRole('searchbox', { name: 'Buscar en los comentarios' })
const shown = (page: Page) => page.locator('main blockquote').allTextContents()

/** Waits for the sentence that the report calls for, then compares the first comments. */
async function expectReport(page: Page, query = '') {
  const report = await comments(query)
  const wish = Object.fromEntries(new URLSearchParams(query))
  await expect.poll(() => heading(page), { timeout: 5000 }).toBe(commentsAnswer(report, wish, 'es').sentence)
  expect(await shown(page)).toEqual(report.comments.slice(0, 20).map(({ text }) => text))
  return report
}

async function opened(query = '', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await blank(options)
  await page.goto(`${address}${query}`)
  await page.locator('main blockquote').first().waitFor()
  return page
}

async function withExample(name: CommentsExample, options: BrowserContextOptions) {
  const page = await blank(options)
  const { report, wish } = commentsExamples[name]
  await page.route(reportPath, (route) => route.fulfill({ json: report }))
  const query = new URLSearchParams({ ...wish })
  await page.goto(`${address}?${query}`)
  await page.waitForSelector('h1:not(.visually-hidden)')
  return page
}

describe('Comentarios', () => {
  it('shows what the API reports, and nothing else goes wrong', async () => {
    const page = await blank()
    const troubles: string[] = []
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
    page.on('pageerror', (error) => troubles.push(error.message))
    await page.goto(`${base}/panel/`)
    await page.getByRole('link', { name: 'Comentarios' }).click()
    const { total, published } = await expectReport(page)
    expect(total).toBeGreaterThan(50)
    expect(published).toBe(total)
    expect(await page.title()).toBe('Comentarios · Indaga')
    expect(troubles).toEqual([])
  })

  it('finds words by keyboard, whatever their accents, and marks them', async () => {
    const page = await opened()
    await box(page).focus()
    await page.keyboard.type('ESPERE hora')
    await page.keyboard.press('Enter')
    const { total } = await expectReport(page, '?search=ESPERE+hora')
    expect(total).toBeGreaterThan(0)
    expect(search(page)).toEqual({ search: 'ESPERE hora' })
    expect((await page.locator('main li').first().locator('mark').allTextContents()).slice(0, 2)).toEqual([
      'Esperé',
      'hora',
    ])

    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Quitar la búsqueda',
    )
    await page.keyboard.press('Enter')
    await expectReport(page)
    expect(search(page)).toEqual({})
    expect(await box(page).evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('keeps search and filters in the address: they survive a reload, and go back', async () => {
    const page = await opened('?search=tramite')
    expect(await box(page).inputValue()).toBe('tramite')
    await page.getByRole('radio', { name: 'Todos' }).focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => search(page).favorable).toBe('no')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => search(page).favorable).toBe('yes')
    await expectReport(page, '?search=tramite&favorable=yes')
    await page.getByLabel('Sede', { exact: true }).selectOption({ index: 1 })
    await expect.poll(() => search(page).office).toBeTruthy()
    const { office } = search(page)
    await expectReport(page, `?search=tramite&favorable=yes&office=${office}`)

    await page.reload()
    await expectReport(page, `?search=tramite&favorable=yes&office=${office}`)
    expect(await page.getByRole('radio', { name: /^Satisfechos/ }).isChecked()).toBe(true)
    await page.goBack()
    await expectReport(page, '?search=tramite&favorable=yes')
  })

  it('shows more when asked, beyond a page of the API', async () => {
    const page = await opened()
    const [first, second] = await Promise.all([comments(), comments('?page=2')])
    const all = [...first.comments, ...second.comments].map(({ text }) => text)
    for (const count of [40, 60]) {
      await page.getByRole('button', { name: 'Ver más comentarios' }).press('Enter')
      await expect.poll(() => shown(page), { timeout: 5000 }).toEqual(all.slice(0, count))
    }
  })

  it('says that more did not come, and keeps what it has', async () => {
    const page = await opened()
    await page.route('**/api/v1/reports/comments*page=2*', (route) =>
      route.fulfill({ status: 422, json: { type: 'invalid' } }),
    )
    for (let press = 0; press < 2; press++) {
      await page.getByRole('button', { name: 'Ver más comentarios' }).click()
    }
    await page.getByText('No pudimos traer más comentarios. Código: invalid').waitFor()
    expect(await shown(page)).toHaveLength(50)
  })
})

describe('when nothing is found', () => {
  it('says so, and takes the search away in one step', async () => {
    const page = await blank()
    await page.goto(`${address}?search=zzzz`)
    await page.getByRole('heading', { name: 'Ningún comentario dice «zzzz»' }).waitFor()
    await page.getByRole('button', { name: 'Quitar la búsqueda' }).last().click()
    await expectReport(page)
  })

  it.each(['*', '"', '👍🏽'])('asks for a word where %s was typed, and keeps it', async (typed) => {
    const page = await opened()
    await box(page).fill(typed)
    await page.getByRole('button', { name: 'Buscar', exact: true }).click()
    await page.getByRole('heading', { name: 'Escriba una palabra para buscar' }).waitFor()
    expect(await box(page).inputValue()).toBe(typed)
    await box(page).fill('gracias')
    await page.keyboard.press('Enter')
    await expectReport(page, '?search=gracias')
  })

  it('takes what a link asks for away where nobody knows it', async () => {
    const page = await blank()
    await page.goto(`${address}?favorable=quizas`)
    await page.getByRole('button', { name: 'Mostrar los de todos' }).click()
    await expectReport(page)
  })

  it('looks for what would be an attack as for words', async () => {
    const page = await opened()
    let ran = false
    page.on('dialog', () => {
      ran = true
    })
    await box(page).fill('"><img src=x onerror=alert(1)> NEAR( AND -')
    await page.keyboard.press('Enter')
    await expect.poll(() => heading(page)).toContain('<img src=x onerror=alert(1)>')
    expect(await page.locator('main img').count()).toBe(0)
    expect(ran).toBe(false)
  })
})

describe('when things go wrong', () => {
  it('says that there is no connection, keeps the search, and tries again when asked', async () => {
    const page = await blank()
    await page.route(reportPath, (route) => route.abort())
    await page.goto(`${address}?search=gracias`)
    await page.getByRole('heading', { name: 'No hay conexión' }).waitFor()
    expect(await box(page).inputValue()).toBe('gracias')
    await page.unroute(reportPath)
    await page.getByRole('button', { name: 'Volver a intentar' }).click()
    await expectReport(page, '?search=gracias')
  })

  it('keeps the comments that it has, and says how old they are', async () => {
    const page = await blank({ apart: true })
    await page.clock.install()
    await page.goto(address)
    await page.locator('main blockquote').first().waitFor()
    await page.route(reportPath, (route) => route.abort())
    await page.clock.fastForward(3 * 3_600_000)
    for (let tries = 0; tries < 4; tries++) await page.clock.runFor(1000)
    await page.getByText('Actualizado hace 3 horas.').waitFor()
    await expectReport(page)
  })

  it('is drawn in its own shape while the comments come', async () => {
    const page = await blank()
    await page.route(reportPath, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await page.goto(address)
    await page.getByText('Cargando resultados…').waitFor()
    await expectAccessible(page)
    await expectReport(page)
  })
})

describe('everyone', () => {
  it.each(views)('can use it: $lang, $colorScheme, $width px', async ({ lang, colorScheme, viewport }) => {
    const page = await opened(`?lang=${lang}&search=espere`, { colorScheme, viewport })
    await expectAccessible(page)
    expect(await beyond(page)).toBeLessThanOrEqual(0)
  })

  const examples = Object.keys(commentsExamples) as CommentsExample[]
  it.each(examples)('can use it when the comments are like %s', async (name) => {
    const page = await withExample(name, { viewport: phone })
    await expectAccessible(page)
    expect(await beyond(page)).toBeLessThanOrEqual(0)
  })

  it('reads what people paste, from 320 to 1440 px: nothing runs, nothing leaves its place', async () => {
    const page = await blank({ viewport: { width: 320, height: 740 } })
    let ran = false
    page.on('dialog', () => {
      ran = true
    })
    const { report } = commentsExamples.hostile
    await page.route(reportPath, (route) => route.fulfill({ json: report }))
    await page.goto(`${address}?search=demora`)
    await page.locator('main blockquote').first().waitFor()
    const lines = (text: string) => text.replaceAll(/\n{3,}/g, '\n\n')
    expect(await shown(page)).toEqual(report.comments.map(({ text }) => lines(text)))
    expect(await page.locator('main blockquote *:not(mark)').count()).toBe(0)
    // 720 px: a desktop at 200 %
    for (const width of [320, 360, 720, 768, 1101, 1440]) {
      await expectToFit(page, [width])
      const places = await page.locator('main blockquote').evaluateAll((quotes) =>
        quotes.map((quote) => {
          const { left, right, bottom } = quote.getBoundingClientRect()
          const about = quote.nextElementSibling?.getBoundingClientRect()
          return left >= 0 && right <= window.innerWidth && bottom <= (about?.top ?? 0) + 3
        }),
      )
      expect(places, `${width} px`).toEqual(report.comments.map(() => true))
    }
    expect(ran).toBe(false)
  })

  it.each(['es', 'en'])('reads the names of all pages at the bottom of a phone (%s)', async (lang) => {
    const page = await opened(`?lang=${lang}`, { viewport: phone })
    const cut = await page
      .getByRole('navigation')
      .locator('visible=true')
      .evaluate((tabs) =>
        [...tabs.querySelectorAll('span:not(.visually-hidden)')]
          .filter((name) => name.scrollWidth > name.clientWidth)
          .map((name) => name.textContent),
      )
    expect(cut).toEqual([])
    expect(await beyond(page)).toBeLessThanOrEqual(0)
  })

  it('reads it on paper: no navigation, no search box, a line that says whose comments these are', async () => {
    const page = await opened('?search=espere', {
      colorScheme: 'dark',
      viewport: { width: 688, height: 1000 },
    })
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').count()).toBe(0)
    expect(await box(page).count()).toBe(0)
    expect(await heading(page)).toContain('«espere»')
    expect(await beyond(page)).toBeLessThanOrEqual(0)
    const footer = await page.locator('footer').textContent()
    expect(footer).toContain((await comments()).scope.entity)
    expect(footer).toContain('Uso interno')
  })
})
