import type { Language } from '../../schema/instrument/text.ts'
import { useLanguage } from '../language/context.ts'

const plural = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

const es = {
  question: '¿Qué entrenamos primero, y funcionó lo que ya hicimos?',
  emptyText:
    'Cuando se publiquen respuestas, aquí verá qué competencia entrenar primero, por qué y con quién.',

  startWith: (name: string) => `Empiece por ${name}`,
  withAgents: (agents: number, offices: number | undefined) =>
    `, con ${plural(agents, 'asesor', 'asesores')}${offices === undefined ? '' : ` de ${plural(offices, 'sede', 'sedes')}`}.`,
  withMost: (agents: number, known: number) =>
    `: concierne a ${agents} de ${known} asesores, conviene un taller para todos.`,
  withAll: ', con todos: las respuestas no distinguen a un asesor de otro.',
  withNobodyYet: '; todavía no se puede saber con qué asesores.',
  unrankedAnswer: (name: string) => `${name} está bajo la meta; todavía no se puede saber cuánto importa.`,
  unclearAnswer: (target: string) => `Ninguna competencia está claramente bajo la meta de ${target}.`,
  metAnswer: (target: string) => `Las competencias con resultado alcanzan la meta de ${target}.`,
  nothingKnown:
    'Todavía no se puede saber qué entrenar: ninguna competencia reúne diez respuestas publicadas.',
  nothingWhy: 'Mostramos resultados desde 10 respuestas, para cuidar a las personas y no decidir por azar.',
  evidence: (target: string) =>
    `El orden combina la distancia a la meta de ${target}, la importancia para la satisfacción y cuántos asesores concierne. Ordena temas, no personas.`,
  evidenceWithout: (target: string) =>
    `El orden combina la distancia a la meta de ${target} y cuántos asesores concierne: todavía no se puede saber qué competencia importa más. Ordena temas, no personas.`,
  evidenceOfNone: 'Se ordena lo que está bajo la meta con todo su intervalo de 95%. Puede elegir otra meta.',
  closeTo: (first: string, names: string) => `Entre ${first} y ${names} el orden todavía no es seguro.`,

  target: 'Meta',
  targetOption: (percent: number) => `${percent}% favorable`,
  badTargetTitle: 'Esta meta no se puede leer',
  badTargetText: 'La meta es un porcentaje entero, de 50 a 99.',
  clearTarget: 'Volver a 85%',

  topicsTitle: 'Qué entrenar primero',
  topicsSub: (dates: string) => `% favorable de los ciudadanos, ${dates}`,
  rank: (place: number) => `${place}.º tema`,
  close: 'Orden no seguro',
  proxies: 'Solo por indicios',
  gapTerm: 'Distancia',
  gap: (share: string, range: string, answers: string) => `${share} favorable (${range}), ${answers}.`,
  short: (low: string, high: string, target: string) =>
    low === high
      ? `Faltan ${low} puntos para ${target}.`
      : `Faltan de ${low} a ${high} puntos para ${target}.`,
  importanceTerm: 'Importancia',
  importance: (share: string, range: string) => `${share} de lo que explica la satisfacción (${range}).`,
  importanceUnknown: 'Todavía no se puede saber.',
  whoTerm: 'A quién',
  who: (under: number, unclear: number, withheld: number) =>
    `${[
      under === 0
        ? 'Nadie está bajo la meta con seguridad'
        : `${plural(under, 'asesor está', 'asesores están')} bajo la meta con 90% de seguridad o más`,
      ...(unclear ? [`de ${unclear} todavía no se puede saber`] : []),
      ...(withheld ? [`${plural(withheld, 'no tiene', 'no tienen')} respuestas suficientes`] : []),
    ].join('; ')}.`,
  mistaken: (count: number) => `De ellos, cabe esperar que ${count} no lo esté${count === 1 ? '' : 'n'}.`,
  alike: 'Las respuestas no distinguen a un asesor de otro: conviene un taller para todos.',
  apart: 'También bajo el conjunto',
  more: (count: number) => `y ${count} más`,
  showAgents: (count: number) => (count === 1 ? 'Ver al asesor' : `Ver los ${count} asesores`),
  hideAgents: 'Ocultar los asesores',
  agentsCaption: (name: string) =>
    `Asesores bajo la meta en ${name}, en orden de código: no es una clasificación`,
  agent: 'Asesor',
  office: 'Sede',
  share: '% favorable',
  answers: 'Respuestas',
  reliability: 'Fiabilidad',
  notReliable: 'No sirve para decidir sobre la persona',
  trained: 'Capacitado',
  never: 'no',
  chipLabel: (name: string, share: string, range: string) => `${name}: ${share} (${range})`,
  showContent: 'Ver qué practicar',
  hideContent: 'Ocultar qué practicar',
  behaviours: 'Conductas que se pueden observar',
  exercise: 'Ejercicio',
  source: 'Elaborado a partir de las conductas que preguntan los ítems y del protocolo de atención.',
  plan: 'Registrar sesión',
  planOf: (name: string) => `Registrar una sesión de ${name}`,

  othersTitle: 'Las demás competencias',
  allTitle: 'Las competencias',
  standings: {
    unranked: 'Bajo la meta; su importancia todavía no se puede saber',
    unclear: 'Todavía no se puede saber si alcanza la meta',
    met: 'Alcanza la meta',
    withheld: 'Sin respuestas suficientes',
  },
  supervised: (names: string) =>
    `${names}: las observa la supervisión. Lo que responden los ciudadanos es una nota y no ordena temas.`,
  use: 'Para capacitar, no para sancionar. Con fiabilidad menor de 0.70, el resultado de una persona no sirve para decidir sobre ella.',

  ledgerTitle: 'Sesiones y su efecto',
  ledgerSub:
    'El efecto es lo que subieron los participantes menos lo que subieron los asesores aún no capacitados de la entidad.',
  regression:
    'Si se elige a los más débiles, parte de la subida llega sola. Por eso se resta la del grupo de comparación, y se descuenta lo que cabía esperar de esa elección.',
  noneTitle: 'Todavía no hay sesiones registradas',
  noneText:
    'Registre cada capacitación con su fecha y sus participantes. Desde la cuarta semana después, y con 5 o más participantes, aquí se verá si funcionó.',
  noneTextReader: 'Cuando se registre una capacitación con asesores que usted ve, aquí se verá si funcionó.',
  loadingLedger: 'Cargando las sesiones…',
  loadingEffect: 'Calculando el efecto…',
  earlier: (count: number) => (count === 1 ? 'Ver 1 sesión anterior' : `Ver ${count} sesiones anteriores`),
  hours: (hours: string) => `${hours} h`,
  participants: (count: number) => plural(count, 'participante', 'participantes'),
  others: (count: number) => (count === 1 ? 'y 1 que usted no ve' : `y ${count} que usted no ve`),
  recordedBy: (name: string) => `Registrada por ${name}`,
  edit: 'Editar',
  editOf: (what: string) => `Editar la sesión ${what}`,
  cancel: 'Anular',
  cancelOf: (what: string) => `Anular la sesión ${what}`,
  cancelled: 'Anulada',
  cancelledWhy: (reason: string) => `Motivo: ${reason}`,

  verdicts: { rose: 'Efecto probable', fell: 'Bajó', unclear: 'No concluyente' },
  rose: (low: string, high: string) => `Subió entre ${low} y ${high} puntos más que los no capacitados`,
  roseUpTo: (high: string) => `Subió hasta ${high} puntos más que los no capacitados`,
  fell: (low: string, high: string) => `Cambió entre ${low} y ${high} puntos menos que los no capacitados`,
  fellUpTo: (high: string) => `Cambió hasta ${high} puntos menos que los no capacitados`,
  notYet: 'Todavía no se puede saber si funcionó',
  notMeasurable: 'No se puede medir',
  notToBe: 'No se distingue un efecto de la casualidad',
  points: (effect: string, low: string, high: string) => `${effect} puntos (IC 95%: ${low} a ${high})`,
  expected: (points: string) =>
    `De esa diferencia, ${points} puntos cabía esperar sin capacitación, por cómo se eligió a los participantes: el veredicto los descuenta.`,
  reach: (points: string) =>
    `Con estas respuestas no se distingue de la casualidad un efecto menor de unos ${points} puntos.`,
  compared: (trained: number, comparison: number, weeks: number) =>
    `${plural(trained, 'participante', 'participantes')} y ${comparison} de comparación · % favorable, hasta ${weeks} semanas antes y después`,
  leftOut: (count: number) =>
    count === 1
      ? '1 participante no tiene respuestas antes y después, o tuvo otra sesión: no se cuenta.'
      : `${count} participantes no tienen respuestas antes y después, o tuvieron otra sesión: no se cuentan.`,
  mayChange: (date: string) => `Con datos hasta el ${date}: puede cambiar con las próximas publicaciones.`,
  groupTrained: (agents: number) => plural(agents, 'capacitado', 'capacitados'),
  groupComparison: (agents: number) => `${agents} de comparación`,
  before: 'Antes',
  after: 'Después',
  movement: (from: string, to: string) => `${from} → ${to}`,
  effectCaption: (name: string) => `Antes y después de la sesión de ${name}, con intervalo de 95%`,
  group: 'Grupo',
  chart: (trained: string, comparison: string, verdict: string) =>
    `Gráfico de antes y después. ${trained}. ${comparison}. ${verdict}.`,
  tellOn: (date: string) =>
    `Se podrá saber hacia el ${date}, si las respuestas siguen llegando a este ritmo.`,
  reasons: {
    cancelled: () => 'No se mide: la sesión fue anulada.',
    supervised: () => 'Esta competencia la observa la supervisión: con respuestas de ciudadanos no se mide.',
    planned: () => 'Todavía no se realiza, o su semana no se ha publicado.',
    'few-trained': (needs: number) =>
      `Con menos de 5 participantes no se puede separar el efecto de la casualidad: ${needs === 1 ? 'falta 1' : `faltan ${needs}`}.`,
    'few-answers': (needs: number) =>
      `${needs === 1 ? 'Falta 1 participante' : `Faltan ${needs} participantes`} con respuestas suficientes en esta competencia.`,
    'few-comparison': (needs: number) =>
      `${needs === 1 ? 'Falta 1 asesor' : `Faltan ${needs} asesores`} sin capacitar con quien comparar: casi todos pasaron por una sesión de esta competencia o tienen pocas respuestas.`,
    'too-early': () =>
      'Hacen falta al menos cuatro semanas y diez respuestas de cada asesor después de la sesión.',
    'no-spread': () => 'Todos cambiaron igual: no hay con qué medir la casualidad.',
  },

  newTitle: 'Registrar una sesión',
  editTitle: 'Editar la sesión',
  competency: 'Competencia',
  chooseCompetency: 'Elija una competencia',
  competencyMissing: 'Elija la competencia que se entrena.',
  date: 'Fecha',
  dateMissing: 'Escriba la fecha de la sesión: día, mes y año.',
  duration: 'Horas',
  durationHint: 'En medias horas: 1.5, 4',
  durationWrong: 'Escriba las horas, en medias horas, hasta 80: 1.5, 4.',
  note: 'Título o lugar',
  noteHint: 'Si quiere. No escriba nombres de personas.',
  noteWrong: 'Escriba el título o lugar en 120 caracteres o menos, en una línea.',
  agents: 'Asesores que participan',
  agentsMissing: 'Elija a los asesores que participan.',
  agentsWrong: 'Alguno de los asesores elegidos ya no está en su lista. Revise quiénes participan.',
  searchAgents: 'Buscar por código, equipo o sede',
  pickKeys: 'Con ↑ y ↓ recorre la lista; con espacio elige.',
  chosen: (count: number) => (count === 0 ? 'Nadie elegido todavía' : plural(count, 'elegido', 'elegidos')),
  chooseShown: (count: number) => `Elegir los ${count} de la lista`,
  clearChosen: 'Quitar a todos',
  noMatch: (text: string) => `Ningún asesor coincide con «${text}».`,
  moreMatches: (count: number) => `Hay ${count} más: escriba parte del código, del equipo o de la sede.`,
  save: 'Guardar',
  record: 'Registrar',
  cancelTitle: 'Anular la sesión',
  cancelText: (what: string) =>
    `${what} dejará de medirse y de contar como capacitación. Queda en la lista, con su motivo; no se puede deshacer.`,
  reason: 'Motivo',
  reasonMissing: 'Escriba por qué se anula, en 200 caracteres o menos.',
  keep: 'No anular',
}

