import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { inRoot } from '../../scripts/machine/root.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder with the examples in it, and one for the data. */
function workplace() {
  const folder = mkdtempSync(join(tmpdir(), 'indaga-import-'))
  folders.push(folder)
  const examples = inRoot('tests/scripts/import-examples')
  for (const name of readdirSync(examples)) copyFileSync(join(examples, name), join(folder, name))
  const state = join(folder, 'state')
  const run = async (...options: string[]) => {
    const child = spawn('node', [inRoot('scripts/import.ts'), ...options], {
      cwd: folder,
      env: {
        ...process.env,
        PATH: `${inRoot('node_modules/.bin')}:${process.env.PATH}`,
        INDAGA_STATE: state,
      },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data))
    const [code] = await once(child, 'close')
    expect(said).not.toContain('    at ')
    return { code, said: said.trim() }
  }
  return { folder, state, run }
}

function stored(state: string) {
  const folder = join(state, 'v3/d1/miniflare-D1DatabaseObject')
  const file = readdirSync(folder).find((name) => name.endsWith('.sqlite') && name !== 'metadata.sqlite')
  const database = new DatabaseSync(join(folder, file ?? ''), { readOnly: true })
  try {
    return database
      .prepare(
        'select office, agent, procedure, answers, comment from responses order by office, agent, answers',
      )
      .all()
  } finally {
    database.close()
  }
}

