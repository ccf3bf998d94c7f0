import { describe, expect, inject, it } from 'vitest'
import { commentsAnswer } from '../../dashboard/comments/answer.ts'
import { answerOf } from '../../dashboard/overview/answer.ts'
import type { CommentsReport, OverviewReport } from '../../schema/contracts/reports.ts'
import { givenBrowser, heading, reported, search } from './browser.ts'

const base = inject('base')
const { drop } = inject('truth').story
const office = drop?.office ?? ''
const blank = givenBrowser()

describe('a manager’s Monday', () => {
  it('leads from the sentence to the office that dropped, and to the comment that says why', async () => {
    const page = await blank()
    const sentence = () => expect.poll(() => heading(page), { timeout: 5000 })
    const follow = (name: string) =>
      page.getByRole('navigation').locator('visible=true').getByRole('link', { name, exact: true }).click()

    // Are citizens satisfied? The offices' table shows one whose interval stands apart.
    await page.goto(`${base}/panel/`)
    const everywhere = await reported<OverviewReport>('reports/overview')
    await sentence().toBe(answerOf(everywhere, 'es').sentence)
    const name = everywhere.offices.find((each) => each.office === office)?.name ?? ''
    await page.getByRole('link', { name }).click()

    // There, it fell: the sentence says so when asked for the weeks since.
    await page.getByLabel('Período').selectOption('own')
    await page.getByLabel('Desde la semana', { exact: true }).selectOption(drop?.from ?? '')
    const since = `office=${office}&from=${drop?.from}`
    const { to = '' } = search(page)
    const fallen = await reported<OverviewReport>(`reports/overview?${since}&to=${to}`)
    expect(fallen.change.kind === 'known' && fallen.change.high).toBeLessThan(0)
    await sentence().toBe(answerOf(fallen, 'es').sentence)
    expect(await heading(page)).toContain('menos')

    // What do they say there? The filters came along; those who were not satisfied, and what they share.
    await follow('Comentarios')
    await page.getByRole('radio', { name: /No satisfechos/ }).check()
    await page.getByRole('searchbox').fill('ventanillas cola')
    await page.getByRole('searchbox').press('Enter')
    expect(search(page)).toMatchObject({ office, from: drop?.from, favorable: 'no' })
    const said = await reported<CommentsReport>(
      `reports/comments?${since}&to=${to}&favorable=no&search=ventanillas+cola`,
    )
    expect(said.total).toBeGreaterThan(0)
    await sentence().toBe(
      commentsAnswer(said, { search: 'ventanillas cola', favorable: 'no' }, 'es').sentence,
    )
    const [quote] = await page.locator('main blockquote').allTextContents()
    expect(quote).toBe(drop?.cause)
    expect(await page.locator('main blockquote').first().locator('mark').allTextContents()).toEqual([
      'ventanillas',
      'cola',
    ])

    // Whom does it concern, and what can the office do? The link can be sent: it opens the same.
    const link = page.url()
    const colleague = await blank()
    await colleague.goto(link)
    await expect.poll(() => heading(colleague), { timeout: 5000 }).toBe(await heading(page))
    await follow('Asesores')
    await page
      .getByRole('link', { name: /^Asesor / })
      .first()
      .click()
    await page.waitForURL(/asesores\/A-/)
    expect(search(page)).toMatchObject({ office, from: drop?.from })
  })
})
