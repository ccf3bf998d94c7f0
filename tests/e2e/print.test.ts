import { describe, expect, inject, it } from 'vitest'
import type { ReceivedToday } from '../../schema/contracts/reports.ts'
import type { TouchpointsReport } from '../../schema/contracts/touchpoints.ts'
import { beyond, expectAccessible, givenBrowser, phone, reported } from './browser.ts'
import { printed, type Sheet } from './paper.ts'

const base = inject('base')
const blank = givenBrowser()

const a4 = { width: 210, height: 297 }
const a5 = { width: 148, height: 210 }

const inUse = async (query: string) =>
  (await reported<TouchpointsReport>(`reports/touchpoints${query}`)).touchpoints.filter(
    ({ revoked }) => !revoked,
  )
const addresses = (points: readonly { code: string }[]) =>
  points.map(({ code }) => `${base}/e/${code}`).sort()

async function sheetsOf(query: string): Promise<Sheet[]> {
  const page = await blank({ colorScheme: 'dark' })
  await page.goto(`${base}/panel/puntos/imprimir${query}`)
  await page.locator('img[data-qr]').first().waitFor()
  await page.waitForLoadState('networkidle')
  return printed(page)
}

function expectPaper(sheets: readonly Sheet[], paper: { width: number; height: number }, side: number) {
  for (const sheet of sheets) {
    expect(Math.abs(sheet.width - paper.width)).toBeLessThan(0.5)
    expect(Math.abs(sheet.height - paper.height)).toBeLessThan(0.5)
    for (const code of sheet.codes) {
      expect(Math.abs(code.side - side), `${code.text} measures ${code.side} mm`).toBeLessThan(0.02 * side)
      expect(code.level).toBe('M')
    }
  }
}
const read = (sheets: readonly Sheet[]) => sheets.flatMap(({ codes }) => codes.map(({ text }) => text)).sort()

describe('on paper', () => {
  it('every point of an office has its A5 poster, whose code of 64 mm opens its survey', async () => {
    const points = await inUse('?office=CEN')
    const sheets = await sheetsOf('?formato=afiche&office=CEN')
    expect(sheets.map(({ codes }) => codes.length)).toEqual(points.map(() => 1))
    expectPaper(sheets, a5, 64)
    expect(read(sheets)).toEqual(addresses(points))
  })

  it('cards stand eight on an A4 sheet, and the ninth on the next', async () => {
    const points = await inUse('?office=CEN')
    expect(points.length).toBeGreaterThan(8)
    const sheets = await sheetsOf('?formato=tarjetas&office=CEN')
    expect(sheets.map(({ codes }) => codes.length)).toEqual([8, points.length - 8])
    expectPaper(sheets, a4, 33)
    expect(read(sheets)).toEqual(addresses(points))
  })

  it('each office has its own sheet with all its points, and what is revoked is on none', async () => {
    const points = await inUse('')
    const offices = new Set(points.map(({ office }) => office))
    const sheets = await sheetsOf('?formato=sede')
    expect(sheets).toHaveLength(offices.size)
    expectPaper(sheets, a4, 26)
    expect(read(sheets)).toEqual(addresses(points))
  })

  it('a code that was printed is scanned, answered and counted', async () => {
    const [point] = await inUse('?office=VAL')
    const received = () => reported<ReceivedToday>('reports/received-today?office=VAL')
    const before = (await received()).received
    const [sheet, ...others] = await sheetsOf(`?formato=afiche&codes=${point?.code}`)
    expect(others).toEqual([])
    const [code] = sheet?.codes ?? []
    const citizen = await blank({ viewport: phone, locale: 'es-PE' })
    await citizen.goto(code?.text ?? '')
    expect(await citizen.textContent('body')).toContain('Sede El Valle')
    await citizen.click('label:has([name=G1][value="5"])')
    await citizen.click('button[type=submit], form button')
    await citizen.waitForURL(/\/gracias/)
    expect((await received()).received).toBe(before + 1)
  })
})

describe('the page for printing', () => {
  it('says how to print, and prints what is chosen', async () => {
    const page = await blank()
    await page.goto(`${base}/panel/puntos/imprimir?formato=tarjetas&office=CEN`)
    await page.getByText('Imprima al 100 %, en papel A4.').first().waitFor()
    const all = (await inUse('?office=CEN')).length
    await page.getByText(`Puntos: ${all} de ${all}`).click()
    await page.getByRole('button', { name: 'Ninguno' }).click()
    await page.getByText('No hay ningún punto elegido').waitFor()
    expect(await page.getByRole('button', { name: /Imprimir/ }).isDisabled()).toBe(true)
    await page.getByLabel('Ventanilla 1').check()
    await page.getByLabel('Ventanilla 2').check()
    await page.getByLabel('Qué imprimir').selectOption('afiche')
    expect(await page.locator('img[data-qr]').count()).toBe(2)
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '')
    })
    await page.getByRole('button', { name: 'Imprimir 2 hojas' }).click()
    await page.locator('body[data-printed]').waitFor()
    await page.getByRole('link', { name: 'Puntos QR' }).click()
    await page.waitForURL(/\/panel\/puntos\?office=CEN$/)
  })

  it('can be used by everybody, on a phone too', async () => {
    const page = await blank({ viewport: phone, colorScheme: 'dark' })
    for (const formato of ['afiche', 'tarjetas', 'sede']) {
      await page.goto(`${base}/panel/puntos/imprimir?formato=${formato}&office=VAL`)
      await page.locator('img[data-qr]').first().waitFor()
      expect(await beyond(page)).toBeLessThanOrEqual(0)
    }
    await expectAccessible(page)
  })
})
