import { describe, expect, inject, it } from 'vitest'
import type { ParticipationReport } from '../../schema/contracts/participation.ts'
import type { AgentReport, OverviewReport } from '../../schema/contracts/reports.ts'
import { expectAccessible, expectToFit, givenBrowser, heading, reported, views } from './browser.ts'

const base = inject('base')
const blank = givenBrowser()

describe('Participación', () => {
  it('tells the demonstration’s story: one office without totals, one that hears few, one agent who invites fewer', async () => {
    const report = await reported<ParticipationReport>('reports/participation')
    expect(report.offices.filter(({ served }) => served === undefined).map(({ office }) => office)).toEqual([
      'VAL',
    ])
    const few = report.offices.filter(({ rate }) => rate.kind === 'known' && rate.few)
    expect(few.map(({ office }) => office)).toEqual(['SUR'])
    expect(report.agents?.filter(({ invitesFewer }) => invitesFewer).map(({ agent }) => agent)).toEqual([
      'A-021',
    ])

    const page = await blank({ locale: 'es-PE' })
    await page.goto(`${base}/panel/`)
    await page.getByRole('link', { name: 'Quién respondió' }).click()
    await page.getByRole('heading', { name: 'Por asesor' }).waitFor()
    expect(await heading(page)).toMatch(
      /^Respondieron 1\d de cada 100 personas atendidas; se oye a pocos en Sede Sur\.$/,
    )
    expect(await page.locator('[data-agent="A-021"]').textContent()).toContain('invita a menos')
    await page.getByRole('link', { name: 'Sede Este' }).click()
    await page.locator('[data-agent="A-019"]').waitFor()
    await page.locator('[data-agent="A-001"]').waitFor({ state: 'detached' })
    expect(new URL(page.url()).searchParams.get('office')).toBe('EST')
  })

  it.each(views)('can be read by all, $lang, $colorScheme, $width px', async ({ lang, ...view }) => {
    const page = await blank({ ...view, locale: lang === 'es' ? 'es-PE' : 'en-GB' })
    await page.goto(`${base}/panel/participacion`)
    await page.locator('[data-agent]').first().waitFor()
    await expectToFit(page, [view.width])
    await expectAccessible(page)
  })
})

describe('the share flagged', () => {
  it('stands beside the numbers that the burst of week 22 is in, and hardly anywhere else', async () => {
    const overview = await reported<OverviewReport>('reports/overview?from=2020-W01')
    const { flagged } = await reported<AgentReport>('reports/agents/A-027')
    expect(flagged?.flagged).toBeGreaterThanOrEqual(45)
    const others = overview.flagged.flagged - (flagged?.flagged ?? 0)
    expect(others / overview.flagged.responses).toBeLessThan(0.01)
  })
})
