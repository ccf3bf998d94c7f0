import { describe, expect, inject, it } from 'vitest'
import { beyond, expectAccessible, givenBrowser, views } from './browser.ts'
import { asAdministrator } from './staff.ts'

const base = inject('base')
const blank = givenBrowser()

/** Registers a visit whose person agreed to be asked by SMS, in English. @returns the link */
async function visitWith(phone: string): Promise<string> {
  const { secret } = (await (
    await asAdministrator('POST', '/ticket-keys', { office: 'CEN', name: 'SMS' })
  ).json()) as { secret: string }
  const answer = await fetch(`${base}/api/v1/visits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({
      ...{ office: 'CEN', servedAt: new Date().toISOString(), phone, language: 'en' },
      consent: { wording: '2026-11', takenBy: 'A-001' },
    }),
  })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { url: string }).url
}
const arrived = async () => (await fetch(`${base}/telefono`)).text()

describe('Textos de SMS', () => {
  it('point out what is expensive, refuse what can’t be sent, keep what was typed, and are what is sent', async () => {
    const page = await blank({ role: 'administrator' })
    await page.goto(`${base}/panel/sms/textos`)
    const english = page.locator('form').filter({ hasText: 'Inglés' })
    const field = english.getByRole('textbox', { name: 'Invitación con enlace, inglés' })
    await field.fill('{org}: “rate” us in one minute')
    await english.getByText('no están en el alfabeto de los SMS').waitFor()
    await english.getByText('de 70 caracteres').first().waitFor()
    await english.getByRole('button', { name: 'por signos que sí están' }).press('Enter')
    expect(await field.inputValue()).toBe('{org}: "rate" us in one minute')
    await english.getByText('de 160 caracteres').first().waitFor()

    const save = english.getByRole('button', { name: 'Guardar', exact: true })
    await save.press('Enter')
    await english.getByText('Falta {url}: insértelo.').waitFor()
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
    await field.press('End')
    await field.pressSequentially(': ')
    await english.getByRole('button', { name: 'Insertar enlace (obligatorio)' }).press('Enter')
    expect(await field.inputValue()).toBe('{org}: "rate" us in one minute: {url}')

    await page.getByRole('button', { name: 'Pide ayuda' }).press('Enter')
    await page.getByRole('button', { name: 'Invitación con enlace sin guardar' }).press('Enter')
    expect(await field.inputValue()).toContain(': {url}')
    await page.getByRole('link', { name: 'Usuarios' }).first().click()
    const guard = page.getByRole('dialog', { name: 'Hay textos sin guardar' })
    await guard.getByRole('button', { name: 'Seguir aquí' }).press('Enter')
    await save.press('Enter')
    await english.getByText('Guardado. Se dirá así desde ahora').waitFor()

    await visitWith('987 000 001')
    await expect.poll(arrived, { timeout: 15_000 }).toMatch(/: &quot;rate&quot; us in one minute: /)
    const again = { language: 'en', body: null, version: 1 }
    expect((await asAdministrator('PUT', '/sms/texts/invite.link', again)).status).toBe(200)
    await field.fill('{org}: too late {url}')
    await save.press('Enter')
    await english.getByText('cambió este texto mientras usted escribía').waitFor()
    expect(await field.inputValue()).toBe('{org}: too late {url}')
  })

  it('fit, and can be used by everybody, in each language and scheme; so do leaving and the privacy notice', async () => {
    const link = await visitWith('987 000 002')
    for (const [index, { lang, width: _, ...view }] of views.entries()) {
      const page = await blank({ role: 'administrator', ...view })
      await page.goto(`${base}/panel/sms/textos?lang=${lang}`)
      await page.locator('textarea').nth(1).waitFor()
      await page.locator('textarea').first().fill('{org}: así… {dni}')
      await expectAccessible(page)
      expect(await beyond(page)).toBe(0)
      const read = await blank({ role: 'nobody', ...view })
      await read.goto(`${index % 2 ? `${link}/baja` : `${base}/privacidad`}?lang=${lang}`)
      await expectAccessible(read)
      expect(await beyond(read)).toBe(0)
    }
    const page = await blank({ role: 'nobody', javaScriptEnabled: false })
    await page.goto(`${link}/baja?lang=es`)
    await page.getByRole('button', { name: 'No recibir más encuestas' }).press('Enter')
    await page.getByRole('heading', { name: 'No recibirá más encuestas por SMS' }).waitFor()
    await page.getByRole('button', { name: 'Volver a recibir encuestas' }).press('Enter')
    await page.getByRole('heading', { name: 'Volverá a recibir encuestas por SMS' }).waitFor()
  })
})