describe('npm run import', () => {
  it('tells with --help how to use it, and does so where file or map are not named', async () => {
    const { run } = workplace()
    const help = await run('--help')
    expect(help.code).toBe(0)
    expect(help.said).toContain('npm run import -- FILE --map MAP.json')
    for (const options of [[], ['a.csv'], ['--map', 'm.json'], ['a.csv', 'b.csv', '--map', 'm.json']]) {
      const { code, said } = await run(...options)
      expect(code).toBe(1)
      expect(said).toBe(help.said)
    }
  })

  it('takes a LimeSurvey export, lists the row that was not sent in, and adds nothing the second time', async () => {
    const { folder, state, run } = workplace()
    const options = ['limesurvey.csv', '--map', 'limesurvey.map.json']
    const first = await run(...options)
    expect(first.code).toBe(0)
    expect(first.said).toContain('Read 14 rows of limesurvey.csv (windows-1252, semicolon): 13 good, 1 bad.')
    expect(first.said).toContain('line 11, submitdate: The time is missing')
    expect(first.said).toContain('Stored 13 answers.')
    expect(first.said).toContain('SEDE-CENTRAL (Sede Central), SEDE-NANA (Sede Ñaña)')
    const list = readFileSync(join(folder, 'limesurvey.csv.rejects.csv'), 'utf8').split('\r\n')
    expect(list).toHaveLength(3)
    expect(list[0]).toMatch(/^\ufeffline;column;value;reason;row;"id";"submitdate"/)
    expect(list[1]).toMatch(/^11;"submitdate";"";"The time is missing";"r[0-9a-f]{20}";/)
    const responses = stored(state)
    expect(responses).toHaveLength(13)
    // Row 103: P1 is A2; 3 of 10 is 1.2 options above the lowest, 9 of 10 is 3.6.
    expect(responses.map(({ procedure }) => procedure)).toContainEqual(
      expect.stringMatching(/^PARTIDA-DE-N-[0-9A-Z]{7}$/),
    )
    expect(responses.map(({ answers }) => JSON.parse(String(answers)))).toContainEqual({
      G1: 2,
      OS1: 2,
      CE1: 5,
      G3: 0,
    })

    const second = await run(...options)
    expect(second.code).toBe(0)
    expect(second.said).toContain('Nothing new: all 13 answers were stored before.')
    expect(stored(state)).toEqual(responses)
  })

  it('says what a Google Forms export would do and stores nothing, then does just that', async () => {
    const { folder, state, run } = workplace()
    const options = ['google-forms.csv', '--map', 'google-forms.map.json']
    const dry = await run(...options, '--dry-run')
    expect(dry.code).toBe(0)
    expect(dry.said).toContain('A dry run: nothing was stored.')
    expect(dry.said).toContain('Read 14 rows of google-forms.csv (utf-8, comma): 13 good, 1 bad.')
    expect(dry.said).toContain('«Regular» is none of Muy insatisfactoria, Insatisfactoria,')
    expect(dry.said).toContain('It would store 13 answers.')
    expect(dry.said).toContain('MODULO-CHINCHA (Módulo Chincha)')
    expect(dry.said).toContain('The answers are of one week, 2023-W34.')
    expect(dry.said).toMatch(/It would publish \d+ answers in \d+ block/)
    expect(readdirSync(state)).toEqual([])
    expect(existsSync(join(folder, 'google-forms.csv.rejects.csv'))).toBe(false)

    const done = await run(...options)
    expect(done.said.replace(/^All rows that were not taken.*\n/m, '')).toBe(
      dry.said
        .replace('A dry run: nothing was stored.\n', '')
        .replace('It would store', 'Stored')
        .replace('It would add', 'Added')
        .replace('It would publish', 'Published'),
    )
    expect(stored(state)).toHaveLength(13)
    const again = await run(...options, '--dry-run')
    expect(again.said).toContain('Nothing new: all 13 answers were stored before.')
  })

  it('ends with an error where no row is good, and not where the last one is cut off', async () => {
    const { folder, run } = workplace()
    const [header] = readFileSync(join(folder, 'google-forms.csv'), 'utf8').split('\r\n')
    writeFileSync(join(folder, 'bad.csv'), `${header}\n,,,,,,x\n`)
    const bad = await run('bad.csv', '--map', 'google-forms.map.json')
    expect(bad).toMatchObject({ code: 1, said: expect.stringContaining('0 good, 1 bad') })
    writeFileSync(
      join(folder, 'cut.csv'),
      readFileSync(join(folder, 'google-forms.csv'), 'utf8').concat('\r\n"2023/08'),
    )
    const cut = await run('cut.csv', '--map', 'google-forms.map.json')
    expect(cut.code).toBe(0)
    expect(cut.said).toContain('13 good, 2 bad')
    expect(cut.said).toContain('line 17: A quotation mark opens on this line and is not closed')
  })

  it('refuses in a sentence what it can’t begin with', async () => {
    const { folder, state, run } = workplace()
    writeFileSync(join(folder, 'empty.csv'), '')
    writeFileSync(join(folder, 'broken.json'), '{\n  "office": "Sede"\n  "time": 1\n}')
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    const google = ['--map', 'google-forms.map.json']
    for (const [options, sentence] of [
      [['none.csv', ...google], 'There is no file none.csv.'],
      [['.', ...google], '. is a folder: name a CSV file.'],
      [['empty.csv', ...google], 'empty.csv is empty.'],
      [['limesurvey.csv', '--map', 'none.json'], 'There is no map none.json.'],
      [['limesurvey.csv', '--map', 'broken.json'], 'broken.json is no JSON'],
      [['limesurvey.csv', '--map', 'broken.json'], 'line 3'],
      [['limesurvey.csv', ...google], 'Its columns are: id | submitdate | lastpage'],
      [['google-forms.csv', ...google, '--rejects', 'google-forms.csv'], 'is one of the files that are read'],
      [
        ['google-forms.csv', ...google, '--rejects', 'notes.txt'],
        'notes.txt is there and is no list of rejects',
      ],
      [['google-forms.csv', ...google, '--rejects', 'no/where.csv'], 'choose another file with --rejects'],
      [['google-forms.csv', ...google, '--dry'], 'Unknown option'],
    ] as const) {
      const { code, said } = await run(...options)
      expect(said).toContain(sentence)
      expect(code).toBe(1)
    }
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine')
    expect(existsSync(join(state, 'v3'))).toBe(false)
  })

  it('refuses data that a server is using', async () => {
    const { state, run } = workplace()
    const options = ['google-forms.csv', '--map', 'google-forms.map.json']
    expect((await run(...options)).code).toBe(0)
    writeFileSync(
      join(state, 'server.json'),
      JSON.stringify({ pid: process.pid, url: 'http://localhost:8787' }),
    )
    for (const mode of [[], ['--dry-run']]) {
      const { code, said } = await run(...options, ...mode)
      expect(code).toBe(1)
      expect(said).toContain('The server at http://localhost:8787 is using this data')
    }
  })
})
