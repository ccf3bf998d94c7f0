import { OfficeCode } from '../../schema/contracts/fields.ts'

/** Names that a person takes for the same: case, accents, and spaces or hyphens between words don't count. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .trim()
    .replace(/[\s\-–—_]+/g, '-')

/** A code that the same name always gets, and another name doesn't: `MAC Lima Norte` is `MAC-LIMA-NORTE`. */
export function codeFromName(name: string): string {
  const key = nameKey(name)
  if (OfficeCode.safeParse(key).success) return key
  const start = key
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 12)
    .replace(/-$/, '')
  return `${start || 'X'}-${fingerprint(key)}`
}

/** FNV-1a, 32 bits: at most seven letters and digits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(36).toUpperCase().padStart(7, '0')
}
