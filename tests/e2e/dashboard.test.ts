import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, inject, it, vi } from 'vitest'
import { describeWeek } from '../../dashboard/charts/describe-control.ts'
import { markOf } from '../../dashboard/charts/special-weeks.ts'
import { type OverviewExample, overviewExamples } from '../../dashboard/examples/overview.ts'
import { answers, percentFigure, percentRange } from '../../dashboard/format/numbers.ts'
import { answerOf } from '../../dashboard/overview/answer.ts'
import type {
  Estimate,
  OfficesReport,
  OverviewReport,
  ReceivedToday,
} from '../../schema/contracts/reports.ts'
import {
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
const codes = inject('codes')
const overviewPath = '**/api/v1/reports/overview*'

const blank = givenBrowser()

async function opened(query = '', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await blank(options)
  await page.goto(`${base}/panel/${query}`)
  await page.waitForSelector('.recharts-line-curve')
  return page
}
const overview = (query = '') => reported<OverviewReport>(`reports/overview${query}`)
const offices = () => reported<OfficesReport>('offices')

/** Waits for the sentence that the report calls for, then compares the tiles. */
async function expectNumbersOf(page: Page, report: OverviewReport) {
  await expect.poll(() => heading(page), { timeout: 5000 }).toBe(answerOf(report, 'es').sentence)
  const tiles = await page.locator('section').allTextContents()
  const shown: [number, Estimate][] = [
    [0, report.satisfaction],
    [1, report.expectations],
    [2, report.outcome],
  ]
  for (const [index, estimate] of shown) {
    const tile = tiles[index]
    if (estimate.kind === 'withheld') expect(tile).toMatch(/Faltan?/)
    else {
      expect(tile).toContain(percentFigure(estimate.share, 'es'))
      expect(tile).toContain(percentRange(estimate.low, estimate.high, 'es'))
      expect(tile).toContain(answers(estimate.n, 'es'))
    }
  }
}

/** An office that has numbers of its own. */
async function officeWithNumbers(): Promise<string> {
  const found = (await overview()).offices.find(({ satisfaction }) => satisfaction.kind === 'known')
  if (!found) throw new Error('The demonstration has no office with numbers')
  return found.office
}

describe('Resumen', () => {
  it('shows what the API reports, and nothing else goes wrong', async () => {
    const page = await blank()
    const troubles: string[] = []
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
    page.on('pageerror', (error) => troubles.push(error.message))
    await page.goto(`${base}/panel/`)
    await page.waitForSelector('.recharts-line-curve')
    const report = await overview()
    await expectNumbersOf(page, report)
    const rows = await page.locator('section:has-text("Satisfacción por sede") tbody tr').allTextContents()
    expect(rows).toHaveLength(report.offices.length)
    for (const { office, name, satisfaction } of report.offices) {
      const row = rows.find((text) => text.includes(office))
      expect(row).toContain(name)
      expect(row).toContain(
        satisfaction.kind === 'known' ? percentFigure(satisfaction.share, 'es') : `${satisfaction.needs}`,
      )
    }
    expect(await page.getByText('Se publica los lunes, de diez en diez.').count()).toBe(1)
    expect(troubles).toEqual([])
  })

  it('has every week of the line in a table', async () => {
    const page = await opened()
    const { control } = await overview()
    await page.getByRole('button', { name: 'Ver los datos en tabla' }).click()
    const table = page.locator('section:has([role=application]) table')
    expect(await table.locator('tbody tr').count()).toBe(control.points.length)
  })

  it('moves nothing when the chart arrives', async () => {
    const page = await blank()
    await page.route('**/TrendChart*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600))
      await route.continue()
    })
    await page.goto(`${base}/panel/`)
    const plot = page.getByRole('application')
    await plot.waitFor()
    const before = await plot.boundingBox()
    await page.waitForSelector('.recharts-line-curve')
    expect(await plot.boundingBox()).toEqual(before)
  })
})

