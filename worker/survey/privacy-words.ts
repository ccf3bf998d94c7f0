import type { Language } from '../../schema/instrument/text.ts'

/** What the notice says depends on. */
export type PrivacyFacts = {
  readonly entity: string
  /** SMS are sent. */
  readonly sms: boolean
  /** Replies to them arrive. */
  readonly replies: boolean
  /** Cloudflare checks that who answers is a person. */
  readonly personCheck: boolean
}

type Notice = {
  readonly title: string
  readonly sections: (facts: PrivacyFacts) => readonly (Section | false)[]
  /** Before the address, and after it. */
  readonly rights: { readonly title: string; readonly before: string; readonly after: string }
}
export type Section = {
  readonly id?: string
  readonly title: string
  readonly paragraphs: readonly (string | false)[]
}

const es: Notice = {
  title: 'Qué hacemos con sus datos',
  sections: ({ entity, sms, replies, personCheck }) => [
    {
      title: 'Quién pregunta y para qué',
      paragraphs: [
        `Pregunta ${entity}, para mejorar la atención y capacitar al personal. Responder es voluntario y no afecta su trámite.`,
      ],
    },
    {
      title: 'Qué guardamos',
      paragraphs: [
        'Lo que responde, con la sede, el módulo o quién le atendió, y la semana. El día y la hora, solo hasta que se publica.',
        'No guardamos su nombre, su DNI ni qué teléfono o enlace usó. Si escribe en el comentario un DNI, un celular, un correo o una tarjeta, lo quitamos antes de guardarlo.',
        'Contra abusos contamos los envíos de cada red con una huella que se borra cada día.',
        'En su teléfono queda lo que marcó hasta que se envía y, si respondió por un QR, una cookie de 12 horas para no contarle dos veces. Ninguna otra.',
        personCheck &&
          'Antes de enviar, Cloudflare comprueba que no es un robot y ve la dirección de su red y su navegador; no ve sus respuestas.',
      ],
    },
    {
      title: 'Quién lo ve y cuánto tiempo',
      paragraphs: [
        'Nadie ve respuestas una por una: los resultados se publican en grupos de diez o más. Gerencia y supervisión leen los comentarios, con su sede y su semana. Si marca un hecho grave, se les avisa enseguida.',
        'Las respuestas no tienen una fecha fija para borrarse. No llevan su nombre, así que no podemos buscarlas por persona; un comentario que le identifica se borra si lo pide. Las copias de seguridad duran hasta 30 días más.',
      ],
    },
    sms && {
      id: 'sms',
      title: 'Si le escribimos por SMS',
      paragraphs: [
        'Solo si usted aceptó: como mucho una encuesta cada 30 días, con un recordatorio.',
        'Su número se guarda cifrado y se borra cuando vence la encuesta, a más tardar a los 14 días. Hasta entonces se podría saber qué atención se le preguntó.',
        replies
          ? 'Si responde por SMS, sus respuestas están ligadas a su número hasta que la encuesta se cierra; después se separan. Si responde por el enlace, no se ligan nunca.'
          : 'Lo que responde por el enlace no se liga a su número.',
        'La empresa que transmite los SMS guarda números y textos según sus propios plazos.',
        `Para no recibir más, ${replies ? 'responda BAJA o ' : ''}use «No recibir más encuestas por SMS», al pie de la encuesta. De quien se va queda solo una huella de su número, para no volver a escribirle, y el registro de que aceptó y se fue.`,
      ],
    },
  ],
  rights: {
    title: 'Sus derechos',
    before:
      'La Ley 29733 le da derecho a conocer, corregir y borrar sus datos, y a oponerse a que se usen. Pídalo a ',
    after:
      '. Si no le responden, acuda a la Autoridad Nacional de Protección de Datos Personales (Ministerio de Justicia).',
  },
}

const en: Notice = {
  title: 'What we do with your data',
  sections: ({ entity, sms, replies, personCheck }) => [
    {
      title: 'Who asks, and what for',
      paragraphs: [
        `${entity} asks, to improve the service and to train its staff. Answering is up to you and does not affect what you came for.`,
      ],
    },
    {
      title: 'What we keep',
      paragraphs: [
        'What you answer, with the office, the desk or who served you, and the week. Day and hour only until it is published.',
        'We do not keep your name, your ID number, nor which phone or link you used. An ID number, phone, e-mail or card that you write in the comment is taken out before it is stored.',
        'Against abuse we count what each network sends, under a fingerprint that is deleted every day.',
        'On your phone stay the answers that you marked until they are sent and, after a QR code, a cookie of 12 hours so that you are not counted twice. No other.',
        personCheck &&
          'Before you send, Cloudflare checks that you are not a robot and sees your network’s address and your browser; it does not see your answers.',
      ],
    },
    {
      title: 'Who sees it, and for how long',
      paragraphs: [
        'Nobody sees answers one by one: results are published in groups of ten or more. Managers and supervisors read comments, with their office and week. If you mark something serious, they are told at once.',
        'Answers have no fixed date on which they are deleted. They carry no name, so we can’t look them up by person; a comment that identifies you is deleted if you ask. Backups last up to 30 days more.',
      ],
    },
    sms && {
      id: 'sms',
      title: 'If we write to you by SMS',
      paragraphs: [
        'Only if you agreed: at most one survey in 30 days, with one reminder.',
        'Your number is kept encrypted and deleted when the survey is over, after 14 days at the latest. Until then it could be told which visit you were asked about.',
        replies
          ? 'If you answer by SMS, your answers are linked to your number until the survey is closed, and then separated. If you answer by the link, they are never linked.'
          : 'What you answer by the link is not linked to your number.',
        'The company that carries the SMS keeps numbers and texts for as long as its own rules say.',
        `To get no more, ${replies ? 'reply STOP or ' : ''}use “No more surveys by SMS” at the foot of the survey. Of who leaves we keep only a fingerprint of the number, so that we do not write again, and the record that they agreed and left.`,
      ],
    },
  ],
  rights: {
    title: 'Your rights',
    before:
      'Law 29733 gives you the right to know, correct and delete your data, and to object to their use. Ask ',
    after:
      '. If you get no answer, turn to the National Authority for the Protection of Personal Data (Ministry of Justice).',
  },
}

export const privacyWords: Readonly<Record<Language, Notice>> = { es, en }
