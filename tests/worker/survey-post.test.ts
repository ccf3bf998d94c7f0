import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  browserOf,
  filled,
  givenVisit,
  hiddenFields,
  officeWorld,
  storedResponses,
  withoutDatabase,
} from './survey-world.ts'

let world: Awaited<ReturnType<typeof officeWorld>>
beforeEach(async () => {
  world = await officeWorld()
})

const sent = async (fields: URLSearchParams, code = world.codes.desk, headers?: Record<string, string>) => {
  const response = await world.send(`/e/${code}`, fields, headers)
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const orderOf = (page: string) =>
  [...page.matchAll(/name="(\w+)" value="(\w+)"/g)].map(([, ...pair]) => pair.join())
const checkedIn = (page: string) =>
  [...page.matchAll(/<input type="(?:radio|checkbox)" name="(\w+)" value="(\w+)"[^>]* checked/g)].map(
    ([, name, value]) => `${name}=${value}`,
  )

describe('POST /e/:code', () => {
  it('answers 303 to the thanks and stores the answers of a form sent without a script', async () => {
    const form = filled(await world.open(world.codes.agent), {
      G1: '4',
      G5: '3',
      OS1: 'na',
      comment: 'Todo bien.\r\nGracias',
    })
    const { status, headers } = await sent(form, world.codes.agent)
    expect(status).toBe(303)
    expect(headers.get('location')).toBe(`/e/${world.codes.agent}/gracias?v=usual&lang=es`)
    expect(await storedResponses()).toEqual([
      {
        answers: { G1: 4, G5: 3, OS1: null },
        reasons: [],
        comment: 'Todo bien.\nGracias',
        complete: 1,
        language: 'es',
        attribution: 'agent-code',
        revision: 0,
      },
    ])
  })

  it('answers the same and stores nothing new when the form is sent twice', async () => {
    const form = filled(await world.open(world.codes.desk), { G1: '5' })
    const answers = await Promise.all([sent(form), sent(form)])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await storedResponses()).toHaveLength(1)
  })

  it('keeps the reasons that were offered, and leads to the thanks after a bad visit', async () => {
    const form = filled(await world.open(world.codes.desk), { G1: '2', G3: '1', reasons: ['R09', 'E04'] })
    const { headers } = await sent(form)
    expect(headers.get('location')).toContain('v=low')
    expect((await storedResponses())[0]?.reasons).toEqual(['R09', 'E04'])
  })

  it('leads to the Libro de Reclamaciones after an allegation', async () => {
    const form = filled(await world.open(world.codes.desk), { G1: '1', reasons: 'R12' })
    expect((await sent(form)).headers.get('location')).toContain('v=serious')
  })

  it('does not mind reasons that a later answer hid again', async () => {
    const form = filled(await world.open(world.codes.desk), {
      G1: '5',
      reasons: ['R01', 'R02', 'R03', 'R04'],
    })
    expect((await sent(form)).status).toBe(303)
    expect((await storedResponses())[0]?.reasons).toEqual([])
  })

  it('speaks the language of the form that was sent', async () => {
    const form = filled(await world.open(world.codes.desk, 'en'), { G5: '2' })
    const { text } = await sent(form, world.codes.desk, { 'accept-language': 'es' })
    expect(text).toContain('<html lang="en-GB">')
    expect(text).toContain('One answer is missing')
    form.set('G1', '4')
    expect((await sent(form)).headers.get('location')).toContain('lang=en')
    expect((await storedResponses())[0]?.language).toBe('en')
  })

  it('takes a code as people type it', async () => {
    const form = filled(await world.open(world.codes.desk), { G1: '5' })
    expect((await sent(form, world.codes.desk.toLowerCase().replaceAll('0', 'o'))).status).toBe(303)
  })
})

