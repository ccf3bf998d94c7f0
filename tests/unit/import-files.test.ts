import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importWorld, smallMap } from './import-world.ts'

let world: ReturnType<typeof importWorld>
beforeEach(() => {
  world = importWorld()
})
afterEach(() => world.end())

const twoRows = [
  ['Fecha', 'Sede', 'Asesor', 'G1', 'Comentario'],
  ['2026-08-24', 'Ancón', 'A-1', '5', 'Todo bien, gracias'],
  ['2026-08-25', 'Breña', 'A-2', '2', ''],
]
const written = (delimiter: string, end = '\n', rows: readonly (readonly string[])[] = twoRows) =>
  rows
    .map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter) + end)
    .join('')
const latin1 = (text: string) => Buffer.from(text, 'latin1')
const map = { ...smallMap, comment: 'Comentario' }

async function expectBothRows() {
  expect(await world.responses()).toMatchObject([
    { office: 'ANCON', agent: 'A-1', answers: { G1: 5 } },
    { office: 'BRENA', agent: 'A-2', answers: { G1: 2 } },
  ])
  expect(await world.all('select code, name, time_zone from offices order by code')).toEqual([
    { code: 'ANCON', name: 'Ancón', time_zone: 'America/Lima' },
    { code: 'BRENA', name: 'Breña', time_zone: 'America/Lima' },
  ])
  expect(await world.all('select comment from responses where comment is not null')).toEqual([
    { comment: 'Todo bien, gracias' },
  ])
}

describe('a file is read', () => {
  it.each<[string, string | Uint8Array]>([
    ['with commas', written(',')],
    ['with semicolons', written(';')],
    ['with tabs', written('\t')],
    ['with bars', written('|')],
    ['with CR LF', written(',', '\r\n')],
    ['with CR alone', written(',', '\r')],
    ['with line ends of two kinds', written(',', '\r\n').replace('\r\n', '\n')],
    ['without a last line end', written(',').trimEnd()],
    ['with a byte order mark', `\ufeff${written(',')}`],
    ['in Latin-1', latin1(written(';'))],
    ['with a stray NUL', written(',').replace('Todo', 'To\0do').replace('Ancón', 'An\0cón')],
    ['in UTF-16 without its mark', Buffer.from(written('\t'), 'utf16le')],
    ['in UTF-16', Buffer.from(`\ufeff${written('\t')}`, 'utf16le')],
    ['with Excel’s own first line', `sep=;\r\n${written(';', '\r\n')}`],
    ['with empty lines between', `\n${written(',', '\n\n')}\n  \n,,,,\n`],
    ['with spaces around', written(',').replaceAll(',', ' , ').replace('"Todo bien ,  ', '"Todo bien, ')],
    ['with an empty column at the end', written(';', ';\n')],
    ['with its words in capitals', written(',').replace('Fecha,Sede', 'FECHA,"sede "')],
  ])('%s', async (_, content) => {
    expect(await world.importFile(content, map)).toMatchObject({ rows: 2, good: 2, stored: 2, rejects: [] })
    await expectBothRows()
  })

  it.each([
    ['semicolon', 'latin1', latin1(written(';'))],
    [';', 'ISO-8859-1', latin1(written(';'))],
    ['tab', 'utf-8', Buffer.from(written('\t'))],
  ])('as the map says: %s, %s', async (delimiter, encoding, content) => {
    await world.importFile(content, { ...map, csv: { delimiter, encoding } })
    await expectBothRows()
  })

  it.each([
    ['below a title', `Informe\nDe agosto\n${written(',')}`, { header: 3 }],
    [
      'with two more header lines, as Qualtrics writes them',
      written(',').replace('\n', '\nStart Date,Q2,Q3,Q4,Q5\n"{""ImportId"":""a""}",b,c,d,e\n'),
      { skip: 2 },
    ],
    [
      'with one more header line, as SurveyMonkey writes it',
      written(',').replace('\n', '\n,Response,Response,,Open-Ended Response\n'),
      { skip: 1 },
    ],
  ])('%s', async (_, content, csv) => {
    expect(await world.importFile(content, { ...map, csv })).toMatchObject({ rows: 2, good: 2, rejects: [] })
    await expectBothRows()
  })

  it('without a first line of names, by the numbers of its columns', async () => {
    await world.importFile(written(',', '\n', twoRows.slice(1)), {
      csv: { header: false },
      office: 2,
      agent: 3,
      time: { column: 1, format: 'YYYY-MM-DD' },
      items: { G1: 4 },
      comment: 5,
    })
    await expectBothRows()
  })

  it('divided as the map’s columns need it, though the names hold more of another sign', async () => {
    const header = 'Fecha;Sede;Asesor;"¿Cómo le fue, en general, aquí, hoy, con todo?";Comentario'
    const content = [header, ...written(';').split('\n').slice(1)].join('\n').replaceAll('"', '')
    await world.importFile(content, {
      ...map,
      items: { G1: '¿Cómo le fue, en general, aquí, hoy, con todo?' },
    })
    await expectBothRows()
  })

  it('with line ends, quotes and formulas in its texts, which stay text', async () => {
    const comments = [
      'Una línea\r\ny «otra»',
      'Dijo "hola"',
      '=HYPERLINK("http://x")',
      '<script>alert(1)</script>',
    ]
    const content = comments
      .map((text) => `2026-08-24,Ancón,A-1,5,"${text.replaceAll('"', '""')}"\r\n`)
      .join('')
    await world.importFile(`Fecha,Sede,Asesor,G1,Comentario\r\n${content}`, map)
    expect(await world.all('select comment from responses order by rowid')).toHaveLength(4)
    const stored = await world.all<{ comment: string }>('select comment from responses')
    expect(stored.map(({ comment }) => comment).sort()).toEqual(
      comments.map((text) => text.replace('\r\n', '\n')).sort(),
    )
  })
})

