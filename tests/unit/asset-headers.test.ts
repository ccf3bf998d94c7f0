import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assetHeaders, dashboardPolicy, replyHeaders } from '../../worker/reply-headers.ts'

// The format: https://developers.cloudflare.com/workers/static-assets/headers/
describe('the _headers file of static files', () => {
  it('puts the headers of replies, with the dashboard’s policy, on every path', () => {
    const [path, ...lines] = assetHeaders().trimEnd().split('\n')
    expect(path).toBe('/*')
    const headers = Object.fromEntries(
      lines.map((line) => /^ {2}([a-z-]+): (.+)$/.exec(line)?.slice(1) ?? []),
    )
    const { 'cache-control': _, ...others } = replyHeaders
    expect(headers).toEqual({ ...others, 'content-security-policy': dashboardPolicy })
  })

  it('is a second line of defence: the worker is asked first for every file that is built', () => {
    const config = readFileSync(new URL('../../wrangler.toml', import.meta.url), 'utf8')
    expect(config).toMatch(/run_worker_first = \[.*"\/panel", "\/panel\/\*".*\]/)
  })
})
