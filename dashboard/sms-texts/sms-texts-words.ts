import type { Language } from '../../schema/instrument/text.ts'
import type { SmsVariable } from '../../schema/messages/sms-texts.ts'
import type { WordableSms, WordingProblem } from '../../schema/messages/sms-wordings.ts'
import { count } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'

// Apart from the words that every page needs: these come with the page alone.

const segmentsEs = (many: number) => (many === 1 ? '1 segmento' : `${many} segmentos`)
const segmentsEn = (many: number) => (many === 1 ? '1 segment' : `${many} segments`)

const es = {
  title: 'Textos de SMS',
  question: '¿Qué dicen sus SMS?',
  loading: 'Cargando los textos…',
  asShipped: 'Sus SMS dicen lo que traen de fábrica.',
  reworded: (texts: number) =>
    texts === 1
      ? 'Cambió 1 texto; los demás son de fábrica.'
      : `Cambió ${texts} textos; los demás son de fábrica.`,
  evidence:
    'Las preguntas de la encuesta por SMS no se cambian: si cada entidad preguntara de otro modo, no se podrían comparar las respuestas. Un SMS se cobra por segmentos, de 160 caracteres; con letras como á, í, ó, ú, de 70.',
  off: 'Los SMS están apagados. Lo que guarde aquí se dirá cuando se enciendan.',
  readOnly: 'Los textos son de toda la entidad: los cambia quien ve todas las sedes.',
  list: 'Textos',
  chosen: 'Texto',
  moments: {
    invitation: 'Invitación',
    reminder: 'Recordatorio',
    conversation: 'Conversación',
    leaving: 'Salida',
  },
  names: {
    'invite.link': 'Invitación con enlace',
    'invite.sms': 'Invitación a responder por SMS',
    'reminder.link': 'Recordatorio con enlace',
    done: 'Gracias, al terminar',
    declined: 'No quiere responder',
    closed: 'La encuesta ya cerró',
    help: 'Pide ayuda',
    nosession: 'Escribe y no hay encuesta',
    wrong: 'Número equivocado',
    'optout.ok': 'Confirma que se va',
    'optin.ok': 'Confirma que vuelve',
  } satisfies Record<WordableSms, string>,
  when: {
    'invite.link': 'Sale después de la atención, a quien aceptó recibir un enlace.',
    'invite.sms':
      'Sale después de la atención, a quien aceptó responder por SMS. Debe decir que conteste OK.',
    'reminder.link': 'Sale una sola vez, dos días después, si nadie respondió.',
    done: 'Responde a quien contestó la última pregunta.',
    declined: 'Responde a quien dice que no quiere contestar.',
    closed: 'Responde a quien escribe cuando la encuesta ya venció o terminó.',
    help: 'Responde a AYUDA. Debe decir BAJA.',
    nosession: 'Responde a quien escribe sin que se le haya preguntado nada.',
    wrong: 'Responde a quien dice que no fue él o ella. Su número se borra.',
    'optout.ok': 'Responde una vez a BAJA. Debe decir cómo volver: ALTA.',
    'optin.ok': 'Responde a ALTA.',
  } satisfies Record<WordableSms, string>,
  changedMark: 'cambiado',
  unsavedMark: 'sin guardar',
  languages: { es: 'Español', en: 'Inglés' },
  field: (name: string, language: string) => `${name}, ${language.toLocaleLowerCase('es')}`,
  shippedVersion: 'De fábrica',
  version: (version: number, when: string, by: string | undefined) =>
    `Versión ${version}, ${when}${by ? `, de ${by}` : ''}`,
  insert: 'Insertar',
  variables: {
    org: 'entidad',
    office: 'sede',
    url: 'enlace',
    date: 'fecha de la atención',
    exp: 'último día',
    helpurl: 'dirección de ayuda',
  } satisfies Record<SmsVariable, string>,
  insertVariable: (name: string, needed: boolean) => `Insertar ${name}${needed ? ' (obligatorio)' : ''}`,
  needed: 'obligatorio',
  preview: 'Así llega',
  previewOf: 'Con qué datos',
  usual: 'Ejemplo',
  longest: 'Lo más largo',
  office: 'Sede Central',
  clause: (clause: string) => `«${clause}» se agrega siempre: así cualquiera puede salir.`,
  noClause: 'Las respuestas no llegan: en vez de BAJA, la página del enlace ofrece salir.',
  unused: 'Ahora no se envía: las respuestas no llegan.',
  segments: segmentsEs,
  units: (units: number, room: number) => `${units} de ${room} caracteres`,
  atWorst: 'A lo más largo',
  now: 'En el ejemplo',
  heard: (segments: number, worst: number) =>
    `${segmentsEs(segments)}; a lo más largo, ${segmentsEs(worst)}.`,
  expensive: (characters: string, one: boolean, segments: number, without: number) =>
    `${characters} no ${one ? 'está' : 'están'} en el alfabeto de los SMS: así ${
      segments > without
        ? `el texto cuesta ${segmentsEs(segments)} en vez de ${without}`
        : 'caben 70 caracteres en vez de 160'
    }.`,
  sayOtherwise: 'No quite solo la tilde: dígalo con otra palabra.',
  replace: (characters: string) => `Cambiar ${characters} por signos que sí están`,
  sentLately: (sent: number, month: number) =>
    sent === 0
      ? 'En los últimos 7 días no salió ninguno.'
      : `En los últimos 7 días ${sent === 1 ? 'salió 1' : `salieron ${count(sent, 'es')}`}: a ese ritmo, unos ${count(month, 'es')} al mes.`,
  cost: (each: string, month: string) =>
    `Cada uno cuesta ${each}; al mes, unos ${month}, en la moneda de su contrato.`,
  costEach: (each: string) => `Cada uno cuesta ${each}, en la moneda de su contrato.`,
  save: 'Guardar',
  saved: 'Guardado. Se dirá así desde ahora, también en los SMS que ya esperan.',
  nothing: 'No hay cambios que guardar.',
  discard: 'Deshacer los cambios',
  useShipped: 'Poner el texto de fábrica',
  taken: (by: string | undefined, body: string) =>
    `${by ?? 'Otra persona'} cambió este texto mientras usted escribía. Ahora dice: «${body}». Lo que usted escribió sigue aquí: guarde otra vez si debe reemplazarlo.`,
  problem: (problem: WordingProblem): string => {
    switch (problem.kind) {
      case 'empty':
        return 'Escriba un texto.'
      case 'missing':
        return `Falta {${problem.variable}}: insértelo.`
      case 'unknown':
        return `Aquí no se puede usar {${problem.variable}}: quítelo.`
      case 'brace':
        return 'Hay una llave { o } suelta: quítela.'
      case 'word':
        return `Falta la palabra ${problem.word}: sin ella nadie sabría qué responder.`
      case 'unseen':
        return 'Hay un salto de línea o un carácter que no se ve: escríbalo en una sola línea.'
      case 'too-long':
        return `A lo más largo ocupa ${problem.segments} segmentos, y puede ocupar 3: acórtelo.`
    }
  },
  tooLong: 'Es demasiado largo: acórtelo.',
  refused: 'El servidor no aceptó este texto: revíselo.',
  leaveTitle: 'Hay textos sin guardar',
  leaveText: (names: string) => `Si sale ahora, se pierde lo que escribió en: ${names}.`,
  stay: 'Seguir aquí',
  leave: 'Salir sin guardar',
}

