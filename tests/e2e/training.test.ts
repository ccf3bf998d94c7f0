import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { trainingAnswer } from '../../dashboard/training/answer.ts'
import { verdictOf } from '../../dashboard/training/effect-words.ts'
import type { TrainingEffect, TrainingLedger, TrainingReport } from '../../schema/contracts/training.ts'
import { expectAccessible, expectToFit, givenBrowser, heading, phone, reported, views } from './browser.ts'
import { givenAccount, password } from './staff.ts'

const base = inject('base')
const truth = inject('truth')
const blank = givenBrowser()

async function opened(query = '', options: Parameters<typeof blank>[0] = {}): Promise<Page> {
  const page = await blank({ role: 'trainer', ...options })
  await page.goto(`${base}/panel/capacitacion${query}`)
  await page.locator('article').first().waitFor()
  return page
}
const sessions = async () => (await reported<TrainingLedger>('training')).sessions
const article = (page: Page, text: string | RegExp) => page.locator('article').filter({ hasText: text })

describe('Capacitación', () => {
  it('says what to train first, and that the session in which agents got better worked', async () => {
    const page = await opened()
    const report = await reported<TrainingReport>('reports/training')
    expect(await heading(page)).toBe(trainingAnswer(report, 'es').sentence)

    const [held, recent, cancelled] = truth.story.trainings ?? []
    const ledger = await sessions()
    const of = (story: typeof held) =>
      ledger.find(({ date, competency }) => date === story?.date && competency === story?.competency)
    const effect = await reported<TrainingEffect>(`training/${of(held)?.id}/effect`)
    if (effect.kind !== 'known') throw new Error(effect.reason)
    // Planted: 0.55 standard deviations of the latent scale; from a share of 0.71 on, Φ(Φ⁻¹(0.71) + 0.55) is 0.86.
    expect(held?.effect).toBe(0.55)
    expect(effect.low).toBeGreaterThan(0)
    expect([effect.low < 0.15, effect.high > 0.15]).toEqual([true, true])
    const measured = article(page, verdictOf(effect, 'es'))
    await measured.locator('svg.recharts-surface').waitFor()
    await measured.getByRole('button', { name: 'Ver los datos en tabla' }).press('Enter')
    expect(await measured.locator('tbody tr').count()).toBe(2)

    const soon = await reported<TrainingEffect>(`training/${of(recent)?.id}/effect`)
    expect(soon).toMatchObject({ kind: 'withheld', reason: 'too-early', toldOn: expect.any(String) })
    await article(page, 'Se podrá saber hacia el').waitFor()
    expect(of(cancelled)?.cancelled?.reason).toBe('El facilitador no pudo viajar.')
    await article(page, 'El facilitador no pudo viajar.').waitFor()
  })

  it('keeps the target in the address, and says what to do about one that can’t be read', async () => {
    const page = await opened('?target=60')
    expect(await heading(page)).toMatch(/meta de 60%/)
    await page.getByLabel('Meta').selectOption('95')
    await expect.poll(() => new URL(page.url()).searchParams.get('target')).toBe('95')
    await page.goto(`${base}/panel/capacitacion?target=mucho`)
    await page.getByRole('button', { name: 'Volver a 85%' }).press('Enter')
    await expect.poll(() => heading(page)).toMatch(/^Empiece por/)
  })

  it('records a session on a phone by keyboard, loses nothing when the session ends meanwhile, and cancels it with its reason', async () => {
    const email = await givenAccount('trainer')
    const page = await blank({ role: 'nobody', viewport: phone })
    await page.goto(`${base}/panel/capacitacion`)
    const signIn = async () => {
      await page.getByLabel('Correo electrónico').fill(email)
      await page.getByLabel('Contraseña', { exact: true }).fill(password)
      await page.keyboard.press('Enter')
    }
    await signIn()
    await page.getByRole('button', { name: 'Registrar sesión', exact: true }).last().press('Enter')
    const form = page.getByRole('dialog', { name: 'Registrar una sesión' })
    await form.getByRole('button', { name: 'Registrar' }).press('Enter')
    for (const problem of [
      'Elija la competencia',
      'Escriba la fecha',
      'Escriba las horas',
      'Elija a los asesores',
    ]) {
      await form.getByText(problem).waitFor()
    }
    await expectAccessible(page)
    await expectToFit(page, [320, 360])

    // Which citizens don't score, and a day to come: nobody else's numbers are touched.
    await form.getByLabel('Competencia').selectOption('DA')
    await form.getByLabel('Fecha').fill('2027-03-04')
    await form.getByLabel('Horas').fill('1,5')
    await form.getByLabel('Título o lugar').fill('Sala 2')
    await form.getByLabel('Buscar por').fill('puerto equipo a')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.keyboard.press('End')
    await page.keyboard.press('Space')
    await form.getByText('2 elegidos').waitFor()

    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    await fetch(`${base}/api/v1/account/sessions`, { method: 'DELETE', headers: { cookie } })
    await form.getByRole('button', { name: 'Registrar' }).press('Enter')
    const again = page.getByRole('dialog', { name: 'Su sesión terminó' })
    await again.getByLabel('Contraseña', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await expect.poll(() => again.count()).toBe(0)
    expect(await form.getByLabel('Horas').inputValue()).toBe('1,5')
    await form.getByRole('button', { name: 'Registrar' }).press('Enter')
    await expect.poll(() => form.count()).toBe(0)

    const recorded = article(page, 'Sala 2')
    await recorded.getByText('2 participantes: A-025, A-027').waitFor()
    await recorded.getByRole('button', { name: /^Editar la sesión Disposición para aprender/ }).press('Enter')
    const edit = page.getByRole('dialog', { name: 'Editar la sesión' })
    await edit.getByLabel('Horas').fill('2')
    await edit.getByLabel('Horas').press('Enter')
    await expect.poll(() => edit.count()).toBe(0)
    await recorded.getByText('2 h').waitFor()

    await recorded.getByRole('button', { name: /^Anular la sesión/ }).press('Enter')
    await page.getByLabel('Motivo').press('Enter')
    await page.getByText('Escriba por qué se anula').waitFor()
    await page.keyboard.type('Se cruzó con un feriado')
    await page.keyboard.press('Enter')
    await recorded.getByText('Motivo: Se cruzó con un feriado').waitFor()
    const [kept] = (await sessions()).filter(({ note }) => note === 'Sala 2')
    expect(kept).toMatchObject({
      hours: 2,
      agents: ['A-025', 'A-027'],
      cancelled: { reason: 'Se cruzó con un feriado' },
    })
  })

  it.each(views)(
    'fits and can be used by everybody: $lang, $colorScheme, $width px',
    async ({ lang, colorScheme, viewport }) => {
      const page = await opened(`?lang=${lang}`, { colorScheme, viewport })
      await page.locator('svg.recharts-surface').first().waitFor()
      await page
        .getByRole('button', { name: /^(Ver los|See the) \d+ (asesores|agents)/ })
        .first()
        .press('Enter')
      await page
        .getByRole('button', { name: /qué practicar|what to practise/ })
        .first()
        .press('Enter')
      await expectAccessible(page)
      await expectToFit(page, [320, 360, 720, 1101, 1440])
    },
  )
})
