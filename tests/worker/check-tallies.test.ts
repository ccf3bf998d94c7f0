import { beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../../worker/context.ts'
import { checkTallies } from '../../worker/services/check-tallies.ts'
import { erase } from '../../worker/services/erase.ts'
import { quarantine } from '../../worker/services/quarantine.ts'
import { relive, workedHistories } from '../world/histories.ts'
import { givenResponses, idOf } from '../world/responses.ts'
import { publishLater, twelve, twoBlocks } from '../world/two-blocks.ts'
import { emptyWorld } from '../world/world.ts'

describe('checkTallies', () => {
  describe('finds nothing', () => {
    for (const history of workedHistories) {
      it(`after each step of: ${history.title}`, async () => {
        const world = await emptyWorld()
        await relive(world, history, async (index) => {
          if (history.events[index]?.event === 'response') return
          expect((await checkTallies(world.context)).problems).toEqual([])
        })
      })
    }

    it('and counts leaves, blocks, rows and responses', async () => {
      const context = await twoBlocks()
      // G1 and OS1 with their competency OS in both blocks; GI1 and GI in the second, with what the first gave.
      expect(await checkTallies(context)).toEqual({
        ...{ leaves: 1, blocks: 2, rows: 8, responses: 24, problems: [] },
      })
    })

    it('where a published response was erased, or its block withdrawn', async () => {
      const context = await twoBlocks()
      await erase(context, idOf('one-3'))
      expect((await checkTallies(context)).problems).toEqual([])
      await quarantine(context, [idOf('two-3')])
      expect((await checkTallies(context)).problems).toEqual([])
    })

    it('while the leaf moves on under its eyes', async () => {
      const context = await twoBlocks()
      let calls = 0
      const db = new Proxy(context.db, {
        get: (target, key) => {
          if (key !== 'batch') return Reflect.get(target, key).bind(target)
          return async (statements: D1PreparedStatement[]) => {
            if (++calls === 2) await quarantine(context, [idOf('one-0')])
            return target.batch(statements)
          }
        },
      })
      expect((await checkTallies({ ...context, db })).problems).toEqual([])
      expect(calls).toBeGreaterThan(2)
    })
  })

  describe('says what is wrong where', () => {
    const leaf = 'L/A/open'
    let context: Context
    beforeEach(async () => {
      context = await twoBlocks()
    })
    const run = (sql: string) => context.db.prepare(sql).run()
    const problems = async () => (await checkTallies(context)).problems

    it('a count was altered', async () => {
      await run(`update tallies set at100 = at100 + 1 where block = 1 and measure = 'G1'`)
      expect(await problems()).toEqual([
        { leaf, block: 1, measure: 'G1', what: 'the row says 0 0 0 0 13, its responses 0 0 0 0 12' },
        { leaf, block: 1, what: 'its rows are not those that its checksum was made of' },
      ])
    })

    it('a count was altered in a leaf that can’t be recounted any more', async () => {
      await erase(context, idOf('one-0'))
      await run(`update tallies set at100 = at100 + 1 where block = 1 and measure = 'G1'`)
      expect(await problems()).toEqual([
        { leaf, block: 1, what: 'its rows are not those that its checksum was made of' },
      ])
    })

    it('a row is gone', async () => {
      await run(`delete from tallies where block = 1 and measure = 'OS1'`)
      expect(await problems()).toEqual([
        { leaf, block: 1, what: 'its rows are not those that its checksum was made of' },
        { leaf, block: 1, measure: 'OS1', what: '0 0 0 12 0 answers are in no row and not carried' },
      ])
    })

    it('a row is served and withdrawn at once', async () => {
      await run(`insert into withdrawn_tallies select * from tallies where block = 1 and measure = 'G1'`)
      expect(await problems()).toContainEqual({
        ...{ leaf, block: 1, measure: 'G1' },
        what: 'the row holds answers that another row holds too',
      })
    })

    it('a row holds carried answers a second time', async () => {
      await run(`update tallies set sources = '[1,2]', at100 = 24 where block = 2 and measure = 'G1'`)
      expect(await problems()).toContainEqual({
        ...{ leaf, block: 2, measure: 'G1' },
        what: 'the row holds answers that another row holds too',
      })
    })

    it('a row forgot from where its carried answers are', async () => {
      await run(`update tallies set sources = null where block = 2 and measure = 'GI1'`)
      expect((await problems()).map(({ measure, what }) => [measure, what])).toEqual([
        ['GI1', 'the row says 0 0 10 0 0, its responses 0 0 6 0 0'],
        [undefined, 'its rows are not those that its checksum was made of'],
        ['GI1', '0 0 4 0 0 answers are in no row and not carried'],
      ])
    })

    it('a row stands in another week', async () => {
      await run(`update tallies set week = week + 1 where block = 2 and measure = 'G1'`)
      expect(await problems()).toEqual([
        { leaf, block: 2, measure: 'G1', what: 'the row has another week than its block' },
      ])
    })

    it('a response moved to another block', async () => {
      await run(`update responses set block = 2 where id = ${blob('one-0')}`)
      const found = (await problems()).map(({ block, what }) => [block, what])
      expect(found).toContainEqual([1, 'it was made of 12 responses and has 11'])
      expect(found).toContainEqual([2, 'it was made of 12 responses and has 13'])
      expect(found).toContainEqual([2, 'its first and last week are not those of its responses'])
    })

    it('a response belongs to somebody else', async () => {
      await run(`update responses set agent = null where id = ${blob('one-0')}`)
      expect(await problems()).toEqual([
        { leaf, block: 1, what: '1 of its responses belong to another leaf' },
      ])
    })

    it('a response keeps the hour in which it came', async () => {
      await run(`update responses set hour = 9 where id = ${blob('one-0')}`)
      expect(await problems()).toEqual([
        { leaf, block: 1, what: '1 of its responses keep what goes with publication' },
      ])
    })

    it('a response was deleted past the erasure', async () => {
      await run(`delete from responses where id = ${blob('one-11')}`)
      const found = (await problems()).map(({ what }) => what)
      expect(found).toContain('it was made of 12 responses and has 11')
      expect(found).toContain('1 responses are gone, 0 were erased')
    })

    it('an answer was changed after it was published', async () => {
      await run(`update responses set answers = '{"G1":5,"OS1":1}' where id = ${blob('one-11')}`)
      expect((await problems()).map(({ measure }) => measure)).toEqual(['OS', 'OS1'])
    })

    it('a response has half an address', async () => {
      await run(`update responses set leaf = null where id = ${blob('one-11')}`)
      expect(await problems()).toContainEqual({ leaf: '-', what: '1 published responses are in no block' })
    })

    it('what is carried was changed, lost or made up', async () => {
      const carried = (value: string) => run(`update leaves set carried = '${value}' where agent = 'B'`)
      await givenResponses(context, 'America/Lima', twelve('B', 'three', '2026-11-18T15:00:00Z', 4))
      await publishLater(context, '2026-11-25T15:00:00Z')
      const b = 'L/B/open'
      await carried('{"GI1":{"1":[0,0,5,0,0]},"GI":{"1":[0,0,4,0,0]}}')
      expect(await problems()).toEqual([
        { leaf: b, block: 1, measure: 'GI1', what: 'carried are 0 0 5 0 0, left are 0 0 4 0 0' },
      ])
      await carried('{"GI":{"1":[0,0,4,0,0]}}')
      expect(await problems()).toEqual([
        { leaf: b, block: 1, measure: 'GI1', what: '0 0 4 0 0 answers are in no row and not carried' },
      ])
      await carried('{"GI1":{"1":[0,0,4,0,0]},"GI":{"1":[0,0,4,0,0]},"CE1":{"1":[1,0,0,0,0]}}')
      expect(await problems()).toEqual([
        { leaf: b, block: 1, measure: 'CE1', what: 'carried are 1 0 0 0 0, left are 0 0 0 0 0' },
      ])
    })

    it('a block was withdrawn and its rows were not, or the other way round', async () => {
      await run(`update blocks set withdrawn_at = 1 where ordinal = 1`)
      // The second block's GI1 and GI hold answers that the first carried on.
      expect((await problems()).map(({ block, measure }) => `${block} ${measure}`)).toEqual([
        ...['1 G1', '1 OS', '1 OS1', '2 GI', '2 GI1'],
      ])
      await run(`update blocks set withdrawn_at = null`)
      await run(`insert into withdrawn_tallies select * from tallies where block = 1`)
      await run(`delete from tallies where block = 1`)
      expect((await problems()).map(({ what }) => what)).toEqual(
        Array(3).fill('the row was withdrawn without its blocks'),
      )
    })
  })
})

const blob = (name: string) => `x'${idOf(name).replaceAll('-', '')}'`
