import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import type { SmsFunnel, SmsReport } from '../../schema/contracts/sms.ts'
import { expectAccessible, expectToFit, givenBrowser, phone, reported, views } from './browser.ts'

const base = inject('base')
const blank = givenBrowser()

let numbers = 0
/** Each person has a number of their own: a phone gets one survey in 30 days. */
const newNumber = () => `9${String(Date.now()).slice(-6)}${String(numbers++).padStart(2, '0')}`

async function visited(page: Page, number: string, answers: 'Por el enlace' | 'Por SMS') {
  await page.goto(`${base}/telefono`)
  await page.getByLabel('Celular').fill(number)
  await page.getByRole('radio', { name: answers }).check()
  await page.getByRole('button', { name: 'Registrar' }).click()
}
const thread = (page: Page) => page.getByRole('log').getByRole('listitem')
const arrives = (page: Page, text: string | RegExp) => thread(page).filter({ hasText: text }).waitFor()
/** As managers see it. */
const counted = async (step: keyof SmsFunnel) => (await reported<SmsReport>('reports/sms')).total[step]
async function reply(page: Page, text: string) {
  await page.getByLabel('Responder por SMS').fill(text)
  await page.keyboard.press('Enter')
  await page.getByLabel('Responder por SMS').and(page.locator(':focus')).waitFor()
}

describe('a citizen on the outbox phone', () => {
  it('opens the link of the invitation, answers and is thanked', async () => {
    const page = await blank({ role: 'nobody', viewport: phone, locale: 'es-PE' })
    await visited(page, '01 456 7890', 'Por el enlace')
    expect(await page.getByLabel('Celular').inputValue()).toBe('01 456 7890')
    await page.getByText('No es un celular del Perú').waitFor()
    await expectAccessible(page)

    await visited(page, newNumber(), 'Por el enlace')
    await arrives(page, /gracias por su visita a Sede Central.*entregado/s)
    const link = thread(page).getByRole('link')
    const [survey] = await Promise.all([page.waitForEvent('popup'), link.click()])
    await survey.click('label:has([name=G1][value="4"])')
    await survey.getByRole('button', { name: 'Enviar' }).click()
    await survey.waitForURL(/\/gracias/)
  })

  it('answers the whole survey by replying, writes a comment, and counts as complete', async () => {
    const before = Number(await counted('completed'))
    const page = await blank({ role: 'nobody', viewport: phone, locale: 'es-PE' })
    await visited(page, newNumber(), 'Por SMS')
    await arrives(page, /Conteste OK para empezar/)
    for (const [text, next] of [
      ['OK', /^1\/5/],
      ['4', /^2\/5/],
      ['5', /^3\/5/],
      ['3', /^4\/5/],
      ['SALTAR', /^5\/5/],
      ['1', /escriba un comentario/],
      ['Muy amable la señorita', /Sus respuestas no quedan ligadas a su celular/],
    ] as const) {
      await reply(page, text)
      await arrives(page, next)
    }
    expect(await thread(page).count()).toBe(15)
    await expectToFit(page, [360])
    await expectAccessible(page)
    await reply(page, '5')
    await arrives(page, /ya no recibe respuestas/)
    await fetch(`${base}/cdn-cgi/handler/scheduled`)
    await expect.poll(() => counted('completed')).toBe(before + 1)
  })

  it('leaves in the middle with BAJA, is told so once, and gets nothing more', async () => {
    const before = Number(await counted('optout'))
    const page = await blank({ role: 'nobody', viewport: phone, locale: 'es-PE' })
    const number = newNumber()
    await visited(page, number, 'Por SMS')
    await arrives(page, /Conteste OK/)
    await reply(page, 'si')
    await arrives(page, /^1\/5/)
    await reply(page, '2')
    await arrives(page, /^2\/5/)
    await reply(page, 'BAJA')
    await arrives(page, /ya no le enviaremos encuestas/)
    await visited(page, number, 'Por el enlace')
    await page.getByText('No se le escribirá').waitFor()
    expect(await thread(page).count()).toBe(7)
    expect(await counted('optout')).toBe(before + 1)
  })

  it.each(views)('sees all of it, $lang, $colorScheme, $width px', async ({ lang, ...view }) => {
    const page = await blank({ role: 'nobody', ...view, locale: lang === 'es' ? 'es-PE' : 'en-GB' })
    await page.goto(`${base}/telefono`)
    await page.getByRole('heading', { name: lang === 'es' ? 'Teléfono de prueba' : 'Test phone' }).waitFor()
    await expectToFit(page, [view.width])
    await expectAccessible(page)
  })
})
