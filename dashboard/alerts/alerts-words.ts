import type { AlertKind, QuietCode } from '../../schema/contracts/alerts.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { useLanguage } from '../language/context.ts'

// Apart from the words that every page needs: these come with what shows alerts.

const es = {
  question: '¿Qué conviene mirar hoy?',
  evidence: 'Un aviso dice dónde mirar, no qué pasó ni de quién es la culpa.',
  none: 'No hay avisos por revisar.',
  noneText:
    'Cada día buscamos cambios que el azar no explica bien, sedes que dejan de recibir respuestas y códigos QR que no funcionan. Las denuncias llegan al momento.',
  open: (many: string, oldest: string, one: boolean) =>
    one
      ? `Hay 1 aviso sin revisar, ${oldest}.`
      : `Hay ${many} avisos sin revisar; el más antiguo es ${oldest}.`,
  ofToday: 'de hoy',
  ofYesterday: 'de ayer',
  ofDaysAgo: (days: number) => `de hace ${days} días`,
  ofThisWeek: 'de esta semana',
  ofWeek: (dates: string) => `de la semana del ${dates}`,
  count: (many: number) => (many === 1 ? '1 aviso sin revisar' : `${many} avisos sin revisar`),
  tabs: { open: 'Sin revisar', acknowledged: 'Revisados' },
  tabsLabel: 'Qué avisos se muestran',
  noneAcknowledged: 'Todavía no se revisó ningún aviso.',
  noneOpen: 'Todo está revisado.',
  list: 'Avisos',
  allOffices: 'Todas las sedes',
  office: 'Sede',
  tags: {
    allegation: 'Denuncia',
    below: 'Baja',
    above: 'Mejora',
    'silent-office': 'Sin respuestas',
    'quiet-codes': 'Puntos QR',
    integrity: 'Respuestas inusuales',
  },
  week: (dates: string) => `Semana del ${dates}`,
  agent: (code: string) => `Asesor ${code}`,
  made: (date: string) => `Aviso del ${date}`,
  allegation: 'Un ciudadano denunció algo grave en la atención',
  allegationText:
    'Es una denuncia por revisar, no un hecho probado, y no entra en ningún puntaje. Converse con el equipo y mire qué pasó esa semana. No busque quién respondió.',
  satisfaction: 'Satisfacción',
  changeRun: (measure: string, weeks: number, below: boolean) =>
    `${measure}: ${weeks} semanas seguidas ${below ? 'por debajo' : 'por encima'} de lo usual`,
  changeOne: (measure: string, below: boolean) =>
    `${measure}: una semana ${below ? 'por debajo' : 'por encima'} de lo usual`,
  changeMany: (competencies: number, below: boolean) =>
    `${competencies} competencias ${below ? 'por debajo' : 'por encima'} de lo usual`,
  alsoMany: (competencies: number) =>
    competencies === 1 ? 'También 1 competencia.' : `También ${competencies} competencias.`,
  changeText: 'El azar solo rara vez llega tan lejos. Busque qué cambió en la sede desde entonces.',
  numbersOf: 'Números del aviso',
  numbers: 'Ver los números',
  hideNumbers: 'Ocultar los números',
  measure: 'Medida',
  rule: 'Señal',
  share: 'Última semana',
  usual: 'Centro',
  limits: 'Límites',
  ruleRun: (weeks: number) => `${weeks} semanas de un lado`,
  ruleOutside: 'Fuera de límites',
  seeSatisfaction: 'Ver la satisfacción de la sede',
  seeCompetencies: 'Ver las competencias de la sede',
  seeCodes: 'Ver los puntos QR de la sede',
  burst: 'Muchas respuestas de golpe',
  burstText: (responses: number, hours: number, expected: string) =>
    `Llegaron ${responses} respuestas en ${hours === 1 ? 'una hora' : 'un día'}; a su ritmo habitual serían ${expected}. Puede haber una explicación sencilla: pregunte antes de concluir.`,
  flaggedShare: 'Más respuestas con señales que en el resto',
  flaggedText: (flagged: string, responses: string, share: string, others: string) =>
    `Tienen alguna señal ${flagged} de ${responses} respuestas publicadas (${share}); en el resto de la entidad, ${others}. Señales: contestadas demasiado rápido, llegadas de golpe, o muchas desde una misma red.`,
  integrityCount: 'Las respuestas siguen contando: solo salen con una cuarentena.',
  silent: 'Dejó de recibir respuestas',
  silentText: (since: string, days: number, usual: string) =>
    `Ninguna desde el ${since}: ${days} días de atención. Antes recibía unas ${usual} al día. Si la sede atendió, revise los carteles, la conexión y el sistema de tickets.`,
  quiet: (many: number) =>
    many === 1 ? 'Un código QR no funciona bien' : `${many} códigos QR no funcionan bien`,
  problems: {
    unscanned: 'nadie lo escanea',
    unanswered: 'lo escanean y casi nadie responde',
    stopped: 'dejaron de escanearlo',
  } satisfies Record<QuietCode['problem'], string>,
  scanned: (scans: string, answers: string) => `${scans} escaneos, ${answers} respuestas`,
  since: (date: string) => `desde el ${date}`,
  wholeOffice: 'Toda la sede',
  mailed: (people: number) => (people === 1 ? 'Por correo a 1 persona' : `Por correo a ${people} personas`),
  webhooks: {
    waiting: 'el sistema de la entidad aún no lo recibió',
    sent: 'entregado al sistema de la entidad',
    kept: 'guardado en la bandeja de salida',
    failed: 'no se pudo entregar al sistema de la entidad',
  },
  review: 'Marcar como revisado',
  reviewOf: (what: string) => `Marcar como revisado: ${what}`,
  reviewTitle: '¿Qué encontró?',
  reviewText:
    'Escriba en una o dos frases qué miró o qué se hizo. Lo leerán quienes ven este aviso, con su nombre y la fecha. No escriba nombres de ciudadanos.',
  note: 'Nota',
  noteMissing: 'Escriba qué encontró o qué se hizo.',
  noteTooLong: (limit: number) => `Acorte la nota: puede tener hasta ${limit} caracteres.`,
  noteTaken: 'Otra persona lo revisó mientras tanto. Copie su nota si la necesita, y cierre.',
  noteGone: 'Este aviso ya no está entre los que usted ve.',
  noteAsked: 'Escriba palabras: datos de personas no se guardan.',
  save: 'Guardar',
  reviewed: (what: string) => `Revisado: ${what}`,
  reviewedBy: (name: string, when: string) => `Revisado por ${name}, ${when}`,
  previous: 'Anteriores',
  next: 'Siguientes',
  page: (page: number, pages: number) => `Página ${page} de ${pages}`,
  cardNone: 'Sin avisos por revisar',
  cardTitle: (many: number) => (many === 1 ? '1 aviso por revisar' : `${many} avisos por revisar`),
  cardSub: 'Primero lo urgente, luego lo más nuevo',
  cardAll: (many: number) => `Ver los ${many} avisos`,
  cardSee: 'Ver el aviso',
  cardTrouble: 'No se pudo leer si hay avisos.',
  howTitle: 'Cómo leer los avisos',
  how: [
    'Los cambios salen de números publicados, semana por semana. Aunque nada cambie, una entidad de ocho sedes recibe por azar cerca de 1 aviso de cambio al mes.',
    'Una denuncia es una de tres: maltrato por idioma, origen, edad, discapacidad u otra condición; agresión; o que no se facilitó el Libro de Reclamaciones. No se dice cuál, para que nadie reconozca a quien respondió.',
    'Una denuncia llega antes de la publicación: queda fuera de la promesa de publicar de diez en diez. Por eso dice solo sede, asesor y semana, y la encuesta lo advierte junto a la opción.',
    'Cada cosa se avisa una vez. Lo que pasó hace más de cuatro semanas ya no se avisa.',
  ],
}

