import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { runTool } from './child.ts'
import { Refusal } from './refusal.ts'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The path of a Chromium: CHROMIUM, the system's, or one installed now. */
export async function findBrowser(): Promise<string> {
  const known = [process.env.CHROMIUM, ...places, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  )
  if (known) return known
  console.log('Installing a browser for the tests…')
  for (const install of [installWithApt, installWithPlaywright]) {
    const path = await install().catch(() => undefined)
    if (path) return path
  }
  throw new Refusal(
    'The browser tests need Chromium, and it could not be installed: install it and set CHROMIUM.',
  )
}

async function installWithApt(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runTool('/usr/bin/apt-get', ['update', '-qq'], env)
  await runTool('/usr/bin/apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env)
  return places.find((path) => existsSync(path))
}

async function installWithPlaywright(): Promise<string | undefined> {
  await runTool('playwright-core', ['install', '--with-deps', 'chromium-headless-shell'])
  return [chromium.executablePath()].find((path) => existsSync(path))
}