describe('a form with mistakes', () => {
  it('answers 422 with the same form and everything kept, and links to what is missing', async () => {
    const opened = await (await world.get(`/e/${world.codes.desk}`)).text()
    const form = filled(hiddenFields(opened), {
      G5: '2',
      OS1: 'na',
      reasons: ['R01', 'X05'],
      comment: 'Con <b>"comillas"</b> & </textarea><script>alert(1)</script>',
    })
    const { status, text } = await sent(form)
    expect(status).toBe(422)
    expect(text).toContain('<title>Error: ')
    expect(text).toMatch(/<div class="e" role="alert" tabindex="-1" autofocus=""?>/)
    expect(text).toContain('<a href="#G1">Elija qué tan satisfactoria fue la atención</a>')
    expect(text).toMatch(/id="G1"[^>]*aria-describedby="G1-e"/)
    expect(hiddenFields(text).toString()).toBe(hiddenFields(opened).toString())
    expect(orderOf(text)).toEqual(orderOf(opened))
    expect(checkedIn(text).sort()).toEqual(['G5=2', 'OS1=na', 'reasons=R01', 'reasons=X05'])
    expect(text).toContain(
      'Con &lt;b&gt;&quot;comillas&quot;&lt;/b&gt; &amp; &lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>',
    )
    expect(await storedResponses()).toEqual([])
  })

  it('says all that is wrong at once: the first question, the reasons, the comment', async () => {
    const form = filled(await world.open(world.codes.desk), {
      G3: '1',
      reasons: ['R01', 'R02', 'R03', 'E01'],
      comment: 'x'.repeat(1001),
    })
    const { status, text } = await sent(form)
    expect(status).toBe(422)
    expect([...text.matchAll(/<a href="#(\w+)">/g)].map(([, field]) => field)).toEqual([
      'G1',
      'reasons',
      'comment',
    ])
    expect(checkedIn(text).filter((one) => one.startsWith('reasons'))).toHaveLength(4)
    expect(text).toContain('x'.repeat(1001))
    expect(text).toMatch(/id="reasons"/)
  })

  it('counts a line end in a comment as one character', async () => {
    const form = filled(await world.open(world.codes.desk), { G1: '5', comment: 'x\r\n'.repeat(500) })
    expect((await sent(form)).status).toBe(303)
  })

  it.each([
    ['G1', ['4', '5'], 'Llegó con dos respuestas: elija una'],
    ['G1', '9', 'Elija una de las opciones'],
    ['G1', 'na', 'Elija una de las opciones'],
    ['G1', '', 'Elija una de las opciones'],
    ['G1', 'cuatro', 'Elija una de las opciones'],
    ['G1', '4.0', 'Elija una de las opciones'],
    ['G5', 'na', 'Elija una de las opciones'],
  ])('answers 422 to %s=%j', async (field, value, message) => {
    const form = filled(await world.open(world.codes.desk), {
      ...(field !== 'G1' && { G1: '4' }),
      [field]: value,
    })
    const { status, text } = await sent(form)
    expect(status).toBe(422)
    expect(text).toContain(`href="#${field}"`)
    expect(text).toContain(message)
    expect(await storedResponses()).toEqual([])
  })

  it.each(['S01', 'nothing', '__proto__', 'constructor', 'a'.repeat(200), 'role', '<img src=x>'])(
    'answers 422 to a field that was not asked (%s), and a second try goes through',
    async (name) => {
      const form = filled(await world.open(world.codes.desk), { G1: '4', [name]: '1' })
      form.append(name, '1')
      const { status, text } = await sent(form)
      expect(status).toBe(422)
      expect(text).not.toContain('<img')
      expect(text).toContain('Quitamos una respuesta que no es de esta encuesta')
      const again = filled(hiddenFields(text), { G1: '4' })
      expect((await sent(again)).status).toBe(303)
    },
  )

  it('answers 422 to a reason that does not exist', async () => {
    const form = filled(await world.open(world.codes.desk), { G1: '1', reasons: ['R99', 'R01'] })
    const { status, text } = await sent(form)
    expect(status).toBe(422)
    expect(text).toContain('href="#reasons"')
    expect(checkedIn(text)).toContain('reasons=R01')
  })
})

