import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { agentAnswer } from '../../dashboard/agent/answer.ts'
import { inReadingOrder } from '../../dashboard/agents/agent-measures.ts'
import { agentName } from '../../dashboard/agents/agent-name.ts'
import { agentsAnswer } from '../../dashboard/agents/answer.ts'
import { describeCell } from '../../dashboard/agents/describe-cell.ts'
import { describeWeek } from '../../dashboard/charts/describe-control.ts'
import { markOf } from '../../dashboard/charts/special-weeks.ts'
import { compactRange, wholeFigure, wholePercent, wholeRange } from '../../dashboard/charts/whole-percent.ts'
import { agentExamples } from '../../dashboard/examples/agent.ts'
import { agentsExamples } from '../../dashboard/examples/agents.ts'
import { count } from '../../dashboard/format/numbers.ts'
import type { FunnelReport } from '../../schema/contracts/funnel.ts'
import type {
  AgentReport,
  AgentsReport,
  CommentsReport,
  OfficesReport,
} from '../../schema/contracts/reports.ts'
import {
  beyond,
  desktop,
  expectAccessible,
  expectToFit,
  givenBrowser,
  heading,
  phone,
  reported,
  search,
  views,
} from './browser.ts'

const base = inject('base')
const agentsPath = /\/api\/v1\/reports\/agents(\?|$)/
const blank = givenBrowser()

async function opened(path = '', options = {}): Promise<Page> {
  const page = await blank(options)
  await page.goto(`${base}/panel/asesores${path}`)
  await page.waitForSelector('h1:not(.visually-hidden)')
  return page
}
const all = (query = '') => reported<AgentsReport>(`reports/agents${query}`)
const one = (code: string, query = '') => reported<AgentReport>(`reports/agents/${code}${query}`)
const sentence = (page: Page) => expect.poll(() => heading(page), { timeout: 5000 })
const cell = (page: Page, row: number, column: number) =>
  page.locator(`[data-row="${row}"] [data-column="${column}"]`)
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement?.closest<HTMLElement>('[data-column]')
    return at && [Number(at.closest<HTMLElement>('[data-row]')?.dataset.row), Number(at.dataset.column)]
  })
const drawnNames = (page: Page) => page.locator('tbody th[scope=row]').allTextContents()

async function given(page: Page, path: string | RegExp, report: unknown) {
  await page.route(path, (route) => route.fulfill({ json: report }))
}

