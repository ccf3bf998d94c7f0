import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { takeRedactable, takeUnknown } from '../../worker/db/sms-after-sending.ts'
import { abandonExpiredLeases } from '../../worker/db/sms-outcomes.ts'
import { dueSms, forgetSms } from '../../worker/db/sms-upkeep.ts'
import { sentOfTexts } from '../../worker/db/sms-wordings.ts'
import { sqliteWorld } from './sqlite-world.ts'

const world = sqliteWorld('2026-11-02T15:00:00Z')
afterAll(() => world.end())

/** What these ask of the database, statement by statement. */
async function asked(run: (db: D1Database) => Promise<unknown>): Promise<string[]> {
  const all: string[] = []
  const { db } = world.context
  const prepare = (sql: string) => {
    all.push(sql)
    return db.prepare(sql)
  }
  await run({ ...db, prepare } as D1Database)
  return all
}

describe('what is asked every quarter of an hour, or for a page', () => {
  // Of so few that going through all of them is nothing: on one's own machine, or open at the moment.
  const few = /sms_outbox|sms_conversations/
  it.each<[string, (db: D1Database) => Promise<unknown>]>([
    ['due SMS', (db) => dueSms(db, 0, 1)],
    ['expired leases', (db) => abandonExpiredLeases(db, 0)],
    ['unknown SMS', (db) => takeUnknown(db, 'twilio', { now: 0, askedBefore: 0, most: 1 })],
    ['texts sent, to redact', (db) => redactable(db, 'sent')],
    ['texts received, to redact', (db) => redactable(db, 'received')],
    ['how often texts were sent', (db) => sentOfTexts(db, 0)],
    ['what has served', (db) => forgetSms(db, before(0))],
  ])('finds %s by an index, not by going through all there is', async (_, run) => {
    const statements = await asked(run)
    expect(statements.length).toBeGreaterThan(0)
    const file = new DatabaseSync(world.path)
    for (const sql of statements.filter((each) => !few.test(each))) {
      const plan = file
        .prepare(`explain query plan ${sql}`)
        .all()
        .map(({ detail }) => String(detail))
      // A partial index holds those that are looked for, and no others.
      const through = plan.filter((step) =>
        /^SCAN (?!sms USING INDEX sms_unknown)|PRIMARY KEY \(provider=\?\)/.test(step),
      )
      expect(through, sql).toEqual([])
    }
    file.close()
  })
})

const redactable = (db: D1Database, which: 'sent' | 'received') =>
  takeRedactable(db, 'twilio', which, { now: 0, before: 0, askedBefore: 0, most: 1 })

const before = (now: number) => ({
  ...{ now, eventsBefore: now, turnsBefore: now, outboxBefore: now },
  ...{ conversationsBefore: now, notesBefore: now },
})
