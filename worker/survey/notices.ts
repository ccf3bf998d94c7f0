import type { Language } from '../../schema/instrument/text.ts'

/** What a page says instead of the survey. */
export type NoticeCode =
  | 'code-unknown'
  | 'code-revoked'
  | 'visit-used'
  | 'visit-expired'
  | 'already-answered'
  | 'too-large'
  | 'not-a-form'
  | 'too-many-requests'
  | 'unexpected'

type Notice = { readonly title: string; readonly paragraphs: readonly string[] }

export const notices: Readonly<Record<NoticeCode, Readonly<Record<Language, Notice>>>> = {
  'code-unknown': {
    es: {
      title: 'No encontramos esta encuesta',
      paragraphs: [
        'Revise el código: tiene 8 letras y números, y está escrito junto al QR.',
        'Si abrió un enlace, cópielo completo. También puede escanear el QR otra vez.',
      ],
    },
    en: {
      title: 'We could not find this survey',
      paragraphs: [
        'Check the code: it has 8 letters and numbers, and is written beside the QR.',
        'If you opened a link, copy all of it. You can also scan the QR again.',
      ],
    },
  },
  'code-revoked': {
    es: {
      title: 'Este código ya no se usa',
      paragraphs: ['La oficina lo cambió por otro. Escanee el que está ahora a la vista.'],
    },
    en: {
      title: 'This code is no longer in use',
      paragraphs: ['The office replaced it with another one. Scan the one that is on display now.'],
    },
  },
  'visit-used': {
    es: {
      title: 'Este enlace ya se usó',
      paragraphs: ['Cada atención se califica una sola vez. Si fue usted: gracias, recibimos su respuesta.'],
    },
    en: {
      title: 'This link has been used',
      paragraphs: ['Each visit is rated only once. If it was you: thank you, we received your answers.'],
    },
  },
  'visit-expired': {
    es: {
      title: 'Este enlace ya venció',
      paragraphs: ['Se puede responder hasta 7 días después de la atención. Gracias por querer contarnos.'],
    },
    en: {
      title: 'This link has expired',
      paragraphs: ['A visit can be rated for 7 days. Thank you for wanting to tell us.'],
    },
  },
  'already-answered': {
    es: {
      title: 'Ya nos contó hace poco. ¡Gracias!',
      paragraphs: [
        'Este teléfono ya respondió aquí. Puede volver a responder cuando pasen 12 horas.',
        'Si le atendieron en otro módulo, escanee el QR de ese módulo.',
      ],
    },
    en: {
      title: 'You told us a short while ago. Thank you!',
      paragraphs: [
        'This phone has already answered here. You can answer again once 12 hours have passed.',
        'If you were served at another desk, scan the QR of that desk.',
      ],
    },
  },
  'too-large': {
    es: {
      title: 'Es demasiado largo para enviarlo',
      paragraphs: ['No guardamos nada. Vuelva a la encuesta, acorte su comentario y envíe otra vez.'],
    },
    en: {
      title: 'This is too long to send',
      paragraphs: ['Nothing was stored. Go back to the survey, shorten your comment and send it again.'],
    },
  },
  'not-a-form': {
    es: {
      title: 'No pudimos leer este envío',
      paragraphs: ['No guardamos nada. Abra la encuesta y envíela desde ahí.'],
    },
    en: {
      title: 'We could not read what was sent',
      paragraphs: ['Nothing was stored. Open the survey and send it from there.'],
    },
  },
  'too-many-requests': {
    es: {
      title: 'Hay muchas visitas a la vez',
      paragraphs: ['Espere un minuto y abra la encuesta otra vez.'],
    },
    en: {
      title: 'Many people are here at once',
      paragraphs: ['Wait a minute and open the survey again.'],
    },
  },
  unexpected: {
    es: {
      title: 'Algo falló de nuestro lado',
      paragraphs: ['No es culpa suya. Vuelva a intentarlo en un momento.'],
    },
    en: {
      title: 'Something went wrong on our side',
      paragraphs: ['It is not your fault. Try again in a moment.'],
    },
  },
}
