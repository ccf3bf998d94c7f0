import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../machine/browser.ts'
import { type Measured, median } from './measured.ts'

const pages = 40
const rounds = 5

// Chrome's preset «Slow 3G».
const slow3G = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 }

const bare =
  '<!doctype html><html lang="es"><meta charset="utf-8"><title>Página</title><h1>¿Cómo le atendimos?</h1>'

export async function measureSurveyPage(base: string, code: string): Promise<Measured[]> {
  const address = `${base}/e/${code}`
  const sizes = await Promise.all(
    Array.from({ length: pages }, async (_, index) => {
      const response = await fetch(`${address}?lang=${index % 2 ? 'en' : 'es'}`)
      return gzipSync(await response.text()).length
    }),
  )
  const edge = await gzippingEdge(base)
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
  try {
    const requests = await requestsOf(browser, `${edge.url}/e/${code}`)
    const paints: { survey: number; bare: number }[] = []
    for (let round = 0; round < rounds; round++) {
      paints.push({
        survey: await largestPaint(browser, `${edge.url}/e/${code}`),
        bare: await largestPaint(browser, `${edge.url}/bare`),
      })
    }
    const survey = median(paints.map((paint) => paint.survey))
    const plain = median(paints.map((paint) => paint.bare))
    return [
      { what: 'survey page: requests', figure: requests, unit: '', atMost: 1 },
      {
        what: 'survey page: bytes on the wire, gzip',
        figure: Math.max(...sizes),
        unit: 'B',
        atMost: 10_240,
        note: `the largest of ${pages}; the smallest ${Math.min(...sizes)}`,
      },
      {
        what: 'survey page: LCP on slow 3G, 4× slower CPU, against a bare page',
        figure: survey / plain,
        unit: '×',
        atMost: 1.5,
        note: `${Math.round(survey)} ms against ${Math.round(plain)} ms`,
      },
    ]
  } finally {
    await browser.close()
    edge.server.close()
  }
}

/** What stands before the worker in production: it compresses. */
async function gzippingEdge(base: string): Promise<{ url: string; server: Server }> {
  const server = createServer(async (request, reply) => {
    const origin =
      request.url === '/bare' ? null : await fetch(`${base}${request.url}`, { redirect: 'manual' })
    const body = gzipSync(origin ? await origin.text() : bare)
    reply.writeHead(origin?.status ?? 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'content-length': body.length,
    })
    reply.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

async function requestsOf(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage()
  let requests = 0
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests += 1
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.close()
  return requests
}

async function largestPaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow3G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(address, { waitUntil: 'load' })
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
  await context.close()
  return paint
}
