const key = 'indaga-address'

/** The page that was asked for, with its filters, while somebody is away at their entity's own sign-in. */
export function keepAddress(): void {
  try {
    sessionStorage.setItem(key, location.pathname + location.search)
  } catch {}
}

/** Once: afterwards it is forgotten. */
export function takeAddress(): string | undefined {
  try {
    const kept = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    return kept?.startsWith('/panel/') ? kept : undefined
  } catch {
    return undefined
  }
}
