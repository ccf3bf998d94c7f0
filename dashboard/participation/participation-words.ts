import type { Kind } from '../../schema/contracts/fields.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { useLanguage } from '../language/context.ts'

const es = {
  title: 'Quién respondió',
  question: '¿A quién estamos escuchando?',
  emptyText: 'Cada lunes se cuenta quién respondió en la semana que terminó. Vuelva el lunes.',
  officesTitle: 'Por sede',
  officesSub: 'Personas atendidas, según el sistema de tickets, y cuántas respondieron. Intervalo de 95%.',
  office: 'Sede',
  served: 'Atendidos',
  invited: 'Invitados',
  opened: 'Abrieron',
  answered: 'Respondieron',
  rate: 'Tasa de respuesta',
  unknown: 'sin totales: de quienes respondieron',
  tooMany: 'más respuestas que atendidos',
  few: 'se oye a pocos',
  of: (part: string, whole: string) => `${part} de ${whole}`,
  noTotalsNote:
    'Una sede sin totales no tiene tasa. Su sistema de tickets puede enviarlos con la clave que ya usa (POST /api/v1/served).',
  tooManyNote: 'Donde hay más respuestas que atendidos, revise los totales que envía el sistema de tickets.',

  channelsTitle: 'Por canal',
  channelsSub: 'Hasta dónde llegó cada uno. Las barras son del canal: la más larga es su primer paso.',
  channels: {
    open: 'QR en el local',
    verified: 'Enlace de la visita',
    reply: 'Mensaje de texto',
    import: 'Otro sistema',
  } satisfies Record<Kind, string>,
  step: 'Paso',
  people: 'Personas',
  ofFirst: '% del primer paso',
  complete: 'Completas',
  partial: 'A medias',
  openNote: 'De los QR no se sabe a quién se invitó, y quien abre dos veces cuenta dos.',

  agentsTitle: 'Por asesor',
  agentsSub: 'En orden de código. Cuenta personas, no opiniones: no dice nada de cómo atiende cada uno.',
  agent: 'Asesor',
  invitesFewer: 'invita a menos',
  fewerNote:
    'Invita a menos: de sus atendidos invita a 10 puntos menos que lo usual en su sede, o más, y es poco probable que sea azar. Vea primero si su ventanilla cierra bien los tickets.',
  chooseOffice: (agents: string) => `Son ${agents} asesores: elija una sede para ver a los suyos.`,
  onlyMarked: 'Aquí están los que invitan a menos.',

  weeksNote:
    'Semanas completas: lo de esta semana se suma el lunes. Son personas contadas; sus respuestas se publican aparte, de diez en diez.',
  say: {
    noTotals: 'Se sabe quién respondió, no a cuántos se atendió.',
    nobody: 'Todavía no respondió nadie.',
    tooMany: 'Hay más respuestas que personas atendidas: revise los totales.',
    rate: (of100: string) => `Respondieron ${of100} de cada 100 personas atendidas`,
    fewerThanOne: 'Respondió menos de 1 de cada 100 personas atendidas',
    end: '.',
    allFew: ': son pocas para hablar por las demás.',
    someFew: (offices: string) => `; se oye a pocos en ${offices}.`,
    and: (before: string, last: string) => `${before} y ${last}`,
    offices: (count: string) => `${count} sedes`,
    evidence: (low: string, high: string, answers: string, people: string) =>
      `Intervalo de 95%: ${low} a ${high}. ${answers} de ${people} personas.`,
    untold: (offices: string) => `Sin totales de ${offices}: sus resultados son de quienes respondieron.`,
    answersOnly: (answers: string) => `${answers}. Los resultados son de quienes respondieron.`,
    others: 'Quienes no respondieron pueden pensar distinto.',
  },
}

export type ParticipationWords = typeof es

const en: ParticipationWords = {
  title: 'Who answered',
  question: 'Whom do we hear?',
  emptyText: 'Each Monday it is counted who answered in the week that ended. Come back on Monday.',
  officesTitle: 'By office',
  officesSub: 'People served, as the ticket system tells, and how many answered. 95% interval.',
  office: 'Office',
  served: 'Served',
  invited: 'Invited',
  opened: 'Opened',
  answered: 'Answered',
  rate: 'Response rate',
  unknown: 'no totals: of those who answered',
  tooMany: 'more answers than served',
  few: 'few are heard',
  of: (part, whole) => `${part} of ${whole}`,
  noTotalsNote:
    'An office without totals has no rate. Its ticket system can send them with the key that it uses already (POST /api/v1/served).',
  tooManyNote: 'Where there are more answers than served, check the totals that the ticket system sends.',

  channelsTitle: 'By channel',
  channelsSub: 'How far each got. Bars are of the channel: the longest is its first step.',
  channels: {
    open: 'QR on the premises',
    verified: 'Link of the visit',
    reply: 'Text message',
    import: 'Another system',
  },
  step: 'Step',
  people: 'People',
  ofFirst: '% of the first step',
  complete: 'Complete',
  partial: 'Partial',
  openNote: 'Of QR codes nobody knows who was invited, and who opens twice counts twice.',

  agentsTitle: 'By agent',
  agentsSub:
    'In the order of their codes. It counts people, not opinions: it says nothing of how anyone serves.',
  agent: 'Agent',
  invitesFewer: 'invites fewer',
  fewerNote:
    'Invites fewer: of those served, 10 points fewer than is usual at the office, or more, and hardly by chance. See first whether their desk closes its tickets well.',
  chooseOffice: (agents) => `There are ${agents} agents: choose an office to see its own.`,
  onlyMarked: 'Here are those who invite fewer.',

  weeksNote:
    'Whole weeks: this week’s are added on Monday. These are people counted; their answers are published apart, ten and more at a time.',
  say: {
    noTotals: 'It is known who answered, not how many were served.',
    nobody: 'Nobody has answered yet.',
    tooMany: 'There are more answers than people served: check the totals.',
    rate: (of100) => `${of100} of every 100 people served answered`,
    fewerThanOne: 'Fewer than 1 of every 100 people served answered',
    end: '.',
    allFew: ': they are few to speak for the others.',
    someFew: (offices) => `; few are heard in ${offices}.`,
    and: (before, last) => `${before} and ${last}`,
    offices: (count) => `${count} offices`,
    evidence: (low, high, answers, people) =>
      `95% interval: ${low} to ${high}. ${answers} of ${people} people.`,
    untold: (offices) => `No totals from ${offices}: their results are of those who answered.`,
    answersOnly: (answers) => `${answers}. Results are of those who answered.`,
    others: 'Those who did not answer may think otherwise.',
  },
}

export const participationWords: Record<Language, ParticipationWords> = { es, en }
export const useParticipationWords = (): ParticipationWords => participationWords[useLanguage()]
