import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate, withDatabase } from './machine/database.ts'
import { readOptions, wholeNumber } from './machine/options.ts'
import { progress } from './machine/progress.ts'
import { main, Refusal } from './machine/refusal.ts'
import { localVars, openState } from './machine/state.ts'
import { arrivalsAhead } from './simulation/arrivals-ahead.ts'
import { randomEntity } from './simulation/random-entity.ts'
import { runSimulation, yesterday } from './simulation/run-simulation.ts'

const help = `
npm run simulate -- [--offices 20] [--agents 200] [--days 182] [--responses 100000] [--seed 1] [--fresh]

Makes an entity with known truth, stores and publishes its answers week by week until yesterday, and writes the
truth next to the data as truth.json. The data go where INDAGA_STATE says (.indaga); --fresh empties it first.
`

await main(async () => {
  const { values } = readOptions(help, {
    offices: { type: 'string', default: '20' },
    agents: { type: 'string', default: '200' },
    days: { type: 'string', default: '182' },
    responses: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    fresh: { type: 'boolean' },
  })
  const size = {
    offices: wholeNumber('offices', values.offices),
    agents: wholeNumber('agents', values.agents),
    days: wholeNumber('days', values.days),
    responses: wholeNumber('responses', values.responses),
    seed: wholeNumber('seed', values.seed, 0),
  }
  if (size.agents < size.offices) throw new Refusal('--agents: each office has at least one agent.')
  const state = openState({ fresh: values.fresh === true })
  if (existsSync(state.varsFile)) {
    throw new Refusal(
      `There is data in ${state.folder}: empty it with --fresh, or choose another with INDAGA_STATE.`,
    )
  }
  localVars(state, { name: 'Entidad simulada', demonstration: true })
  await migrate(state)
  const shown = progress('Simulating')
  const started = performance.now()
  const truth = await withDatabase(state, (context, together) => {
    const lastDay = yesterday(context.now())
    return runSimulation(
      context,
      { ...randomEntity(size), story: {}, ...size, firstDay: lastDay - size.days + 1, lastDay },
      { progress: shown.at, together, weeksOf: arrivalsAhead },
    )
  })
  shown.end()
  writeFileSync(join(state.folder, 'truth.json'), JSON.stringify(truth, null, 1))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${truth.responses} answers, ${truth.weeks.first} to ${truth.weeks.last}, in ${seconds} s.`)
  console.log(`The truth: ${join(state.folder, 'truth.json')}`)
})
