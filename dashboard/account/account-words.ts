import type { Language } from '../../schema/instrument/text.ts'
import type { Factor } from '../access/factor.ts'
import { useLanguage } from '../language/context.ts'

const es = {
  question: '¿Con qué cuenta entro, y está protegida?',
  answers: {
    on: 'Su cuenta está protegida con contraseña y segundo factor.',
    elsewhere: 'Entra con la cuenta de su entidad, que la protege.',
    missing: 'A su cuenta le falta el segundo factor.',
    off: 'Su cuenta está protegida solo con contraseña.',
  } satisfies Record<Factor, string>,
  detailsTitle: 'Sus datos',
  name: 'Nombre',
  email: 'Correo',
  role: 'Rol',
  opens: 'Qué puede hacer',
  reach: 'Qué ve',
  detailsNote: 'Rol, sedes y equipo los cambia quien administra Indaga en su entidad.',
  passwordTitle: 'Contraseña',
  passwordText: 'Al cambiarla se cierran sus sesiones en otros equipos.',
  current: 'Contraseña actual',
  change: 'Cambiar la contraseña',
  changed: 'Su contraseña cambió. Las sesiones en otros equipos se cerraron.',
  factorTitle: 'Segundo factor',
  factorOn: 'Activo: al entrar se pide un código de su app de autenticación.',
  factorOff: 'No está activo. Con él, quien conozca su contraseña no podrá entrar.',
  factorSetUp: 'Configurar el segundo factor',
  factorNewPhone:
    '¿Cambia de teléfono? Pida a quien administra Indaga que quite el segundo factor: al entrar lo configura de nuevo.',
  newCodes: 'Crear códigos de recuperación nuevos',
  newCodesText: 'Los códigos anteriores dejarán de servir. Escriba su contraseña para continuar.',
  newCodesAction: 'Crear códigos nuevos',
  alertsTitle: 'Correos de avisos',
  alertsText:
    'Las denuncias llegan al momento; lo demás, en un correo al día. Nunca llevan puntajes: solo qué mirar y dónde.',
  alertsLabel: 'Recibir avisos en mi correo',
  alertsOn: 'Le escribiremos a su correo, en este idioma.',
  alertsOff: 'No le escribiremos. Los avisos siguen en la página Avisos.',
  sessionsTitle: 'Sesiones',
  sessionsText: (until: string) => `Esta sesión termina por sí sola a las ${until}.`,
  signOut: 'Salir de este equipo',
  everywhere: 'Salir de todas partes',
  everywhereNote: 'Si perdió un equipo o dejó una sesión abierta.',
}
export type AccountWords = typeof es
const en: AccountWords = {
  question: 'Which account am I in with, and is it protected?',
  answers: {
    on: 'Your account is protected by a password and a second factor.',
    elsewhere: 'You come in by your entity’s own sign-in, which protects it.',
    missing: 'Your account has no second factor yet.',
    off: 'Your account is protected by a password alone.',
  },
  detailsTitle: 'Your details',
  name: 'Name',
  email: 'E-mail',
  role: 'Role',
  opens: 'What it may do',
  reach: 'What it sees',
  detailsNote: 'Role, offices and team are changed by whoever administers Indaga at your entity.',
  passwordTitle: 'Password',
  passwordText: 'Changing it ends your sessions on other devices.',
  current: 'Current password',
  change: 'Change the password',
  changed: 'Your password has changed. Sessions on other devices have ended.',
  factorTitle: 'Second factor',
  factorOn: 'On: signing in asks for a code of your authenticator app.',
  factorOff: 'It is off. With it, whoever knows your password can’t get in.',
  factorSetUp: 'Set up the second factor',
  factorNewPhone:
    'A new phone? Ask whoever administers Indaga to take the second factor off: signing in sets it up again.',
  newCodes: 'Make new recovery codes',
  newCodesText: 'The old codes will stop working. Type your password to go on.',
  newCodesAction: 'Make new codes',
  alertsTitle: 'Mails of alerts',
  alertsText:
    'Allegations come at once; all else in one mail a day. They never hold scores: only what to look at, and where.',
  alertsLabel: 'Mail alerts to me',
  alertsOn: 'We will write to your address, in this language.',
  alertsOff: 'We will not write. Alerts stay on the page Alerts.',
  sessionsTitle: 'Sessions',
  sessionsText: (until) => `This session ends by itself at ${until}.`,
  signOut: 'Sign out here',
  everywhere: 'Sign out everywhere',
  everywhereNote: 'If you lost a device, or left a session open.',
}
export const accountWords: Record<Language, AccountWords> = { es, en }
export const useAccountWords = (): AccountWords => accountWords[useLanguage()]
