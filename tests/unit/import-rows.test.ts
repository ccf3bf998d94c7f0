import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { weekName } from '../../schema/calendar.ts'
import { importWorld, smallMap } from './import-world.ts'

let world: ReturnType<typeof importWorld>
beforeEach(() => {
  world = importWorld()
})
afterEach(() => world.end())

const header = 'Fecha,Sede,Asesor,G1\n'
const good = '2026-08-24,Ancón,A-1,5\n'

describe('importing', () => {
  it('twice adds nothing, and equal rows of one file are kept', async () => {
    const content = `${header}${good.repeat(11)}2026-08-25,Ancón,A-1,3\n`
    expect(await world.importFile(content, smallMap)).toMatchObject({
      stored: 12,
      published: { responses: 12 },
    })
    expect(await world.importFile(content, smallMap)).toMatchObject({
      good: 12,
      stored: 0,
      published: { blocks: 0 },
    })
    const reordered = `${header.trim()},x\n2026-08-25,ANCON,A-1,3,\n${good.trim().concat(',\n').repeat(13)}`
    expect(await world.importFile(reordered, smallMap)).toMatchObject({ good: 14, stored: 2 })
    expect(await world.responses()).toHaveLength(14)
  })

  it('rows with ids of their own adds each id once, and lists the one that comes again', async () => {
    const map = { ...smallMap, id: 'Id', source: 'encuesta 813' }
    const rows = '2026-08-24,Ancón,A-1,5,17\n2026-08-24,Ancón,A-1,5,18\n'
    const first = await world.importFile(`${header.trim()},Id\n${rows}2026-08-25,Ancón,A-1,1,17\n`, map)
    expect(first).toMatchObject({
      stored: 2,
      rejects: [expect.stringContaining('4,"Id","17","Another row of the file has this id"')],
    })
    const changed = rows.replace('A-1,5', 'A-1,4')
    expect(await world.importFile(`${header.trim()},Id\n${changed}`, map)).toMatchObject({ stored: 0 })
    expect(await world.importFile(`${header.trim()},Id\n${rows}`, { ...map, source: 'otra' })).toMatchObject({
      stored: 2,
    })
  })

  it('files the answer in the week of its office’s calendar', async () => {
    // Monday 2026-08-24 03:00 in Lima is Sunday 22:00 in Honolulu.
    const map = {
      office: { column: 'Sede', values: { '1': 'LIM', '2': 'HON' } },
      offices: [{ code: 'HON', name: 'Consulado', timeZone: 'Pacific/Honolulu' }],
      time: { column: ['Día', 'Hora'], format: 'DD/MM/YYYY HH:mm', zone: 'America/Lima' },
      items: { G1: 'G1' },
    }
    await world.importFile('Día;Hora;Sede;G1\n24/08/2026;03:00;1;4\n24/08/2026;03:00;2;4\n', map)
    const stored = await world.responses()
    expect(stored.map(({ office, agent, week }) => [office, agent, weekName(week)])).toEqual([
      ['HON', null, '2026-W34'],
      ['LIM', null, '2026-W35'],
    ])
    expect(await world.all('select name, time_zone from offices order by code')).toEqual([
      { name: 'Consulado', time_zone: 'Pacific/Honolulu' },
      { name: 'LIM', time_zone: 'America/Lima' },
    ])
  })

  it('takes a day for a day of the office, whatever the zone of the times', async () => {
    const map = { ...smallMap, time: { ...smallMap.time, zone: 'Asia/Tokyo' } }
    await world.importFile(`${header}2026-08-24,Ancón,A-1,5\n`, map)
    expect((await world.responses()).map(({ week }) => weekName(week))).toEqual(['2026-W35'])
  })

  it('finds offices, agents and procedures of the catalogue, and leaves them as they are', async () => {
    await world.context.db.batch([
      world.context.db.prepare(
        `insert into offices (code, name, time_zone) values ('CEN', 'Sede Central', 'America/Bogota')`,
      ),
      world.context.db.prepare(
        `insert into offices (code, name, time_zone) values ('SUR', 'Sede Sur', 'America/Lima')`,
      ),
      world.context.db.prepare(`insert into agents (code, office) values ('A-1', 'SUR')`),
      world.context.db.prepare(`insert into procedures (code, name) values ('DNI', 'Renovación de DNI')`),
    ])
    const content = [
      'Fecha,Sede,Asesor,G1,Trámite',
      '2026-08-24,SEDE CENTRAL,A-1,5,renovacion de dni',
      '2026-08-24,cen,A-2,5,dni',
      '2026-08-24,Sede  Sur,A-2,5,Pasaporte',
    ]
    const imported = await world.importFile(content.join('\n'), { ...smallMap, procedure: 'Trámite' })
    expect(imported.made).toMatchObject({ agents: 1, procedures: 1, offices: new Map() })
    expect(await world.responses()).toMatchObject([
      { office: 'CEN', agent: 'A-1', procedure: 'DNI' },
      { office: 'CEN', agent: 'A-2', procedure: 'DNI' },
      { office: 'SUR', agent: 'A-2', procedure: 'PASAPORTE' },
    ])
    expect(await world.all('select code, office from agents order by code')).toEqual([
      { code: 'A-1', office: 'SUR' },
      { code: 'A-2', office: 'CEN' },
    ])
    expect(await world.all(`select time_zone from offices where code = 'CEN'`)).toEqual([
      { time_zone: 'America/Bogota' },
    ])
  })

  it('leaves out an item whose condition the answers deny', async () => {
    const map = { ...smallMap, items: { G1: 'G1', G3: 'G3', OS4: 'OS4', IP2: 'IP2' } }
    const content =
      'Fecha,Sede,Asesor,G1,G3,OS4,IP2\n2026-08-24,L,A,5,No,4,Sí\n2026-08-24,L,A,5,Sí,4,No sé o no es mi caso\n'
    await world.importFile(content, map)
    expect((await world.responses()).map(({ answers }) => answers)).toEqual([
      { G1: 5, G3: 0, IP2: 1 },
      { G1: 5, G3: 1, OS4: 4, IP2: null },
    ])
  })

  it('cuts a comment at a thousand letters, and counts how many it cut', async () => {
    const content = `Fecha,Sede,Asesor,G1,C\n2026-08-24,L,A,5,${'ñ'.repeat(1200)}\n2026-08-24,L,A,5,bien\n`
    expect(await world.importFile(content, { ...smallMap, comment: 'C' })).toMatchObject({
      shortened: 1,
      stored: 2,
    })
    expect(await world.all('select length(comment) as length from responses order by 1')).toEqual([
      { length: 4 },
      { length: 1000 },
    ])
  })

  it('publishes all weeks at once, in blocks of ten or more', async () => {
    const rows = [3, 9, 12, 4].flatMap((n, week) =>
      Array.from({ length: n }, () => `2026-08-${String(3 + 7 * week).padStart(2, '0')},L,A,5\n`),
    )
    const { published, stored } = await world.importFile(`${header}${rows.join('')}`, smallMap)
    // By hand: 3 + 9 = 12, then 12, and the last 4 join it.
    expect({ published, stored }).toEqual({ stored: 28, published: { blocks: 2, offices: 1, responses: 28 } })
    expect(await world.all('select n from blocks order by ordinal')).toEqual([{ n: 12 }, { n: 16 }])
  })

  it('takes any text for a cell and never ends in anything but rows stored or rejects', async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('2026-08-24', '5', '', '"', ',', '\n', '=1', 'Ancón'))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 8 }),
        async (rows) => {
          const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
          const { good: taken, rejects } = await world.importFile(`${header}${quoted.join('\n')}\n`, smallMap)
          const blank = rows.filter((row) => row.every((text) => text.trim() === '')).length
          const bad = new Set(rejects.map((line) => /^(\d+),/.exec(line)?.[1]).filter(Boolean)).size
          expect(taken + bad).toBe(rows.length - blank)
        },
      ),
      { numRuns: 60 },
    )
  }, 60_000)
})
