import type { Language } from '../../schema/instrument/text.ts'

/** What the notice says depends on. */
export type PrivacyFacts = {
  readonly entity: string
  /** SMS are sent. */
  readonly sms: boolean
  /** Replies to them arrive. */
  readonly replies: boolean
  /** The provider is told to forget the texts once the survey is closed. */
  readonly redacts: boolean
  /** Cloudflare checks that who answers is a person. */
  readonly personCheck: boolean
}

type Section = readonly [title: string, ...paragraphs: (string | false)[]]
type Notice = {
  readonly title: string
  readonly sections: (facts: PrivacyFacts) => readonly Section[]
  readonly sms: (facts: PrivacyFacts) => Section
  readonly rights: string
  /** Before the address, and after it. */
  readonly claim: readonly [before: string, after: string]
}

const es: Notice = {
  title: 'Qué hacemos con sus datos',
  sections: ({ entity, personCheck }) => [
    [
      'Quién pregunta y para qué',
      `Esta encuesta es de ${entity}. Sirve para mejorar la atención y capacitar al personal. Responder es voluntario y no afecta su trámite.`,
    ],
    [
      'Qué guardamos',
      'Lo que responde, con la sede, el módulo o quién le atendió, y la semana. El día y la hora, solo hasta que se publica.',
      'No guardamos su nombre, su DNI ni qué teléfono o enlace usó. Del comentario quitamos DNI, celulares, correos y tarjetas antes de guardarlo.',
      'Contra abusos contamos cuántas respuestas envía cada red, con una huella de su dirección que se borra cada día.',
      'En su teléfono queda lo que marcó hasta que se envía y, si usó un QR, una cookie de 12 horas para no contarle dos veces. Ninguna otra.',
      personCheck &&
        'Antes de enviar, Cloudflare comprueba que no es un robot: ve su navegador y la dirección de su red, no sus respuestas.',
    ],
    [
      'Quién lo ve y cuánto tiempo',
      'Los resultados se publican en grupos de diez o más. Gerencia y supervisión leen los comentarios, con su sede y su semana. De un hecho grave se les avisa enseguida.',
      'Las respuestas no tienen fecha fija para borrarse ni llevan su nombre, así que no podemos buscarlas por persona. Un comentario que le identifica se borra si lo pide. Las copias de seguridad duran hasta 30 días más.',
    ],
  ],
  sms: ({ replies, redacts }) => [
    'Si le escribimos por SMS',
    'Solo si usted aceptó: como mucho una encuesta cada 30 días, con un recordatorio.',
    'Su número se guarda cifrado y se borra cuando vence la encuesta o usted pide no recibir más, a más tardar a los 14 días. Hasta entonces se podría saber por qué atención se le preguntó y si usó el enlace.',
    replies &&
      'Si responde por SMS, sus respuestas están ligadas a su número hasta que la encuesta se cierra; después se separan.',
    'Lo que responde por el enlace nunca se liga a su número.',
    `La empresa que transmite los SMS guarda números y textos según sus propios plazos${redacts ? '; los textos le pedimos borrarlos cuando la encuesta se cierra' : ''}.`,
    `Para no recibir más, ${replies ? 'responda BAJA o ' : ''}use «No recibir más encuestas por SMS», al pie de la encuesta. Queda solo una huella de su número, para no volver a escribirle, con el registro de que aceptó y se fue.`,
  ],
  rights: 'Sus derechos',
  claim: [
    'La Ley 29733 le da derecho a conocer, corregir y borrar sus datos, y a oponerse a que se usen. Pídalo a ',
    '. Si no le responden, acuda a la Autoridad Nacional de Protección de Datos Personales (Ministerio de Justicia).',
  ],
}

const en: Notice = {
  title: 'What we do with your data',
  sections: ({ entity, personCheck }) => [
    [
      'Who asks, and what for',
      `This survey is by ${entity}. It serves to improve the service and to train the staff. Answering is up to you and does not affect what you came for.`,
    ],
    [
      'What we keep',
      'What you answer, with the office, the desk or who served you, and the week. Day and hour only until it is published.',
      'We do not keep your name, your ID number, nor which phone or link you used. ID numbers, phones, e-mails and cards are taken out of the comment before it is stored.',
      'Against abuse we count how many answers each network sends, under a fingerprint of its address that is deleted every day.',
      'On your phone stays what you marked until it is sent and, after a QR code, a cookie of 12 hours so that you are not counted twice. No other.',
      personCheck &&
        'Before you send, Cloudflare checks that you are not a robot: it sees your browser and your network’s address, not your answers.',
    ],
    [
      'Who sees it, and for how long',
      'Results are published in groups of ten or more. Managers and supervisors read comments, with their office and week. They are told of something serious at once.',
      'Answers have no fixed date to be deleted and carry no name, so we can’t look them up by person. A comment that identifies you is deleted if you ask. Backups last up to 30 days more.',
    ],
  ],
  sms: ({ replies, redacts }) => [
    'If we write to you by SMS',
    'Only if you agreed: at most one survey in 30 days, with one reminder.',
    'Your number is kept encrypted and deleted when the survey is over or you ask for no more, after 14 days at the latest. Until then it could be told which visit you were asked about, and whether you used the link.',
    replies &&
      'If you answer by SMS, your answers are linked to your number until the survey is closed, and then separated.',
    'What you answer by the link is never linked to your number.',
    `The company that carries the SMS keeps numbers and texts for as long as its own rules say${redacts ? '; we tell it to delete the texts once the survey is closed' : ''}.`,
    `To get no more, ${replies ? 'reply STOP or ' : ''}use “No more surveys by SMS” at the foot of the survey. What stays is a fingerprint of your number, so that we do not write again, with the record that you agreed and left.`,
  ],
  rights: 'Your rights',
  claim: [
    'Law 29733 gives you the right to know, correct and delete your data, and to object to their use. Ask ',
    '. If you get no answer, turn to the National Authority for the Protection of Personal Data (Ministry of Justice).',
  ],
}

export const privacyWords: Readonly<Record<Language, Notice>> = { es, en }
