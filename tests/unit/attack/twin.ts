import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createApp } from '../../../worker/app.ts'
import { openWorld, type sqliteWorld } from '../sqlite-world.ts'
import { type Answered, type App, ask } from './recorder.ts'
import { reports } from './reports.ts'

type World = ReturnType<typeof sqliteWorld>

/**
 * The same entity with everything else that is not published: nobody waits, who is published said something else,
 * what is carried has other levels, what was withdrawn is not there. Whoever reads published rows alone sees no
 * difference.
 */
export function twinOf(world: World, name: string): { app: App; close(): void } {
  const path = join(world.folder, name)
  const original = new DatabaseSync(world.path)
  original.exec(`vacuum into '${path}'`)
  original.close()
  const database = new DatabaseSync(path)
  database.exec(`
    delete from responses where block is null;
    update responses set answers = '{"G1":1,"OS1":1,"CE1":1,"GI1":1}', reasons = '[]', attribution = 'none',
      procedure = null;
    delete from withdrawn_tallies;
    update blocks set n = 999 where withdrawn_at is not null;
    delete from roster;`)
  const carried = database.prepare('select id, carried from leaves').all() as {
    id: number
    carried: string
  }[]
  for (const leaf of carried) {
    const turned = JSON.stringify(JSON.parse(leaf.carried), (_, value) =>
      Array.isArray(value) ? value.toReversed() : value,
    )
    database.prepare('update leaves set carried = ? where id = ?').run(turned, leaf.id)
  }
  database.close()
  const { context, close } = openWorld(path, { now: world.clock.now })
  return { app: createApp(() => context), close }
}

/** Answers in which the twin differs, apart from what the promise says is live. */
export async function differences(app: App, answered: readonly Answered[]): Promise<string[]> {
  const found: string[] = []
  for (const { question, text } of answered) {
    const live = reports[question.route]?.live ?? []
    const published = (json: string) =>
      JSON.stringify(JSON.parse(json, (key, value) => (live.includes(key) ? null : value)))
    const other = await ask(app, question)
    if (typeof other === 'number' || published(other) !== published(text)) {
      found.push(`${question.route} ${JSON.stringify(question.query)} as ${question.reader.name}`)
    }
  }
  return found
}
