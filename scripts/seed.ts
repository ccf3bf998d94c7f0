import { resolve } from 'node:path'
import { AppError } from '../worker/errors.ts'
import { loadCatalogue } from '../worker/services/load-catalogue.ts'
import { readCatalogue } from './catalogue/read-catalogue.ts'
import { migrate, withDatabase } from './machine/database.ts'
import { readOptions } from './machine/options.ts'
import { main, Refusal } from './machine/refusal.ts'
import { localVars, openState } from './machine/state.ts'

const help = `
npm run seed -- FOLDER

Loads the catalogue from CSV files in FOLDER: offices.csv, teams.csv, desks.csv, agents.csv, procedures.csv,
roster.csv and touchpoints.csv (each optional), and prints the code of each touchpoint. Loading again adds and
changes, and takes nothing away. The columns stand in CONTRIBUTING.md; an example in scripts/demonstration.
`

await main(async () => {
  const { positionals } = readOptions(help, {})
  const [folder] = positionals
  if (!folder) throw new Refusal(help.trim())
  const catalogue = readCatalogue(resolve(folder))
  const state = openState()
  localVars(state, { name: 'Entidad', demonstration: false })
  await migrate(state)
  const touchpoints = await withDatabase(state, (context) =>
    loadCatalogue(context, catalogue).catch((error) => {
      throw error instanceof AppError ? new Refusal(`${error.detail} Nothing was stored.`) : error
    }),
  )
  console.table(touchpoints)
})
