import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../../schema/migrations')
const files = globSync('*.sql', { cwd: folder }).sort()
const added = '0012_procedures.sql'

it('counts what was published and told before there was a count by procedure', () => {
  const db = new DatabaseSync(':memory:')
  const run = (file: string) => db.exec(readFileSync(join(folder, file), 'utf8'))
  for (const file of files.filter((name) => name < added)) run(file)
  db.exec(`
    insert into offices (code, name, time_zone) values ('L', 'L', 'America/Lima');
    insert into procedures (code, name) values ('DNI', 'DNI'), ('PAS', 'PAS');
    insert into leaves (id, office, kind) values (1, 'L', 'verified'), (2, 'L', 'open');
    insert into blocks (leaf, ordinal, first_week, last_week, n, checksum)
    values (1, 1, 2966, 2966, 10, ''), (1, 2, 2967, 2967, 10, ''), (2, 1, 2966, 2966, 10, '');
    insert into served (office, day, procedure, people)
    values ('L', 20759, 'DNI', 7), ('L', 20765, 'DNI', 5), ('L', 20766, 'DNI', 2), ('L', 20759, '', 9);
    insert into served (office, day, agent, procedure, people) values ('L', 20760, 'A', 'DNI', 1);`)
  const member = db.prepare(
    `insert into responses (id, office, kind, attribution, procedure, language, instrument, answers, week, complete, leaf, block)
     values (randomblob(16), 'L', ?1, 'none', ?2, 'es', 1, '{}', 2966, 1, ?3, ?4)`,
  )
  for (let each = 0; each < 10; each++) {
    member.run('verified', each < 6 ? 'DNI' : each < 9 ? 'PAS' : null, 1, 1)
    member.run('verified', 'PAS', 1, 2)
    member.run('open', null, 2, 1)
  }
  member.run('open', 'DNI', null, null)
  run(added)
  const blocks = db.prepare('select procedures from blocks order by leaf, ordinal').all()
  expect(blocks.map(({ procedures }) => JSON.parse(String(procedures)))).toEqual([
    { DNI: 6, PAS: 3 },
    { PAS: 10 },
    {},
  ])
  // Weeks are Monday to Sunday: 20759 is Monday, 2 November 2026.
  expect(db.prepare('select week, procedure, people from served_procedures').all()).toEqual([
    { week: 2966, procedure: 'DNI', people: 13 },
    { week: 2967, procedure: 'DNI', people: 2 },
  ])
  db.close()
})
