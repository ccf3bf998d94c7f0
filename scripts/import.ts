import { accessSync, constants } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { help } from './import/help.ts'
import { onACopy } from './import/on-a-copy.ts'
import { readMap } from './import/read-map.ts'
import { RejectFile } from './import/reject-file.ts'
import { type ImportSource, openSource, runImport } from './import/run-import.ts'
import { summary } from './import/summary.ts'
import { migrate, withDatabase } from './machine/database.ts'
import { readOptions } from './machine/options.ts'
import { progress } from './machine/progress.ts'
import { main, Refusal } from './machine/refusal.ts'
import { localVars, openState, type State } from './machine/state.ts'

await main(async () => {
  const { values, positionals } = readOptions(help, {
    map: { type: 'string' },
    rejects: { type: 'string' },
    'dry-run': { type: 'boolean' },
  })
  const [file, ...more] = positionals
  if (!file || !values.map || more.length > 0) throw new Refusal(help.trim())
  const dryRun = values['dry-run'] === true
  const map = readMap(values.map)
  const source = await openSource(file, map)
  const rejects = openRejects(values.rejects ?? (dryRun ? undefined : besides(file)), [file, values.map])
  const state = openState()
  if (!dryRun) process.once('SIGINT', stopped)
  const run = (where: State) => importInto(where, source, rejects)
  if (!dryRun) localVars(state, { name: 'Entidad', demonstration: false })
  const imported = await (dryRun ? onACopy(state, run) : run(state))
  console.log(summary(source, imported, { dryRun, rejects: rejects?.written ? rejects.path : undefined }))
  if (imported.good === 0 || !imported.published) process.exitCode = 1
})

function stopped() {
  console.error(
    '\nStopped. What was stored stays stored: run the same command again to store the rest and publish.',
  )
  process.exit(130)
}

async function importInto(state: State, source: ImportSource, rejects: RejectFile | undefined) {
  await migrate(state)
  const shown = progress('Importing')
  try {
    return await withDatabase(state, (context) => runImport(context, source, rejects, shown.at))
  } finally {
    shown.end()
  }
}

function openRejects(path: string | undefined, inputs: readonly string[]): RejectFile | undefined {
  if (path === undefined) return undefined
  if (inputs.some((input) => resolve(input) === resolve(path))) {
    throw new Refusal(`--rejects ${path} is one of the files that are read: give it another name.`)
  }
  if (!isWritable(dirname(resolve(path)))) {
    throw new Refusal(`No list of rejects can be written to ${path}: choose another file with --rejects.`)
  }
  return new RejectFile(path)
}

/** Next to the file, or here where its folder can't be written to. */
function besides(file: string): string {
  const name = `${file}.rejects.csv`
  return isWritable(dirname(resolve(file))) ? name : basename(name)
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
