import type { Observability } from '../../schema/instrument/competencies.ts'
import type { Language } from '../../schema/instrument/text.ts'

const spanish = {
  question: '¿En qué somos fuertes y en qué no?',
  onlyAgent: (agent: string) => `Asesor ${agent}`,

  emptyText:
    'Una competencia aparece aquí el lunes siguiente a que una sede, o un asesor, reúna diez respuestas sobre ella.',

  listTitle: 'Las once competencias',
  listTitleOf: (shown: number) => `${shown} competencias`,
  listSub: 'En su orden de siempre, no por resultado. Abra una para ver sus preguntas y sus semanas.',
  byCitizens: 'Según los ciudadanos',
  bySupervisor: 'A la espera de la observación del supervisor',
  bySupervisorWhy:
    'Otra fuente: no se compara con la de arriba. Lo que dicen los ciudadanos acompaña, sin puntaje.',
  competency: 'Competencia',
  answersGiven: 'Qué respondieron',
  favorable: 'Favorable',
  perWeek: 'Por semana',
  citizens: 'Ciudadanos',
  supervisor: 'Supervisor',
  citizensSource: 'Fuente: ciudadanos',
  supervisorSource: 'Fuente: supervisor',
  awaiting: 'Sin observación todavía',
  citizensNote: (share: string, range: string, answers: string) =>
    `Ciudadanos: ${share} (${range}), ${answers}. Sin puntaje.`,
  citizensWithheld: (needs: string) => `Ciudadanos: ${needs}.`,
  proxies: 'Solo por indicios',
  standings: { stronger: 'Sobre la mayoría', weaker: 'Bajo la mayoría' },
  leftOut: (names: string, many: boolean) =>
    many
      ? `No se muestran, porque no son del asesor: ${names}.`
      : `No se muestra, porque no es del asesor: ${names}.`,

  levels: ['Muy desfavorable', 'Desfavorable', 'Intermedia', 'Favorable', 'Muy favorable'],
  distribution: (parts: string) => `Respuestas: ${parts}`,
  weeklyLine: (known: number, withheld: number) =>
    `${known === 1 ? '1 semana con resultado' : `${known} semanas con resultado`}${
      withheld ? `, ${withheld === 1 ? '1 reservada' : `${withheld} reservadas`}` : ''
    }`,

  families: { general: 'Competencia general.', 'by-function': 'Competencia según la función.' },
  observable: {
    direct: 'El ciudadano la ve.',
    proxy: 'El ciudadano no la ve: solo ve indicios de ella, y en ellos se basa todo este resultado.',
    weak: 'El ciudadano apenas ve indicios de ella.',
    none: 'El ciudadano no puede verla.',
  } satisfies Record<Observability, string>,
  unscored: 'La califica el supervisor. Lo que responden los ciudadanos es una nota y no puntúa.',
  itemsTitle: 'Las preguntas detrás',
  itemsSub: 'Se sortean: no todos responden las mismas. En la competencia, cada persona cuenta una vez.',
  itemsNone: 'Ninguna de sus preguntas es de un asesor.',
  item: 'Pregunta',
  weeksTitle: (name: string) => `${name}, semana a semana`,
  weeksOne: 'Una sola semana con resultado: todavía no hay tendencia',
  weeksNone: 'Ninguna semana tiene todavía diez respuestas',
  weeksNoneWhy: 'El resultado suma las semanas; una por una no alcanzan.',
  weeksSub: '% favorable por semana',
  weeksFailed: 'No pudimos traer los límites: se ve la línea sola.',
  source: 'Fuente',
  noteNotScore: 'Ciudadanos, sin puntaje',
  itemsOf: (name: string) => `Preguntas de ${name}`,

  expectationsTitle: 'Frente a lo que esperaban',
  expectationsSub: 'Según los ciudadanos. Depende de cuánto esperaban: no se suma a ninguna competencia.',
  expectationsNotTheirs: 'Comparar con lo que se esperaba no es del asesor: se ve por sede.',

  howTitle: 'Cómo leer',
  howCitizens: 'Ciudadanos: encuesta después de la atención',
  howSupervisor: 'Supervisor: observación, todavía sin datos',
  howLevels: 'De muy desfavorable a muy favorable',
  howInterval: 'Resultado y su intervalo de 95%',
  howWeeks: 'Línea semanal y su intervalo; todas en la misma escala',
  howFavorable: 'Favorable: quien responde, en promedio, Bien o mejor (o Sí).',
  howProxies: 'Solo por indicios: el ciudadano no ve la competencia, solo señales de ella.',
}

