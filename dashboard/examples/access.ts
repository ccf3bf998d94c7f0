import type { StaffMember, StaffReport, TicketKeysReport } from '../../schema/contracts/access.ts'
import type { Role } from '../../schema/permissions.ts'
import type { Places } from '../access/role-words.ts'
import type { OpenDoor, StaffSession } from '../access/session.ts'

const entity = 'Municipalidad de San Aurelio'
const day = 86_400_000
const at = (from: number) => new Date(Date.now() + from).toISOString()

export const doorExamples = {
  typical: { kind: 'nobody', entity, mail: true },
  ownSignIn: { kind: 'nobody', entity, mail: true, oidc: 'la cuenta de su entidad' },
  noMail: { kind: 'nobody', entity, mail: false },
} satisfies Record<string, OpenDoor>

export const places: Places = {
  offices: [
    { office: 'CEN', name: 'Sede Central' },
    { office: 'NOR', name: 'Sede Norte' },
    { office: 'RUR', name: 'Oficina Rural de San Aurelio y Anexos de la Cuenca Alta' },
  ],
  teams: [
    { team: 'CEN-A', office: 'CEN', name: 'Equipo A' },
    { team: 'NOR-A', office: 'NOR', name: 'Equipo A' },
  ],
}

const person = (role: Role, name: string, more: Partial<StaffMember> = {}): StaffMember => ({
  id: name,
  email: `${name.split(' ')[0]?.toLowerCase()}@entidad.gob.pe`,
  name,
  role,
  reach: role === 'supervisor' ? { team: 'CEN-A' } : { offices: 'all' },
  hasPassword: true,
  secondFactor: role === 'administrator' || role === 'manager',
  demonstration: false,
  ...more,
})

export const exampleMembers: Record<Role, StaffMember> = {
  administrator: person('administrator', 'Ana Quispe'),
  manager: person('manager', 'Gabriel Huamán', { reach: { offices: ['CEN', 'NOR'] } }),
  trainer: person('trainer', 'Carla Ñahui', { reach: { offices: ['CEN'] } }),
  supervisor: person('supervisor', 'Saúl Rojas'),
}

export const exampleSession = (role: Role, more: Partial<StaffSession> = {}): StaffSession => ({
  kind: 'staff',
  entity,
  demonstration: true,
  member: exampleMembers[role],
  alertMails: true,
  expiresAt: at(day / 2),
  ...more,
})

export const staffExamples = {
  typical: {
    members: [
      ...Object.values(exampleMembers),
      person('manager', 'Rosa del Carmen Condori Mamani de Fernández', {
        email: 'rosa.del.carmen.condori.mamani@municipalidad-de-san-aurelio.gob.pe',
        reach: { offices: ['CEN', 'NOR', 'RUR'] },
        secondFactor: false,
      }),
    ],
    invitations: [
      {
        id: '1',
        email: 'luz@entidad.gob.pe',
        role: 'trainer',
        reach: { offices: ['NOR'] },
        expiresAt: at(5 * day),
        expired: false,
      },
      {
        id: '2',
        email: 'pedro@entidad.gob.pe',
        role: 'supervisor',
        reach: { team: 'NOR-A' },
        expiresAt: at(-day),
        expired: true,
      },
    ],
  },
  alone: { members: [exampleMembers.administrator], invitations: [] },
  empty: { members: [], invitations: [] },
} satisfies Record<string, StaffReport>
export type StaffExample = keyof typeof staffExamples

const key = (name: string, office: string, more: Partial<TicketKeysReport['keys'][number]> = {}) => ({
  id: name,
  office,
  name,
  createdAt: at(-60 * day),
  visits: { today: 0, lastWeek: 0, ever: 0 },
  ...more,
})

export const keysExamples = {
  typical: {
    keys: [
      key('Tickets del módulo principal', 'CEN', {
        lastUsedAt: at(-4 * 60_000),
        visits: { today: 118, lastWeek: 1042, ever: 25_310 },
      }),
      key('Tótem de la entrada', 'NOR', {
        lastUsedAt: at(-12 * day),
        visits: { today: 0, lastWeek: 0, ever: 812 },
      }),
      key('Prueba', 'RUR'),
      key('Sistema anterior', 'CEN', {
        lastUsedAt: at(-90 * day),
        revokedAt: at(-59 * day),
        visits: { today: 0, lastWeek: 0, ever: 9_001 },
      }),
    ],
  },
  empty: { keys: [] },
} satisfies Record<string, TicketKeysReport>
export type KeysExample = keyof typeof keysExamples

export const exampleEnrolment = {
  // Of the word «example»: a picture of the right kind, not a secret.
  qr: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29"><path fill="#fff" d="M0 0h29v29H0z"/><path d="M4 4h7v7H4zM18 4h7v7h-7zM4 18h7v7H4z"/></svg>`,
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  recoveryCodes: Array.from({ length: 10 }, (_, index) => `ab${index}de-fgh${index}j`),
}
