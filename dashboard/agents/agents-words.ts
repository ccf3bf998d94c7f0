import type { Language } from '../../schema/instrument/text.ts'
import { useLanguage } from '../language/context.ts'

// Apart from the words that every page needs: these come with the agents' pages.

const es = {
  question: '¿Quién necesita apoyo, y en qué?',
  mapTitle: 'Asesores por competencia',
  mapSub:
    '% favorable ajustado, con su intervalo de 95% y el número de respuestas (n). En orden de código, no de resultado.',
  agent: 'Asesor',
  office: 'Sede',
  groups: { overall: 'La visita', scored: 'Sobre la persona que le atendió', note: 'Notas sin puntuar' },
  proxy: 'solo señales indirectas',
  note: 'nota sin puntuar',
  needsShort: (needs: number) => (needs === 1 ? 'falta 1' : `faltan ${needs}`),
  needs: (needs: number) => (needs === 1 ? 'falta 1 respuesta' : `faltan ${needs} respuestas`),
  caption: (below: string, above: string, compared: string, withheld: string) =>
    `Números comparados: ${compared}; por debajo, ${below}; por encima, ${above}. Reservados: ${withheld}.`,
  captionChance: (expected: string) =>
    `De los marcados se espera que ${expected} lo esté solo por azar (Benjamini–Hochberg, 5%): confirme con observación.`,
  fewerThanOne: 'menos de uno',
  atMost: (count: number) => `a lo sumo ${count}`,
  captionNothing: (withheld: string) => `Ningún número se puede comparar todavía. Reservados: ${withheld}.`,
  mapKeys: 'Con las flechas se recorre la tabla; Enter abre al asesor.',
  hint: 'Señale una celda, o recórralas con las flechas: aquí se lee su detalle. Enter abre al asesor.',
  legendBelow: 'por debajo de la referencia',
  legendAbove: 'por encima de la referencia',
  legendWithin: 'sin diferencia clara con la referencia',
  legendWithheld: 'reservado: menos de 10 respuestas',
  legendNote: 'nota de ciudadanos: la fuente principal es la supervisión, que aún no registra observaciones',
  readings: {
    withheld: 'Reservado.',
    note: 'Nota sin puntuar: su fuente principal es la supervisión.',
    pooled: 'Es el valor de todos los asesores: no distingue a esta persona.',
    uncompared: 'No hay con qué compararlo.',
    within: 'No se distingue de la referencia.',
    below: 'Por debajo de la referencia.',
    above: 'Por encima de la referencia.',
  },
  cell: (agent: string, measure: string, share: string, range: string, answers: string) =>
    `${agent}, ${measure}: ${share}, intervalo de 95%: ${range}, ${answers}.`,
  cellReference: (name: string, share: string) => `${name}: ${share}.`,
  cellWithheld: (agent: string, measure: string, needs: string) =>
    `${agent}, ${measure}: reservado, ${needs}.`,
  reliability: (figure: string) => `Fiabilidad ${figure}.`,
  notReliable: (needs: string) => `No sirve para decisiones sobre la persona: ${needs}.`,
  notReliableUnfitted: 'No sirve para decisiones sobre la persona.',
  open: (agent: string) => `Ver ${agent}`,
  find: 'Ir a un asesor por su código',
  findAction: 'Ir',
  findNone: (text: string) => `Ningún asesor tiene «${text}» en su código.`,
  measure: 'Competencia',
  listSub: (reference: string) => `Valor ajustado, intervalo de 95% y n. ${reference}`,
  dashed: (name: string, share: string) => `Línea punteada: ${name}, ${share}.`,
  permittedTitle: 'Para capacitar, no para sancionar',
  permittedText:
    'Estos datos sirven para acompañar y capacitar. Ninguna decisión sobre una persona debe apoyarse en un número con fiabilidad menor de 0.70, ni solo en números.',
  reliableCount: (reliable: string, known: string) =>
    `Con esa fiabilidad o más: ${reliable} de ${known}. Los demás no sirven para decisiones sobre la persona.`,
  adjustTitle: 'Cómo se ajustan los números',
  adjustFitted:
    'Con pocas respuestas, el valor de una persona se acerca a lo habitual entre los asesores de toda la entidad; con más respuestas, cuenta lo suyo.',
  adjustPooled: (names: string) =>
    `Donde todavía no se puede medir cuánto difieren los asesores, se muestra el valor de todos juntos y nadie se marca: ${names}.`,
  adjustPooledAll:
    'Todavía no se puede medir cuánto difieren los asesores entre sí: donde hay resultados, se muestra el valor de todos juntos y nadie se marca.',
  leftOutTitle: 'Qué queda fuera',
  leftOut:
    'Espera, local, papeleo y sistemas no son de la persona: no cuentan aquí. Tampoco el trabajo en equipo, que es del equipo, ni las expectativas, ni las denuncias, que se investigan aparte.',
  proxyNote: (names: string) => `${names}: el ciudadano solo ve señales indirectas.`,
  emptyText:
    'Un asesor tiene números desde el lunes siguiente a su décima respuesta. Coloque sus puntos QR y vuelva el lunes.',
}

