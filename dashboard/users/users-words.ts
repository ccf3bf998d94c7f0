import type { Language } from '../../schema/instrument/text.ts'
import type { Factor } from '../access/factor.ts'
import { useLanguage } from '../language/context.ts'

const es = {
  question: '¿Quién entra a Indaga, y qué ve?',
  people: (count: number) => (count === 1 ? '1 persona tiene acceso' : `${count} personas tienen acceso`),
  pending: (count: number) => (count === 1 ? '1 invitación espera' : `${count} invitaciones esperan`),
  answer: (people: string, pending: string | undefined) =>
    pending ? `${people} y ${pending}.` : `${people}.`,
  unprotected: (count: number) =>
    count === 1
      ? 'A 1 persona le falta configurar el segundo factor que su rol exige: no entra hasta hacerlo.'
      : `A ${count} personas les falta configurar el segundo factor que su rol exige: no entran hasta hacerlo.`,
  within: 'Aquí están quienes trabajan solo con sus sedes.',
  membersTitle: 'Personas con acceso',
  you: 'Usted',
  demonstration: 'Demostración',
  factors: {
    on: '✓ Segundo factor activo',
    elsewhere: 'Entra con la cuenta de la entidad',
    missing: '! Falta el segundo factor',
    off: 'Sin segundo factor',
  } satisfies Record<Factor, string>,
  change: 'Cambiar',
  changeOf: (name: string) => `Cambiar el acceso de ${name}`,
  takeOff: 'Quitar segundo factor',
  takeOffOf: (name: string) => `Quitar el segundo factor de ${name}`,
  remove: 'Quitar acceso',
  removeOf: (name: string) => `Quitar el acceso de ${name}`,
  nobody: 'Todavía no hay nadie más. Invite a la primera persona.',
  nobodyWithin: 'Todavía no hay nadie en sus sedes. Invite a la primera persona.',

  invitationsTitle: 'Invitaciones pendientes',
  expires: (day: string) => `Vence el ${day}`,
  expired: 'Venció',
  withdraw: 'Retirar',
  withdrawOf: (email: string) => `Retirar la invitación de ${email}`,

  invite: 'Invitar a una persona',
  inviteText: 'Recibirá un enlace, válido por 7 días, para crear su cuenta.',
  email: 'Correo electrónico',
  emailWrong: 'Escriba un correo completo, como nombre@entidad.gob.pe.',
  emailTaken: 'Esta persona ya tiene una cuenta.',
  role: 'Rol',
  offices: 'Sedes que verá',
  everywhere: 'Todas las sedes',
  someOffices: 'Elegir sedes',
  officesMissing: 'Elija al menos una sede.',
  team: 'Equipo que supervisa',
  chooseTeam: 'Elija un equipo',
  teamMissing: 'Elija un equipo.',
  noTeams: 'No hay equipos en sus sedes. Se cargan con el catálogo.',
  administratorReach: 'Administra todas las sedes. No ve resultados de personas.',
  reachWrong: 'Esta elección ya no es posible. Elija de nuevo.',
  send: 'Crear la invitación',
  madeTitle: 'Invitación creada',
  mailed: (email: string) => `Se envió por correo a ${email}. También puede copiar el enlace:`,
  notMailed: (email: string) =>
    `Esta instalación no envía correo. Copie el enlace y entrégueselo a ${email}:`,
  once: 'Se muestra una sola vez. Si se pierde, retire la invitación y cree otra.',
  link: 'Enlace de la invitación',
  another: 'Invitar a otra persona',

  changeTitle: (name: string) => `Acceso de ${name}`,
  changeText: 'Vale de inmediato, también en sus sesiones abiertas.',
  save: 'Guardar',
  removeText: (name: string) =>
    `${name} dejará de entrar y sus sesiones se cierran. Para volver necesitará otra invitación.`,
  takeOffText: (name: string) =>
    `Hágalo solo si ${name} perdió el teléfono y los códigos, y usted lo comprobó. Sus sesiones se cierran; al entrar configura otro.`,
  withdrawText: (email: string) => `El enlace que recibió ${email} dejará de funcionar.`,
  loading: 'Cargando la lista…',
}
export type UsersWords = typeof es
const en: UsersWords = {
  question: 'Who gets into Indaga, and what do they see?',
  people: (count) => (count === 1 ? '1 person has access' : `${count} people have access`),
  pending: (count) => (count === 1 ? '1 invitation is waiting' : `${count} invitations are waiting`),
  answer: (people, pending) => (pending ? `${people} and ${pending}.` : `${people}.`),
  unprotected: (count) =>
    count === 1
      ? '1 person has yet to set up the second factor that their role needs: until then they are kept out.'
      : `${count} people have yet to set up the second factor that their role needs: until then they are kept out.`,
  within: 'Here are those who work with nothing but your offices.',
  membersTitle: 'People with access',
  you: 'You',
  demonstration: 'Demonstration',
  factors: {
    on: '✓ Second factor on',
    elsewhere: 'Comes in by the entity’s own sign-in',
    missing: '! Second factor missing',
    off: 'No second factor',
  },
  change: 'Change',
  changeOf: (name) => `Change the access of ${name}`,
  takeOff: 'Take second factor off',
  takeOffOf: (name) => `Take the second factor of ${name} off`,
  remove: 'Remove access',
  removeOf: (name) => `Remove the access of ${name}`,
  nobody: 'There is nobody else yet. Invite the first person.',
  nobodyWithin: 'There is nobody in your offices yet. Invite the first person.',

  invitationsTitle: 'Pending invitations',
  expires: (day) => `Expires on ${day}`,
  expired: 'Expired',
  withdraw: 'Withdraw',
  withdrawOf: (email) => `Withdraw the invitation of ${email}`,

  invite: 'Invite a person',
  inviteText: 'They get a link, good for 7 days, to make their account.',
  email: 'E-mail',
  emailWrong: 'Type a whole address, such as name@entity.gob.pe.',
  emailTaken: 'This person has an account already.',
  role: 'Role',
  offices: 'Offices that they will see',
  everywhere: 'All offices',
  someOffices: 'Choose offices',
  officesMissing: 'Choose at least one office.',
  team: 'Team that they supervise',
  chooseTeam: 'Choose a team',
  teamMissing: 'Choose a team.',
  noTeams: 'There are no teams in your offices. They are loaded with the catalogue.',
  administratorReach: 'Administers all offices. Does not see people’s results.',
  reachWrong: 'This can’t be chosen any more. Choose again.',
  send: 'Make the invitation',
  madeTitle: 'Invitation made',
  mailed: (email) => `It was mailed to ${email}. You can copy the link too:`,
  notMailed: (email) => `This installation sends no mail. Copy the link and give it to ${email}:`,
  once: 'It is shown once. If it gets lost, withdraw the invitation and make another one.',
  link: 'Link of the invitation',
  another: 'Invite another person',

  changeTitle: (name) => `Access of ${name}`,
  changeText: 'It holds at once, in open sessions too.',
  save: 'Save',
  removeText: (name) =>
    `${name} won’t get in any more, and their sessions end. To come back they need another invitation.`,
  takeOffText: (name) =>
    `Only if ${name} has lost phone and codes, and you have made sure of it. Their sessions end; signing in sets up another one.`,
  withdrawText: (email) => `The link that ${email} got will stop working.`,
  loading: 'Loading the list…',
}
export const usersWords: Record<Language, UsersWords> = { es, en }
export const useUsersWords = (): UsersWords => usersWords[useLanguage()]
