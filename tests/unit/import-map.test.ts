import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readMap } from '../../scripts/import/read-map.ts'
import { smallMap } from './import-world.ts'

const folder = mkdtempSync(join(tmpdir(), 'indaga-map-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function mistakesOf(map: unknown): string {
  const file = join(folder, 'map.json')
  writeFileSync(file, typeof map === 'string' ? map : JSON.stringify(map))
  try {
    readMap(file)
    return ''
  } catch (error) {
    return (error as Error).message.replaceAll(file, 'map.json')
  }
}

const item = (own: object) => ({ ...smallMap, items: { G1: { column: 'x', ...own } } })

describe('a map', () => {
  it.each([99, 'NA', [99], [99, 'N/A']])('may say not applicable with %j', (notApplicable) => {
    expect(mistakesOf(item({ notApplicable, range: [1, 5], reverse: true }))).toBe('')
  })

  it('may say no more than office, time and items', () => {
    expect(mistakesOf({ office: { constant: 'LIM' }, time: smallMap.time, items: { G1: 'x' } })).toBe('')
  })

  it('may begin with a byte order mark', () => {
    expect(mistakesOf(`\ufeff${JSON.stringify(smallMap)}`)).toBe('')
  })

  it.each<[string, unknown, string]>([
    ['no JSON', '{\n"office": "a",\n"time" 3\n}', 'line 3'],
    ['cut off', '{\n"office": "a",\n', 'line 3'],
    ['empty', ' ', 'is empty'],
    ['a list', [], 'A map is a JSON object with "office", "time" and "items"'],
    ['without items', { ...smallMap, items: undefined }, 'map.json, items: Give the items'],
    ['with no item', { ...smallMap, items: {} }, 'map.json, items: Name at least one item'],
    [
      'with an unknown item',
      { ...smallMap, items: { G9: 'x' } },
      'map.json, items.G9: There is no item G9; there are G1',
    ],
    [
      'with a value that is not on the scale',
      { ...smallMap, items: { G1: { column: 'x', values: { Bueno: 6 } } } },
      'map.json, items.G1.values.Bueno: G1 has the values 1, 2, 3, 4, 5',
    ],
    [
      'with a range upside down',
      { ...smallMap, items: { G1: { column: 'x', range: [5, 1] } } },
      'map.json, items.G1.range: The first number of a range is the lower one: "range": [1, 5], and "reverse": true',
    ],
    [
      'with values reversed',
      { ...smallMap, items: { G1: { column: 'x', values: { a: 1 }, reverse: true } } },
      'map.json, items.G1: "reverse" turns',
    ],
    [
      'with a wrong format',
      { ...smallMap, time: { column: 'x', format: 'dd.mm' } },
      'map.json, time.format: ',
    ],
    ['without a format', { ...smallMap, time: { column: 'x' } }, 'map.json, time.format: '],
    [
      'with a time as a mere column',
      { ...smallMap, time: 'Fecha' },
      'map.json, time: Give the column of the time',
    ],
    [
      'with an unknown zone',
      { ...smallMap, time: { ...smallMap.time, zone: 'Peru/Lima' } },
      'map.json, time.zone: A time zone is named',
    ],
    [
      'with column and constant',
      { ...smallMap, office: { column: 'x', constant: 'L' } },
      'map.json, office: Give a column',
    ],
    ['with neither', { ...smallMap, agent: {} }, 'map.json, agent: Give a column'],
    ['with ids of nowhere', { ...smallMap, id: 'x' }, 'map.json, source: Name the survey'],
    [
      'with a word too many',
      { ...smallMap, agente: 'x' },
      'map.json: "agente" is no word of a map here. Did you mean «agent»?',
    ],
    [
      'with the word of another program',
      item({ reversed: true }),
      'Did you mean «reverse»? There are column, range',
    ],
    [
      'with NA',
      item({ NA: 99 }),
      'map.json, items.G1: "NA" is no word of a map here. Did you mean «notApplicable»?',
    ],
    ['with min and max', item({ min: 1, max: 5 }), 'Did you mean «range»?'],
    [
      'with a time zone',
      { ...smallMap, time: { ...smallMap.time, timezone: 'America/Lima' } },
      'Did you mean «zone»?',
    ],
    ['with a delimiter outside csv', { ...smallMap, delimiter: ';' }, 'Did you mean «csv»?'],
    [
      'with "true"',
      item({ reverse: 'true' }),
      'map.json, items.G1.reverse: "reverse" is true or false, without',
    ],
    ['with a range as text', item({ range: '1-5' }), 'map.json, items.G1.range: A range has two numbers'],
    [
      'with a value as text',
      item({ values: { a: '4' } }),
      'items.G1.values.a: Give one of the item’s numbers',
    ],
    ['with an item in small letters', { ...smallMap, items: { g1: 'x' } }, 'Did you mean «G1»?'],
    ['with an item twice', '{"items":{"G1":"a",\n"G1":"b"}}', 'The key "G1" comes twice'],
    [
      'with a line of names that is none',
      { ...smallMap, csv: { header: 0 } },
      'map.json, csv.header: "header" is the number',
    ],
    [
      'with half the day missing',
      { ...smallMap, time: { column: 'x', format: 'DD/MM/YYYY hh:mm A Z A' } },
      'map.json, time.format: ',
    ],
    [
      'with a long delimiter',
      { ...smallMap, csv: { delimiter: '::' } },
      'map.json, csv.delimiter: Choose one of',
    ],
    [
      'with a strange encoding',
      { ...smallMap, csv: { encoding: 'ebcdic' } },
      'map.json, csv.encoding: Choose one of',
    ],
    [
      'with an office whose code is none',
      { ...smallMap, offices: [{ code: 'lima 1', name: 'Lima' }] },
      'map.json, offices.0.code: An office is named by its code',
    ],
  ])('is refused with the place of what is wrong: %s', (_, map, expected) => {
    const message = mistakesOf(map)
    expect(message).toContain(expected)
    expect(message).not.toMatch(/Invalid input|\[object|undefined/)
  })

  it('that is missing is refused', () => {
    expect(() => readMap(join(folder, 'none.json'))).toThrow(/^There is no map .*none\.json\.$/)
  })
})