describe('filters', () => {
  it('change the address and the numbers, survive a reload, and go back', async () => {
    const office = await officeWithNumbers()
    const page = await opened()
    await page.getByLabel('Sede', { exact: true }).selectOption(office)
    await expectNumbersOf(page, await overview(`?office=${office}`))
    expect(search(page)).toEqual({ office })

    await page.reload()
    await expectNumbersOf(page, await overview(`?office=${office}`))
    expect(await page.getByLabel('Sede', { exact: true }).inputValue()).toBe(office)

    await page.goBack()
    await expectNumbersOf(page, await overview())
    expect(search(page)).toEqual({})
  })

  it('set a period by its length or by its weeks', async () => {
    const { weeks } = await offices()
    const page = await opened()
    await page.getByLabel('Período').selectOption('26')
    await expect.poll(() => search(page).to).toBe(weeks?.last)
    const { from, to } = search(page)
    await expectNumbersOf(page, await overview(`?from=${from}&to=${to}`))

    await page.getByLabel('Período').selectOption('own')
    await page.getByLabel('Desde la semana').selectOption(weeks?.last ?? '')
    await expectNumbersOf(page, await overview(`?from=${weeks?.last}&to=${weeks?.last}`))

    await page.getByLabel('Período').selectOption('13')
    await expectNumbersOf(page, await overview())
    expect(search(page)).toEqual({})
  })

  it('lead from an office’s name to its numbers', async () => {
    const office = await officeWithNumbers()
    const page = await opened()
    await page.locator(`tr:has-text("${office}") a`).click()
    await expectNumbersOf(page, await overview(`?office=${office}`))
  })

  it('that nobody knows say so, and are taken away', async () => {
    const page = await blank()
    await page.goto(`${base}/panel/?office=NADIE`)
    await page.getByRole('heading', { name: 'No hay ninguna sede con el código «NADIE»' }).waitFor()
    await page.getByRole('button', { name: 'Ver todas las sedes' }).click()
    await expectNumbersOf(page, await overview())

    await page.goto(`${base}/panel/?kind=fax`)
    await page.getByRole('button', { name: 'Ver todas las vías' }).click()
    await expectNumbersOf(page, await overview())

    await page.goto(`${base}/panel/?from=2026-W40&to=2026-W30`)
    await page.getByRole('heading', { name: 'El período termina antes de empezar' }).waitFor()
    await page.getByRole('button', { name: 'Ver las últimas 13 semanas' }).click()
    await expectNumbersOf(page, await overview())
  })

  it('are in a drawer on a phone, which Esc closes and which gives the focus back', async () => {
    const page = await opened('', { viewport: phone })
    const button = page.getByRole('button', { name: 'Filtros y ajustes' })
    await button.click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)

    const office = await officeWithNumbers()
    await button.click()
    await page.getByRole('dialog').getByLabel('Sede').selectOption(office)
    await page.getByRole('button', { name: 'Ver resultados' }).click()
    await expectNumbersOf(page, await overview(`?office=${office}`))
    await page.getByRole('button', { name: 'Filtros y ajustes: 1 en uso' }).waitFor()
  })
})

describe('the keyboard', () => {
  it('skips to the content first', async () => {
    const page = await opened()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenido')
  })

  it('goes along the line with the arrows, and each week is said', async () => {
    const page = await opened()
    const { control } = await overview()
    const said = page.getByTestId('line-said')
    const point = (index: number) => {
      const found = control.points.at(index)
      return found && describeWeek(found, { language: 'es' }, markOf(control.share, found.week))
    }
    await page.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    expect(await said.textContent()).toBe(point(0))
    await page.keyboard.press('ArrowRight')
    expect(await said.textContent()).toBe(point(1))
    await page.keyboard.press('End')
    expect(await said.textContent()).toBe(point(-1))
    await page.keyboard.press('ArrowLeft')
    expect(await said.textContent()).toBe(point(-2))
    await page.keyboard.press('Home')
    expect(await said.textContent()).toBe(point(0))
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Recalcular los límites')
    expect(await said.textContent()).toBe('')
  })

  it('is not needed: the pointer finds the same weeks', async () => {
    const page = await opened()
    const { control } = await overview()
    const third = control.points[2]
    await page.getByRole('application').scrollIntoViewIfNeeded()
    const box = third && (await page.locator(`[data-week="${third.week}"]`).boundingBox())
    if (!box) throw new Error('The line has no third week')
    await page.mouse.move(box.x + box.width / 2, box.y + 40)
    await expect
      .poll(() => page.getByTestId('line-said').textContent())
      .toBe(describeWeek(third, { language: 'es' }, markOf(control.share, third.week)))
  })
})

describe('language and colours', () => {
  it('change the words, the address and what is remembered', async () => {
    const page = await opened()
    await page.locator('label:has-text("EN")').click()
    await expect.poll(() => heading(page)).toBe(answerOf(await overview(), 'en').sentence)
    expect(search(page)).toEqual({ lang: 'en' })
    expect(await page.getAttribute('html', 'lang')).toBe('en-GB')
    await page.goto(`${base}/panel/`)
    await expect.poll(() => heading(page)).toBe(answerOf(await overview(), 'en').sentence)
    await page.goto(`${base}/panel/?lang=es`)
    await expect.poll(() => heading(page)).toBe(answerOf(await overview(), 'es').sentence)
    expect(await page.getAttribute('html', 'lang')).toBe('es-PE')
  })

  it('follow the device until one is chosen, which is remembered', async () => {
    const scheme = (page: Page) => page.getAttribute('html', 'data-mantine-color-scheme')
    const page = await opened('', { colorScheme: 'dark' })
    expect(await scheme(page)).toBe('dark')
    await page.locator('label:has([title="Claros"])').click()
    expect(await scheme(page)).toBe('light')
    await page.reload()
    await page.waitForSelector('h1')
    expect(await scheme(page)).toBe('light')
  })
})

