import { existsSync } from 'node:fs'
import { touchpointsInUse } from '../worker/db/catalogue-rows.ts'
import {
  createDemonstrationAccounts,
  demonstrationAccounts,
  demonstrationPassword,
} from '../worker/services/access/demonstration-accounts.ts'
import { inviteFirstAdministrator } from '../worker/services/access/invitations.ts'
import { demonstrationName } from './demonstration/demonstration.ts'
import { isLoaded, loadDemonstration } from './demonstration/load-demonstration.ts'
import { buildDashboard } from './machine/dashboard-build.ts'
import { migrate, withDatabase } from './machine/database.ts'
import { readOptions, wholeNumber } from './machine/options.ts'
import { progress } from './machine/progress.ts'
import { main, Refusal } from './machine/refusal.ts'
import { startServer } from './machine/server.ts'
import { localVars, openState, readVars, type State } from './machine/state.ts'

const help = `
npm start [-- --fresh] [--empty]

Builds what has changed, loads a demonstration entity the first time, and serves survey, dashboard and API from this
machine. Ctrl-C stops it; starting again finds the data as it was.

  --fresh   empties the data first
  --empty   no demonstration data (the first time)

  PORT           where to listen (8787)
  INDAGA_STATE   folder of the data (.indaga)
`

/** The publisher looks so often whether a week has ended, as the schedule in wrangler.toml says. */
const publisherEvery = 15 * 60_000

await main(async () => {
  const { values } = readOptions(help, { fresh: { type: 'boolean' }, empty: { type: 'boolean' } })
  const port = wholeNumber('port (PORT)', process.env.PORT ?? '8787')
  if (port > 65_535) throw new Refusal('PORT takes a number up to 65535.')

  let state = openState({ fresh: values.fresh === true })
  if (existsSync(state.varsFile) && readVars(state).DEMONSTRATION === 'yes' && !isLoaded(state)) {
    state = openState({ fresh: true }) // Its loading was cut off.
  }
  const first = !existsSync(state.varsFile)
  const demonstrate = first && !values.empty
  localVars(
    state,
    demonstrate
      ? { name: demonstrationName, demonstration: true }
      : { name: 'Entidad', demonstration: false },
  )

  await step('Building the dashboard', buildDashboard)
  await step('Preparing the database', () => migrate(state))
  if (demonstrate) {
    await step('Loading the demonstration entity', (shown) => loadDemonstration(state, shown.at))
  }
  const code = await officeCode(state)
  const staff = await openForStaff(state, `http://localhost:${port}`)
  const server = await step('Starting the server', () => startServer(state, port))
  console.log(addresses(server.url, code, staff))

  const publish = () => fetch(`${server.url}/cdn-cgi/handler/scheduled`).catch(() => undefined)
  await publish()
  const timer = setInterval(publish, publisherEvery)
  const asked = new Promise<'asked'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve('asked'))
  })
  const end = await Promise.race([asked, server.ended])
  clearInterval(timer)
  await server.stop()
  if (end !== 'asked') throw new Refusal(`The server ended by itself:\n${end}`)
  console.log(`\nStopped. The data are in ${state.folder}.`)
  process.exit(0)
})

async function step<Result>(
  label: string,
  work: (shown: ReturnType<typeof progress>) => Promise<Result>,
): Promise<Result> {
  const shown = progress(label)
  shown.say('…')
  try {
    return await work(shown)
  } finally {
    shown.end()
  }
}

function officeCode(state: State): Promise<string | undefined> {
  return withDatabase(state, async ({ db }) => {
    const touchpoints = await touchpointsInUse(db)
    return touchpoints.find(({ desk, agent }) => desk === null && agent === null)?.code
  })
}

type ForStaff = { readonly demonstration: boolean; readonly firstAdministrator: string | undefined }

function openForStaff(state: State, origin: string): Promise<ForStaff> {
  return withDatabase(state, async (context) => {
    const { demonstration } = context.entity
    if (demonstration) await createDemonstrationAccounts(context)
    return { demonstration, firstAdministrator: await inviteFirstAdministrator(context, origin) }
  })
}

function addresses(url: string, code: string | undefined, staff: ForStaff): string {
  return `
Indaga is running.

  Survey      ${code ? `${url}/e/${code}` : 'none yet: load offices with npm run seed'}
  Dashboard   ${url}/panel/
  API         ${url}/api/v1/openapi.json
  Mail        ${url}/correo  (what would have been sent)
  SMS         ${url}/telefono  (a phone that reads and answers them)
${staff.demonstration ? demonstrationLines() : ''}${staff.firstAdministrator ? firstLines(staff.firstAdministrator) : ''}
Ctrl-C stops it.`
}

function demonstrationLines(): string {
  const accounts = demonstrationAccounts.map(({ role, email }) => `  ${role.padEnd(14)}${email}`)
  return `
Demonstration accounts, password ${demonstrationPassword}. The code of the second step is shown where it is asked for.

${accounts.join('\n')}
`
}

function firstLines(address: string): string {
  return `
The first administrator makes an account here, once; starting again prints a new address:

  ${address}
`
}
