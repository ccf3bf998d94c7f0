import { describe, expect, it } from 'vitest'
import { NewPassword } from '../../schema/contracts/access.ts'
import { brokenRules } from '../../schema/password-rules.ts'

describe('a new password', () => {
  it.each([
    ['corta', ['shortest']],
    ['aaaaaaaaaaaa', ['differentCharacters']],
    ['aaaa', ['shortest', 'differentCharacters']],
    ['una frase larga', []],
    [`${'x'.repeat(120)}abcdefghi`, ['longest']],
    ['ábcdé ábcdé á', []],
  ])('%j breaks %j, and the contract refuses what breaks a rule', (text, broken) => {
    expect(brokenRules(text)).toEqual(broken)
    expect(NewPassword.safeParse(text).success).toBe(broken.length === 0)
  })
})
