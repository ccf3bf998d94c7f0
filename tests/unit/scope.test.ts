import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listComments } from '../../worker/db/published-comments.ts'
import { countReceived } from '../../worker/db/received.ts'
import { countByLeaf, countByOffice, countByWeek, waitingAnswers } from '../../worker/db/tallies.ts'
import { listMembers } from '../../worker/services/access/staff.ts'
import { createTicketKey } from '../../worker/services/access/ticket-keys.ts'
import type { Viewer } from '../../worker/services/access/viewer.ts'
import { buildOverview } from '../../worker/services/reports/build-overview.ts'

const worker = join(import.meta.dirname, '../../worker')
const sources = globSync('**/*.{ts,tsx}', { cwd: worker }).map((file) => ({
  file: file.replaceAll('\\', '/'),
  text: readFileSync(join(worker, file), 'utf8'),
}))
const filesWith = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)

describe('numbers of people', () => {
  it('are counted in a scope, which no plain object is (the compiler refuses each of these)', () => {
    const db = {} as D1Database
    const context = {} as Parameters<typeof listMembers>[0]
    const plain = { offices: ['LIM-01'], from: 0, to: 1 }
    const looks = { id: '1', role: 'manager', offices: 'all' } as const
    const refused = [
      // @ts-expect-error
      () => countByLeaf(db, plain, []),
      // @ts-expect-error
      () => countByOffice(db, plain, []),
      // @ts-expect-error
      () => countByWeek(db, plain, []),
      // @ts-expect-error
      () => waitingAnswers(db, plain, []),
      // @ts-expect-error
      () => listComments(db, plain, { limit: 1, offset: 0 }),
      // @ts-expect-error
      () => countReceived(db, [{ office: 'LIM-01', day: 1 }]),
      // @ts-expect-error
      () => buildOverview(context, looks, {}),
      // @ts-expect-error
      () => listMembers(context, looks),
      // @ts-expect-error
      () => createTicketKey(context, looks, { office: 'LIM-01', name: 'x' }),
      // @ts-expect-error
      (viewer: Viewer) => countByLeaf(db, viewer, []),
    ]
    expect(refused).toHaveLength(10)
  })

  it('have scopes from one place, and viewers from one', () => {
    expect(filesWith(/\bas (unknown as )?(Scope|SeenOffice)\b/)).toEqual(['services/reports/scope.ts'])
    expect(filesWith(/\bas (unknown as )?Viewer\b/)).toEqual(['services/access/viewer.ts'])
    expect(filesWith(/<(Scope|SeenOffice|Viewer)>\s*[({]|satisfies (Scope|Viewer)/)).toEqual([])
    expect(filesWith(/\bviewerOf\(/).sort()).toEqual(['routes/viewer.ts', 'services/access/viewer.ts'])
  })

  it('are counted without a viewer by the daily look for alerts alone', () => {
    expect(filesWith(/\b(officesOfJob|scopeOfJob)\b/).sort()).toEqual([
      'services/alerts/find-changes.ts',
      'services/alerts/find-flagged.ts',
      'services/alerts/look-for-alerts.ts',
      'services/reports/scope.ts',
    ])
  })

  it('of alerts reach a viewer through a reach that one place makes', () => {
    expect(filesWith(/\bas (unknown as )?AlertReach\b/)).toEqual(['services/alerts/alert-reach.ts'])
    const lists = sources.find(({ file }) => file === 'db/alert-list.ts')?.text ?? ''
    const queries = [...lists.matchAll(/export async function (\w+)\(([^)]*)\)/g)]
    expect(queries.length).toBeGreaterThan(2)
    for (const [, name, parameters] of queries) {
      if (name !== 'acknowledge') expect(parameters, name).toContain('AlertReach')
    }
    expect(filesWith(/\backnowledge\(/).sort()).toEqual([
      'db/alert-list.ts',
      'services/alerts/acknowledge-alert.ts',
    ])
  })

  // The weeks in which something was published, of offices that scope.ts has let through, and what moves the whole
  // entity's satisfaction: no number of anybody.
  const ofNobody = ['publishedWeeks', 'latestDrivers']

  it('reach reports through queries that take a scope, and through no other', () => {
    const scoped = sources
      .filter(({ file }) => file.startsWith('db/'))
      .flatMap(({ text }) => [...text.matchAll(/export async function (\w+)\(([^)]*)\)/g)])
      .filter(([, , parameters = '']) => /\b(Scope|SeenOffice)\b/.test(parameters))
      .map(([, name = '']) => name)
    expect(scoped.length).toBeGreaterThan(4)
    const used = sources
      .filter(({ file }) => file.startsWith('services/reports/'))
      .flatMap(({ text }) => [...text.matchAll(/import \{([^}]*)\} from '..\/..\/db\/(?!catalogue\.ts)/g)])
      .flatMap(([, names = '']) => names.split(','))
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
    expect(used.length).toBeGreaterThan(5)
    expect(used.filter((name) => !scoped.includes(name) && !ofNobody.includes(name))).toEqual([])
  })

  it('are read by nothing else that a signed-in person reaches', () => {
    const others = sources.filter(({ file }) => file.startsWith('services/access/'))
    for (const { file, text } of others)
      expect(text, file).not.toMatch(/db\/(tallies|published|received|waiting|leaves)/)
  })
})
