import { beforeAll, describe, expect, inject, it } from 'vitest'
import { answerOf } from '../../dashboard/alerts/answer.ts'
import { alertsExamples } from '../../dashboard/examples/alerts.ts'
import type { AlertsReport } from '../../schema/contracts/alerts.ts'
import { beyond, expectAccessible, givenBrowser, heading, phone, reported, views } from './browser.ts'

const base = inject('base')
const truth = inject('truth')
const blank = givenBrowser()
// As the server of `npm start` does by itself.
beforeAll(async () => void (await fetch(`${base}/cdn-cgi/handler/scheduled`)))

const read = (query = '') => reported<AlertsReport>(`alerts${query}`)

describe('Avisos', () => {
  it('tells of what was made to happen in the demonstration, and of little else', async () => {
    const { alerts, open } = await read()
    const { drop, burst, quietCodes } = truth.story
    const of = (kind: string) => alerts.filter((alert) => alert.kind === kind)
    const found = (kind: string, what: object) =>
      expect(of(kind)).toContainEqual(expect.objectContaining(what))
    found('special-cause', { office: drop?.office, evidence: expect.objectContaining({ side: 'below' }) })
    found('integrity', { agent: burst?.agent, evidence: expect.objectContaining({ sign: 'burst' }) })
    for (const code of [quietCodes?.hardlyAnswered, quietCodes?.neverScanned]) {
      found('quiet-codes', { office: code?.split('-')[0] })
    }
    expect(of('allegation').length).toBeGreaterThan(0)
    expect(open).toBeLessThan(15)
  })

  it('says on top what the page and the navigation count, and leads to the chart of what changed', async () => {
    const page = await blank()
    await page.goto(`${base}/panel/alertas`)
    await page.locator('[data-alert]').first().waitFor()
    const report = await read()
    expect(await heading(page)).toBe(answerOf(report, 'es').sentence)
    await page.getByRole('link', { name: `${report.open} avisos sin revisar` }).waitFor()
    await page.getByRole('link', { name: 'Ver la satisfacción de la sede' }).first().click()
    await page.waitForURL(/office=/)
    expect(new URL(page.url()).searchParams.get('from')).toMatch(/^\d{4}-W\d\d$/)
  })

  it('keeps the note that somebody types through a refusal, and then shows it with their name', async () => {
    const page = await blank()
    await page.goto(`${base}/panel/alertas`)
    const item = page.locator('[data-alert]').filter({ hasText: 'Puntos QR' }).first()
    await item.getByRole('button', { name: /Marcar como revisado/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Guardar' }).click()
    await dialog.getByText('Escriba qué encontró o qué se hizo.').waitFor()
    await dialog.getByLabel('Nota').fill('Cambiamos el afiche de la ventanilla')
    const path = '**/api/v1/alerts/*/acknowledge'
    await page.route(path, (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        json: { type: 'alert-acknowledged' },
      }),
    )
    await dialog.getByRole('button', { name: 'Guardar' }).click()
    await dialog.getByText('Otra persona lo revisó').waitFor()
    expect(await dialog.getByLabel('Nota').inputValue()).toBe('Cambiamos el afiche de la ventanilla')
    await expectAccessible(page)
    await page.unroute(path)
    await dialog.getByRole('button', { name: 'Guardar' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Revisados').click()
    await page.getByText('Cambiamos el afiche de la ventanilla').waitFor()
    await page.getByText(/Revisado por Gabriel Gestor/).waitFor()
  })

  it.each(views)(
    'fits and can be used by everybody: $lang, $colorScheme, $width px',
    async ({ lang, colorScheme, viewport }) => {
      const page = await blank({ viewport, colorScheme })
      await page.route('**/api/v1/alerts?*', (route) => route.fulfill({ json: alertsExamples.typical }))
      await page.goto(`${base}/panel/alertas?lang=${lang}`)
      await page.locator('[data-alert]').first().waitFor()
      await page
        .getByRole('button', { name: /numbers|números/ })
        .first()
        .click()
      expect(await beyond(page)).toBeLessThanOrEqual(0)
      await expectAccessible(page)
    },
  )

  it('stands behind «Más» on a phone, which counts', async () => {
    const page = await blank({ viewport: phone })
    await page.goto(`${base}/panel/`)
    await page.getByRole('button', { name: /Más \d+ avisos? sin revisar/ }).click()
    await page.getByRole('link', { name: /Avisos \d+/ }).click()
    await page.locator('[data-alert]').first().waitFor()
  })
})
