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
    ['a score off the scale', '2026-08-24,Ancón,A-1,9', '3,"G1","9","9 is none of 1, 2, 3, 4, 5"'],
    ['cells too few', '2026-08-24,Ancón', '3,"","","It has 2 cells and the first line 4: '],
    ['cells too many', '2026-08-24,Ancón,A-1,5,1', '3,"","","It has 5 cells and the first line 4: '],
    ['an agent too long', `2026-08-24,Ancón,${'a'.repeat(61)},5`, `3,"Asesor","${'a'.repeat(61)}",`],
    ['a formula', '=1+1,Ancón,A-1,5', `3,"Fecha","'=1+1","«=1+1» is not written YYYY-MM-DD"`],
  ])('%s', async (_, row, reject) => {
    const imported = await world.importFile(`${header}${good}${row}\n${good}`, smallMap)
    expect(imported).toMatchObject({ rows: 3, good: 2, stored: 2 })
    expect(imported.rejects).toEqual([expect.stringContaining(reject)])
    expect(imported.made.offices.size).toBe(1)
    expect(imported.made.agents).toBe(1)
  })

  it('all that is wrong with it, each on a line of its own', async () => {
    const { rejects } = await world.importFile(`${header}ayer,,A-1,x\n`, smallMap)
    expect(rejects.map((line) => line.split(',')[1])).toEqual(['"Sede"', '"G1"', '"Fecha"'])
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

  it('where a quotation mark is not closed the rest is not read, and nothing published until it is mended', async () => {
    const rows = `${good.repeat(12)}2026-08-24,Ancón,A-1,"5\n${good.repeat(3)}`
    const cut = await world.importFile(`${header}${rows}`, smallMap)
    expect(cut).toMatchObject({ good: 12, stored: 12 })
    expect(cut.published).toBeUndefined()
    expect(cut.rejects).toEqual([expect.stringMatching(/^14,.*quotation mark opens here/)])
    const mended = await world.importFile(`${header}${rows.replace('"5', '5')}`, smallMap)
    expect(mended).toMatchObject({ good: 16, stored: 4, published: { responses: 16 } })
  })
})
