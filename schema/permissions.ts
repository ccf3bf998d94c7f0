/** The roles of staff. What each may do stands here alone: worker and dashboard ask the same table. */
export const roles = ['administrator', 'manager', 'trainer', 'supervisor'] as const
export type Role = (typeof roles)[number]

/**
 * `agent-competencies`: what agents do well and what to train, without their overall result.
 * `agent-numbers`: all of an agent's numbers. `comments`: what citizens wrote. `allegations`: that something serious
 * was told of an agent or an office, to look into. `manage-training`: the ledger of training sessions. `set-limits`:
 * of their offices' charts. `sms`: how asking by SMS goes, to resume it, and what citizens wish at the desk.
 * `sms-texts`: what SMS say, changed by who sees all offices.
 */
const granted = {
  'office-numbers': ['administrator', 'manager', 'trainer', 'supervisor'],
  'agent-competencies': ['manager', 'trainer', 'supervisor'],
  'agent-numbers': ['manager', 'supervisor'],
  comments: ['manager', 'supervisor'],
  'manage-training': ['manager', 'trainer'],
  allegations: ['manager', 'supervisor'],
  'acknowledge-alerts': ['manager', 'supervisor'],
  'place-points': ['administrator', 'manager'],
  'set-limits': ['manager'],
  sms: ['administrator', 'manager'],
  'sms-texts': ['administrator', 'manager'],
  invite: ['administrator', 'manager'],
  'manage-users': ['administrator'],
  'manage-keys': ['administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof granted
export const permissions = Object.keys(granted) as readonly Permission[]

export const mayDo = (role: Role, permission: Permission): boolean =>
  (granted[permission] as readonly Role[]).includes(role)

/** Whom someone may invite: managers, those who work with what they see; administrators, anyone. */
export const rolesInvitedBy = (role: Role): readonly Role[] =>
  role === 'administrator' ? roles : role === 'manager' ? ['trainer', 'supervisor'] : []

/** Whose work it is to look into alerts: they are mailed to nobody else. */
export const isMailedAlerts = (role: Role): boolean => mayDo(role, 'acknowledge-alerts')

/** A password alone does not open named persons' scores, nor the settings. */
export const needsSecondFactor = (role: Role): boolean => role === 'administrator' || role === 'manager'