export type PageWords = typeof spanish

const english: PageWords = {
  question: 'What are we strong at, and what not?',
  onlyAgent: (agent) => `Agent ${agent}`,

  emptyText:
    'A competency appears here on the Monday after an office, or an agent, has ten answers about it.',

  listTitle: 'The eleven competencies',
  listTitleOf: (shown) => `${shown} competencies`,
  listSub: 'In their usual order, not by result. Open one to see its questions and its weeks.',
  byCitizens: 'According to citizens',
  bySupervisor: 'Waiting for the supervisor’s observation',
  bySupervisorWhy:
    'Another source: not compared with the one above. What citizens say is a note, without a score.',
  competency: 'Competency',
  answersGiven: 'What they answered',
  favorable: 'Favourable',
  perWeek: 'By week',
  citizens: 'Citizens',
  supervisor: 'Supervisor',
  citizensSource: 'Source: citizens',
  supervisorSource: 'Source: supervisor',
  awaiting: 'No observation yet',
  citizensNote: (share, range, answers) => `Citizens: ${share} (${range}), ${answers}. Not a score.`,
  citizensWithheld: (needs) => `Citizens: ${needs}.`,
  proxies: 'By signs only',
  standings: { stronger: 'Above most', weaker: 'Below most' },
  leftOut: (names) => `Left out, not the agent’s to answer for: ${names}.`,

  levels: ['Very unfavourable', 'Unfavourable', 'In between', 'Favourable', 'Very favourable'],
  distribution: (parts) => `Answers: ${parts}`,
  weeklyLine: (known, withheld) =>
    `${known === 1 ? '1 week with a result' : `${known} weeks with results`}${withheld ? `, ${withheld} withheld` : ''}`,

  families: { general: 'A general competency.', 'by-function': 'A competency of the function.' },
  observable: {
    direct: 'Citizens see it.',
    proxy: 'Citizens don’t see it: only signs of it, and this whole result rests on those.',
    weak: 'Citizens hardly see signs of it.',
    none: 'Citizens can’t see it.',
  },
  unscored: 'The supervisor rates it. What citizens answer is a note and gives no score.',
  itemsTitle: 'The questions behind it',
  itemsSub: 'They are drawn: not everyone gets the same. In the competency, each person counts once.',
  itemsNone: 'None of its questions is an agent’s.',
  item: 'Question',
  weeksTitle: (name) => `${name}, week by week`,
  weeksOne: 'Only one week with a result: no trend yet',
  weeksNone: 'No week has ten answers yet',
  weeksNoneWhy: 'The result adds the weeks up; one by one they are not enough.',
  weeksSub: '% favourable per week',
  weeksFailed: 'We could not get the limits: the line is shown alone.',
  source: 'Source',
  noteNotScore: 'Citizens, not a score',
  itemsOf: (name) => `Questions of ${name}`,

  expectationsTitle: 'Against what they expected',
  expectationsSub: 'According to citizens. It depends on how much they expected: it adds to no competency.',
  expectationsNotTheirs: 'Comparing with what was expected is not the agent’s: see it by office.',

  howTitle: 'How to read this',
  howCitizens: 'Citizens: survey after the service',
  howSupervisor: 'Supervisor: observation, no data yet',
  howLevels: 'From very unfavourable to very favourable',
  howInterval: 'Result and its 95% interval',
  howWeeks: 'Weekly line and its interval; all on one scale',
  howFavorable: 'Favourable: who answers, on average, Well or better (or Yes).',
  howProxies: 'By signs only: citizens don’t see the competency, only signs of it.',
}

export const pageWords: Record<Language, PageWords> = { es: spanish, en: english }
