import type { Language } from '../../schema/instrument/text.ts'
import { useLanguage } from '../language/context.ts'

const es = {
  question: '¿Qué sistemas de tickets registran atenciones?',
  answer: (keys: number, offices: number) =>
    `${keys === 1 ? '1 clave está en uso' : `${keys} claves están en uso`} en ${offices === 1 ? '1 sede' : `${offices} sedes`}.`,
  none: 'Ningún sistema de tickets tiene clave todavía.',
  evidence:
    'Con su clave, el sistema de tickets de una sede registra cada atención y recibe el enlace de un solo uso para quien fue atendido.',
  silent: (names: string) => `Sin registros en 7 días: ${names}.`,
  create: 'Crear una clave',
  inUse: 'En uso',
  revokedTitle: 'Revocadas',
  office: 'Sede',
  chooseOffice: 'Elija una sede',
  officeMissing: 'Elija una sede.',
  name: 'Qué sistema la usará',
  nameHint: 'Por ejemplo: Tickets del módulo principal.',
  nameMissing: 'Escriba un nombre para reconocerla.',
  createText: 'Vale solo para registrar atenciones de una sede. No abre ningún resultado.',
  madeTitle: 'Clave creada',
  madeText: (office: string) =>
    `Entréguela a quien opera el sistema de tickets de ${office}, por un medio seguro.`,
  secret: 'Clave',
  once: 'Se muestra una sola vez. Si se pierde, revóquela y cree otra.',
  example: 'Así registra una atención:',
  created: (day: string) => `Creada el ${day}`,
  revokedOn: (day: string) => `Revocada el ${day}`,
  neverUsed: 'Nunca se usó',
  lastUsed: (ago: string) => `Se usó ${ago}`,
  today: 'Hoy',
  lastWeek: '7 días',
  ever: 'Total',
  volume: 'Atenciones registradas',
  revoke: 'Revocar',
  revokeOf: (name: string) => `Revocar la clave «${name}»`,
  revokeText: (office: string) =>
    `El sistema de tickets de ${office} dejará de registrar atenciones de inmediato. Los enlaces ya entregados siguen valiendo.`,
  emptyText: 'Cree una para que el sistema de tickets de una sede entregue enlaces personales.',
  loading: 'Cargando las claves…',
}
export type KeysWords = typeof es
const en: KeysWords = {
  question: 'Which ticket systems register visits?',
  answer: (keys, offices) =>
    `${keys === 1 ? '1 key is in use' : `${keys} keys are in use`} at ${offices === 1 ? '1 office' : `${offices} offices`}.`,
  none: 'No ticket system has a key yet.',
  evidence:
    'With its key, an office’s ticket system registers each visit and gets the single-use link for whoever was served.',
  silent: (names) => `Nothing registered in 7 days: ${names}.`,
  create: 'Make a key',
  inUse: 'In use',
  revokedTitle: 'Revoked',
  office: 'Office',
  chooseOffice: 'Choose an office',
  officeMissing: 'Choose an office.',
  name: 'Which system will use it',
  nameHint: 'For instance: Tickets of the main desk.',
  nameMissing: 'Type a name to know it by.',
  createText: 'It only serves to register visits to one office. It opens no results.',
  madeTitle: 'Key made',
  madeText: (office) => `Give it to whoever runs the ticket system of ${office}, by a safe way.`,
  secret: 'Key',
  once: 'It is shown once. If it gets lost, revoke it and make another one.',
  example: 'This registers a visit:',
  created: (day) => `Made on ${day}`,
  revokedOn: (day) => `Revoked on ${day}`,
  neverUsed: 'Never used',
  lastUsed: (ago) => `Used ${ago}`,
  today: 'Today',
  lastWeek: '7 days',
  ever: 'Ever',
  volume: 'Visits registered',
  revoke: 'Revoke',
  revokeOf: (name) => `Revoke the key “${name}”`,
  revokeText: (office) =>
    `The ticket system of ${office} stops registering visits at once. Links that were given out stay good.`,
  emptyText: 'Make one, so that an office’s ticket system gives out personal links.',
  loading: 'Loading the keys…',
}
export const keysWords: Record<Language, KeysWords> = { es, en }
export const useKeysWords = (): KeysWords => keysWords[useLanguage()]
