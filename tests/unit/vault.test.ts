import { describe, expect, it } from 'vitest'
import { vaultOf } from '../../worker/vault.ts'

const [one, two] = [
  'one-secret-for-phones-of-thirty-two-characters',
  'two-secret-for-phones-of-thirty-two-characters',
]

describe('the vault of phones', () => {
  it('opens what it sealed, each time sealed otherwise, with nothing of it to be seen', async () => {
    const vault = vaultOf(one)
    const sealed = await Promise.all([1, 2].map(() => vault.seal('contact|a', '+51987654321')))
    expect(new Set(sealed).size).toBe(2)
    for (const each of sealed) {
      expect(each).not.toContain('987654321')
      expect(await vault.open('contact|a', each)).toBe('+51987654321')
    }
  })

  it('opens nothing about something else, nothing altered, and nothing of another key', async () => {
    const vault = vaultOf(one)
    const sealed = await vault.seal('contact|a', '+51987654321')
    await expect(vault.open('contact|b', sealed)).rejects.toThrow()
    for (let index = 0; index < sealed.length; index++) {
      const other = sealed[index] === 'A' ? 'B' : 'A'
      const altered = sealed.slice(0, index) + other + sealed.slice(index + 1)
      // The last characters of base64 hold bits that are not of the text.
      const opened = await vault.open('contact|a', altered).catch(() => 'refused')
      expect(['refused', '+51987654321']).toContain(opened)
      if (![7, 8].includes(index) && index < sealed.length - 1 && sealed[index + 1] !== '.')
        expect(opened, `${index}`).toBe('refused')
    }
    await expect(vaultOf(two).open('contact|a', sealed)).rejects.toThrow(/not there/)
    await expect(vault.open('contact|a', '')).rejects.toThrow()
  })

  it('opens under the old key while keys change, seals under the new one, and tells which is which', async () => {
    const sealed = await vaultOf(one).seal('contact|a', '+51987654321')
    const both = vaultOf(`${two}, ${one}`)
    expect(await both.open('contact|a', sealed)).toBe('+51987654321')
    const current = await both.current()
    expect(sealed.startsWith(current)).toBe(false)
    const again = await both.seal('contact|a', '+51987654321')
    expect(again.startsWith(current)).toBe(true)
    expect([both.hasOlder, vaultOf(two).hasOlder]).toEqual([true, false])
    expect(await vaultOf(two).open('contact|a', again)).toBe('+51987654321')
  })

  it.each(['', ' , ', 'short', `${one},short`])('takes no secret that is too short: «%s»', (secrets) => {
    expect(() => vaultOf(secrets)).toThrow(/PHONE_KEYS/)
  })
})
