import type { Language } from '../../schema/instrument/text.ts'
import { useLanguage } from '../language/context.ts'

const es = {
  question: '¿Cómo ayudamos a esta persona?',
  back: 'Asesores',
  archived: 'Ya no atiende',
  competenciesTitle: 'Sobre la persona que le atendió',
  competenciesSub: (reference: string) =>
    `% favorable ajustado, con su intervalo de 95%. Línea punteada: ${reference}.`,
  competency: 'Competencia',
  bar: 'Asesor y sede',
  value: 'Valor',
  range: 'IC 95%',
  reading: 'Lectura',
  readings: {
    withheld: '',
    note: 'Nota',
    pooled: 'No distingue',
    uncompared: 'Sin comparación',
    within: 'Como su sede',
    below: 'Bajo su sede',
    above: 'Sobre su sede',
  },
  within: '«Como su sede»: el intervalo incluye el valor de la sede. No prueba que sean iguales.',
  notesGroup: 'Notas sin puntuar: su fuente principal es la supervisión, que aún no registra observaciones',
  proxy: 'El ciudadano solo ve señales indirectas.',
  barText: (share: string, range: string, reference: string | undefined) =>
    `${share}, intervalo de 95%: ${range}${reference ? `; ${reference}` : ''}`,
  reliable: (figure: string) => `Fiabilidad ${figure}`,
  notReliable: 'No sirve para decisiones sobre la persona',
  satisfaction: 'Satisfacción con la atención',
  satisfactionNote: 'Es de toda la visita: también pesa lo que no depende de la persona.',
  satisfactionReference: (name: string, share: string, range: string, answers: string) =>
    `${name} (línea punteada): ${share} (${range}), ${answers}`,
  items: 'Ver las preguntas detrás de cada competencia',
  itemsHide: 'Ocultar las preguntas',
  itemsCaption: 'Preguntas sobre la persona, tal como se respondieron (sin ajustar)',
  item: 'Pregunta',
  trendSub: '% de satisfechos por semana, tal como se respondió (sin ajustar)',
  commentsTitle: 'En sus palabras',
  comments: (total: string) => (total === '1' ? '1 comentario publicado' : `${total} comentarios publicados`),
  commentsNone: 'No hay comentarios publicados en este período.',
  commentsNote: 'Llevan la semana, nunca la fecha ni el nombre, y salen junto con diez respuestas o más.',
  commentsLoading: 'Cargando comentarios…',
  commentsFailed: 'No pudimos traer los comentarios.',
  adjusted: (agents: string) =>
    `Cada valor combina sus respuestas con lo habitual entre ${agents} asesores de la entidad: con pocas respuestas se acerca a ese promedio; con muchas, cuenta lo suyo.`,
  adjustedPooled: (names: string) =>
    `Todavía no se puede medir cuánto difieren los asesores en ${names}: se muestra el valor de todos juntos.`,
  noKind: 'Incluye respuestas de todas las vías.',
  unknownTitle: (code: string) => `No hay ningún asesor con el código «${code}»`,
  unknownText: 'Puede que haya cambiado de código o que el enlace esté incompleto.',
  unknownAction: 'Ver todos los asesores',
}

export type AgentWords = typeof es

const en: AgentWords = {
  question: 'How do we help this person?',
  back: 'Agents',
  archived: 'No longer serving',
  competenciesTitle: 'About the person who served you',
  competenciesSub: (reference) => `Adjusted % favourable, with its 95% interval. Dashed line: ${reference}.`,
  competency: 'Competency',
  bar: 'Agent and office',
  value: 'Value',
  range: '95% CI',
  reading: 'Reading',
  readings: {
    withheld: '',
    note: 'Note',
    pooled: 'Can’t tell',
    uncompared: 'No comparison',
    within: 'As their office',
    below: 'Below the office',
    above: 'Above the office',
  },
  within: '“As their office”: the interval holds the office’s value. It doesn’t prove that they are equal.',
  notesGroup: 'Notes, not scored: their main source is supervision, which has no observations yet',
  proxy: 'Citizens only see indirect signs.',
  barText: (share, range, reference) =>
    `${share}, 95% interval: ${range}${reference ? `; ${reference}` : ''}`,
  reliable: (figure) => `Reliability ${figure}`,
  notReliable: 'Not for decisions about the person',
  satisfaction: 'Satisfaction with the service',
  satisfactionNote: 'It is of the whole visit: what doesn’t depend on the person weighs in too.',
  satisfactionReference: (name, share, range, answers) =>
    `${name} (dashed line): ${share} (${range}), ${answers}`,
  items: 'See the questions behind each competency',
  itemsHide: 'Hide the questions',
  itemsCaption: 'Questions about the person, as they were answered (not adjusted)',
  item: 'Question',
  trendSub: '% satisfied by week, as answered (not adjusted)',
  commentsTitle: 'In their words',
  comments: (total) => (total === '1' ? '1 published comment' : `${total} published comments`),
  commentsNone: 'There are no published comments in this period.',
  commentsNote: 'They carry the week, never the date or a name, and come out along with ten answers or more.',
  commentsLoading: 'Loading comments…',
  commentsFailed: 'We could not get the comments.',
  adjusted: (agents) =>
    `Each value joins their answers with what is usual among ${agents} agents of the entity: with few answers it moves toward that average; with many, their own count.`,
  adjustedPooled: (names) =>
    `It can’t be measured yet how much agents differ in ${names}: the number of all together is shown.`,
  noKind: 'Holds answers of all channels.',
  unknownTitle: (code) => `There is no agent with the code “${code}”`,
  unknownText: 'Their code may have changed, or the link may be incomplete.',
  unknownAction: 'See all agents',
}

export const agentWords: Record<Language, AgentWords> = { es, en }
export const useAgentWords = (): AgentWords => agentWords[useLanguage()]