const en: typeof es = {
  question: 'What do we train first, and did what we did work?',
  emptyText:
    'Once answers are published, you will see here which competency to train first, why and with whom.',

  startWith: (name) => `Begin with ${name}`,
  withAgents: (agents, offices) =>
    `, with ${plural(agents, 'agent', 'agents')}${offices === undefined ? '' : ` of ${plural(offices, 'office', 'offices')}`}.`,
  withMost: (agents, known) => `: it concerns ${agents} of ${known} agents, a workshop for all is best.`,
  withAll: ', with everybody: the answers don’t tell one agent from another.',
  withNobodyYet: '; it can’t be told yet with which agents.',
  unrankedAnswer: (name) => `${name} is under the target; it can’t be told yet how much it matters.`,
  unclearAnswer: (target) => `No competency is clearly under the target of ${target}.`,
  metAnswer: (target) => `The competencies with results reach the target of ${target}.`,
  nothingKnown: 'It can’t be told yet what to train: no competency has ten published answers.',
  nothingWhy: 'We show results from 10 answers on, to protect people and not decide by chance.',
  evidence: (target) =>
    `The order combines the distance to the target of ${target}, the importance for satisfaction, and how many agents it concerns. It orders topics, not people.`,
  evidenceWithout: (target) =>
    `The order combines the distance to the target of ${target} and how many agents it concerns: it can’t be told yet which competency matters more. It orders topics, not people.`,
  evidenceOfNone:
    'What lies under the target with its whole 95% interval is put in order. You can choose another target.',
  closeTo: (first, names) => `Between ${first} and ${names} the order is not certain yet.`,

  target: 'Target',
  targetOption: (percent) => `${percent}% favorable`,
  badTargetTitle: 'This target can’t be read',
  badTargetText: 'The target is a whole percentage, from 50 to 99.',
  clearTarget: 'Back to 85%',

  topicsTitle: 'What to train first',
  topicsSub: (dates) => `% favorable of citizens, ${dates}`,
  rank: (place) => `Topic ${place}`,
  close: 'Order not certain',
  proxies: 'By signs only',
  gapTerm: 'Distance',
  gap: (share, range, answers) => `${share} favorable (${range}), ${answers}.`,
  short: (low, high, target) =>
    low === high ? `${low} points short of ${target}.` : `${low} to ${high} points short of ${target}.`,
  importanceTerm: 'Importance',
  importance: (share, range) => `${share} of what explains satisfaction (${range}).`,
  importanceUnknown: 'It can’t be told yet.',
  whoTerm: 'Who',
  who: (under, unclear, withheld) =>
    `${[
      under === 0
        ? 'Nobody is under the target for certain'
        : `${plural(under, 'agent is', 'agents are')} under the target with 90% certainty or more`,
      ...(unclear ? [`of ${unclear} it can’t be told yet`] : []),
      ...(withheld ? [`${plural(withheld, 'has', 'have')} too few answers`] : []),
    ].join('; ')}.`,
  mistaken: (count) => `Of these, ${count} can be expected not to be.`,
  alike: 'The answers don’t tell one agent from another: a workshop for all is best.',
  apart: 'Under all agents’ share too',
  more: (count) => `and ${count} more`,
  showAgents: (count) => (count === 1 ? 'See the agent' : `See the ${count} agents`),
  hideAgents: 'Hide the agents',
  agentsCaption: (name) => `Agents under the target in ${name}, in the order of codes: this is no ranking`,
  agent: 'Agent',
  office: 'Office',
  share: '% favorable',
  answers: 'Answers',
  reliability: 'Reliability',
  notReliable: 'Not for decisions about the person',
  trained: 'Trained',
  never: 'no',
  chipLabel: (name, share, range) => `${name}: ${share} (${range})`,
  showContent: 'See what to practise',
  hideContent: 'Hide what to practise',
  behaviours: 'Behaviours that one can observe',
  exercise: 'Exercise',
  source: 'Made from the behaviours that the items ask about and from the service protocol.',
  plan: 'Record a session',
  planOf: (name) => `Record a session on ${name}`,

  othersTitle: 'The other competencies',
  allTitle: 'The competencies',
  standings: {
    unranked: 'Under the target; its importance can’t be told yet',
    unclear: 'It can’t be told yet whether it reaches the target',
    met: 'Reaches the target',
    withheld: 'Too few answers',
  },
  supervised: (names) =>
    `${names}: supervisors observe them. What citizens answer is a note, and orders no topics.`,
  use: 'For training, not for punishment. With a reliability under 0.70 a person’s result is not for decisions about them.',

  ledgerTitle: 'Sessions and their effect',
  ledgerSub:
    'The effect is how much participants rose, less how much agents of the entity not yet trained rose.',
  regression:
    'Choosing the weakest guarantees some rise by itself. That is why the comparison group’s is taken off, and what was to be expected of that choice.',
  noneTitle: 'No sessions recorded yet',
  noneText:
    'Record each training with its date and who took part. From the fourth week after, and with 5 or more participants, you will see here whether it worked.',
  noneTextReader: 'Once a training with agents you see is recorded, you will see here whether it worked.',
  loadingLedger: 'Loading the sessions…',
  loadingEffect: 'Working out the effect…',
  earlier: (count) => (count === 1 ? 'See 1 earlier session' : `See ${count} earlier sessions`),
  hours: (hours) => `${hours} h`,
  participants: (count) => plural(count, 'participant', 'participants'),
  others: (count) => (count === 1 ? 'and 1 whom you don’t see' : `and ${count} whom you don’t see`),
  recordedBy: (name) => `Recorded by ${name}`,
  edit: 'Edit',
  editOf: (what) => `Edit the session ${what}`,
  cancel: 'Cancel it',
  cancelOf: (what) => `Cancel the session ${what}`,
  cancelled: 'Cancelled',
  cancelledWhy: (reason) => `Reason: ${reason}`,

  verdicts: { rose: 'Likely effect', fell: 'Fell', unclear: 'Inconclusive' },
  rose: (low, high) => `Rose ${low} to ${high} points more than those not trained`,
  roseUpTo: (high) => `Rose up to ${high} points more than those not trained`,
  fell: (low, high) => `Changed ${low} to ${high} points less than those not trained`,
  fellUpTo: (high) => `Changed up to ${high} points less than those not trained`,
  notYet: 'It can’t be told yet whether it worked',
  notMeasurable: 'It can’t be measured',
  notToBe: 'No effect can be told from chance',
  points: (effect, low, high) => `${effect} points (95% CI: ${low} to ${high})`,
  expected: (points) =>
    `Of that difference, ${points} points were to be expected without training, from how participants were chosen: the verdict takes them off.`,
  reach: (points) => `With these answers an effect under some ${points} points can’t be told from chance.`,
  compared: (trained, comparison, weeks) =>
    `${plural(trained, 'participant', 'participants')} and ${comparison} for comparison · % favorable, up to ${weeks} weeks before and after`,
  leftOut: (count) =>
    count === 1
      ? '1 participant has no answers both before and after, or had another session, and is not counted.'
      : `${count} participants have no answers both before and after, or had another session, and are not counted.`,
  mayChange: (date) => `With data up to ${date}: the next publications may change it.`,
  groupTrained: (agents) => `${agents} trained`,
  groupComparison: (agents) => `${agents} for comparison`,
  before: 'Before',
  after: 'After',
  movement: (from, to) => `${from} → ${to}`,
  effectCaption: (name) => `Before and after the session on ${name}, with 95% interval`,
  group: 'Group',
  chart: (trained, comparison, verdict) =>
    `Chart of before and after. ${trained}. ${comparison}. ${verdict}.`,
  tellOn: (date) => `It can be told around ${date}, if answers keep coming at this pace.`,
  reasons: {
    cancelled: () => 'Not measured: the session was cancelled.',
    supervised: () => 'Supervisors observe this competency: citizens’ answers don’t measure it.',
    planned: () => 'Not held yet, or its week has not been published.',
    'few-trained': (needs) =>
      `With fewer than 5 participants the effect can’t be told from chance: ${needs} more would be needed.`,
    'few-answers': (needs) =>
      `${plural(needs, 'more participant', 'more participants')} with enough answers on this competency would be needed.`,
    'few-comparison': (needs) =>
      `${plural(needs, 'more agent', 'more agents')} not yet trained would be needed to compare with: nearly all had a session on this competency or have few answers.`,
    'too-early': () => 'It takes four weeks at least, and ten answers of each agent, after the session.',
    'no-spread': () => 'All changed alike: there is nothing to judge chance by.',
  },

  newTitle: 'Record a session',
  editTitle: 'Edit the session',
  competency: 'Competency',
  chooseCompetency: 'Choose a competency',
  competencyMissing: 'Choose the competency that is trained.',
  date: 'Date',
  dateMissing: 'Type the date of the session: day, month and year.',
  duration: 'Hours',
  durationHint: 'In half hours: 1.5, 4',
  durationWrong: 'Type the hours, in half hours, up to 80: 1.5, 4.',
  note: 'Title or place',
  noteHint: 'If you like. Don’t write people’s names.',
  noteWrong: 'Type the title or place in 120 characters or fewer, on one line.',
  agents: 'Agents who take part',
  agentsMissing: 'Choose the agents who take part.',
  agentsWrong: 'One of the chosen agents is no longer in your list. Check who takes part.',
  searchAgents: 'Search by code, team or office',
  pickKeys: '↑ and ↓ go through the list; space chooses.',
  chosen: (count) => (count === 0 ? 'Nobody chosen yet' : `${count} chosen`),
  chooseShown: (count) => `Choose the ${count} in the list`,
  clearChosen: 'Remove all',
  noMatch: (text) => `No agent matches “${text}”.`,
  moreMatches: (count) => `There are ${count} more: type part of the code, team or office.`,
  save: 'Save',
  record: 'Record',
  cancelTitle: 'Cancel the session',
  cancelText: (what) =>
    `${what} will no longer be measured or count as training. It stays in the list, with the reason; this can’t be undone.`,
  reason: 'Reason',
  reasonMissing: 'Say why it is cancelled, in 200 characters or fewer.',
  keep: 'Keep it',
}

export const trainingWords: Record<Language, typeof es> = { es, en }
export type TrainingWords = typeof es
export const useTrainingWords = () => trainingWords[useLanguage()]
