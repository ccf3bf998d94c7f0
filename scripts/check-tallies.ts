import { checkTallies } from '../worker/services/check-tallies.ts'
import { migrate, withDatabase } from './machine/database.ts'
import { readOptions } from './machine/options.ts'
import { progress } from './machine/progress.ts'
import { main } from './machine/refusal.ts'
import { localVars, openState } from './machine/state.ts'

const help = `
npm run check:tallies

Recounts every published row from the stored answers: per leaf and measure, rows, carried and withdrawn answers
together are the answers that were given. Ends with an error where something does not add up.
`
const mostShown = 50

await main(async () => {
  readOptions(help, {})
  const state = openState()
  localVars(state, { name: 'Entidad', demonstration: false })
  await migrate(state)
  const shown = progress('Recounting')
  const checked = await withDatabase(state, (context) => checkTallies(context, shown.at))
  shown.end()
  for (const problem of checked.problems.slice(0, mostShown)) console.error(problem)
  console.log(
    `${checked.rows} rows in ${checked.blocks} blocks of ${checked.leaves} leaves recounted from ` +
      `${checked.responses} answers: ${checked.problems.length === 0 ? 'all add up' : `${checked.problems.length} problems`}.`,
  )
  if (checked.problems.length > 0) process.exitCode = 1
})
