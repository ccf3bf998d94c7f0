import type { Words } from '../language/words.ts'
import type { IconName } from './Icon.tsx'

type Page = {
  readonly to: string
  readonly icon: IconName
  readonly label: (words: Words) => string
  /** In the tabs of a phone, where six have to fit. */
  readonly short?: (words: Words) => string
}

/** The navigation, on every width, is this list. */
export const pages = [
  { to: '/', icon: 'home', label: (words: Words) => words.overview },
  {
    to: '/competencias',
    icon: 'bars',
    label: (words: Words) => words.competencies,
    short: (words: Words) => words.competenciesShort,
  },
  { to: '/asesores', icon: 'table', label: (words: Words) => words.agents },
  {
    to: '/comentarios',
    icon: 'channel',
    label: (words: Words) => words.comments,
    short: (words: Words) => words.commentsShort,
  },
  { to: '/puntos', icon: 'qr', label: (words: Words) => words.touchpoints, short: () => 'QR' },
] as const satisfies readonly Page[]
