import { describe, expect, inject, it } from 'vitest'
import type { OverviewReport } from '../../schema/contracts/reports.ts'
import { expectAccessible, givenBrowser, phone, reported } from './browser.ts'

const base = inject('base')
const blank = givenBrowser()
const chart = () => reported<OverviewReport>('reports/overview?office=NOR')

describe('the limits of a chart', () => {
  it('are set anew by keyboard, seen on the chart with their note, and removed', async () => {
    const page = await blank()
    await page.goto(`${base}/panel/?office=NOR`)
    await page.waitForSelector('.recharts-line-curve')
    const open = page.getByRole('button', { name: 'Recalcular los límites' })
    await open.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Recalcular los límites del gráfico' })
    await dialog.waitFor()
    await expectAccessible(page)

    const week = dialog.getByLabel('Desde la semana')
    expect(await week.evaluate((field) => field === document.activeElement)).toBe(true)
    const { control } = await chart()
    const from = control.points.at(-13)?.week ?? ''
    await week.selectOption(from)
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await dialog.getByLabel('Primera semana del rango').selectOption(control.points.at(-5)?.week ?? '')
    const note = dialog.getByLabel('Qué cambió')
    await note.focus()
    await page.keyboard.press('Enter')
    expect(await dialog.getByText('El rango necesita 12 semanas o más, en orden.').count()).toBe(1)
    expect(await dialog.getByText('Escriba qué cambió.').count()).toBe(1)

    await note.fill('Nuevo sistema de turnos')
    await dialog.getByLabel('Las semanas que siguen').check()
    await note.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('«Nuevo sistema de turnos»').waitFor()
    expect((await chart()).control.share.phases.map((phase) => phase.base?.week)).toEqual([undefined, from])
    expect(await page.getByRole('application').getAttribute('aria-label')).toContain(
      'Nuevo sistema de turnos',
    )

    await open.press('Enter')
    await week.selectOption(from)
    await note.fill('Otra vez')
    await note.press('Enter')
    await dialog.getByText('Ya hay límites desde esa semana').waitFor()
    expect(await note.inputValue()).toBe('Otra vez')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: /^Quitar los límites desde/ }).press('Enter')
    await page.getByRole('button', { name: 'Quitar los límites', exact: true }).press('Enter')
    await page.getByText('«Nuevo sistema de turnos»').waitFor({ state: 'detached' })
    expect((await chart()).control.share.phases).toHaveLength(1)
  })

  it('are for managers to set; whoever looks sees share or mean, each with its own', async () => {
    const page = await blank({ role: 'trainer', viewport: phone })
    await page.goto(`${base}/panel/?office=NOR`)
    await page.waitForSelector('.recharts-line-curve')
    expect(await page.getByRole('button', { name: 'Recalcular los límites' }).count()).toBe(0)
    await page.getByRole('radio', { name: '% favorable' }).press('ArrowRight')
    await page.getByText('Promedio por semana, de 0 a 100').waitFor()
    await page.getByRole('application').focus()
    await page.keyboard.press('End')
    expect(await page.getByTestId('line-said').textContent()).toMatch(/promedio \d+\.\d, \d+ respuestas/)
    await expectAccessible(page)
  })
})
