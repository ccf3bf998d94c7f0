import { AxeBuilder } from '@axe-core/playwright'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import type { Role } from '../../schema/permissions.ts'
import { browserCookies } from '../../scripts/machine/staff-session.ts'

export const desktop = { width: 1440, height: 900 }
export const phone = { width: 360, height: 740 }

/** Languages, schemes and ends of the range of widths: each with each other one, in four pages instead of eight. */
export const views = (
  [
    ['es', 'light', desktop],
    ['es', 'dark', phone],
    ['en', 'light', phone],
    ['en', 'dark', desktop],
  ] as const
).map(([lang, colorScheme, viewport]) => ({ lang, colorScheme, viewport, width: viewport.width }))

/**
 * A browser for the tests of a file, and a page of its own for each that asks. Pages of the same person and with the
 * same options come from one profile, which has the dashboard's files cached.
 */
export function givenBrowser() {
  let browser: Browser
  const profiles = new Map<string, BrowserContext>()
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    })
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    const kept = [...profiles.values()]
    for (const context of browser.contexts()) {
      if (!kept.includes(context)) await context.close()
      else await Promise.all(context.pages().map(closeForgotten))
    }
  })

  async function newProfile(role: Role | 'nobody', options: BrowserContextOptions) {
    const context = await browser.newContext({ viewport: desktop, reducedMotion: 'reduce', ...options })
    if (role !== 'nobody') await context.addCookies(browserCookies(inject('base'), inject('sessions')[role]))
    return context
  }

  /**
   * @param role who is signed in: a manager sees most
   * @param apart in a profile that no other test sees: for what changes its clock, its network or its cookies
   */
  return async function blank({
    role = 'manager',
    apart = role === 'nobody',
    ...options
  }: BrowserContextOptions & { role?: Role | 'nobody'; apart?: boolean } = {}): Promise<Page> {
    if (apart) return (await newProfile(role, options)).newPage()
    const key = JSON.stringify({ role, options })
    const profile = profiles.get(key) ?? (await newProfile(role, options))
    profiles.set(key, profile)
    return profile.newPage()
  }
}

/** What a page remembers beyond itself is the language. */
async function closeForgotten(page: Page) {
  if (page.url().startsWith('http')) await page.evaluate(() => localStorage.clear())
  await page.close()
}

export async function reported<Report>(path: string): Promise<Report> {
  const response = await fetch(`${inject('base')}/api/v1/${path}`, {
    headers: { cookie: inject('sessions').manager },
  })
  expect(response.status).toBe(200)
  return (await response.json()) as Report
}

export const heading = (page: Page) => page.locator('h1').textContent()
export const search = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)

/** How far the page reaches beyond its window, sideways. */
export const beyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** In one width after the other, nothing reaches beyond the window once the charts have followed. */
export async function expectToFit(page: Page, widths: readonly number[]) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 })
    await expect.poll(() => beyond(page), { message: `${width} px` }).toBeLessThanOrEqual(0)
  }
}

export async function expectAccessible(page: Page) {
  // No page has frames, and only violations are asked for: a third of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}
