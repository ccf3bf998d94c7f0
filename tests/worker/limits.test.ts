import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hookedDatabase } from '../../scripts/machine/hooked-database.ts'
import { createApp } from '../../worker/app.ts'
import type { Context } from '../../worker/context.ts'
import { contextOf } from '../../worker/env.ts'
import { type Counted, platformLimits } from '../../worker/limits.ts'
import { clientOf, expectProblem, someResponse } from '../world/api.ts'
import { configuredLimit, minuteLimits } from '../world/minute-limits.ts'
import { browserOf, filled, hiddenFields, officeWorld, storedResponses } from './survey-world.ts'

const minute = 60_000
const counteds: readonly Counted[] = ['opens-per-network', 'sends-per-network', 'sends-per-code']
const limitOf = (counted: Counted) => configuredLimit(counted).limit
const from = (address: string) => ({ 'cf-connecting-ip': address })
const everywhere = (index: number) => from(`10.0.${index >> 8}.${index & 255}`)

/** The office, with the counters of wrangler.toml by the test's clock, and every call to the database counted. */
async function countedOffice() {
  const world = await officeWorld()
  let calls = 0
  const limits = minuteLimits(world.clock)
  const context: Context = {
    ...world.context,
    limits,
    db: hookedDatabase(world.context.db, { before: () => calls++ }),
  }
  const client = clientOf(context)
  return {
    ...world,
    ...browserOf(context),
    limits,
    callsDuring: async (act: () => Promise<unknown>) => {
      calls = 0
      await act()
      return calls
    },
    sendAsProgram: async (seal: string, headers: Record<string, string>) =>
      client.post('/api/v1/responses', someResponse({ seal }), headers),
  }
}

let office: Awaited<ReturnType<typeof countedOffice>>
beforeEach(async () => {
  office = await countedOffice()
})

describe('an office whose visitors share one address', () => {
  it('is never limited: 300 in an hour with one code, five times as many in its busiest minute', async () => {
    const { get, send } = browserOf({ ...office.context, limits: office.limits })
    const { post } = clientOf({ ...office.context, limits: office.limits })
    const address = `/e/${office.codes.office}`
    const nat = from('190.12.3.4')
    const busiest = 25
    const others = 300 - busiest
    const arrivals = [
      ...Array.from({ length: others }, (_, index) => Math.floor((index / others) * 60)),
      ...Array.from({ length: busiest }, () => 30),
    ]
    const start = office.clock.now
    const statuses: number[] = []
    for (let at = 0; at < 60; at++) {
      office.clock.now = start + at * minute
      const visitors = arrivals.filter((arrival) => arrival === at)
      await Promise.all(
        visitors.map(async () => {
          const opened = await get(address, nat)
          const form = hiddenFields(await opened.text())
          const partial = { id: form.get('id'), seal: form.get('seal'), answers: { G1: 4 }, complete: false }
          const replies = [
            opened,
            await get(`${address}?seal=${form.get('seal')}`, nat),
            await post('/api/v1/responses', partial, nat),
            await send(address, filled(form, { G1: '4' }), nat),
          ]
          statuses.push(...replies.map(({ status }) => status))
        }),
      )
    }
    expect(statuses).toHaveLength(1200)
    expect(statuses.filter((status) => ![200, 201, 303].includes(status))).toEqual([])
  })
})

