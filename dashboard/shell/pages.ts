import { mayDo, type Permission, type Role } from '../../schema/permissions.ts'
import type { Words } from '../language/words.ts'
import type { IconName } from './Icon.tsx'

type Page = {
  readonly to: string
  readonly icon: IconName
  readonly label: (words: Words) => string
  /** In the tabs of a phone, where six have to fit with «Más». */
  readonly short?: (words: Words) => string
  /** Shown to whose role may do this. */
  readonly needs: Permission
}

/** The navigation, on every width, is this list. */
export const pages = [
  { to: '/', icon: 'home', label: (words) => words.overview, needs: 'office-numbers' },
  {
    to: '/competencias',
    icon: 'bars',
    label: (words) => words.competencies,
    short: (words: Words) => words.competenciesShort,
    needs: 'office-numbers',
  },
  { to: '/asesores', icon: 'table', label: (words) => words.agents, needs: 'agent-competencies' },
  {
    to: '/capacitacion',
    icon: 'cap',
    label: (words) => words.training,
    short: (words: Words) => words.trainingShort,
    needs: 'agent-competencies',
  },
  {
    to: '/comentarios',
    icon: 'channel',
    label: (words) => words.comments,
    short: (words: Words) => words.commentsShort,
    needs: 'comments',
  },
  {
    to: '/puntos',
    icon: 'qr',
    label: (words) => words.touchpoints,
    short: (_: Words) => 'QR',
    needs: 'office-numbers',
  },
] as const satisfies readonly Page[]

/** The tabs of a phone, beside «Más»: further pages are behind it. */
export const mostTabs = 5

/** What is to be looked into: at the foot of the pages, and on a phone behind «Más», which carries its count. */
export const alertsPage = {
  to: '/alertas',
  icon: 'alert',
  label: (words) => words.alerts,
  needs: 'office-numbers',
} as const satisfies Page

/** What is not looked at every day: at the foot of the side, and on a phone behind «Más». */
export const settingsPages = [
  { to: '/participacion', icon: 'filter', label: (words) => words.participation, needs: 'office-numbers' },
  { to: '/sms', icon: 'phone', label: () => 'SMS', needs: 'sms' },
  { to: '/usuarios', icon: 'people', label: (words) => words.users, needs: 'invite' },
  { to: '/claves', icon: 'key', label: (words) => words.keys, needs: 'manage-keys' },
] as const satisfies readonly Page[]

export const pagesFor = <Listed extends Page>(list: readonly Listed[], role: Role): readonly Listed[] =>
  list.filter(({ needs }) => mayDo(role, needs))
