import { describe, expect, it } from 'vitest'
import { canonicalCode, verifiedKind } from '../../worker/codes.ts'
import { createTouchpoint } from '../../worker/services/create-touchpoint.ts'
import { officeWithApi } from '../world/api.ts'

describe('a touchpoint', () => {
  it('has a code that proves itself and opens its survey', async () => {
    const world = await officeWithApi()
    const code = await createTouchpoint(world.context, { office: 'LIM-01', desk: 'D-1' })
    expect(canonicalCode(code)).toBe(code)
    expect(await verifiedKind(code, world.context.keys)).toBe('static')
    expect((await world.open(code)).office).toBe('Sede LIM-01')
  })

  it('gets another code where chance gives it one that is taken', async () => {
    const world = await officeWithApi()
    const drawn = [7, 7, 7, 9]
    const context = { ...world.context, randomBytes: () => new Uint8Array(10).fill(drawn.shift() ?? 0) }
    const first = await createTouchpoint(context, { office: 'LIM-01' })
    const second = await createTouchpoint(context, { office: 'SCL-01' })
    expect(second).not.toBe(first)
    expect((await world.open(first)).office).toBe('Sede LIM-01')
    expect((await world.open(second)).office).toBe('Sede SCL-01')
  })

  it('is none of a place that does not exist', async () => {
    const { context } = await officeWithApi()
    await expect(createTouchpoint(context, { office: 'XXX-99' })).rejects.toThrow(/FOREIGN KEY/)
    await expect(
      createTouchpoint(context, { office: 'LIM-01', agent: 'A-014', desk: 'D-1' }),
    ).rejects.toThrow()
  })
})