describe('a script', () => {
  it('is stopped at the limit of its network, and what it sends beyond never reaches the database', async () => {
    const seal = (await office.open(office.codes.desk)).get('seal') ?? ''
    const limit = limitOf('sends-per-network')
    const first = await Promise.all(
      Array.from({ length: limit }, () => office.sendAsProgram(seal, from('190.12.3.4'))),
    )
    expect(first.filter(({ status }) => status !== 201)).toEqual([])
    const calls = await office.callsDuring(async () => {
      for (let sent = 0; sent < 200; sent++) {
        const refused = await office.sendAsProgram(seal, from('190.12.3.4'))
        expectProblem(refused, 429, 'too-many-requests')
        expect(refused.headers.get('retry-after')).toBe('60')
      }
    })
    expect(calls).toBe(0)
    expect(await storedResponses()).toHaveLength(limit)

    office.clock.now += minute
    expect((await office.sendAsProgram(seal, from('190.12.3.4'))).status).toBe(201)
  })

  it('is stopped however many addresses of its /64 it uses', async () => {
    const seal = (await office.open(office.codes.desk)).get('seal') ?? ''
    const statuses: number[] = []
    for (let host = 0; host <= limitOf('sends-per-network'); host++) {
      statuses.push((await office.sendAsProgram(seal, from(`2001:db8:0:7::${host.toString(16)}`))).status)
    }
    expect(statuses.lastIndexOf(201)).toBe(limitOf('sends-per-network') - 1)
    expect(statuses.at(-1)).toBe(429)
    expect((await office.sendAsProgram(seal, from('2001:db8:0:8::1'))).status).toBe(201)
  })

  it('leaves others room under the same code, and is stopped there too once it comes from everywhere', async () => {
    const seal = (await office.open(office.codes.desk)).get('seal') ?? ''
    const perCode = limitOf('sends-per-code')
    const alone = limitOf('sends-per-network')
    for (let sent = 0; sent < alone * 3; sent++) await office.sendAsProgram(seal, from('190.12.3.4'))
    for (let sent = alone; sent < perCode; sent++) {
      expect((await office.sendAsProgram(seal, everywhere(sent))).status).toBe(201)
    }
    const calls = await office.callsDuring(async () => {
      expectProblem(await office.sendAsProgram(seal, everywhere(perCode)), 429, 'too-many-requests')
    })
    expect(calls).toBe(0)
    const elsewhere = (await office.open(office.codes.agent)).get('seal') ?? ''
    expect((await office.sendAsProgram(elsewhere, everywhere(perCode))).status).toBe(201)
  })

  it('that opens page after page gets a notice in its language that asks the database nothing', async () => {
    const open = () => office.get(`/e/${office.codes.desk}?lang=en`, from('190.12.3.4'))
    for (let opened = 0; opened < limitOf('opens-per-network'); opened++) {
      expect((await office.get('/e/AAAAAAAA', from('190.12.3.4'))).status).toBe(404)
    }
    let page: Response | undefined
    const calls = await office.callsDuring(async () => {
      page = await open()
    })
    expect([page?.status, page?.headers.get('retry-after'), calls]).toEqual([429, '60', 0])
    const text = await page?.text()
    expect(text).toContain('Wait a minute and open the survey again.')
    expect(text).toContain(`href="/e/${office.codes.desk}?lang=en"`)
    expect((await office.get(`/api/v1/surveys/${office.codes.desk}`, from('190.12.3.4'))).status).toBe(429)
    expect((await office.get(`/e/${office.codes.desk}`, from('190.12.3.5'))).status).toBe(200)
  })
})