export type SmsTextsWords = typeof es

const en: SmsTextsWords = {
  title: 'SMS texts',
  question: 'What do your SMS say?',
  loading: 'Loading the texts…',
  asShipped: 'Your SMS say what they come with.',
  reworded: (texts) =>
    texts === 1
      ? 'You changed 1 text; the others are as shipped.'
      : `You changed ${texts} texts; the others are as shipped.`,
  evidence:
    'The questions of the survey by SMS can’t be changed: if each entity asked in another way, answers could not be compared. An SMS is charged by segments of 160 characters; with letters such as á, í, ó, ú, of 70.',
  off: 'SMS are off. What you save here will be said once they are on.',
  readOnly: 'Texts are of the whole entity: who sees all its offices changes them.',
  list: 'Texts',
  chosen: 'Text',
  moments: {
    invitation: 'Invitation',
    reminder: 'Reminder',
    conversation: 'Conversation',
    leaving: 'Leaving',
  },
  names: {
    'invite.link': 'Invitation with a link',
    'invite.sms': 'Invitation to answer by SMS',
    'reminder.link': 'Reminder with a link',
    done: 'Thanks, at the end',
    declined: 'Prefers not to answer',
    closed: 'The survey is over',
    help: 'Asks for help',
    nosession: 'Writes without a survey',
    wrong: 'Wrong number',
    'optout.ok': 'Confirms leaving',
    'optin.ok': 'Confirms coming back',
  },
  when: {
    'invite.link': 'Leaves after the visit, to who agreed to get a link.',
    'invite.sms': 'Leaves after the visit, to who agreed to answer by SMS. It has to say to reply YES.',
    'reminder.link': 'Leaves once, two days later, if nobody answered.',
    done: 'Answers who has answered the last question.',
    declined: 'Answers who says that they would rather not.',
    closed: 'Answers who writes when the survey is over.',
    help: 'Answers HELP. It has to say STOP.',
    nosession: 'Answers who writes without having been asked.',
    wrong: 'Answers who says that it was not them. Their number is deleted.',
    'optout.ok': 'Answers STOP, once. It has to say how to come back: START.',
    'optin.ok': 'Answers START.',
  },
  changedMark: 'changed',
  unsavedMark: 'not saved',
  languages: { es: 'Spanish', en: 'English' },
  field: (name, language) => `${name}, ${language}`,
  shippedVersion: 'As shipped',
  version: (version, when, by) => `Version ${version}, ${when}${by ? `, by ${by}` : ''}`,
  insert: 'Insert',
  variables: {
    org: 'entity',
    office: 'office',
    url: 'link',
    date: 'day of the visit',
    exp: 'last day',
    helpurl: 'address for help',
  },
  insertVariable: (name, needed) => `Insert ${name}${needed ? ' (required)' : ''}`,
  needed: 'required',
  preview: 'How it arrives',
  previewOf: 'With which values',
  usual: 'Example',
  longest: 'The longest',
  office: 'Sede Central',
  clause: (clause) => `“${clause}” is always added, so that anybody can leave.`,
  noClause: 'Replies do not arrive: instead of STOP, the link’s page offers to leave.',
  unused: 'It is not sent now: replies do not arrive.',
  segments: segmentsEn,
  units: (units, room) => `${units} of ${room} characters`,
  atWorst: 'At its longest',
  now: 'In the example',
  heard: (segments, worst) => `${segmentsEn(segments)}; at its longest, ${segmentsEn(worst)}.`,
  expensive: (characters, one, segments, without) =>
    `${characters} ${one ? 'is' : 'are'} not in the alphabet of SMS: ${
      segments > without
        ? `the text costs ${segmentsEn(segments)} instead of ${without}`
        : '70 characters fit instead of 160'
    }.`,
  sayOtherwise: 'Don’t just drop the accent: use another word.',
  replace: (characters) => `Change ${characters} to signs that are in it`,
  sentLately: (sent, month) =>
    sent === 0
      ? 'In the last 7 days none left.'
      : `In the last 7 days ${count(sent, 'en')} left: at this pace, about ${count(month, 'en')} a month.`,
  cost: (each, month) => `Each costs ${each}; in a month, about ${month}, in the currency of your contract.`,
  costEach: (each) => `Each costs ${each}, in the currency of your contract.`,
  save: 'Save',
  saved: 'Saved. It is said from now on, also in SMS that are waiting.',
  nothing: 'There is nothing to save.',
  discard: 'Undo the changes',
  useShipped: 'Put the text as shipped',
  taken: (by, body) =>
    `${by ?? 'Somebody else'} changed this text while you were writing. It now says: “${body}”. What you wrote is still here: save again if it should replace theirs.`,
  problem: (problem) => {
    switch (problem.kind) {
      case 'empty':
        return 'Write a text.'
      case 'missing':
        return `{${problem.variable}} is missing: insert it.`
      case 'unknown':
        return `{${problem.variable}} can’t be used here: take it out.`
      case 'brace':
        return 'There is a stray brace { or }: take it out.'
      case 'word':
        return `The word ${problem.word} is missing: without it nobody would know what to reply.`
      case 'unseen':
        return 'There is a line break, or a character that can’t be seen: write it in one line.'
      case 'too-long':
        return `At its longest it takes ${problem.segments} segments, and may take 3: shorten it.`
    }
  },
  tooLong: 'It is too long: shorten it.',
  refused: 'The server did not take this text: check it.',
  leaveTitle: 'Some texts are not saved',
  leaveText: (names) => `If you leave now, what you wrote is lost in: ${names}.`,
  stay: 'Stay here',
  leave: 'Leave without saving',
}

export const smsTextsWords: Record<Language, SmsTextsWords> = { es, en }
export const useSmsTextsWords = (): SmsTextsWords => smsTextsWords[useLanguage()]
