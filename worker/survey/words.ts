import { commentLimit } from '../../schema/instrument/citizen-items.ts'
import { reasonLimit } from '../../schema/instrument/reasons.ts'
import type { Language } from '../../schema/instrument/text.ts'

const es = {
  locale: 'es-PE',
  otherLanguage: 'English',
  title: '¿Cómo le atendimos?',
  today: 'Hoy',
  promise: 'Menos de 1 minuto. Sin su nombre ni DNI.',
  required: 'Solo esta pregunta es obligatoria.',
  reasons: '¿Qué no salió bien?',
  told: 'Se avisa a supervisión: sede, quién atendió y semana.',
  reasonLimit: `Elija hasta ${reasonLimit} motivos.`,
  commentHint: 'Opcional. No escriba nombres, DNI ni teléfonos.',
  of: 'de',
  answered: 'respondidas',
  send: 'Enviar',
  sending: 'Enviando…',
  offline:
    'Sin conexión: sus respuestas quedan guardadas en este teléfono y se enviarán cuando vuelva la señal o cuando abra otra vez esta página.',
  unsaved: 'Todavía no pudimos guardar su respuesta. Queda en este teléfono y se enviará sola en un momento.',
  personCheck: 'Antes de enviar, Cloudflare comprueba que no es un robot.',
  needsScript: 'La comprobación necesita JavaScript: actívelo en su navegador y abra la encuesta otra vez.',
  unproven:
    'Todavía no pudimos comprobar que no es un robot. Su respuesta queda en este teléfono y se enviará sola cuando se pueda.',
  privacy:
    'Usamos sus respuestas para mejorar la atención y capacitar al personal. Quien le atendió no ve respuestas una por una. Si sale sin enviar, podemos recibir lo que ya marcó; su comentario, no.',

  errorTitle: 'Error: ',
  oneMissing: 'Falta una respuesta',
  severalWrong: 'Revise esto antes de enviar',
  troubles: {
    unsaved: {
      title: 'No pudimos guardar su respuesta',
      hint: 'Lo que respondió sigue aquí. Envíelo otra vez en un momento.',
    },
    reopened: {
      title: 'Abrimos la encuesta otra vez',
      hint: 'La anterior no se pudo comprobar. Conservamos lo que respondió: revise y envíe.',
    },
    crowded: {
      title: 'Hay muchos envíos a la vez',
      hint: 'Lo que respondió sigue aquí. Espere un minuto y envíelo otra vez.',
    },
    unproven: {
      title: 'No pudimos comprobar que no es un robot',
      hint: 'Lo que respondió sigue aquí. Espere a que termine la comprobación, al final de la página, y envíelo otra vez.',
    },
  },
  kept: 'Elija una opción para poder enviar. Sus otras respuestas se conservan.',
  wrong: {
    required: 'Elija qué tan satisfactoria fue la atención',
    choose: 'Elija una de las opciones',
    twice: 'Llegó con dos respuestas: elija una',
    'too-many': `Elija ${reasonLimit} motivos como máximo: quite alguno`,
    'too-long': `Acorte su comentario: puede tener hasta ${commentLimit} caracteres`,
    foreign: 'Quitamos una respuesta que no es de esta encuesta. Puede enviar las demás.',
  },

  thanks: {
    title: 'Gracias. Recibimos su respuesta.',
    use: 'Con respuestas como la suya decidimos en qué capacitar al personal.',
    next: '¿Qué pasa ahora?',
    published:
      'Su respuesta se suma a otras. Los resultados se publican los lunes, de diez en diez, sin su nombre.',
    lowTitle: 'Lamentamos que no le haya ido bien. Gracias por contarnos.',
    received: 'Recibimos su respuesta. Sirve para mejorar la atención y capacitar al personal.',
    complaint: 'Presentar un reclamo formal',
    complaintText:
      'El Libro de Reclamaciones es un canal oficial aparte: la entidad debe responderle por escrito. Esta encuesta no lo reemplaza.',
    seriousText:
      'Lo que nos cuenta es grave. Esta encuesta no abre un caso. Si quiere que se investigue y le respondan por escrito, use el Libro de Reclamaciones, que es un canal oficial aparte.',
    openComplaint: 'Abrir el Libro de Reclamaciones',
    close: 'Ya puede cerrar esta página.',
  },
}

export type Words = typeof es

const en: Words = {
  locale: 'en-GB',
  otherLanguage: 'Español',
  title: 'How did we serve you?',
  today: 'Today',
  promise: 'Under 1 minute. Without your name or ID number.',
  required: 'Only this question is required.',
  reasons: 'What did not go well?',
  told: 'A supervisor is told: office, who served and week.',
  reasonLimit: `Choose up to ${reasonLimit} reasons.`,
  commentHint: 'Optional. Please do not write names, ID numbers or phone numbers.',
  of: 'of',
  answered: 'answered',
  send: 'Send',
  sending: 'Sending…',
  offline:
    'No connection: your answers are kept on this phone and will be sent when the signal is back or when you open this page again.',
  unsaved: 'We could not save your answers yet. They are kept on this phone and will be sent in a moment.',
  personCheck: 'Before you send, Cloudflare checks that you are not a robot.',
  needsScript: 'The check needs JavaScript: switch it on in your browser and open the survey again.',
  unproven:
    'We could not check yet that you are not a robot. Your answers are kept on this phone and will be sent as soon as possible.',
  privacy:
    'We use your answers to improve the service and to train our staff. Whoever served you does not see answers one by one. If you leave without sending, we may receive what you have marked; your comment, no.',

  errorTitle: 'Error: ',
  oneMissing: 'One answer is missing',
  severalWrong: 'Check this before you send',
  troubles: {
    unsaved: {
      title: 'We could not save your answers',
      hint: 'What you answered is still here. Send it again in a moment.',
    },
    reopened: {
      title: 'We opened the survey again',
      hint: 'The earlier one could not be verified. We kept what you answered: check it and send it.',
    },
    crowded: {
      title: 'Many answers are coming at once',
      hint: 'What you answered is still here. Wait a minute and send it again.',
    },
    unproven: {
      title: 'We could not check that you are not a robot',
      hint: 'What you answered is still here. Wait until the check at the end of the page is done, and send it again.',
    },
  },
  kept: 'Choose an option so that you can send. Your other answers are kept.',
  wrong: {
    required: 'Choose how satisfied you are with the service',
    choose: 'Choose one of the options',
    twice: 'It came with two answers: choose one',
    'too-many': `Choose ${reasonLimit} reasons at most: take some away`,
    'too-long': `Shorten your comment: it can have up to ${commentLimit} characters`,
    foreign: 'We took away an answer that is not part of this survey. You can send the others.',
  },

  thanks: {
    title: 'Thank you. We received your answers.',
    use: 'Answers like yours tell us what to train our staff in.',
    next: 'What happens now?',
    published: 'Your answers join others. Results are published on Mondays, ten by ten, without your name.',
    lowTitle: 'We are sorry that it did not go well. Thank you for telling us.',
    received: 'We received your answers. They help to improve the service and to train our staff.',
    complaint: 'Make a formal complaint',
    complaintText:
      'The Complaints Book (Libro de Reclamaciones) is a separate official channel: the entity must answer you in writing. This survey does not replace it.',
    seriousText:
      'What you tell us is serious. This survey does not open a case. If you want it looked into and answered in writing, use the Complaints Book (Libro de Reclamaciones), a separate official channel.',
    openComplaint: 'Open the Complaints Book',
    close: 'You can close this page now.',
  },
}

export const words: Readonly<Record<Language, Words>> = { es, en }