export type AgentsWords = typeof es

const en: AgentsWords = {
  question: 'Who needs support, and in what?',
  mapTitle: 'Agents by competency',
  mapSub:
    'Adjusted % favourable, with its 95% interval and the number of answers (n). In the order of their codes, not of results.',
  agent: 'Agent',
  office: 'Office',
  groups: { overall: 'The visit', scored: 'About the person who served you', note: 'Notes, not scored' },
  proxy: 'indirect signs only',
  note: 'note, not scored',
  needsShort: (needs) => `${needs} more`,
  needs: (needs) => `${needs} more ${needs === 1 ? 'answer' : 'answers'} needed`,
  caption: (below, above, compared, withheld) =>
    `Numbers compared: ${compared}; below, ${below}; above, ${above}. Withheld: ${withheld}.`,
  captionChance: (expected) =>
    `Of those marked, ${expected} is expected to be so by chance alone (Benjamini–Hochberg, 5%): confirm by observing.`,
  fewerThanOne: 'fewer than one',
  atMost: (count) => `${count} at most`,
  captionNothing: (withheld) => `No number can be compared yet. Withheld: ${withheld}.`,
  mapKeys: 'The arrows go through the table; Enter opens the agent.',
  hint: 'Point at a cell, or go through them with the arrows: its details are read here. Enter opens the agent.',
  legendBelow: 'below the reference',
  legendAbove: 'above the reference',
  legendWithin: 'no clear difference from the reference',
  legendWithheld: 'withheld: fewer than 10 answers',
  legendNote: 'citizens’ note: the main source is supervision, which has no observations yet',
  readings: {
    withheld: 'Withheld.',
    note: 'Note, not scored: its main source is supervision.',
    pooled: 'It is the number of all agents: it tells nothing of this person.',
    uncompared: 'There is nothing to compare it with.',
    within: 'It can’t be told from the reference.',
    below: 'Below the reference.',
    above: 'Above the reference.',
  },
  cell: (agent, measure, share, range, answers) =>
    `${agent}, ${measure}: ${share}, 95% interval: ${range}, ${answers}.`,
  cellReference: (name, share) => `${name}: ${share}.`,
  cellWithheld: (agent, measure, needs) => `${agent}, ${measure}: withheld, ${needs}.`,
  reliability: (figure) => `Reliability ${figure}.`,
  notReliable: (needs) => `Not for decisions about the person: ${needs}.`,
  notReliableUnfitted: 'Not for decisions about the person.',
  open: (agent) => `See ${agent}`,
  find: 'Go to an agent by code',
  findAction: 'Go',
  findNone: (text) => `No agent has “${text}” in their code.`,
  measure: 'Competency',
  listSub: (reference) => `Adjusted value, 95% interval and n. ${reference}`,
  dashed: (name, share) => `Dashed line: ${name}, ${share}.`,
  permittedTitle: 'For training, not for punishment',
  permittedText:
    'These data are for supporting and training. No decision about a person should rest on a number with a reliability under 0.70, nor on numbers alone.',
  reliableCount: (reliable, known) =>
    `With that reliability or more: ${reliable} of ${known}. The others are not for decisions about the person.`,
  adjustTitle: 'How the numbers are adjusted',
  adjustFitted:
    'With few answers, a person’s number moves toward what is usual among the agents of the whole entity; with more answers, their own count.',
  adjustPooled: (names) =>
    `Where it can’t be measured yet how much agents differ, the number of all together is shown and nobody is marked: ${names}.`,
  adjustPooledAll:
    'It can’t be measured yet how much agents differ: where there are results, the number of all together is shown and nobody is marked.',
  leftOutTitle: 'What is left out',
  leftOut:
    'Waiting, premises, paperwork and systems are not the person’s: they don’t count here. Neither do teamwork, which is the team’s, nor expectations, nor allegations, which are looked into apart.',
  proxyNote: (names) => `${names}: citizens only see indirect signs.`,
  emptyText:
    'An agent has numbers from the Monday after their tenth answer. Put up their QR points and come back on Monday.',
}

export const agentsWords: Record<Language, AgentsWords> = { es, en }
export const useAgentsWords = (): AgentsWords => agentsWords[useLanguage()]