describe('when things go wrong', () => {
  it('says that there is no connection, and tries again when asked', async () => {
    const page = await blank()
    await page.route(overviewPath, (route) => route.abort())
    await page.goto(`${base}/panel/`)
    await page.getByRole('heading', { name: 'No hay conexión' }).waitFor()
    await page.unroute(overviewPath)
    await page.getByRole('button', { name: 'Volver a intentar' }).click()
    await expectNumbersOf(page, await overview())
  })

  it('shows the code of a failure on our side', async () => {
    const page = await blank()
    await page.route(overviewPath, (route) =>
      route.fulfill({ status: 500, json: { type: 'unexpected', title: '', status: 500, detail: '' } }),
    )
    await page.goto(`${base}/panel/`)
    await page.getByText('Código: unexpected').waitFor()
  })

  it('says that the panel is closed to who is not signed in', async () => {
    const page = await blank()
    await page.route(overviewPath, (route) =>
      route.fulfill({ status: 401, json: { type: 'unauthenticated', title: '', status: 401, detail: '' } }),
    )
    await page.goto(`${base}/panel/`)
    await page.getByRole('heading', { name: 'El panel está cerrado' }).waitFor()
  })

  it('keeps the numbers that it has, and says how old they are', async () => {
    const page = await blank({ apart: true })
    await page.clock.install()
    await page.goto(`${base}/panel/`)
    await page.waitForSelector('h1')
    const report = await overview()
    await expectNumbersOf(page, report)
    await page.route(overviewPath, (route) => route.abort())
    await page.clock.fastForward(3 * 3_600_000)
    for (let tries = 0; tries < 4; tries++) await page.clock.runFor(1000)
    await page.getByText('Actualizado hace 3 horas.').waitFor()
    await expectNumbersOf(page, report)
  })

  it('says so at an address that is no page', async () => {
    const page = await blank()
    await page.goto(`${base}/panel/no-existe`)
    await page.getByRole('heading', { name: 'Esta página no existe' }).waitFor()
    await page.getByRole('button', { name: 'Ir al Resumen' }).click()
    await expectNumbersOf(page, await overview())
  })
})

describe('recibidas hoy', () => {
  it('counts a response within five seconds of its arrival', async () => {
    const page = await opened()
    const shown = async () =>
      Number((await page.getByTestId('received-today').textContent())?.replaceAll(',', ''))
    const { received } = await reported<ReceivedToday>('reports/received-today')
    await vi.waitFor(async () => expect(await shown()).toBe(received), { timeout: 5000 })

    const { seal } = await reported<{ seal: string }>(`surveys/${codes.office}`)
    const posted = await fetch(`${base}/api/v1/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: crypto.randomUUID(), seal, answers: { G1: 5 } }),
    })
    expect(posted.status).toBe(201)
    await vi.waitFor(async () => expect(await shown()).toBe(received + 1), { timeout: 5000, interval: 100 })
  })
})

describe('everyone', () => {
  it.each(views)('can use it: $lang, $colorScheme, $width px', async ({ lang, colorScheme, viewport }) => {
    const page = await opened(`?lang=${lang}`, { colorScheme, viewport })
    await page.locator('[aria-controls]').first().click()
    await expectAccessible(page)
  })

  it.each(Object.keys(overviewExamples))('can use it on a phone when the report is like %s', async (name) => {
    const page = await blank({ viewport: phone })
    await page.route(overviewPath, (route) =>
      route.fulfill({ json: overviewExamples[name as OverviewExample] }),
    )
    await page.goto(`${base}/panel/`)
    await page.waitForSelector('h1:not(.visually-hidden)')
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  })

  it('sees all of it from 320 to 1440 px without scrolling sideways', async () => {
    const page = await opened('', { viewport: { width: 320, height: 740 } })
    await expectToFit(page, [320, 360, 768, 1101, 1440])
  })

  it('reads it on paper: no navigation, tables open, a line that says whose numbers these are', async () => {
    const page = await opened('', { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').count()).toBe(0)
    expect(await page.getByLabel('Sede', { exact: true }).isVisible()).toBe(false)
    expect(await page.locator('section:has([role=application]) table').isVisible()).toBe(true)
    const footer = await page.locator('footer').textContent()
    expect(footer).toContain((await overview()).scope.entity)
    expect(footer).toContain('Uso interno')
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(background).toBe('rgb(255, 255, 255)')
  })
})
