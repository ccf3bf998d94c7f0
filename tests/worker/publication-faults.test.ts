import { describe, expect, it } from 'vitest'
import { hookedDatabase } from '../../scripts/machine/hooked-database.ts'
import type { Context } from '../../worker/context.ts'
import { checkTallies } from '../../worker/services/check-tallies.ts'
import { erase } from '../../worker/services/erase.ts'
import { importResponses } from '../../worker/services/import-responses.ts'
import { publishDue, publishNow } from '../../worker/services/publication/publish.ts'
import { quarantine } from '../../worker/services/quarantine.ts'
import { type BusyMonday, busyMonday } from '../world/busy-monday.ts'
import { live, nothingIsLeftBehind } from '../world/live.ts'
import { smallEntity } from '../world/small-entity.ts'

type Act = (monday: BusyMonday, context?: Context) => Promise<unknown>

const publish: Act = async ({ context, witness }, own = context) => {
  await publishNow(own)
  await witness.look()
}
const quarantineOf =
  (who: 'published' | 'waiting' | 'passing'): Act =>
  async ({ [who]: { id }, context, witness }, own = context) => {
    await witness.look()
    await quarantine(own, [id])
    witness.quarantined([id])
    await witness.look()
  }
const eraseOf =
  (who: 'published' | 'waiting' | 'passing'): Act =>
  async ({ [who]: { id }, context, witness }, own = context) => {
    await witness.look()
    await erase(own, id)
    await witness.look({ erased: [id] })
  }
const completePartial: Act = async ({ waiting, arrivals, witness }) => {
  await witness.look()
  const completed = { ...waiting, answers: { G1: 1, OS1: 1, GI1: 1 }, reasons: [], complete: true }
  const written = await arrivals.send(completed)
  expect(written).toBe(witness.waits(waiting.id))
  if (written) arrivals.change(waiting, completed)
}
const rosterFor =
  (agent: number): Act =>
  (monday) =>
    live(monday, { do: 'roster', desk: 0, agents: [agent] })
const importSome: Act = async ({ arrivals, context, witness, clock }, own = context) => {
  const imported = Array.from({ length: 11 }, () => ({
    ...arrivals.remember({ answers: { G1: 4 }, reasons: [], code: null, office: 'L', complete: true }),
    ...{ agent: null, arrivedAt: clock.now - 30 * 86_400_000 },
  }))
  await importResponses(own, imported)
  await witness.look()
}
const oneAfterTheOther =
  (...acts: Act[]): Act =>
  async (monday) => {
    for (const act of acts) await act(monday)
  }

/** At each of its calls to the database, an act is held up until the intruder is done. */
async function atEachCall(act: Act, intruder: Act): Promise<number> {
  for (let call = 1; ; call++) {
    const monday = await busyMonday()
    let came = false
    const db = hookedDatabase(monday.context.db, {
      before: async (at) => {
        if (at !== call) return
        came = true
        await intruder(monday)
      },
    })
    await act(monday, { ...monday.context, db })
    await publishNow(monday.context)
    nothingIsLeftBehind(monday.context, await monday.witness.look())
    if (!came) return call - 1
  }
}

describe('nothing is lost, and nothing counted twice,', () => {
  const intruders: Record<string, Act> = {
    'a quarantine of an answer that waits': quarantineOf('waiting'),
    'a quarantine of an answer that passes to the office': quarantineOf('passing'),
    'a late quarantine': quarantineOf('published'),
    'another publisher and then a quarantine': oneAfterTheOther(publish, quarantineOf('waiting')),
    'another publisher and then an erasure': oneAfterTheOther(publish, eraseOf('waiting')),
    'an erasure of an answer that waits': eraseOf('waiting'),
    'an erasure of a published answer': eraseOf('published'),
    'the completion of a partial answer': completePartial,
    'a correction of the roster': rosterFor(0),
    'a correction that makes ten of what was too few': rosterFor(1),
    'an import': importSome,
  }
  for (const [name, intruder] of Object.entries(intruders)) {
    it(`when ${name} comes between any two steps of the publisher`, async () => {
      expect(await atEachCall(publish, intruder)).toBeGreaterThan(8)
    })
  }

  const acts: Record<string, Act> = {
    'a quarantine of an answer that waits': quarantineOf('waiting'),
    'a late quarantine': quarantineOf('published'),
    'an erasure of an answer that waits': eraseOf('waiting'),
    'an erasure of a published answer': eraseOf('published'),
    'an import': importSome,
  }
  for (const [name, act] of Object.entries(acts)) {
    it(`when the publisher comes between any two steps of ${name}`, async () => {
      expect(await atEachCall(act, publish)).toBeGreaterThan(0)
    })
  }

  it('and each block is reported once, when another write came between', async () => {
    const monday = await busyMonday()
    const db = hookedDatabase(monday.context.db, {
      before: (call) => (call === 8 ? eraseOf('passing')(monday) : undefined),
    })
    const { blocks, responses } = await publishNow({ ...monday.context, db })
    const published = (await monday.witness.look()).responses.filter(({ block }) => block !== null)
    expect({ blocks, responses }).toEqual({ blocks: 2, responses: published.length - 12 })
  })

  it('when three publishers run at once', async () => {
    const monday = await busyMonday()
    await Promise.all([1, 2, 3].map(() => publishNow(monday.context)))
    nothingIsLeftBehind(monday.context, await monday.witness.look())
  })

  it('when the process dies at any call to the database, before or after it was done', async () => {
    for (let call = 1; call <= 16; call++) {
      for (const when of ['before', 'after'] as const) {
        await live(await busyMonday(), { do: 'publish', fault: { call, when, lasting: true } })
      }
    }
  })
})

describe('publishNow', () => {
  it('makes one block of more responses than one statement takes', async () => {
    const { context, arrivals, clock } = await smallEntity()
    await arrivals.arrive({ office: 'L', agent: null, kind: 'reply' }, 10_001, 7)
    clock.now += 7 * 86_400_000
    expect(await publishNow(context)).toEqual({ offices: 2, blocks: 1, responses: 10_001 })
    expect((await checkTallies(context)).problems).toEqual([])
  })
})

describe('publishDue', () => {
  it('runs once in a week, and again when the next has begun', async () => {
    const entity = await smallEntity()
    expect((await publishDue(entity.context)).offices).toBe(2)
    expect((await publishDue(entity.context)).offices).toBe(0)
    await live(entity, { do: 'pass', days: 7 })
    expect((await publishDue(entity.context)).offices).toBe(2)
  })

  it('runs in the week that it is, after a clock had run ahead', async () => {
    const entity = await smallEntity()
    await live(entity, { do: 'pass', days: 3650 })
    await publishDue(entity.context)
    await live(entity, { do: 'pass', days: -3650 })
    expect((await publishDue(entity.context)).offices).toBe(2)
    expect((await publishDue(entity.context)).offices).toBe(0)
  })
})
