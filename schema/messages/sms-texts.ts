import type { Language, Text } from '../instrument/text.ts'

/**
 * What is said by SMS. Each fits one GSM-7 segment with every variable at its longest; á, í, ó and ú are not of that
 * alphabet, so the wording avoids them. It differs from the survey page's: answers by reply are a kind of their own.
 * Draft, to be tested with people. The words by which one leaves stand apart ({@link leaveClause}).
 */
export const smsTexts = {
  'invite.link': {
    es: '{org}: gracias por su visita a {office}. Opine en 1 minuto: {url}',
    en: '{org}: thank you for visiting {office}. 1-minute survey: {url}',
  },
  'reminder.link': {
    es: '{org}: hasta el {exp} puede opinar sobre su visita del {date}: {url} No insistiremos.',
    en: '{org}: until {exp} you can rate your {date} visit: {url} We will not ask again.',
  },
  'invite.sms': {
    es: '{org}: gracias por su visita a {office}. ¿Responde 5 preguntas por SMS? Conteste OK para empezar.',
    en: '{org}: thank you for visiting {office}. Answer 5 questions by SMS? Reply YES to start.',
  },
  'q.G1': {
    es: '1/5 En general, ¿qué tan satisfactorio fue el servicio para usted? 1=Muy insatisfactorio 2=Insatisfactorio 3=Ni uno ni otro 4=Satisfactorio 5=Muy satisfactorio',
    en: '1/5 Overall, how satisfied are you with the service you received? 1=Very dissatisfied 2=Dissatisfied 3=Neither 4=Satisfied 5=Very satisfied',
  },
  'q.G5': {
    es: '2/5 Comparado con lo que usted esperaba, el servicio fue: 1=Mucho peor 2=Peor 3=Igual 4=Mejor 5=Mucho mejor',
    en: '2/5 Compared with what you expected, the service was: 1=Much worse 2=Worse 3=The same 4=Better 5=Much better',
  },
  'q.OS1': {
    es: '3/5 ¿Qué tan bien le trataron en la ventanilla? 1=Muy mal 2=Mal 3=Regular 4=Bien 5=Muy bien. Si no sabe: SALTAR',
    en: '3/5 How well were you treated at the desk? 1=Very badly 2=Badly 3=So-so 4=Well 5=Very well. If unsure: SKIP',
  },
  'q.CE1': {
    es: '4/5 ¿Qué tan bien se hicieron entender en la ventanilla? 1=Muy mal 2=Mal 3=Regular 4=Bien 5=Muy bien. Si no sabe: SALTAR',
    en: '4/5 How well did they make things clear to you? 1=Very badly 2=Badly 3=So-so 4=Well 5=Very well. If unsure: SKIP',
  },
  'q.G2': {
    es: '5/5 ¿Pudo hacer lo que vino a hacer? 1=Todo 2=Solo una parte 3=No pude',
    en: '5/5 Could you do what you came to do? 1=Yes, all of it 2=Only part 3=I could not',
  },
  'q.G4': {
    es: 'Si desea, escriba un comentario, sin nombres, DNI ni celulares. O responda FIN',
    en: 'If you wish, write a comment, with no names, ID or phone numbers. Or reply DONE',
  },
  'reask.5': {
    es: 'Disculpe, no entendimos. Responda con una sola cifra del 1 al 5, o SALTAR',
    en: 'Sorry, we did not understand. Reply with one digit from 1 to 5, or SKIP',
  },
  'reask.RES3': {
    es: 'Disculpe, no entendimos. Responda 1 (todo), 2 (solo una parte), 3 (no pude) o SALTAR',
    en: 'Sorry, we did not understand. Reply 1 (all of it), 2 (only part), 3 (could not) or SKIP',
  },
  'reask.start': {
    es: 'Responda OK para empezar la encuesta, o NO si no desea responder',
    en: 'Reply YES to start the survey, or NO if you prefer not to',
  },
  done: {
    es: 'Gracias. Sus respuestas no quedan ligadas a su celular y ayudan a mejorar el servicio de {org}',
    en: 'Thank you. Your answers are not kept with your phone number and help {org} improve',
  },
  declined: {
    es: 'De acuerdo, no le haremos preguntas sobre esta visita. Gracias',
    en: 'All right, we will not ask about this visit. Thank you',
  },
  closed: {
    es: 'Esta encuesta ya no recibe respuestas. Gracias por escribirnos.',
    en: 'This survey no longer takes answers. Thank you for writing.',
  },
  'optout.ok': {
    es: '{org}: listo, ya no le enviaremos encuestas por SMS. Si cambia de idea, responda ALTA',
    en: '{org}: done, we will send you no more SMS surveys. If you change your mind, reply START',
  },
  'optin.ok': {
    es: '{org}: listo, le enviaremos como mucho 1 encuesta al mes.',
    en: '{org}: done, we will send you at most 1 survey a month.',
  },
  help: {
    es: '{org}: encuesta sobre su visita. Responda con la cifra que elija. SALTAR=pasar, BAJA=no recibir encuestas. Ayuda: {helpurl}',
    en: '{org}: survey about your visit. Reply with the digit you choose. SKIP=pass, STOP=no more surveys. Help: {helpurl}',
  },
  wrong: {
    es: 'Disculpe la molestia. No le escribiremos sobre esa visita.',
    en: 'Sorry for the trouble. We will not text you about that visit.',
  },
  nosession: {
    es: 'Por este canal no podemos atender consultas. Ayuda: {helpurl}',
    en: 'We cannot answer enquiries here. Help: {helpurl}',
  },
} as const satisfies Record<string, Text>

export type SmsText = keyof typeof smsTexts

const leaving: Text = { es: 'BAJA=no recibir encuestas', en: 'STOP=no more surveys' }
const leaveClauses: Partial<Record<SmsText, Text>> = {
  'invite.link': leaving,
  'invite.sms': leaving,
  'reminder.link': { es: 'BAJA=salir', en: 'STOP=leave' },
  closed: leaving,
  'optin.ok': leaving,
  wrong: leaving,
  nosession: leaving,
}

/** How one leaves, at the end of a text, whoever wrote it: only where replies arrive. */
export const leaveClause = (id: SmsText, language: Language): string => leaveClauses[id]?.[language] ?? ''

/** The most characters of each variable, counted as GSM-7. */
export const smsVariableLimits = { org: 20, office: 21, url: 45, date: 5, exp: 5, helpurl: 22 } as const
export type SmsVariable = keyof typeof smsVariableLimits
export type SmsVariables = Readonly<Partial<Record<SmsVariable, string>>>

export type SmsWording = {
  /** What the entity says instead of what is shipped. */
  readonly wording?: string | null | undefined
  /** Whether replies arrive. */
  readonly replies?: boolean
}

/**
 * A text with its variables in place.
 * @throws RangeError where one is missing
 */
export function smsText(
  id: SmsText,
  language: Language,
  variables: SmsVariables = {},
  { wording, replies = true }: SmsWording = {},
): string {
  const clause = replies && leaveClause(id, language)
  const text = (wording ?? smsTexts[id][language]) + (clause ? ` ${clause}` : '')
  return text.replaceAll(/\{(\w+)\}/g, (_, name: SmsVariable) => {
    const value = variables[name]
    if (value === undefined) throw new RangeError(`${id} needs ${name}`)
    return value
  })
}