describe('Asesores', () => {
  it('shows what the API reports, in the order of codes, and nothing else goes wrong', async () => {
    const page = await blank()
    const troubles: string[] = []
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
    page.on('pageerror', (error) => troubles.push(error.message))
    await page.goto(`${base}/panel/asesores`)
    const report = await all()
    await sentence(page).toBe(agentsAnswer(report, 'es').sentence)
    const codes = report.agents.map(({ agent }) => agent).sort()
    expect(await drawnNames(page)).toEqual(codes.map((code) => agentName(code, 'es')))
    const order = inReadingOrder(report.measures)
    const rows = await page
      .locator('tr[data-row]')
      .evaluateAll((found) =>
        found.map((row) =>
          [...row.querySelectorAll('td')].map((cell) => [cell.textContent, cell.ariaLabel ?? '']),
        ),
      )
    for (const { agent, estimates } of report.agents) {
      const cells = rows[codes.indexOf(agent)] ?? []
      for (const [column, index] of order.entries()) {
        const [text = '', label] = cells[column] ?? []
        const [estimate, measured] = [estimates[index], report.measures[index]]
        if (!estimate || !measured) throw new Error(`${agent} has no ${index}`)
        expect(label).toBe(describeCell(agent, measured, estimate, 'Todas las sedes', 'es'))
        if (estimate.kind === 'withheld') expect(text).toContain(String(estimate.needs))
        else {
          expect(text).toContain(wholeFigure(estimate.share))
          expect(text).toContain(compactRange(estimate.low, estimate.high))
          expect(text).toContain(`n ${count(estimate.n, 'es')}`)
        }
      }
    }
    expect(await page.title()).toBe('Asesores · Indaga')
    expect(troubles).toEqual([])
  })

  it('marks strongly just the cells whose interval leaves the reference out, and not by chance among so many', async () => {
    const page = await opened()
    const { measures, agents } = await all()
    const marked = agents.flatMap(({ estimates }) =>
      measures.flatMap(({ measure, office }, index) => {
        const estimate = estimates[index]
        if (estimate?.kind !== 'known' || office.kind !== 'known') return []
        if (['DA', 'AC', 'PO'].includes(measure) || estimate.mayBeChance) return []
        return estimate.high < office.share ? ['▼'] : estimate.low > office.share ? ['▲'] : []
      }),
    )
    const signs = (await page.locator('tbody').textContent())?.match(/[▼▲]/g)
    expect(signs?.sort()).toEqual(marked.sort())
    expect(await page.locator('section').first().textContent()).toContain(
      `por debajo, ${marked.filter((sign) => sign === '▼').length}; por encima, ${marked.filter((sign) => sign === '▲').length}.`,
    )
  })

  it('withholds the agent with too few answers everywhere', async () => {
    const page = await opened()
    const row = page.locator('tr[data-row]', { hasText: 'Asesor 036' })
    const { measures, agents } = await all()
    const estimates = agents.find(({ agent }) => agent === 'A-036')?.estimates ?? []
    const needs = inReadingOrder(measures).map((index) => {
      const estimate = estimates[index]
      return estimate?.kind === 'withheld' ? estimate.needs : 0
    })
    expect(Math.min(...needs)).toBeGreaterThan(1)
    expect(await row.locator('td').allTextContents()).toEqual(needs.map((each) => `faltan ${each}`))
    await row.locator('a').click()
    await page.getByText(`Faltan ${needs[0]} respuestas`).first().waitFor()
    expect((await page.locator('tbody td').allTextContents()).join(' ')).not.toMatch(/\d%/)
    expect(await page.getByText('Asesor 036').count()).toBeGreaterThan(0)
  })

  it('is gone through with the arrows, each cell said whole, and Enter opens the agent', async () => {
    const page = await opened()
    const report = await all()
    await page.locator('tr[data-row="0"] a').focus()
    await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toEqual([0, 1])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toEqual([2, 1])
    await page.keyboard.press('End')
    expect(await focused(page)).toEqual([2, 11])
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    const [measured] = report.measures
    const agent = report.agents.find(({ agent }) => agent === 'A-003')
    const [estimate] = agent?.estimates ?? []
    if (!measured || !estimate) throw new Error('There is no A-003')
    const said = describeCell('A-003', measured, estimate, 'Todas las sedes', 'es')
    expect(await page.getByTestId('cell-details').textContent()).toBe(said)
    expect(await cell(page, 2, 1).getAttribute('aria-label')).toBe(said)
    await page.keyboard.press('Control+End')
    expect(await focused(page)).toEqual([report.agents.length - 1, 11])
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/panel/asesores/A-002')
    await page.goBack()
    await page.waitForSelector('tr[data-row="1"]')
    await page.locator('tr[data-row="0"] a').focus()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBeNull()
  })

  it('keeps the focused cell in sight, under the headings and over the details', async () => {
    const page = await opened()
    await page.locator('tr[data-row="0"] a').focus()
    for (let presses = 0; presses < 30; presses++) await page.keyboard.press('ArrowDown')
    const inSight = () =>
      page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect()
        const head = document.querySelector('thead')?.getBoundingClientRect().bottom ?? 0
        const details = document.querySelector('[data-testid=cell-details]')?.getBoundingClientRect().top ?? 0
        return box !== undefined && box.top >= head && box.bottom <= details
      })
    expect(await inSight()).toBe(true)
    for (let presses = 0; presses < 25; presses++) await page.keyboard.press('ArrowUp')
    expect(await inSight()).toBe(true)
  })

  it('keeps its filters in the address and passes them on to the agent', async () => {
    const page = await opened()
    expect(await page.getByLabel('Período').inputValue()).toBe('26')
    await page.getByLabel('Sede', { exact: true }).selectOption('SUR')
    await sentence(page).toBe(agentsAnswer(await all('?office=SUR'), 'es').sentence)
    expect(search(page)).toEqual({ office: 'SUR' })
    await page.getByLabel('Período').selectOption('13')
    await expect.poll(() => search(page).from).toBeTruthy()
    const { from, to } = search(page)
    await sentence(page).toBe(agentsAnswer(await all(`?office=SUR&from=${from}&to=${to}`), 'es').sentence)
    await page.getByRole('link', { name: 'Asesor 014' }).click()
    await sentence(page).toBe(
      agentAnswer(await one('A-014', `?office=SUR&from=${from}&to=${to}`), 'es').sentence,
    )
    expect(search(page)).toEqual({ office: 'SUR', from, to })
    await page.reload()
    await page.waitForSelector('h1:not(.visually-hidden)')
    await page.getByRole('link', { name: '‹ Asesores' }).click()
    await sentence(page).toBe(agentsAnswer(await all(`?office=SUR&from=${from}&to=${to}`), 'es').sentence)
  })

  it('has the focus on the agent from whose page one comes back', async () => {
    const page = await opened('?office=EST')
    await page.getByRole('link', { name: 'Asesor 023' }).click()
    await page.waitForURL('**/asesores/A-023?office=EST')
    await page.waitForSelector('main:focus')
    await page.getByRole('link', { name: '‹ Asesores' }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Asesor 023')
    expect(search(page)).toEqual({ office: 'EST' })
  })

  it('is on a phone one list for each competency, which the address keeps', async () => {
    const page = await opened('', { viewport: phone })
    const { agents, measures } = await all()
    await page.getByLabel('Competencia', { exact: true }).selectOption('CE')
    await expect.poll(() => search(page).measure).toBe('CE')
    const index = measures.findIndex(({ measure }) => measure === 'CE')
    const items = await page.locator('li[data-row]').allTextContents()
    expect(items).toHaveLength(agents.length)
    for (const [place, { agent, estimates }] of agents.entries()) {
      const estimate = estimates[index]
      expect(items[place]).toContain(agentName(agent, 'es'))
      if (estimate?.kind === 'known') {
        expect(items[place]).toContain(wholePercent(estimate.share))
        expect(items[place]).toContain(compactRange(estimate.low, estimate.high))
      } else expect(items[place]).toContain('faltan')
    }
    const known = agents.filter(({ estimates }) => estimates[index]?.kind === 'known').length
    await page.getByText(`Números comparados: ${known};`).waitFor()
    await page.reload()
    await page.waitForSelector('li[data-row]')
    expect(await page.getByLabel('Competencia', { exact: true }).inputValue()).toBe('CE')
    await page.getByRole('link', { name: 'Asesor 016' }).click()
    await page.waitForURL('**/panel/asesores/A-016?measure=CE')
  })

  it('has a funnel beside the map, which the address keeps and the arrows go through', async () => {
    const page = await opened('?measure=CE')
    await page.getByRole('radio', { name: 'Embudo' }).focus()
    await page.keyboard.press('Space')
    const plot = page.getByRole('application')
    await plot.waitFor()
    expect(search(page)).toMatchObject({ view: 'embudo', measure: 'CE' })
    const report = await reported<FunnelReport>('reports/funnel?measure=CE')
    const outside = report.agents.filter((agent) => agent.outside)
    const card = page.locator('section', { has: plot })
    expect(await card.locator('h2').textContent()).toBe(
      `${report.agents.length - outside.length} de ${report.agents.length} asesores están dentro de lo esperable`,
    )
    for (const { agent } of outside) await card.getByRole('link', { name: agent }).first().waitFor()
    await plot.focus()
    await page.keyboard.press('End')
    const last =
      report.agents
        .map(({ agent }) => agent)
        .sort()
        .at(-1) ?? ''
    await expect.poll(() => card.locator('[aria-live]').textContent()).toContain(agentName(last, 'es'))
    await expectAccessible(page)
    await expectToFit(page, [320, 360, 768, 1440])
    await page.reload()
    await plot.waitFor()
  })

  it('prints every row, and no navigation', async () => {
    const page = await opened('', { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    const { agents } = await all()
    await expect.poll(() => page.locator('tr[data-row]').count()).toBe(agents.length)
    expect(await page.getByRole('navigation').count()).toBe(0)
    expect(await page.getByTestId('cell-details').isVisible()).toBe(false)
    expect(await page.locator('footer').textContent()).toContain('para capacitar, no para sancionar')
  })
})

describe('two thousand agents', () => {
  const report = agentsExamples.twoThousand

  it('follow the keys and what is typed, and stay few in the document', async () => {
    const page = await blank()
    await given(page, agentsPath, report)
    await page.goto(`${base}/panel/asesores`)
    await page.waitForSelector('tr[data-row="8"]')
    expect(await page.locator('tr[data-row]').count()).toBeLessThan(90)
    expect(await page.locator('table').getAttribute('aria-rowcount')).toBe('2003')
    await page.locator('tr[data-row="0"] a').focus()
    for (const key of [
      'ArrowRight',
      'ArrowDown',
      'PageDown',
      'PageDown',
      'Control+End',
      'ArrowUp',
      'Control+Home',
    ]) {
      await page.keyboard.press(key)
    }
    await expect.poll(() => focused(page)).toEqual([0, 0])
    await page.getByLabel('Ir a un asesor por su código').fill('A-1234')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toEqual([1233, 0])
    await page.evaluate(() => window.scrollTo(0, 30_000))
    await expect
      .poll(async () => {
        const [first] = await page
          .locator('tr[data-row]')
          .evaluateAll((rows) =>
            rows
              .filter((row) => row.getBoundingClientRect().bottom > 300)
              .map((row) => Number((row as HTMLElement).dataset.row)),
          )
        return first ?? 0
      })
      .toBeGreaterThan(500)
  })

  it('stay few in the document on a phone, whichever competency is chosen', async () => {
    const page = await blank({ viewport: phone })
    await given(page, agentsPath, report)
    await page.goto(`${base}/panel/asesores`)
    await page.waitForSelector('li[data-row="3"]')
    await page.getByLabel('Competencia', { exact: true }).selectOption('CE')
    await page.getByText('Línea punteada: Todas las sedes, 81.9%').waitFor()
    expect(await page.locator('li[data-row]').count()).toBeLessThan(90)
  })
})

describe('Asesor', () => {
  it('shows what the API reports, with reliability and what it still needs', async () => {
    const page = await opened('/A-021')
    const report = await one('A-021')
    await sentence(page).toBe(agentAnswer(report, 'es').sentence)
    const rows = await page
      .locator('section')
      .first()
      .locator('table')
      .first()
      .locator('tbody tr')
      .allTextContents()
    for (const { measure, estimate } of report.measures.slice(1)) {
      const row = rows.find((text) =>
        text.includes({ RE: 'Responsabilidad', GI: 'Gestión intercultural' }[measure] ?? '§'),
      )
      if (!row || estimate.kind !== 'known') continue
      expect(row).toContain(wholePercent(estimate.share))
      expect(row).toContain(wholeRange(estimate.low, estimate.high, 'es'))
      expect(row).toContain(count(estimate.n, 'es'))
      expect(row).toContain('No sirve para decisiones sobre la persona')
      expect(row).toContain(`faltan ${estimate.moreForReliable}`)
    }
    expect(await page.title()).toBe('Asesor 021 · Indaga')
    expect(await page.getByRole('heading', { name: 'Sobre la persona que le atendió' }).count()).toBe(1)
    expect(await page.getByLabel('Vía').count()).toBe(0)
  })

  it('has the weeks as a line that the arrows go through, without decimals, and as a table', async () => {
    const page = await opened('/A-021')
    const { control } = await one('A-021')
    if (!control) throw new Error('a manager sees the line')
    await page.waitForSelector('.recharts-line-curve')
    await page.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    const [first] = control.points
    expect(await page.getByTestId('line-said').textContent()).toBe(
      first && describeWeek(first, { language: 'es', whole: true }, markOf(control.share, first.week)),
    )
    await page.getByRole('button', { name: 'Ver los datos en tabla' }).click()
    const table = page.locator('section:has([role=application]) table')
    expect(await table.locator('tbody tr').count()).toBe(control.points.length)
  })

  it('shows the comments of that agent, some at first', async () => {
    const page = await opened('/A-021')
    const { scope } = await one('A-021')
    const { comments, total } = await reported<CommentsReport>(
      `reports/comments?agent=A-021&from=${scope.from}&to=${scope.to}`,
    )
    const card = page.locator('section', { hasText: 'En sus palabras' })
    await expect
      .poll(() => card.locator('blockquote').allTextContents())
      .toEqual(comments.slice(0, 6).map(({ text }) => text))
    expect(await card.textContent()).toContain(`${total} comentarios publicados`)
    await card.getByRole('button', { name: 'Ver más comentarios' }).click()
    await expect.poll(() => card.locator('blockquote').count()).toBe(Math.min(12, comments.length))
  })

  it('opens the questions behind each competency', async () => {
    const page = await opened('/A-021')
    await page.getByRole('button', { name: 'Ver las preguntas' }).click()
    const { items } = await one('A-021')
    const table = page.locator('section').first().locator('table').nth(1)
    expect(await table.locator('tbody th[scope=row]').count()).toBe(items.length)
  })

  it('leads back from an agent whom nobody knows', async () => {
    for (const code of ['A-999', encodeURIComponent('no hay / tal'), 'x'.repeat(80)]) {
      const page = await blank()
      await page.goto(`${base}/panel/asesores/${code}`)
      await page
        .getByRole('heading', { name: `No hay ningún asesor con el código «${decodeURIComponent(code)}»` })
        .waitFor()
      await page.getByRole('button', { name: 'Ver todos los asesores' }).click()
      await page.waitForSelector('tr[data-row="0"]')
    }
  })

  it('takes no notice of a kind in the address, which can’t go with an agent', async () => {
    const page = await opened('/A-014?kind=open')
    await sentence(page).toBe(agentAnswer(await one('A-014'), 'es').sentence)
  })
})

describe('when things go wrong', () => {
  it('a wrong filter is offered to be taken away', async () => {
    const page = await blank()
    await page.goto(`${base}/panel/asesores?office=NADIE`)
    await page.getByRole('button', { name: 'Ver todas las sedes' }).click()
    await sentence(page).toBe(agentsAnswer(await all(), 'es').sentence)
    await page.goto(`${base}/panel/asesores?from=2026-W40&to=2026-W30`)
    await page.getByRole('button', { name: 'Ver las últimas 26 semanas' }).click()
    await sentence(page).toBe(agentsAnswer(await all(), 'es').sentence)
  })

  it('says that there is no connection, and tries again when asked', async () => {
    const page = await blank()
    await page.route('**/api/v1/reports/agents**', (route) => route.abort())
    await page.goto(`${base}/panel/asesores/A-014`)
    await page.getByRole('heading', { name: 'No hay conexión' }).waitFor()
    await page.unroute('**/api/v1/reports/agents**')
    await page.getByRole('button', { name: 'Volver a intentar' }).click()
    await sentence(page).toBe(agentAnswer(await one('A-014'), 'es').sentence)
  })

  it('keeps the numbers that it has, and says how old they are', async () => {
    const page = await blank({ apart: true })
    await page.clock.install()
    await page.goto(`${base}/panel/asesores`)
    await page.waitForSelector('tr[data-row="0"]')
    await page.route('**/api/v1/reports/agents**', (route) => route.abort())
    await page.clock.fastForward(3 * 3_600_000)
    for (let tries = 0; tries < 4; tries++) await page.clock.runFor(1000)
    await page.getByText('Actualizado hace 3 horas.').waitFor()
    expect(await page.locator('tr[data-row]').count()).toBeGreaterThan(0)
  })

  it('says so where the comments alone don’t come', async () => {
    const page = await blank()
    await page.route('**/api/v1/reports/comments**', (route) =>
      route.fulfill({ status: 422, json: { type: 'invalid', title: '', status: 422, detail: '' } }),
    )
    await page.goto(`${base}/panel/asesores/A-014`)
    await page.getByText('No pudimos traer los comentarios.').waitFor()
    await sentence(page).toBe(agentAnswer(await one('A-014'), 'es').sentence)
  })

  it('is one week where only one has been published', async () => {
    const page = await blank()
    await given(page, agentsPath, agentsExamples.oneWeek)
    const catalogue = await reported<OfficesReport>('offices')
    await given(page, '**/api/v1/offices', { ...catalogue, weeks: { first: '2026-W47', last: '2026-W47' } })
    await page.goto(`${base}/panel/asesores`)
    await sentence(page).toBe(agentsAnswer(agentsExamples.oneWeek, 'es', true).sentence)
  })
})

describe('everyone', () => {
  it.each(views)(
    'can use Asesores: $lang, $colorScheme, $width px',
    async ({ lang, colorScheme, viewport }) => {
      const page = await opened(`?lang=${lang}`, { colorScheme, viewport })
      await sentence(page).toBe(agentsAnswer(await all(), lang).sentence)
      await expectAccessible(page)
    },
  )

  it.each(views)(
    'can use Asesor: $lang, $colorScheme, $width px',
    async ({ lang, colorScheme, viewport }) => {
      const page = await opened(`/A-021?lang=${lang}`, { colorScheme, viewport })
      await page.waitForSelector('.recharts-line-curve')
      await page.waitForSelector('blockquote')
      for (const button of await page.locator('[aria-controls]').all()) await button.click()
      await expectAccessible(page)
    },
  )

  const examples = [
    ...Object.entries(agentsExamples)
      .filter(([name]) => name !== 'twoThousand')
      .map(([name, report]) => ({ name: `agents ${name}`, path: '', report: report as unknown })),
    ...Object.entries(agentExamples).map(([name, report]) => ({
      name: `agent ${name}`,
      path: `/${report.agent}`,
      report: report as unknown,
    })),
  ]
  // Half of them on a phone, half on a desktop; each fits both.
  const cases = examples.map((example, index) => {
    const [viewport, other] = index % 2 === 0 ? [phone, desktop] : [desktop, phone]
    return { ...example, viewport, other, width: viewport.width }
  })
  it.each(cases)('can use $name at $width px', async ({ path, report, viewport, other }) => {
    const page = await blank({ viewport })
    await given(page, path ? '**/api/v1/reports/agents/*' : agentsPath, report)
    await page.goto(`${base}/panel/asesores${path}`)
    await page.waitForSelector('h1:not(.visually-hidden)')
    await expectAccessible(page)
    expect(await beyond(page)).toBeLessThanOrEqual(0)
    await expectToFit(page, [other.width])
  })

  it.each(['', '/A-021'])(
    'sees all of asesores%s from 320 to 1440 px without scrolling sideways',
    async (path) => {
      const page = await opened(path, { viewport: { width: 320, height: 740 } })
      await page.waitForSelector(path ? 'blockquote' : '[data-row="0"]')
      await expectToFit(page, [320, 360, 720, 768, 901, 1101, 1440])
    },
  )
})
