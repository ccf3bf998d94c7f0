/** So long a password that was typed need not be typed again, to set up a second factor right after it. */
const life = 10 * 60_000

let kept: { readonly password: string; readonly until: number } | undefined

/** In this page's memory only: a reload forgets it. */
export function keepTyped(password: string): void {
  kept = { password, until: Date.now() + life }
}

export function typedPassword(): string | undefined {
  if (kept && kept.until < Date.now()) kept = undefined
  return kept?.password
}

export function forgetTyped(): void {
  kept = undefined
}
