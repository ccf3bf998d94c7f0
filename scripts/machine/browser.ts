import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { runTool } from './child.ts'
import { Refusal } from './refusal.ts'

/** Chromium without windows starts and draws pages with half of the work: taken before one that has them. */
const withoutWindows = '/usr/bin/chromium-headless-shell'
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The path of a Chromium: CHROMIUM, the system's, or one installed now. */
export async function findBrowser(): Promise<string> {
  for (const find of [findLight, installWithApt, findAny, installWithPlaywright]) {
    const path = await find().catch(() => undefined)
    if (path) return path
  }
  throw new Refusal(
    'The browser tests need Chromium, and it could not be installed: install it and set CHROMIUM.',
  )
}

const present = (...paths: (string | undefined)[]) => paths.find((path) => path && existsSync(path))
const findLight = async () => present(process.env.CHROMIUM, withoutWindows)
const findAny = async () => present(...places, chromium.executablePath())

async function installWithApt(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.log('Installing a browser for the tests…')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell']
  await runTool('/usr/bin/apt-get', ['update', '-qq'], env)
  await runTool('/usr/bin/apt-get', install, env)
  return present(withoutWindows)
}

async function installWithPlaywright(): Promise<string | undefined> {
  console.log('Installing a browser for the tests…')
  await runTool('playwright-core', ['install', '--with-deps', 'chromium-headless-shell'])
  return present(chromium.executablePath())
}
