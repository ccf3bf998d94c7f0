import { describe, expect, it } from 'vitest'
import { placeOfCode } from '../../dashboard/agents/AgentFinder.tsx'
import { agentName } from '../../dashboard/agents/agent-name.ts'
import { placeAfter } from '../../dashboard/agents/grid-keys.ts'
import { publishesOneWeek } from '../../dashboard/agents/one-week.ts'
import { drawnRows } from '../../dashboard/agents/useRowWindow.ts'
import { agentsExamples } from '../../dashboard/examples/agents.ts'
import { periodOf, windowOf } from '../../dashboard/filters/periods.ts'

const at = (row: number, column: number) => ({ row, column })
const pressed = (key: string, from = at(5, 3), ctrl = false) => placeAfter({ key, ctrl }, from, 20, 12)

describe('the keys of the heat map', () => {
  it.each([
    ['ArrowUp', at(4, 3)],
    ['ArrowDown', at(6, 3)],
    ['ArrowLeft', at(5, 2)],
    ['ArrowRight', at(5, 4)],
    ['PageUp', at(0, 3)],
    ['PageDown', at(15, 3)],
    ['Home', at(5, 0)],
    ['End', at(5, 11)],
  ])('%s', (key, place) => {
    expect(pressed(key)).toEqual(place)
  })

  it('stop at the edges, reach the corners with Ctrl, and leave other keys alone', () => {
    expect(pressed('ArrowUp', at(0, 0))).toEqual(at(0, 0))
    expect(pressed('ArrowRight', at(19, 11))).toEqual(at(19, 11))
    expect(pressed('Home', at(5, 3), true)).toEqual(at(0, 0))
    expect(pressed('End', at(5, 3), true)).toEqual(at(19, 11))
    expect(pressed('a')).toBeUndefined()
    expect(pressed('Tab')).toBeUndefined()
  })
})

describe('of a long list', () => {
  it('only the rows on screen are drawn, and the one that holds the focus', () => {
    expect(drawnRows({ first: 8, end: 12 }, 2000, undefined)).toEqual([8, 9, 10, 11])
    expect(drawnRows({ first: 8, end: 12 }, 2000, 9)).toEqual([8, 9, 10, 11])
    expect(drawnRows({ first: 8, end: 12 }, 2000, 0)).toEqual([0, 8, 9, 10, 11])
    expect(drawnRows({ first: 8, end: 12 }, 2000, 1999)).toEqual([8, 9, 10, 11, 1999])
    expect(drawnRows({ first: 8, end: 12 }, 10, 1999)).toEqual([8, 9])
  })

  it('an agent is found by code, by name, or by a part of the code', () => {
    const find = (text: string) =>
      placeOfCode([{ agent: 'A-0101' }, { agent: 'A-010' }, { agent: 'VENT-7' }], text, (code) =>
        agentName(code, 'es'),
      )
    expect(find('A-010')).toBe(1)
    expect(find('asesor 010')).toBe(1)
    expect(find('010')).toBe(0)
    expect(find('vent')).toBe(2)
    expect(find('999')).toBeUndefined()
  })
})

describe('the agents’ weeks', () => {
  it('are 26 unless others are asked for', () => {
    expect(windowOf(26, '2026-W47', 26)).toEqual({})
    expect(windowOf(13, '2026-W47', 26)).toEqual({ from: '2026-W35', to: '2026-W47' })
    expect(periodOf({}, '2026-W47', 26)).toBe('26')
    expect(periodOf({ from: '2026-W35', to: '2026-W47' }, '2026-W47', 26)).toBe('13')
  })

  it('are one where only one of the window has been published', () => {
    const { scope } = agentsExamples.typical
    expect(publishesOneWeek(scope, { first: '2026-W47', last: '2026-W47' })).toBe(true)
    expect(publishesOneWeek(scope, { first: '2026-W46', last: '2026-W47' })).toBe(false)
    expect(publishesOneWeek(scope, undefined)).toBe(false)
  })
})
