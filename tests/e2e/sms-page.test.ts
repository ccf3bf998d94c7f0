import { describe, expect, inject, it } from 'vitest'
import type { SmsReport } from '../../schema/contracts/sms.ts'
import { expectAccessible, expectToFit, givenBrowser, heading, phone, reported } from './browser.ts'

const base = inject('base')
const blank = givenBrowser()

describe('the page SMS', () => {
  it('tells a manager how far people came, lets them resume a pause, and record what a citizen asks for', async () => {
    const report = await reported<SmsReport>('reports/sms')
    expect(report.total.completed).toBeGreaterThan(500)
    const page = await blank({ locale: 'es-PE', apart: true })
    let paused = true
    await page.route(/\/api\/v1\/reports\/sms/, async (route) => {
      const answer = await route.fetch()
      const shown = (await answer.json()) as SmsReport
      if (paused) shown.channel.paused = { reason: '20003', since: new Date(0).toISOString() }
      await route.fulfill({ response: answer, json: shown })
    })
    await page.goto(`${base}/panel/`)
    await page.getByRole('link', { name: 'SMS', exact: true }).click()
    await page.getByText('El proveedor no acepta las credenciales').waitFor()
    expect(await heading(page)).toMatch(/^De cada 100 personas que dejaron su celular, \d\d completaron/)
    expect(await page.locator('[data-row="NOR"]').textContent()).toContain('Sede Norte')
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Reanudar el envío' }).press('Enter')
    const resume = page.getByRole('dialog', { name: 'Reanudar el envío' })
    paused = false
    await resume.getByRole('button', { name: 'Reanudar el envío' }).press('Enter')
    await resume.waitFor({ state: 'detached' })
    await page.getByText('El envío está en pausa').waitFor({ state: 'detached' })

    await page.setViewportSize(phone)
    await page.getByRole('button', { name: 'Registrar una baja' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Lo que pide el ciudadano' })
    const number = dialog.getByLabel('Celular')
    await number.fill('01 456 7890')
    await number.press('Enter')
    await dialog.getByText('No es un celular al que se pueda escribir').waitFor()
    expect(await number.inputValue()).toBe('01 456 7890')
    await expectAccessible(page)
    await number.fill('911 222 333')
    await number.press('Enter')
    await page.getByText('Registrado: no se le escribirá más.').waitFor()
    await dialog.waitFor({ state: 'detached' })
    await expectToFit(page, [360, 1440])
    expect(/911.?222.?333/.test(await page.content())).toBe(false)
  })

  it('is not there for who may not see it', async () => {
    const page = await blank({ role: 'supervisor', locale: 'es-PE' })
    await page.goto(`${base}/panel/sms`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByRole('link', { name: 'SMS', exact: true }).count()).toBe(0)
    expect(await page.getByText('Hasta dónde llegaron').count()).toBe(0)
  })
})
