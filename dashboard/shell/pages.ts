import type { Words } from '../language/words.ts'
import type { IconName } from './Icon.tsx'

/** The navigation, on every width, is this list. */
export const pages = [
  { to: '/', icon: 'home', label: (words: Words) => words.overview },
  { to: '/competencias', icon: 'bars', label: (words: Words) => words.competencies },
  { to: '/asesores', icon: 'table', label: (words: Words) => words.agents },
  { to: '/puntos', icon: 'qr', label: (words: Words) => words.touchpoints },
] as const satisfies readonly { to: string; icon: IconName; label: (words: Words) => string }[]
