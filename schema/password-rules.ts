/** Of a password that is to be kept. Length is what makes it hard to guess. */
export const passwordRules = { shortest: 12, longest: 128, differentCharacters: 5 } as const

export type PasswordRule = keyof typeof passwordRules

/** The rules that a text does not meet. */
export function brokenRules(text: string): PasswordRule[] {
  const { shortest, longest, differentCharacters } = passwordRules
  const kept: Record<PasswordRule, boolean> = {
    shortest: text.length >= shortest,
    longest: text.length <= longest,
    differentCharacters: new Set(text).size >= differentCharacters,
  }
  return (Object.keys(kept) as PasswordRule[]).filter((rule) => !kept[rule])
}