describe('hostile text', () => {
  it.each([
    ['NUL and controls', 'a%00b%01c%7Fd', 'abcd'],
    ['bidi marks', 'a%E2%80%AEb%E2%81%A6c', 'abc'],
    ['emoji', '%F0%9F%99%82', '🙂'],
    ['half an emoji', 'a%ED%A0%BDb', 'a���b'],
    ['broken UTF-8', 'a%FF%C3%28b', 'a��(b'],
    ['a stray percent sign', '100%', '100%'],
    ['decomposed letters', 'cafe%CC%81', 'café'],
    ['plus signs', 'a+b%2Bc', 'a b+c'],
  ])('stores %s clean', async (_, encoded, stored) => {
    const form = filled(await world.open(world.codes.desk), { G1: '4' })
    const response = await world.send(`/e/${world.codes.desk}`, `${form}&comment=${encoded}`)
    expect(response.status).toBe(303)
    expect((await storedResponses())[0]?.comment).toBe(stored)
  })

  it.each(['', '&&&===', '%', 'G1', '=', '\u0000', '{"G1":5}', '[]'])(
    'answers 4xx to the body %j',
    async (body) => {
      const response = await world.send(`/e/${world.codes.desk}`, body)
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(response.status).toBeLessThan(500)
      expect(response.headers.get('content-type')).toContain('text/html')
    },
  )

  it('answers 413 to a megabyte, declared or streamed', async () => {
    const body = `comment=${'x'.repeat(1_000_000)}`
    const declared = await world.send(`/e/${world.codes.desk}`, body, {
      'content-length': String(body.length),
    })
    const streamed = await world.send(`/e/${world.codes.desk}`, body)
    for (const response of [declared, streamed]) {
      expect(response.status).toBe(413)
      expect(await response.text()).toContain('Es demasiado largo')
    }
  })

  it.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain', ''])(
    'answers 415 to %j',
    async (type) => {
      const form = filled(await world.open(world.codes.desk), { G1: '4' })
      const { status, text } = await sent(form, world.codes.desk, { 'content-type': type })
      expect(status).toBe(415)
      expect(text).toContain(`href="/e/${world.codes.desk}?lang=es"`)
    },
  )
})

describe('a form that is not ours', () => {
  it.each([
    ['a cut seal', (form: URLSearchParams) => form.set('seal', 'x')],
    ['no seal', (form: URLSearchParams) => form.delete('seal')],
    ['two seals', (form: URLSearchParams) => form.append('seal', 'x')],
    [
      'an altered seal',
      (form: URLSearchParams) => form.set('seal', form.get('seal')?.replace('.', 'A.') ?? ''),
    ],
    ['an id that is none', (form: URLSearchParams) => form.set('id', 'mine')],
    ['no id', (form: URLSearchParams) => form.delete('id')],
    ['a language that is none', (form: URLSearchParams) => form.set('lang', 'xx')],
  ])('answers 400 to %s, with a form that can be sent and the answers in it', async (_, alter) => {
    const form = filled(await world.open(world.codes.desk), { G1: '2', reasons: 'R01', comment: 'Hola' })
    alter(form)
    const { status, text } = await sent(form)
    expect(status).toBe(400)
    expect(text).toContain('Abrimos la encuesta otra vez')
    expect(checkedIn(text)).toEqual(expect.arrayContaining(['G1=2', 'reasons=R01']))
    expect(text).toContain('Hola</textarea>')
    expect(await storedResponses()).toEqual([])
    const again = filled(hiddenFields(text), { G1: '2' })
    expect((await sent(again)).status).toBe(303)
  })

  it('answers 400 to the seal of another code', async () => {
    const form = filled(await world.open(world.codes.agent), { G1: '1' })
    expect((await sent(form, world.codes.desk)).status).toBe(400)
    expect(await storedResponses()).toEqual([])
  })

  it('answers 404 where there is no such code', async () => {
    const form = filled(await world.open(world.codes.desk), { G1: '1' })
    expect((await sent(form, 'ABCDEFGH')).status).toBe(404)
  })
})

