import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './root.ts'

/** All of them, for a database without a runtime between. */
export function allMigrations(): string {
  const folder = inRoot('schema/migrations')
  const files = globSync('*.sql', { cwd: folder }).sort()
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n')
}
