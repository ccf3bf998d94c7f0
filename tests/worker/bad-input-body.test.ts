import { beforeEach, describe, expect, it } from 'vitest'
import { fieldsOf, openedSurvey } from '../world/refusal.ts'

let survey: Awaited<ReturnType<typeof openedSurvey>>
beforeEach(async () => {
  survey = await openedSurvey()
})

describe('a body that is no JSON', () => {
  it.each([
    ['', 'nothing'],
    ['{', 'cut'],
    ['<xml/>', 'XML'],
    ['G1=5&seal=x', 'a form'],
    ['{"id":1,}', 'a comma too many'],
    ['NaN', 'NaN'],
    ['\ufeff', 'a byte order mark alone'],
  ])('answers 400 to %j: %s', async (body) => {
    await survey.refuses(body, 400, 'malformed')
  })

  it('answers 400 to bytes that are not UTF-8', async () => {
    const bytes = new TextEncoder().encode(survey.text.replace('"answers"', '"comment":"??","answers"'))
    bytes.set([0xc3, 0x28], survey.text.indexOf('"answers"') + '"comment":"'.length)
    await survey.refuses(bytes, 400, 'malformed')
    await survey.refuses(Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), 400, 'malformed')
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    'application/json-patch+json',
    '',
    'multipart/form-data; boundary=x',
  ])('answers 400 to the content type «%s»', async (type) => {
    await survey.refuses(survey.valid, 400, 'malformed', { 'content-type': type })
  })

  it.each(['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON ;charset=UTF-8'])(
    'takes the content type «%s»',
    async (type) => {
      expect((await survey.post('/api/v1/responses', survey.valid, { 'content-type': type })).status).toBe(
        201,
      )
    },
  )

  it('answers 400 to a key that comes twice, and names it', async () => {
    const top = await survey.refuses(
      survey.text.replace('{', '{"complete":false,"complete":true,'),
      400,
      'malformed',
    )
    expect(top.detail).toContain('"complete"')
    const inner = await survey.refuses(survey.text.replace('"G1":5', '"G1":5,"G1":1'), 400, 'malformed')
    expect(inner.detail).toContain('"G1"')
    await survey.refuses(survey.text.replace('"G1":5', '"G1":5,"\\u00471":1'), 400, 'malformed')
  })

  it('answers 413 to more than 16 kB, announced or not', async () => {
    await survey.refuses({ ...survey.valid, comment: 'a'.repeat(1024 * 1024) }, 413, 'too-large')
    await survey.refuses(' '.repeat(16 * 1024) + survey.text, 413, 'too-large')
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1024).fill(32 + (sent++ % 1))),
    })
    const response = await survey.app.request('/api/v1/responses', {
      method: 'POST',
      body: endless,
      headers: { 'content-type': 'application/json' },
    })
    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(40)
  })
})

describe('JSON of another shape', () => {
  it.each([null, true, 5, '"text"', [], [[]], '{}', { answers: { G1: 5 } }])(
    'answers 422 to %j',
    async (body) => {
      await survey.refuses(
        JSON.stringify(body) && (typeof body === 'string' ? body : JSON.stringify(body)),
        422,
        'invalid',
      )
    },
  )

  it.each<[string, object]>([
    ['id', { id: 'no-uuid' }],
    ['id', { id: '' }],
    ['id', { id: null }],
    ['id', { id: 12 }],
    ['id', { id: '00000000-0000-0000-0000-000000000000' }],
    ['id', { id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }],
    ['id', { id: '019c9b6d-7f4e-7c3a-9d0b-2f6f7d1d5a10' }],
    ['id', { id: `${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(13)}` }],
    ['id', { id: '{0b7d9f6e-3d5a-4c43-9d0b-2f6f7d1d5a10}' }],
    ['id', { id: '0b7d9f6e3d5a4c439d0b2f6f7d1d5a10' }],
    ['seal', { seal: undefined }],
    ['seal', { seal: 7 }],
    ['seal', { seal: 'x'.repeat(1001) }],
    ['answers', { answers: [] }],
    ['answers', { answers: [5] }],
    ['answers', { answers: 'G1' }],
    ['answers', { answers: null }],
    ['reasons', { reasons: 'R01' }],
    ['reasons', { reasons: { 0: 'R01' } }],
    ['reasons', { reasons: ['R01', 'R02', 'R03', 'R04'] }],
    ['reasons.0', { reasons: [1] }],
    ['comment', { comment: 5 }],
    ['comment', { comment: ['a'] }],
    ['comment', { comment: 'a'.repeat(1001) }],
    ['comment', { comment: 'medio \ud83d carácter' }],
    ['comment', { comment: '\udc00' }],
    ['complete', { complete: 'true' }],
    ['complete', { complete: 1 }],
    ['language', { language: 'qu' }],
    ['language', { language: ['es'] }],
    ['agent', { agent: 'A-014' }],
    ['role', { role: 'admin' }],
    ['constructor', { constructor: 1 }],
  ])('answers 422 and names the field that is wrong: %s (%#)', async (field, change) => {
    expect(fieldsOf(await survey.refuses({ ...survey.valid, ...change }, 422, 'invalid'))).toEqual([field])
  })

  it('answers 400 to a key called __proto__, wherever it stands', async () => {
    await survey.refuses(survey.text.replace('{', '{"__proto__":{"complete":false},'), 400, 'malformed')
    await survey.refuses(survey.text.replace('"G1":5', '"G1":5,"__proto__":1'), 400, 'malformed')
    await survey.refuses(survey.text.replace('"G1":5', '"__proto__":{"G1":5}'), 400, 'malformed')
  })

  it('stands any depth that fits', async () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const depth = 16_000 / (open.length + close.length + 1)
      await survey.refuses(open.repeat(depth) + 0 + close.repeat(depth), 422, 'invalid')
      const inside = `"comment":${open.repeat(1000)}0${close.repeat(1000)},"answers"`
      await survey.refuses(survey.text.replace('"answers"', inside), 422, 'invalid')
    }
  })

  it('names at most twenty mistakes', async () => {
    const answers = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`Z${index}`, 'x']))
    expect(
      fieldsOf(await survey.refuses({ ...survey.valid, answers }, 422, 'invalid')).length,
    ).toBeLessThanOrEqual(20)
  })
})
