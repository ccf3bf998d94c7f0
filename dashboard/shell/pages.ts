import type { Words } from '../language/words.ts'
import type { IconName } from './Icon.tsx'

/** The navigation, on every width, is this list. */
export const pages = [
  { to: '/', icon: 'home', label: (words: Words) => words.overview },
] as const satisfies readonly { to: string; icon: IconName; label: (words: Words) => string }[]
