import { computeDueDrivers } from '../worker/services/publication/compute-drivers.ts'
import { type Published, publishDue, publishNow } from '../worker/services/publication/publish.ts'
import { migrate, withDatabase } from './machine/database.ts'
import { readOptions } from './machine/options.ts'
import { progress } from './machine/progress.ts'
import { main, Refusal } from './machine/refusal.ts'
import { runningServer } from './machine/running-server.ts'
import { localVars, openState } from './machine/state.ts'

const help = `
npm run publish [-- --now]

Publishes what waits, in blocks of ten or more. Without --now: offices whose week has ended since the last run, as
the server does by itself every 15 minutes. With --now: every office; still only whole weeks.
`

await main(async () => {
  const { values } = readOptions(help, { now: { type: 'boolean' } })
  const state = openState()
  const running = runningServer(state)
  if (running) {
    const address = `${running.url}/cdn-cgi/handler/scheduled${values.now ? '?cron=now' : ''}`
    const response = await fetch(address)
    if (!response.ok) throw new Refusal(`The server at ${running.url} could not publish: see what it prints.`)
    console.log(`Published by the server at ${running.url}.`)
    return
  }
  localVars(state, { name: 'Entidad', demonstration: false })
  await migrate(state)
  const shown = progress('Publishing')
  const published = await withDatabase(state, async (context) => {
    const made = values.now
      ? await publishNow(context, (office, done, of) => shown.at(done, of, office))
      : await publishDue(context)
    await computeDueDrivers(context)
    return made
  })
  shown.end()
  console.log(sentence(published))
})

function sentence({ blocks, responses, offices }: Published): string {
  return blocks === 0
    ? 'Nothing to publish: no leaf has ten answers from whole weeks.'
    : `Published ${responses} answers in ${blocks} blocks, ${offices} offices.`
}