export type AlertsWords = typeof es

const en: AlertsWords = {
  question: 'What is worth a look today?',
  evidence: 'An alert says where to look, not what happened or whose fault it is.',
  none: 'There are no alerts to look into.',
  noneText:
    'Each day we look for changes that chance explains badly, offices that get no more answers, and QR codes that don’t work. Allegations come at once.',
  open: (many, oldest, one) =>
    one
      ? `There is 1 alert to look into, ${oldest}.`
      : `There are ${many} alerts to look into; the oldest is ${oldest}.`,
  ofToday: 'from today',
  ofYesterday: 'from yesterday',
  ofDaysAgo: (days) => `from ${days} days ago`,
  ofThisWeek: 'from this week',
  ofWeek: (dates) => `from the week of ${dates}`,
  count: (many) => (many === 1 ? '1 alert to look into' : `${many} alerts to look into`),
  tabs: { open: 'To look into', acknowledged: 'Looked into' },
  tabsLabel: 'Which alerts are shown',
  noneAcknowledged: 'No alert has been looked into yet.',
  noneOpen: 'All have been looked into.',
  list: 'Alerts',
  allOffices: 'All offices',
  office: 'Office',
  tags: {
    allegation: 'Allegation',
    below: 'Drop',
    above: 'Rise',
    'silent-office': 'No answers',
    'quiet-codes': 'QR points',
    integrity: 'Unusual answers',
  },
  week: (dates) => `Week of ${dates}`,
  agent: (code) => `Agent ${code}`,
  made: (date) => `Alert of ${date}`,
  allegation: 'A citizen alleged something serious about the service',
  allegationText:
    'It is an allegation to look into, no proven fact, and enters no score. Talk with the team, and look at what happened that week. Do not try to find out who answered.',
  satisfaction: 'Satisfaction',
  changeRun: (measure, weeks, below) =>
    `${measure}: ${weeks} weeks in a row ${below ? 'below' : 'above'} the usual`,
  changeOne: (measure, below) => `${measure}: a week ${below ? 'below' : 'above'} the usual`,
  changeMany: (competencies, below) => `${competencies} competencies ${below ? 'below' : 'above'} the usual`,
  alsoMany: (competencies) =>
    competencies === 1 ? 'Also 1 competency.' : `Also ${competencies} competencies.`,
  changeText: 'Chance alone seldom goes that far. Look for what has changed in the office since.',
  numbersOf: 'Numbers of the alert',
  numbers: 'Show the numbers',
  hideNumbers: 'Hide the numbers',
  measure: 'Measure',
  rule: 'Signal',
  share: 'Last week',
  usual: 'Centre',
  limits: 'Limits',
  ruleRun: (weeks) => `${weeks} weeks on one side`,
  ruleOutside: 'Outside the limits',
  seeSatisfaction: 'See the office’s satisfaction',
  seeCompetencies: 'See the office’s competencies',
  seeCodes: 'See the office’s QR points',
  burst: 'Many answers at once',
  burstText: (responses, hours, expected) =>
    `${responses} answers came in ${hours === 1 ? 'an hour' : 'a day'}; at the usual rate it would be ${expected}. There may be a simple reason: ask before you conclude.`,
  flaggedShare: 'More answers flagged than elsewhere',
  flaggedText: (flagged, responses, share, others) =>
    `${flagged} of ${responses} published answers are flagged (${share}); of the entity’s others, ${others}. Signs: answered too fast, arrived at once, or many from one network.`,
  integrityCount: 'The answers still count: they leave only by quarantine.',
  silent: 'Gets no more answers',
  silentText: (since, days, usual) =>
    `None since ${since}: ${days} opening days. Before, it got some ${usual} a day. If the office was open, check posters, connection and ticket system.`,
  quiet: (many) => (many === 1 ? 'A QR code hardly works' : `${many} QR codes hardly work`),
  problems: {
    unscanned: 'nobody scans it',
    unanswered: 'scanned, and hardly anybody answers',
    stopped: 'no longer scanned',
  },
  scanned: (scans, answers) => `${scans} scans, ${answers} answers`,
  since: (date) => `since ${date}`,
  wholeOffice: 'Whole office',
  mailed: (people) => (people === 1 ? 'Mailed to 1 person' : `Mailed to ${people} people`),
  webhooks: {
    waiting: 'not yet taken by the entity’s system',
    sent: 'delivered to the entity’s system',
    kept: 'kept in the outbox',
    failed: 'could not be delivered to the entity’s system',
  },
  review: 'Mark as looked into',
  reviewOf: (what) => `Mark as looked into: ${what}`,
  reviewTitle: 'What did you find?',
  reviewText:
    'Write in a sentence or two what you looked at or what was done. Those who see this alert will read it, with your name and the date. Do not write names of citizens.',
  note: 'Note',
  noteMissing: 'Write what you found, or what was done.',
  noteTooLong: (limit) => `Shorten the note: it has at most ${limit} characters.`,
  noteTaken: 'Somebody else looked into it meanwhile. Copy your note if you need it, and close.',
  noteGone: 'This alert is no longer among those that you see.',
  noteAsked: 'Write words: data of persons are not kept.',
  save: 'Save',
  reviewed: (what) => `Looked into: ${what}`,
  reviewedBy: (name, when) => `Looked into by ${name}, ${when}`,
  previous: 'Previous',
  next: 'Next',
  page: (page, pages) => `Page ${page} of ${pages}`,
  cardNone: 'No alerts to look into',
  cardTitle: (many) => (many === 1 ? '1 alert to look into' : `${many} alerts to look into`),
  cardSub: 'What is urgent first, then the newest',
  cardAll: (many) => `See all ${many} alerts`,
  cardSee: 'See the alert',
  cardTrouble: 'Whether there are alerts could not be read.',
  howTitle: 'How to read alerts',
  how: [
    'Changes come from published numbers, week by week. Even where nothing changes, an entity of eight offices gets about 1 alert of a change a month by chance.',
    'An allegation is one of three: bad treatment because of language, origin, age, disability or another condition; an attack; or not being given the Complaints Book. Which is not said, so that nobody recognises who answered.',
    'An allegation comes before publication: it is outside the promise to publish ten at a time. So it says office, agent and week alone, and the survey warns of it beside the option.',
    'Each thing is told once. What happened more than four weeks ago is not told any more.',
  ],
}

export const alertsWords: Record<Language, AlertsWords> = { es, en }
export const useAlertsWords = (): AlertsWords => alertsWords[useLanguage()]

export type Tag = Exclude<AlertKind, 'special-cause'> | 'above' | 'below'
