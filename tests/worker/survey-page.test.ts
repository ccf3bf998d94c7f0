import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { citizenItems } from '../../schema/instrument/citizen-items.ts'
import { reasons } from '../../schema/instrument/reasons.ts'
import { scales } from '../../schema/instrument/scales.ts'
import { browserOf, filled, givenVisit, hiddenFields, officeWorld, withoutDatabase } from './survey-world.ts'

let world: Awaited<ReturnType<typeof officeWorld>>
beforeEach(async () => {
  world = await officeWorld()
})

const read = async (path: string, headers?: Record<string, string>) => {
  const response = await world.get(path, headers)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

async function gzipped(text: string) {
  const body = new Response(text).body as ReadableStream
  return (await new Response(body.pipeThrough(new CompressionStream('gzip'))).arrayBuffer()).byteLength
}

async function sha256(text: string) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}

describe('the survey page', () => {
  it('is one document that asks for nothing else', async () => {
    const { status, text } = await read(`/e/${world.codes.desk}`)
    expect(status).toBe(200)
    expect(text).toMatch(/^<!doctype html><html lang="es-PE">/)
    expect(text).not.toMatch(/<(img|iframe|object|embed|audio|video)\b|<script src|@import|url\(/)
    expect([...text.matchAll(/<link ([^>]*)>/g)].map(([, link]) => link)).toEqual([
      'rel="icon" href="data:,"/',
    ])
  })

  it('stays under 10 240 bytes gzipped, whatever is drawn, in both languages', async () => {
    for (let seed = 0; seed < 120; seed++) {
      const { get } = browserOf({ ...world.context, random: () => ((seed * 2_654_435_761) >>> 0) / 2 ** 32 })
      for (const language of ['es', 'en']) {
        const page = await (await get(`/e/${world.codes.desk}?lang=${language}`)).text()
        expect(await gzipped(page)).toBeLessThanOrEqual(10_240)
      }
    }
  })

  it('allows its own script and style by their hashes, and nothing else', async () => {
    const { headers, text } = await read(`/e/${world.codes.desk}`)
    const policy = headers.get('content-security-policy') ?? ''
    for (const tag of ['script', 'style']) {
      const [, inline = ''] = text.match(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`)) ?? []
      expect(policy).toContain(`${tag}-src 'sha256-${await sha256(inline)}'`)
    }
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).toContain("form-action 'self'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(text).not.toMatch(/ style="| on\w+="/)
  })

  it('says where and when, in the office’s calendar', async () => {
    world.clock.now = Date.parse('2026-11-24T03:30:00Z') // 22:30 of the 23rd in Lima
    expect((await read(`/e/${world.codes.desk}`)).text).toContain(
      'Sede Central · Ventanilla 4 · Hoy, 23 nov.',
    )
    expect((await read(`/e/${world.codes.desk}?lang=en`)).text).toContain(
      'Sede Central · Ventanilla 4 · Today, 23 Nov',
    )
    world.clock.now = Date.parse('2026-09-10T15:00:00Z')
    expect((await read(`/e/${world.codes.office}`)).text).toContain('Sede Central · Hoy, 10 set.')
  })

  it('asks the first question of everybody and requires only that one', async () => {
    const { text } = await read(`/e/${world.codes.desk}`)
    expect(text.match(/name="G1"[^>]*required/g)).toHaveLength(5)
    expect(text.match(/ required/g)).toHaveLength(5)
    expect(text).toContain('Solo esta pregunta es obligatoria.')
    expect(text.indexOf('name="G1"')).toBeLessThan(text.indexOf('name="G5"'))
  })

  it('gives every option its words, the face being decoration', async () => {
    const { text } = await read(`/e/${world.codes.desk}`)
    for (const { label } of [...scales.SAT5.options, ...scales.EXP5.options]) expect(text).toContain(label.es)
    expect(text.match(/<svg/g)?.length).toBe(text.match(/<svg[^>]*aria-hidden="true"/g)?.length)
  })

  it('offers every reason once, in another order in another form, «Otro motivo» last', async () => {
    const offered = (page: string) =>
      [...page.matchAll(/name="reasons" value="(\w+)"/g)].map(([, code]) => code ?? '')
    const one = offered((await read(`/e/${world.codes.desk}`)).text)
    const other = offered((await read(`/e/${world.codes.desk}`)).text)
    expect([...one].sort()).toEqual(reasons.map(({ code }) => code).sort())
    expect(one.at(-1)).toBe('X05')
    expect(other.at(-1)).toBe('X05')
    expect(one).not.toEqual(other)
  })

  it('makes a new id, seal and draw for each form', async () => {
    const [one, other] = [await world.open(world.codes.desk), await world.open(world.codes.desk)]
    expect(one.get('id')).not.toBe(other.get('id'))
    expect([...one.keys()]).toEqual(['id', 'seal', 'lang'])
  })

  it('opens the same form again under its own seal, and a new one under any other', async () => {
    const { codes } = world
    const first = await read(`/e/${codes.desk}`)
    const seal = hiddenFields(first.text).get('seal') ?? ''
    const items = (page: string) => [
      ...new Set([...page.matchAll(/type="radio" name="(\w+)"/g)].map(([, id]) => id)),
    ]
    const again = await read(`/e/${codes.desk}?seal=${seal}&lang=en`)
    expect(hiddenFields(again.text).get('seal')).toBe(seal)
    expect(items(again.text)).toEqual(items(first.text))
    for (const wrong of ['', 'x', `${seal}x`, seal.replace('.', '')]) {
      const fresh = await read(`/e/${codes.desk}?seal=${wrong}`)
      expect(fresh.status).toBe(200)
      expect(hiddenFields(fresh.text).get('seal')).not.toBe(wrong)
    }
    const foreign = await read(`/e/${codes.agent}?seal=${seal}`)
    expect(hiddenFields(foreign.text).get('seal')).not.toBe(seal)
  })

  it('opens while the database is down, without the place', async () => {
    const { get } = browserOf(withoutDatabase(world.context))
    const response = await get(`/e/${world.codes.desk}`)
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(page).toContain('name="G1"')
    expect(page).not.toContain('Sede Central')
  })

  it('answers HEAD without a body', async () => {
    const response = await world.app.request(`/e/${world.codes.desk}`, { method: 'HEAD' }, env)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
  })
})

describe('the language', () => {
  it.each([
    ['', undefined, 'es-PE'],
    ['', 'en-US,en;q=0.9', 'en-GB'],
    ['', 'qu-PE,es-PE;q=0.8,en;q=0.5', 'es-PE'],
    ['', 'fr-FR,de;q=0.4', 'es-PE'],
    ['?lang=es', 'en-US', 'es-PE'],
    ['?lang=en', 'es-PE', 'en-GB'],
    ['?lang=xx', 'en', 'en-GB'],
  ])('with %j and %j is %s', async (query, accepted, expected) => {
    const headers: Record<string, string> = accepted ? { 'accept-language': accepted } : {}
    const { text } = await read(`/e/${world.codes.desk}${query}`, headers)
    expect(text).toContain(`<html lang="${expected}">`)
  })

  it('changes by a link that keeps the address', async () => {
    expect((await read(`/e/${world.codes.desk}`)).text).toContain(
      '<a href="?lang=en" hreflang="en" lang="en">',
    )
    expect((await read(`/e/${world.codes.desk}?lang=en`)).text).toContain(
      '<a href="?lang=es" hreflang="es" lang="es">',
    )
  })

  it('is whole: no Spanish on an English page', async () => {
    const { text } = await read(`/e/${world.codes.desk}?lang=en`)
    for (const item of citizenItems) expect(text).not.toContain(item.label.es)
    for (const reason of reasons) expect(text).not.toContain(reason.label.es)
    expect(text).not.toMatch(/Enviar|respondidas|Elija/)
  })
})

describe('a code', () => {
  it('answers 302 to its canonical spelling, keeping the language', async () => {
    const { codes } = world
    const typed = `${codes.desk.slice(0, 4)}-${codes.desk.slice(4)}`.toLowerCase().replaceAll('0', 'o')
    const response = await world.get(`/e/${typed}?lang=en&other=1`)
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe(`/e/${codes.desk}?lang=en`)
    expect((await world.get(`/e/${codes.desk.toLowerCase()}%20`)).headers.get('location')).toBe(
      `/e/${codes.desk}`,
    )
  })

  it('never leads to another site', async () => {
    const response = await world.get('/e/%2F%2Fevil.example')
    expect(response.headers.get('location') ?? '/e/').toMatch(/^\/e\//)
  })

  it.each(['ABCDEFGH', 'A', 'Z'.repeat(24), '%E0%A4%A', '%00', '🙂', 'A'.repeat(5000)])(
    'answers 404 in plain words to %j, without asking the database',
    async (code) => {
      const { get } = browserOf(withoutDatabase(world.context))
      let response = await get(`/e/${code}`)
      if (response.status === 302) response = await get(response.headers.get('location') ?? '')
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('No encontramos esta encuesta')
    },
  )

  it('answers 404 to a path below it that is nothing', async () => {
    for (const path of ['/e', '/e/', `/e/${world.codes.desk}/x`, `/e/${world.codes.desk}/gracias/x`]) {
      expect((await world.get(path)).status).toBe(404)
    }
  })

  it('answers 410 once revoked, and shows the way to the office’s own', async () => {
    const { codes } = world
    await env.DB.prepare('update touchpoints set revoked_at = 1 where code = ?1').bind(codes.desk).run()
    const { status, text } = await read(`/e/${codes.desk}`)
    expect(status).toBe(410)
    expect(text).toContain('Este código ya no se usa')
    expect(text).toContain(`<a class="b" href="/e/${codes.office}?lang=es">Opinar sobre Sede Central</a>`)
  })

  it('answers 410 once the visit’s link has expired', async () => {
    const token = await givenVisit(world.context, world.clock.now + 1000)
    expect((await read(`/e/${token}`)).status).toBe(200)
    world.clock.now += 1000
    const { status, text } = await read(`/e/${token}?lang=en`)
    expect(status).toBe(410)
    expect(text).toContain('This link has expired')
    expect(text).toContain(`href="/e/${world.codes.office}?lang=en"`)
  })

  it('answers 409 once the visit’s link was used', async () => {
    const token = await givenVisit(world.context, world.clock.now + 86_400_000)
    const sent = await world.send(`/e/${token}`, filled(await world.open(token), { G1: '5' }))
    expect(sent.status).toBe(303)
    const { status, text } = await read(`/e/${token}`)
    expect(status).toBe(409)
    expect(text).toContain('Este enlace ya se usó')
    expect(text).toContain(`href="/e/${world.codes.office}?lang=es"`)
  })
})
