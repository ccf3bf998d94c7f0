import { dateOfDay, dayOfDate } from '../schema/calendar.ts'
import { AppError } from '../worker/errors.ts'
import { quarantineTicketKey } from '../worker/services/quarantine-ticket-key.ts'
import { migrate, withDatabase } from './machine/database.ts'
import { readOptions } from './machine/options.ts'
import { main, Refusal } from './machine/refusal.ts'
import { localVars, openState } from './machine/state.ts'

const help = `
npm run quarantine -- --key ID --from 2026-11-02 --to 2026-11-08

Takes out what a ticket system's key brought between two days, both included. Responses that wait leave at once; a
block that holds a published one is withdrawn whole (of published responses only the week is known: whole weeks
count). Links of visits of these days answer no more. Revoke the key first; its id stands in the list of keys.
`

await main(async () => {
  const { values } = readOptions(help, {
    key: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  })
  if (!values.key) throw new Refusal(`--key takes the id of a key.\n\n${help.trim()}`)
  const asked = { key: values.key, from: dayNamed('from', values.from), to: dayNamed('to', values.to) }
  const state = openState()
  localVars(state, { name: 'Entidad', demonstration: false })
  await migrate(state)
  const { left, withdrawn, closed } = await withDatabase(state, (context) =>
    quarantineTicketKey(context, asked).catch((error: unknown) => {
      throw error instanceof AppError ? new Refusal(error.detail) : error
    }),
  )
  console.log(
    `${left} waiting responses have left, ${withdrawn} blocks are withdrawn, ${closed} links are closed.`,
  )
})

function dayNamed(option: string, date = ''): number {
  const day = /^\d{4}-\d\d-\d\d$/.test(date) ? dayOfDate(date) : Number.NaN
  if (!Number.isInteger(day) || dateOfDay(day) !== date) {
    throw new Refusal(`--${option} takes a date such as 2026-11-02, not «${date}».`)
  }
  return day
}