describe('once answered', () => {
  const cookieOf = (headers: Headers) => headers.get('set-cookie') ?? ''

  it('a static code sets a constant cookie on its own path, and asks no more for 12 hours', async () => {
    const { codes } = world
    const first = await sent(filled(await world.open(codes.desk), { G1: '5' }))
    expect(cookieOf(first.headers)).toBe(
      `answered=1; Max-Age=43200; Path=/e/${codes.desk}; HttpOnly; Secure; SameSite=Lax`,
    )
    const page = await world.get(`/e/${codes.desk}`, { cookie: 'answered=1' })
    const text = await page.text()
    expect(page.status).toBe(200)
    expect(text).toContain('Ya nos contó hace poco. ¡Gracias!')
    expect(text).toContain('12 horas')
    expect(text).not.toContain('<form')
  })

  it('a static code answers 409 to another form, and 303 to the same one sent again', async () => {
    const form = filled(await world.open(world.codes.desk), { G1: '5' })
    const other = filled(await world.open(world.codes.desk), { G1: '5' })
    const cookie = { cookie: 'answered=1' }
    expect((await sent(form)).status).toBe(303)
    expect((await sent(form, world.codes.desk, cookie)).status).toBe(303)
    const refused = await sent(other, world.codes.desk, cookie)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Ya nos contó hace poco')
    expect(await storedResponses()).toHaveLength(1)
  })

  it('a visit’s link needs no cookie: it answers 409 to another form, 303 to the same', async () => {
    const token = await givenVisit(world.context, world.clock.now + 86_400_000)
    const form = filled(await world.open(token), { G1: '3' })
    const other = filled(await world.open(token), { G1: '5' })
    const first = await sent(form, token)
    expect(first.status).toBe(303)
    expect(cookieOf(first.headers)).toBe('')
    expect((await sent(form, token)).status).toBe(303)
    const refused = await sent(other, token)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Este enlace ya se usó')
    expect(await storedResponses()).toHaveLength(1)
  })

  it('answers 410 to a form whose code was revoked meanwhile', async () => {
    const form = filled(await world.open(world.codes.desk), { G1: '5' })
    await env.DB.prepare('update touchpoints set revoked_at = 1 where code = ?1').bind(world.codes.desk).run()
    const { status, text } = await sent(form)
    expect(status).toBe(410)
    expect(text).toContain(`href="/e/${world.codes.office}?lang=es"`)
  })
})

describe('while the database is down', () => {
  it('answers 503 with the same form and everything kept, and never says why', async () => {
    const form = filled(await world.open(world.codes.desk), { G1: '2', reasons: 'R01', comment: 'Hola' })
    const { send } = browserOf(withoutDatabase(world.context))
    const response = await send(`/e/${world.codes.desk}`, form)
    const text = await response.text()
    expect(response.status).toBe(503)
    expect(text).toContain('No pudimos guardar su respuesta')
    expect(text).not.toMatch(/D1_ERROR|secret/)
    expect(hiddenFields(text).toString()).toBe(
      new URLSearchParams([...form].filter(([name]) => ['id', 'seal', 'lang'].includes(name))).toString(),
    )
    expect(checkedIn(text).sort()).toEqual(['G1=2', 'reasons=R01'])
    expect(text).toContain('Hola</textarea>')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect((await sent(form)).status).toBe(303)
  })
})

describe('the thanks', () => {
  const thanks = async (query: string) => (await world.get(`/e/${world.codes.desk}/gracias${query}`)).text()

  it('say that the answer was received', async () => {
    expect(await thanks('')).toContain('Gracias. Recibimos su respuesta.')
    expect(await thanks('?lang=en')).toContain('Thank you. We received your answers.')
    expect(await thanks('')).not.toContain('Libro')
  })

  it('offer the Libro de Reclamaciones after a bad visit', async () => {
    const page = await thanks('?v=low')
    expect(page).toContain('Lamentamos que no le haya ido bien. Gracias por contarnos.')
    expect(page).toContain('href="https://reclamos.example/libro"')
    expect(page).toContain('canal oficial aparte')
  })

  it('put it first after an allegation, and promise nothing', async () => {
    const page = await thanks('?v=serious')
    expect(page).toContain('class="b" href="https://reclamos.example/libro"')
    expect(page).toContain('Esta encuesta no abre un caso')
  })

  it('do not offer it where the entity has none', async () => {
    const { complaintsUrl: _, ...entity } = world.context.entity
    const { get } = browserOf({ ...world.context, entity })
    for (const v of ['low', 'serious']) {
      const page = await (await get(`/e/${world.codes.desk}/gracias?v=${v}`)).text()
      expect(page).toContain('Lamentamos')
      expect(page).not.toContain('Libro')
    }
  })

  it('answer 404 under a code that is not ours', async () => {
    expect((await world.get('/e/ABCDEFGH/gracias')).status).toBe(404)
  })

  it('keep what they are in the other language', async () => {
    expect(await thanks('?v=low')).toContain('href="?v=low&amp;lang=en"')
  })
})
