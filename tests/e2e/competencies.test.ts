import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { describeWeek } from '../../dashboard/charts/describe-control.ts'
import { markOf } from '../../dashboard/charts/special-weeks.ts'
import { answerOf } from '../../dashboard/competencies/answer.ts'
import { competencyName, itemText } from '../../dashboard/competencies/competency-words.ts'
import { type CompetenciesExample, competenciesExamples } from '../../dashboard/examples/competencies.ts'
import { answers, percent, percentRange } from '../../dashboard/format/numbers.ts'
import type {
  CompetenciesReport,
  CompetencyResult,
  Estimate,
  TrendReport,
} from '../../schema/contracts/reports.ts'
import {
  beyond,
  desktop,
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
const address = `${base}/panel/competencias`
const reportPath = '**/api/v1/reports/competencies*'

const competencies = (query = '') => reported<CompetenciesReport>(`reports/competencies${query}`)
const entry = (page: Page, code: string) => page.locator(`[data-competency="${code}"]`)
const toggle = (page: Page, code: string) => entry(page, code).getByRole('button').first()

async function opened(query = '', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await blank(options)
  await page.goto(`${address}${query}`)
  await page.locator('[data-competency]').first().waitFor()
  return page
}

function expectNumber(text: string | null, estimate: Estimate) {
  if (estimate.kind === 'withheld') {
    expect(text).not.toMatch(/\d%/)
    expect(text).toContain(`${estimate.needs}`)
    return
  }
  expect(text).toContain(percent(estimate.share, 'es'))
  expect(text).toContain(percentRange(estimate.low, estimate.high, 'es'))
  expect(text).toContain(answers(estimate.n, 'es'))
}

/** Waits for the sentence that the report calls for, then compares every line. */
async function expectNumbersOf(page: Page, report: CompetenciesReport) {
  await expect.poll(() => heading(page), { timeout: 5000 }).toBe(answerOf(report, 'es').sentence)
  for (const { competency, estimate } of report.competencies) {
    expectNumber(await entry(page, competency).textContent(), estimate)
  }
  const expected = await page.locator('section:has-text("Frente a lo que esperaban")').textContent()
  if (report.expectations.kind === 'known') expectNumber(expected, report.expectations)
}

/** A competency of the demonstration with several weeks, the first that citizens score. */
function scoredIn({ competencies }: CompetenciesReport): CompetencyResult {
  const found = competencies.find(
    ({ mainSource, trend }) =>
      mainSource === 'citizen' && trend.filter(({ estimate }) => estimate.kind === 'known').length > 1,
  )
  if (!found) throw new Error('The demonstration has no competency with several weeks')
  return found
}

/** Opening a table renames its button, so those that are left are found again each time. */
async function openTables(page: Page) {
  const closed = page.getByRole('button', { name: /Ver los datos|See the data/ })
  for (let left = await closed.count(); left > 0; left--) await closed.first().press('Enter')
  expect(await closed.count()).toBe(0)
}

async function withExample(name: CompetenciesExample, options: BrowserContextOptions = {}, query = '') {
  const page = await blank(options)
  await page.route(reportPath, (route) => route.fulfill({ json: competenciesExamples[name] }))
  await page.goto(`${address}${query}`)
  await page.waitForSelector('h1:not(.visually-hidden)')
  return page
}

describe('Competencias', () => {
  it('shows what the API reports, and nothing else goes wrong', async () => {
    const page = await blank()
    const troubles: string[] = []
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
    page.on('pageerror', (error) => troubles.push(error.message))
    await page.goto(`${base}/panel/`)
    await page.getByRole('link', { name: 'Competencias' }).click()
    const report = await competencies()
    expect(report.competencies).toHaveLength(11)
    await expectNumbersOf(page, report)
    expect(await page.getByRole('link', { name: 'Competencias' }).getAttribute('aria-current')).toBe('page')
    expect(troubles).toEqual([])
  })

  it('has all that its bars show in a table', async () => {
    const page = await opened()
    const report = await competencies()
    // The first card's: what moves satisfaction comes after it.
    await page.getByRole('button', { name: 'Ver los datos en tabla' }).first().click()
    for (const { competency, estimate } of report.competencies) {
      const row = page.getByRole('row').filter({
        has: page.getByRole('rowheader', { name: competencyName(competency, 'es'), exact: true }),
      })
      const text = await row.textContent()
      if (estimate.kind === 'withheld') expect(text).not.toContain('%')
      else expect(text).toContain(percentRange(estimate.low, estimate.high, 'es'))
    }
  })

  it('opens a competency by keyboard on its questions and its weeks, and closes it again', async () => {
    const page = await opened()
    const report = await competencies()
    const { competency, items } = scoredIn(report)
    const { control } = await reported<TrendReport>(
      `reports/trend?measure=${competency}&from=${report.scope.from}&to=${report.scope.to}`,
    )
    await toggle(page, competency).focus()
    await page.keyboard.press('Enter')
    expect(await toggle(page, competency).getAttribute('aria-expanded')).toBe('true')
    for (const { item, estimate } of items) {
      const line = page.locator(`[data-item="${item}"]`)
      expect(await line.textContent()).toContain(itemText(item, 'es'))
      expectNumber((await line.textContent())?.replace(itemText(item, 'es'), '') ?? null, estimate)
    }

    await page.waitForSelector('.recharts-line-curve')
    const switched = entry(page, competency).getByRole('radio', { name: '% favorable' })
    await switched.waitFor({ state: 'attached' })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await switched.evaluate((radio) => radio === document.activeElement)).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('End')
    const last = control.points.at(-1)
    expect(await page.getByTestId('line-said').textContent()).toBe(
      last && describeWeek(last, { language: 'es' }, markOf(control.share, last.week)),
    )
    const drawn = entry(page, competency).getByRole('application')
    expect(await drawn.getAttribute('aria-label')).toContain(competencyName(competency, 'es'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(
      await entry(page, competency).locator('tbody tr[data-week], tbody tr:has(th[title])').count(),
    ).toBe(control.points.length)

    await toggle(page, competency).press('Space')
    expect(await toggle(page, competency).getAttribute('aria-expanded')).toBe('false')
    expect(await drawn.count()).toBe(0)
  })

  it('opens wherever the line is pressed', async () => {
    const page = await opened()
    const { competency } = scoredIn(await competencies())
    const box = await entry(page, competency).boundingBox()
    if (!box) throw new Error('The line is not drawn')
    await page.mouse.click(box.x + box.width - 120, box.y + box.height / 2)
    expect(await toggle(page, competency).getAttribute('aria-expanded')).toBe('true')
  })
})

describe('filters', () => {
  it('change the address and the numbers, survive a reload, and go back', async () => {
    const page = await opened()
    await page.getByLabel('Sede', { exact: true }).selectOption({ index: 1 })
    await expect.poll(() => search(page).office).toBeTruthy()
    const { office } = search(page)
    await expectNumbersOf(page, await competencies(`?office=${office}`))
    await page.getByLabel('Vía', { exact: true }).selectOption('reply')
    await expectNumbersOf(page, await competencies(`?office=${office}&kind=reply`))
    expect(search(page)).toEqual({ office, kind: 'reply' })

    await page.reload()
    await expectNumbersOf(page, await competencies(`?office=${office}&kind=reply`))
    await page.goBack()
    await expectNumbersOf(page, await competencies(`?office=${office}`))
    await page.goBack()
    await expectNumbersOf(page, await competencies())
  })

  it('that nobody knows say so, and are taken away', async () => {
    const page = await blank()
    await page.goto(`${address}?office=NADIE`)
    await page.getByRole('heading', { name: 'No hay ninguna sede con el código «NADIE»' }).waitFor()
    await page.getByRole('button', { name: 'Ver todas las sedes' }).click()
    await expectNumbersOf(page, await competencies())
  })
})

describe('when things go wrong', () => {
  it('says that there is no connection, and tries again when asked', async () => {
    const page = await blank()
    await page.route(reportPath, (route) => route.abort())
    await page.goto(address)
    await page.getByRole('heading', { name: 'No hay conexión' }).waitFor()
    await page.unroute(reportPath)
    await page.getByRole('button', { name: 'Volver a intentar' }).click()
    await expectNumbersOf(page, await competencies())
  })

  it('keeps the numbers that it has, and says how old they are', async () => {
    const page = await blank({ apart: true })
    await page.clock.install()
    await page.goto(address)
    await page.locator('[data-competency]').first().waitFor()
    await page.route(reportPath, (route) => route.abort())
    await page.clock.fastForward(3 * 3_600_000)
    for (let tries = 0; tries < 4; tries++) await page.clock.runFor(1000)
    await page.getByText('Actualizado hace 3 horas.').waitFor()
    await expectNumbersOf(page, await competencies())
  })

  it('is drawn in its own shape while the numbers come', async () => {
    const page = await blank()
    await page.route(reportPath, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await page.goto(address)
    await page.getByText('Cargando resultados…').waitFor()
    await expectAccessible(page)
    await expectNumbersOf(page, await competencies())
  })
})

describe('everyone', () => {
  it.each(views)('can use it: $lang, $colorScheme, $width px', async ({ lang, colorScheme, viewport }) => {
    const page = await opened(`?lang=${lang}`, { colorScheme, viewport })
    await toggle(page, scoredIn(await competencies()).competency).click()
    await toggle(page, 'TE').click()
    await page.waitForSelector('.recharts-line-curve')
    await openTables(page)
    await expectAccessible(page)
    expect(await beyond(page)).toBeLessThanOrEqual(0)
  })

  const examples = Object.keys(competenciesExamples) as CompetenciesExample[]
  it.each(examples)('can use it when the report is like %s', async (name) => {
    const page = await withExample(name, { viewport: phone })
    await expectAccessible(page)
    expect(await beyond(page)).toBeLessThanOrEqual(0)
    await expectToFit(page, [desktop.width])
  })

  it('sees all of it from 320 to 1440 px without scrolling sideways, open or not', async () => {
    const page = await withExample('typical', { viewport: { width: 320, height: 740 } }, '?lang=en')
    const fits = () => expectToFit(page, [320, 360, 640, 768, 1101, 1360, 1440])
    await fits()
    for (const code of ['OS', 'RC', 'TE']) await toggle(page, code).click()
    await openTables(page)
    await fits()
  })

  it('reads it on paper: no navigation, the table open, a line that says whose numbers these are', async () => {
    // as wide as A4 within its margins
    const page = await opened('', { colorScheme: 'dark', viewport: { width: 688, height: 1000 } })
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').count()).toBe(0)
    expect(await page.getByRole('table', { name: 'Las once competencias' }).isVisible()).toBe(true)
    expect(await beyond(page)).toBeLessThanOrEqual(0)
    const footer = await page.locator('footer').textContent()
    expect(footer).toContain((await competencies()).scope.entity)
    expect(footer).toContain('Uso interno')
  })
})