describe('a form that comes when there are too many', () => {
  const answers = { G1: '4', OS1: 'na', comment: 'Todo bien' }
  const usedUp = async (headersOf: (index: number) => Record<string, string>, times: number) => {
    const seal = (await office.open(office.codes.desk)).get('seal') ?? ''
    for (let sent = 0; sent < times; sent++) await office.sendAsProgram(seal, headersOf(sent))
  }

  it.each([
    ['es', 'of its network', 'Espere un minuto y envíelo otra vez.', 'sends-per-network'],
    ['en', 'of its network', 'Wait a minute and send it again.', 'sends-per-network'],
    ['es', 'of its code', 'Espere un minuto y envíelo otra vez.', 'sends-per-code'],
  ] as const)(
    'is shown again with all its answers, under the same id: %s, %s',
    async (lang, _, says, counted) => {
      const form = filled(await office.open(office.codes.desk, lang), answers)
      const one = from('190.12.3.4')
      await usedUp(counted === 'sends-per-network' ? () => one : everywhere, limitOf(counted))
      const before = (await storedResponses()).length

      let page = new Response()
      const calls = await office.callsDuring(async () => {
        page = await office.send(`/e/${office.codes.desk}`, form, one)
      })
      expect([page.status, page.headers.get('retry-after'), calls]).toEqual([429, '60', 0])
      const text = await page.text()
      expect(text).toContain(says)
      expect(text).toMatch(/name="G1" value="4"[^>]* checked/)
      expect(text).toMatch(/name="OS1" value="na"[^>]* checked/)
      expect(text).toMatch(/>Todo bien<\/textarea>/)
      for (const name of ['id', 'seal']) expect(text).toContain(`name="${name}" value="${form.get(name)}"`)
      expect(await storedResponses()).toHaveLength(before)

      office.clock.now += minute
      expect((await office.send(`/e/${office.codes.desk}`, form, one)).status).toBe(303)
    },
  )

  it('gets a notice where its seal is not ours: opening another would ask the database', async () => {
    await usedUp(() => from('190.12.3.4'), limitOf('sends-per-network'))
    const form = new URLSearchParams({ G1: '4', seal: 'foreign' })
    const calls = await office.callsDuring(async () => {
      const page = await office.send(`/e/${office.codes.desk}`, form, from('190.12.3.4'))
      expect(page.status).toBe(429)
      expect(await page.text()).toContain('Espere un minuto')
    })
    expect(calls).toBe(0)
  })
})

describe('the counters', () => {
  it('see neither addresses nor codes', async () => {
    await office.get(`/e/${office.codes.desk}`, from('190.12.3.4'))
    const seal = (await office.open(office.codes.desk)).get('seal') ?? ''
    await office.sendAsProgram(seal, from('190.12.3.4'))
    expect(office.limits.keys.size).toBe(2)
    for (const key of office.limits.keys) expect(key).toMatch(/^[\w-]{22}$/)
  })

  it('count no network where the platform does not name the address', async () => {
    const seal = (await office.open(office.codes.desk)).get('seal') ?? ''
    for (let sent = 0; sent < limitOf('sends-per-code'); sent++) {
      expect((await office.sendAsProgram(seal, {})).status).toBe(201)
    }
    expect((await office.sendAsProgram(seal, {})).status).toBe(429)
  })

  it.each(counteds)(
    'of the platform refuse beyond what wrangler.toml says, and no sooner: %s',
    async (counted) => {
      const { limits } = contextOf(env)
      const { limit } = configuredLimit(counted)
      const allowed: boolean[] = []
      const key = crypto.randomUUID()
      // A minute may end in between: twice the limit and one more can't all fit in two.
      while (allowed.length <= 2 * limit && allowed.at(-1) !== false)
        allowed.push(await limits.allow(counted, key))
      expect(allowed.slice(0, limit)).toEqual(Array(limit).fill(true))
      expect(allowed.at(-1)).toBe(false)
      expect(await limits.allow(counted, crypto.randomUUID())).toBe(true)
    },
  )

  describe('that are missing or fail', () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    afterEach(() => log.mockClear())

    it('let everything through, and /healthz says so', async () => {
      const { limits } = contextOf({ ...env, SENDS_PER_CODE: undefined as unknown as RateLimit })
      expect([limits.on, await limits.allow('sends-per-code', 'key')]).toEqual([false, true])
      const health = await createApp(() => ({ ...office.context, limits })).request('/healthz', {}, env)
      expect(await health.json()).toMatchObject({ limits: 'off' })
    })

    it('let everything through, and the log has the name of what happened alone', async () => {
      const failing = { limit: () => Promise.reject(new TypeError('secret detail')) }
      const limits = platformLimits({
        'opens-per-network': failing,
        'sends-per-network': failing,
        'sends-per-code': failing,
      })
      expect(await limits.allow('sends-per-code', 'key')).toBe(true)
      expect(log.mock.calls).toEqual([['limits', 'TypeError']])
    })
  })
})
