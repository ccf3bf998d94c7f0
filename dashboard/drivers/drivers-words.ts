import type { Language } from '../../schema/instrument/text.ts'
import { useLanguage } from '../language/context.ts'
import type { Quadrant } from './quadrant.ts'

const es = {
  title: 'Qué mueve la satisfacción',
  finding: (names: string, many: boolean) =>
    many ? `${names} importan más y van más bajo` : `${names} importa más y va más bajo`,
  findingMany: (count: number) => `${count} competencias importan más y van más bajo`,
  noFinding: 'Ninguna competencia importa más y va más bajo con claridad',
  sub: 'Importancia: la parte de cada una en lo que explican juntas, en toda la entidad. Desempeño: % favorable de lo que usted filtra. Barras: intervalos de 95%. Líneas: promedios.',
  association: 'Es una asociación, no una causa.',
  explained: (share: string, n: string, weeks: string) =>
    `Juntas van con el ${share} de lo que varía la satisfacción (${n}, ${weeks}).`,
  supervised:
    'Las que observa el supervisor no aparecen: todavía no hay observaciones, y lo que dicen de ellas los ciudadanos no puntúa.',
  missing: (names: string, many: boolean) =>
    many ? `Todavía no se puede ubicar: ${names}.` : `Todavía no se puede ubicar ${names}.`,
  competency: 'Competencia',
  importance: 'Importancia',
  performance: 'Desempeño',
  importanceAxis: 'Ciudadanos. Hacia arriba: importancia (%)',
  performanceAxis: 'Desempeño (% favorable)',
  quadrants: {
    train: 'Entrenar primero',
    care: 'Cuidar',
    later: 'Mejorar después',
    keep: 'Mantener',
    unclear: 'No se distingue',
  } satisfies Record<Quadrant, string>,
  standing: 'Dónde queda',
  point: (name: string, importance: string, performance: string, answers: string, standing: string) =>
    `${name}: importancia ${importance}, desempeño ${performance}, ${answers}. ${standing}.`,
  value: (share: string, range: string) => `${share} (${range})`,
  summary: (count: number) => `Importancia y desempeño de ${count} competencias.`,
  group: (label: string, names: string) => `${label}: ${names}.`,
  keys: 'Use las flechas para ir de una competencia a otra.',
  idle: 'Toque un punto para ver sus cifras.',
  needsPairs: (needs: number) =>
    needs === 1 ? 'falta 1 respuesta junto a otra' : `faltan ${needs} respuestas junto a otras`,
  noSpread: 'todos responden igual',
  notComputed: 'sin calcular',
  withheldTitle: {
    'not-yet': 'Todavía no se calcula qué mueve la satisfacción',
    'too-few': 'Todavía no se puede saber qué mueve la satisfacción',
    inconsistent: 'Este mes no se puede saber qué mueve la satisfacción',
  },
  withheldWhy: {
    'not-yet': 'Se calcula una vez al mes, tras la publicación del lunes, con las respuestas publicadas.',
    'too-few':
      'Cada par de competencias necesita 100 personas que hayan respondido las dos. Se intenta cada lunes.',
    inconsistent:
      'Lo que respondieron unos y otros no encaja: cada quien contesta preguntas distintas. Se vuelve a calcular el próximo mes.',
  },
  nearest: (needs: number) =>
    needs === 1 ? 'A la más cercana le falta 1.' : `A la más cercana le faltan ${needs}.`,
  fewPlaced:
    'Hay menos de tres competencias con importancia y desempeño conocidos: no hay con qué comparar. Sus cifras están en la tabla.',
  loading: 'Cargando qué mueve la satisfacción…',
  failed: 'No pudimos cargar qué mueve la satisfacción.',
}

export type DriversWords = typeof es

const en: DriversWords = {
  title: 'What moves satisfaction',
  finding: (names, many) =>
    many ? `${names} matter more and score lower` : `${names} matters more and scores lower`,
  findingMany: (count) => `${count} competencies matter more and score lower`,
  noFinding: 'No competency clearly matters more and scores lower',
  sub: 'Importance: each one’s part in what they explain together, in the whole entity. Performance: % favourable of what you filter. Bars: 95% intervals. Lines: averages.',
  association: 'It is an association, not a cause.',
  explained: (share, n, weeks) =>
    `Together they go with ${share} of how satisfaction varies (${n}, ${weeks}).`,
  supervised:
    'Those that the supervisor observes are not here: there are no observations yet, and what citizens say of them is not a score.',
  missing: (names) => `Can’t be placed yet: ${names}.`,
  competency: 'Competency',
  importance: 'Importance',
  performance: 'Performance',
  importanceAxis: 'Citizens. Upwards: importance (%)',
  performanceAxis: 'Performance (% favourable)',
  quadrants: {
    train: 'Train first',
    care: 'Take care of',
    later: 'Improve later',
    keep: 'Keep up',
    unclear: 'Can’t be told apart',
  },
  standing: 'Where it lies',
  point: (name, importance, performance, answers, standing) =>
    `${name}: importance ${importance}, performance ${performance}, ${answers}. ${standing}.`,
  value: (share, range) => `${share} (${range})`,
  summary: (count) => `Importance and performance of ${count} competencies.`,
  group: (label, names) => `${label}: ${names}.`,
  keys: 'Use the arrows to go from one competency to the next.',
  idle: 'Touch a point to see its figures.',
  needsPairs: (needs) =>
    needs === 1 ? '1 answer beside another missing' : `${needs} answers beside others missing`,
  noSpread: 'everyone answers the same',
  notComputed: 'not computed',
  withheldTitle: {
    'not-yet': 'What moves satisfaction has not been computed yet',
    'too-few': 'What moves satisfaction can’t be told yet',
    inconsistent: 'What moves satisfaction can’t be told this month',
  },
  withheldWhy: {
    'not-yet': 'It is computed once a month, after Monday’s publication, from the published answers.',
    'too-few': 'Each pair of competencies needs 100 people who answered both. It is tried every Monday.',
    inconsistent:
      'What different people answered does not fit together: each is asked other questions. It is computed again next month.',
  },
  nearest: (needs) => `The nearest one needs ${needs} more.`,
  fewPlaced:
    'Importance and performance are known of fewer than three competencies: there is nothing to compare with. Their figures are in the table.',
  loading: 'Loading what moves satisfaction…',
  failed: 'What moves satisfaction could not be loaded.',
}

export const driversWords: Record<Language, DriversWords> = { es, en }
export const useDriversWords = (): DriversWords => driversWords[useLanguage()]
