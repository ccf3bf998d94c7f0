import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importWorld, smallMap } from './import-world.ts'

let world: ReturnType<typeof importWorld>
beforeEach(() => {
  world = importWorld()
})
afterEach(() => world.end())

const header = 'Fecha,Sede,Asesor,G1\n'
const good = '2026-08-24,Ancón,A-1,5\n'

describe('a bad row is listed with line, column and reason, and the good ones are stored:', () => {
  it.each([
    ['a day that is none', '2026-02-31,Ancón,A-1,5', '3,"Fecha","2026-02-31","There is no day «2026-02-31»"'],
    ['a time to come', '2026-09-03,Ancón,A-1,5', '3,"Fecha","2026-09-03","The time is in the future"'],
    [
      'a time of no system',
      '1970-01-01,Ancón,A-1,5',
      '3,"Fecha","1970-01-01","The time is before the year 2000"',
    ],
    ['no time', ',Ancón,A-1,5', '3,"Fecha","","The time is missing"'],
    ['no office', '2026-08-24, ,A-1,5', '3,"Sede","","The office is missing"'],
    ['no score', '2026-08-24,Ancón,A-1,', '3,"","","It answers none of the items"'],
    ['a score off the scale', '2026-08-24,Ancón,A-1,9', '3,"G1","9","«9» is none of 1, 2, 3, 4, 5: give'],
    ['cells too few', '2026-08-24,Ancón', '3,"","","It has 2 cells and the line of names 4: '],
    ['cells too many', '2026-08-24,Ancón,A-1,5,1', '3,"","","It has 5 cells and the line of names 4: '],
    ['an agent too long', `2026-08-24,Ancón,${'a'.repeat(61)},5`, `3,"Asesor","${'a'.repeat(61)}",`],
    ['a formula', '=1+1,Ancón,A-1,5', `3,"Fecha","'=1+1","«=1+1» is not written YYYY-MM-DD"`],
  ])('%s', async (_, row, reject) => {
    const imported = await world.importFile(`${header}${good}${row}\n${good}`, smallMap)
    expect(imported).toMatchObject({ rows: 3, good: 2, stored: 2 })
    expect(imported.rejects).toEqual([expect.stringContaining(reject)])
    expect(imported.made.offices.size).toBe(1)
    expect(imported.made.agents).toBe(1)
  })

  it('on one line, with all that is wrong with it and with its cells', async () => {
    const { rejects } = await world.importFile(`${header}ayer,,A-1,x\n`, smallMap)
    expect(rejects).toEqual([
      expect.stringMatching(
        /^2,"Sede \| G1 \| Fecha"," \| x \| ayer","The office is missing \| «x» is none .*","r[0-9a-f]{20}","ayer","","A-1","x"$/,
      ),
    ])
  })

  it('the line is the one on which it begins, whatever line ends texts before it hold', async () => {
    const content = [
      'Fecha,Sede,Asesor,G1,C',
      '2026-08-24,Ancón,A-1,5,"a\r\nb\r\nc"',
      '',
      '2026-08-24,Ancón,A-1,9,"a\r\nb"',
      '2026-08-24,Ancón,A-1,8,"a\nb"',
    ].join('\r\n')
    const { rejects } = await world.importFile(content, smallMap)
    expect(rejects.map((line) => line.split(',')[0])).toEqual(['6', '8'])
  })

  const row = '2026-08-24,Ancón,A-1,5,\n'
  it.each([
    ['to the end of the file', row.repeat(3), 15],
    ['to one in another row', `2026-08-24,Ancón,A-1,5,"bien"\n${row}`, 14],
    ['to a stray one in another row', `2026-08-24,Ancón,A-1,5,dijo "no" y ya\n${row}`, 14],
    ['to another such line', `2026-08-24,Ancón,A-1,5,"bien\n${row}`, 13],
    ['with rows of CR LF', row.repeat(3).replaceAll('\n', '\r\n'), 15],
  ])('a line with a quotation mark that is not closed, %s', async (_, after, taken) => {
    const content = `${header.trim()},Comentario\n${row.repeat(12)}2026-08-24,Ancón,A-1,5,"mal\n${after}`
    const cut = await world.importFile(content, { ...smallMap, comment: 'Comentario' })
    expect(cut).toMatchObject({ good: taken, stored: taken, published: { responses: taken } })
    expect(cut.rejects[0]).toMatch(/^14,"","","A quotation mark opens on this line and is not closed/)
    expect(await world.all("select 1 from comments where text like '%Ancón%'")).toEqual([])
  })

  it('a text of millions of letters, in quotes or not', async () => {
    const long = 'x'.repeat(2_000_000)
    const content = `${header}${good}2026-08-24,Ancón,A-1,${long}\n2026-08-24,Ancón,"${long}",5\n${good}`
    const imported = await world.importFile(content, smallMap)
    expect(imported).toMatchObject({ rows: 4, good: 2 })
    expect(imported.rejects.map((line) => line.slice(0, 9))).toEqual(['3,"G1","x', '4,"Asesor'])
  })
})

describe('a list of rejects', () => {
  const map = { ...smallMap, comment: 'Comentario', csv: { delimiter: 'semicolon', encoding: 'utf-8' } }
  const names = 'Fecha;Sede;Asesor;G1;Comentario\n'
  const row = '24/08/2026;Ancón;A-1;5;-\n'
  const whole = names + row.replace('24/08/2026', '2026-08-24').repeat(9)

  it('opens in a spreadsheet as its file does: same delimiter, a mark for UTF-8, no formulas', async () => {
    await world.importFile(`${names}ayer;=cmd|' /C calc'!A0;+A;@x;" -2+3"\n`, map)
    const text = readFileSync(join(world.folder, 'rejects.csv'), 'utf8')
    const [first, second] = text.split('\r\n')
    expect(first).toBe('\ufeffline;column;value;reason;row;"Fecha";"Sede";"Asesor";"G1";"Comentario"')
    expect(second).toMatch(/;"ayer";"'=cmd\|' \/C calc'!A0";"'\+A";"'@x";"' -2\+3"$/)
  })

  it('is corrected and imported with the same map: each of its rows once, though its equals are stored', async () => {
    expect(await world.importFile(whole + row.repeat(2), map)).toMatchObject({ good: 9, stored: 9 })
    const list = readFileSync(join(world.folder, 'rejects.csv'), 'utf8')
    const mended = list.replaceAll('"24/08/2026";"Anc', '2026-08-24;"Anc')
    expect(await world.importFile(mended, map)).toMatchObject({ rows: 2, good: 2, stored: 2, rejects: [] })
    expect(await world.importFile(mended, map)).toMatchObject({ good: 2, stored: 0 })
    expect(await world.importFile(whole + row.repeat(2), map)).toMatchObject({ good: 9, stored: 0 })
    expect(await world.all('select distinct text from comments')).toEqual([{ text: '-' }])
  })

  it('may come back from a spreadsheet, divided and encoded otherwise, in part still wrong', async () => {
    await world.importFile(whole + row.repeat(2), map)
    const list = readFileSync(join(world.folder, 'rejects.csv'), 'utf8').slice(1)
    const saved = list.replaceAll(';', '\t').replaceAll('"', '').replace('24/08/2026\tA', '2026-08-24\tA')
    const again = await world.importFile(Buffer.from(saved, 'latin1'), { ...map, csv: { delimiter: ';' } })
    expect(again).toMatchObject({ rows: 2, stored: 1 })
    expect(again.rejects).toHaveLength(1)
    const known = /r[0-9a-f]{20}/g
    expect(list.match(known)).toContain(again.rejects[0]?.match(known)?.[0])
  })

  it('of a file without a line of names goes by the numbers of its columns', async () => {
    const numbered = {
      csv: { header: false },
      office: 2,
      time: { column: 1, format: 'YYYY-MM-DD' },
      items: { G1: 3 },
    }
    await world.importFile('2026-08-24,Ancón,9\n', numbered)
    const list = readFileSync(join(world.folder, 'rejects.csv'), 'utf8')
    expect(await world.importFile(list.replace(/"9"\r\n$/, '"4"\r\n'), numbered)).toMatchObject({ stored: 1 })
  })

  it('that somebody corrected is kept when the file is imported again', async () => {
    await world.importFile(whole + row, map)
    const path = join(world.folder, 'rejects.csv')
    const list = readFileSync(path, 'utf8')
    await world.importFile(whole + row, map)
    expect(existsSync(`${path}.bak`)).toBe(false)
    writeFileSync(path, `${list} `)
    await world.importFile(whole + row, map)
    expect(readFileSync(`${path}.bak`, 'utf8')).toBe(`${list} `)
    expect(readFileSync(path, 'utf8')).toBe(list)
  })
})