describe('a file is refused in a sentence', () => {
  const refused = (content: string | Uint8Array, own: unknown = map) =>
    world.importFile(content, own).then(
      () => 'taken',
      (error: Error) => error.message,
    )

  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /export\.csv is empty\.$/],
    ['of blank lines', '\n\n \n', /has no first line that names its columns, or a quotation mark/],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004rest'), /is a spreadsheet or an archive: save it as CSV\.$/],
    ['compressed', Buffer.from([0x1f, 0x8b, 8, 0]), /is compressed: unpack it\.$/],
    ['binary', Buffer.from([65, 0, 1, 2, 255]), /is no text: save it as CSV\.$/],
    [
      'of two encodings',
      Buffer.concat([Buffer.from(written(',')), latin1('2026-08-24,Ancón,A-1,5,\n')]),
      /line 4: this is not UTF-8, and other lines are/,
    ],
    ['without the columns', 'a,b\n1,2\n', /There is no column «Sede» in .* \(office\.column in the map\)/],
    [
      'with a column twice',
      written(',').replace('Comentario', 'G1'),
      /«G1» stands more than once in .* as number 4 and 5/,
    ],
  ])('%s', async (_, content, expected) => {
    expect(await refused(content)).toMatch(expected)
    expect(await world.responses()).toEqual([])
  })

  it('in another encoding than the map says', async () => {
    expect(await refused(latin1(written(',')), { ...map, csv: { encoding: 'utf-8' } })).toMatch(
      /line 2: this is not UTF-8; give "encoding": "latin1"/,
    )
  })

  it('and all columns that are missing are named, with those that are there', async () => {
    const message = await refused('Fecha,Oficina,Nota\n2026-08-24,Ancón,5\n')
    expect(message).toContain('«Sede»')
    expect(message).toContain('«Asesor»')
    expect(message).toContain('(items.G1.column in the map)')
    expect(message).toContain('Its columns are: Fecha | Oficina | Nota')
  })

  it('and a name that is nearly there is asked for', async () => {
    const message = await refused('fecha,Séde,Asesór,G 1,Coment\n2026-08-24,Ancón,A,5,\n')
    for (const name of ['Séde', 'Asesór', 'G 1', 'Coment'])
      expect(message).toContain(`Did you mean «${name}»?`)
  })

  it('and where no column is found, that the names may stand elsewhere', async () => {
    expect(await refused('2026-08-24,Ancón,A-1,5,x\n')).toContain('give "csv": { "header": false }')
  })

  it('unless the column that stands twice is one that nobody needs', async () => {
    const content = written(',')
      .replaceAll(/$/gm, ',x')
      .replace(/^,x$/gm, '')
      .replace('Comentario,x', 'Comentario,x,x')
    expect(await refused(content)).toBe('taken')
  })
})
