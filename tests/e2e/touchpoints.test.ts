import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { touchpointsExamples } from '../../dashboard/examples/touchpoints.ts'
import { answerOf } from '../../dashboard/touchpoints/answer.ts'
import type { Touchpoint, TouchpointsReport } from '../../schema/contracts/touchpoints.ts'
import { standingOf } from '../../schema/touchpoint-standing.ts'
import { beyond, expectAccessible, givenBrowser, heading, phone, reported, views } from './browser.ts'
import { printed } from './paper.ts'

const base = inject('base')
const truth = inject('truth')
const blank = givenBrowser()
const reportPath = '**/api/v1/reports/touchpoints*'

const report = (query = '') => reported<TouchpointsReport>(`reports/touchpoints${query}`)
const row = (page: Page, code: string) => page.locator(`[data-point="${code}"]`)

async function opened(query = '', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await blank(options)
  await page.goto(`${base}/panel/puntos${query}`)
  await page.locator('[data-point]').first().waitFor()
  return page
}

describe('Puntos QR', () => {
  it('names the code that is scanned and not answered, and the one that nobody scans', async () => {
    const page = await opened()
    const { touchpoints, scope, offices } = await report()
    expect(await heading(page)).toBe(answerOf({ touchpoints, scope, offices }, 'es').sentence)
    const { hardlyAnswered, neverScanned } = truth.story.quietCodes ?? {}
    const of = (standing: string) => touchpoints.filter((point) => standingOf(point, scope.to) === standing)
    expect(of('unanswered').map(({ office, desk }) => `${office}-${desk?.at(-1)}`)).toEqual([hardlyAnswered])
    const [unscanned] = touchpoints.filter(({ office, desk }) => `${office}-${desk?.at(-1)}` === neverScanned)
    expect(unscanned).toMatchObject({ scans: 0, answers: 0 })
    expect(of('working').length).toBeGreaterThan(50)
  })

  it.each(views)(
    'fits and can be used by everybody: $lang, $colorScheme, $width px',
    async ({ lang, colorScheme, viewport }) => {
      const page = await opened(`?lang=${lang}&office=PTO`, { viewport, colorScheme })
      expect(await beyond(page)).toBeLessThanOrEqual(0)
      await expectAccessible(page)
    },
  )

  it('says what to do where there is nothing, and keeps the last numbers where none come', async () => {
    const page = await blank()
    await page.route(reportPath, (route) => route.fulfill({ json: touchpointsExamples.empty }))
    await page.goto(`${base}/panel/puntos`)
    await page.getByText('Todavía no hay puntos QR').waitFor()
    await page.getByRole('button', { name: 'Nuevo QR' }).click()
    const dialog = page.getByRole('dialog')
    const made: Touchpoint = { code: '7K3M9QXD', office: 'SA-01', revoked: false }
    await page.route('**/api/v1/touchpoints', (route) => route.fulfill({ status: 201, json: made }))
    await page.unroute(reportPath)
    await page.route(reportPath, (route) => route.fulfill({ json: touchpointsExamples.one }))
    await dialog.getByLabel('Sede').selectOption('SA-01')
    await dialog.getByRole('button', { name: 'Crear QR' }).click()
    await page.locator('[data-point="7K3M9QXD"]').waitFor({ state: 'attached' })
    expect(await dialog.textContent()).toContain('7K3M-9QXD')
    await page.unroute(reportPath)
    await page.route(reportPath, (route) => route.fulfill({ status: 503, json: { type: 'unavailable' } }))
    await page.goto(`${base}/panel/puntos?office=CEN`)
    await page.getByText('No pudimos cargar los datos').waitFor()
    await page.unroute(reportPath)
    await page.getByRole('button', { name: 'Volver a intentar' }).click()
    await page.locator('[data-point]').first().waitFor()
  })

  it('loses nothing that was chosen where it can’t be saved', async () => {
    const page = await opened('?office=VAL')
    await page.getByRole('button', { name: 'Nuevo QR' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Lugar').selectOption({ label: 'Ventanilla 2' })
    await page.route('**/api/v1/touchpoints', (route) => route.abort())
    await dialog.getByRole('button', { name: 'Crear QR' }).click()
    await dialog.getByText('No hay conexión. Lo que eligió sigue aquí').waitFor()
    expect(await dialog.getByLabel('Lugar').inputValue()).toBe('desk:VAL-2')
  })

  it('is used by keyboard: opened, closed, and back where one was', async () => {
    const page = await opened('?office=VAL', { viewport: phone })
    const button = page.locator('[data-point] button').first()
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })
})

describe('a receptionist’s afternoon', () => {
  it('makes a point for a desk, prints it, sees it answered, and revokes an old one', async () => {
    const page = await opened('?office=VAL')
    const old =
      (await report('?office=VAL')).touchpoints.find(({ desk }) => desk === 'Ventanilla 1')?.code ?? ''

    await page.getByRole('button', { name: 'Nuevo QR' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Lugar').selectOption({ label: 'Ventanilla 1' })
    const made = page.waitForResponse((response) => response.url().endsWith('/api/v1/touchpoints'))
    await dialog.getByRole('button', { name: 'Crear QR' }).click()
    const { code } = (await (await made).json()) as Touchpoint
    await dialog.getByText('Ventanilla 1, Sede El Valle. Imprímalo').waitFor()

    await dialog.getByRole('link', { name: 'Imprimir afiche' }).click()
    await page.locator(`.page-afiche img[data-qr="${code}"]`).waitFor()
    await page.waitForLoadState('networkidle')
    const sheets = await printed(page)
    expect(sheets.map(({ codes }) => codes.map(({ text }) => text))).toEqual([[`${base}/e/${code}`]])

    const citizen = await blank({ viewport: phone, locale: 'es-PE' })
    await citizen.goto(`${base}/e/${code}`)
    await citizen.click('label:has([name=G1][value="4"])')
    await citizen.click('form button')
    await citizen.waitForURL(/\/gracias/)

    await page.getByRole('link', { name: 'Puntos QR' }).click()
    await row(page, code).waitFor()
    await expect
      .poll(
        async () => (await report('?office=VAL')).touchpoints.find((each) => each.code === code)?.lastScanned,
      )
      .toBeDefined()

    await row(page, old).getByRole('button').click()
    await dialog.getByRole('button', { name: 'Anular' }).click()
    expect(await dialog.textContent()).toContain('El código impreso deja de funcionar')
    await dialog.getByRole('button', { name: 'Cancelar' }).click()
    await dialog.getByRole('button', { name: 'Anular' }).click()
    await dialog.getByRole('button', { name: 'Sí, anular este QR' }).click()
    await row(page, old).getByText('Anulado').last().waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)

    const late = await citizen.goto(`${base}/e/${old}`)
    expect(late?.status()).toBe(410)
    expect(await citizen.textContent('h1')).toMatch(/ya no/i)
  })
})
