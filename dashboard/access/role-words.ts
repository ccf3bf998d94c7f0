import type { Reach } from '../../schema/contracts/access.ts'
import type { OfficesReport, TeamsReport } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { mayDo, type Permission, permissions, type Role } from '../../schema/permissions.ts'

const es = {
  opens: {
    'office-numbers': 've los resultados de sus sedes',
    'agent-competencies': 've las competencias de cada asesor, sin su resultado general',
    'agent-numbers': 've los resultados de cada asesor',
    comments: 'lee los comentarios',
    'manage-training': 'registra capacitaciones',
    allegations: 'recibe las denuncias',
    'acknowledge-alerts': 'revisa los avisos',
    'place-points': 'coloca puntos QR',
    'set-limits': 'recalcula los límites de los gráficos',
    sms: 've cómo van los SMS, y los reanuda',
    'sms-texts': 'lee los textos de los SMS y, si ve todas las sedes, los cambia',
    invite: 'invita a personas',
    'manage-users': 'cambia y quita accesos',
    'manage-keys': 'da claves a los sistemas de tickets',
  } satisfies Record<Permission, string>,
  everywhere: 'Todas las sedes',
}
const en: typeof es = {
  opens: {
    'office-numbers': 'sees the results of their offices',
    'agent-competencies': 'sees each agent’s competencies, without the overall result',
    'agent-numbers': 'sees each agent’s results',
    comments: 'reads comments',
    'manage-training': 'records training sessions',
    allegations: 'is told of allegations',
    'acknowledge-alerts': 'looks into alerts',
    'place-points': 'places QR points',
    'set-limits': 'sets the limits of charts anew',
    sms: 'sees how SMS go, and resumes them',
    'sms-texts': 'reads the texts of SMS and, seeing all offices, changes them',
    invite: 'invites people',
    'manage-users': 'changes and removes access',
    'manage-keys': 'gives keys to ticket systems',
  },
  everywhere: 'All offices',
}

export const roleWords: Record<Language, typeof es> = { es, en }

/** What a role opens: read from the one table of permissions, so that the words can't promise something else. */
export function whatItOpens(role: Role, language: Language): string[] {
  const { opens } = roleWords[language]
  return permissions
    .filter((permission) => mayDo(role, permission))
    .filter((permission) => permission !== 'agent-competencies' || !mayDo(role, 'agent-numbers'))
    .map((permission) => opens[permission])
}

/** `Ve los resultados de sus sedes, lee los comentarios.` */
export function roleSentence(role: Role, language: Language): string {
  const text = whatItOpens(role, language).join(', ')
  return `${text.charAt(0).toLocaleUpperCase(language)}${text.slice(1)}.`
}

export type Places = {
  readonly offices: OfficesReport['offices']
  readonly teams: TeamsReport['teams']
}

/** `Sede Central, Sede Norte`; codes where a name is not known. */
export function reachText(reach: Reach, { offices, teams }: Places, language: Language): string {
  const { everywhere } = roleWords[language]
  const officeName = (code: string) => offices.find(({ office }) => office === code)?.name ?? code
  if ('team' in reach) {
    const team = teams.find((each) => each.team === reach.team)
    return team ? `${team.name}, ${officeName(team.office)}` : reach.team
  }
  return reach.offices === 'all' ? everywhere : reach.offices.map(officeName).join(', ')
}
