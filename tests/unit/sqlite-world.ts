import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { allMigrations } from '../../scripts/machine/migrations.ts'
import { openSqliteD1 } from '../../scripts/machine/sqlite-d1.ts'
import type { Context } from '../../worker/context.ts'
import { contextOf, type Env } from '../../worker/env.ts'

/** An empty system on disk, without a runtime between: for tests that ask thousands of times. */
export function sqliteWorld(now: string) {
  const folder = mkdtempSync(join(tmpdir(), 'indaga-world-'))
  const path = join(folder, 'db.sqlite')
  writeFileSync(path, migrated())
  const clock = { now: Date.parse(now) }
  const opened = openWorld(path, clock)
  return {
    ...opened,
    clock,
    folder,
    path,
    end() {
      opened.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let made: Buffer | undefined

/** The file of a database as the migrations leave it: made once, and copied. */
function migrated(): Buffer {
  if (made) return made
  const folder = mkdtempSync(join(tmpdir(), 'indaga-migrated-'))
  const path = join(folder, 'db.sqlite')
  const database = new DatabaseSync(path)
  database.exec(`pragma synchronous = off; pragma journal_mode = off; ${allMigrations()}`)
  database.close()
  made = readFileSync(path)
  rmSync(folder, { recursive: true })
  return made
}

/** A database that is there, with a clock that tests set. */
export function openWorld(path: string, clock: { now: number }) {
  const { db, close } = openSqliteD1(path)
  const env: Env = {
    DB: db,
    ASSETS: undefined as unknown as Fetcher,
    INDAGA_KEYS: 'a-secret-for-tests-of-thirty-two-characters-or-more',
    ENTITY_NAME: 'Municipalidad de Prueba',
    COMPLAINTS_URL: '',
  }
  const context: Context = { ...contextOf(env), now: () => clock.now }
  return { context, close }
}
