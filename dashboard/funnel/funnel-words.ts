import type { Language } from '../../schema/instrument/text.ts'
import { useLanguage } from '../language/context.ts'

const es = {
  view: 'Cómo ver a los asesores',
  map: 'Mapa',
  funnel: 'Embudo',
  overline: 'Gráfico de embudo',
  inside: (inside: string, all: string) => `${inside} de ${all} asesores están dentro de lo esperable`,
  allInside: (all: string) => `Los ${all} asesores están dentro de lo esperable`,
  sub: '% favorable sin ajustar y número de respuestas de cada asesor. Las curvas son los límites de 95% y 99.8% alrededor del valor de todos.',
  measure: 'Qué se compara',
  below: 'Por debajo',
  above: 'Por encima',
  nobody: 'ninguno',
  more: (count: number) => `y ${count} más, en la tabla`,
  expected: (marked: number, expected: string) =>
    marked === 1
      ? `De 1 señalado se espera que ${expected} lo esté solo por azar (Benjamini–Hochberg, 5%).`
      : `De ${marked} señalados se espera que ${expected} lo esté solo por azar (Benjamini–Hochberg, 5%).`,
  noneMarked: 'Ninguno se aparta más de lo que explica el azar (Benjamini–Hochberg, 5%).',
  spread:
    'Los asesores difieren entre sí más que por azar; los límites ya cuentan con lo que suelen diferir.',
  verdict:
    'Fuera del embudo es una señal para mirar, no un veredicto. Un punto sin señalar junto a un límite puede ser azar. No es una clasificación.',
  withheld: (count: string) => `Sin diez respuestas publicadas, y por eso sin punto: ${count}.`,
  few: (needs: number) =>
    needs === 1
      ? 'Todavía no se puede comparar: falta 1 asesor con resultados publicados.'
      : `Todavía no se puede comparar: faltan ${needs} asesores con resultados publicados.`,
  fewTitle: 'Todavía no hay con qué comparar a los asesores',
  target: (share: string) => `Todos: ${share}`,
  axis: 'Respuestas por asesor (n)',
  legendInside: 'dentro',
  legendLimit95: 'límite de 95%',
  legendLimit998: 'límite de 99.8%',
  point: (agent: string, share: string, range: string, answers: string, place: string) =>
    `${agent}: ${share} (${range}), ${answers}. ${place}.`,
  places: { inside: 'Dentro de lo esperable', below: 'Por debajo', above: 'Por encima' },
  summary: (measure: string, target: string, agents: number) =>
    `${measure} de ${agents} asesores según sus respuestas, alrededor de ${target}.`,
  keys: 'Use las flechas para ir de un asesor a otro, en orden de código.',
  idle: 'Toque un punto para ver de quién es.',
  share: '% favorable',
  place: 'Dónde queda',
  onlyOutside:
    'Con tantos asesores, la tabla lista solo a los señalados; los números de todos están en el mapa.',
  noRows: 'Ninguno señalado.',
  loading: 'Cargando el embudo…',
  failed: 'No pudimos cargar el embudo.',
}

export type FunnelWords = typeof es

const en: FunnelWords = {
  view: 'How to see the agents',
  map: 'Map',
  funnel: 'Funnel',
  overline: 'Funnel plot',
  inside: (inside, all) => `${inside} of ${all} agents are within what is to be expected`,
  allInside: (all) => `All ${all} agents are within what is to be expected`,
  sub: 'Unadjusted % favourable and number of answers of each agent. The curves are the 95% and 99.8% limits around the value of all.',
  measure: 'What is compared',
  below: 'Below',
  above: 'Above',
  nobody: 'nobody',
  more: (count) => `and ${count} more, in the table`,
  expected: (marked, expected) =>
    `Of ${marked} marked, ${expected} is expected to be so by chance alone (Benjamini–Hochberg, 5%).`,
  noneMarked: 'Nobody is farther off than chance explains (Benjamini–Hochberg, 5%).',
  spread: 'Agents differ by more than chance; the limits already allow for how much they usually do.',
  verdict:
    'Outside the funnel is a sign to look, not a verdict. An unmarked point beside a limit may be chance. This is no ranking.',
  withheld: (count) => `Without ten published answers, and so without a point: ${count}.`,
  few: (needs) =>
    `It can’t be compared yet: ${needs} more ${needs === 1 ? 'agent' : 'agents'} with published results needed.`,
  fewTitle: 'There is nothing to compare the agents with yet',
  target: (share) => `All: ${share}`,
  axis: 'Answers per agent (n)',
  legendInside: 'inside',
  legendLimit95: '95% limit',
  legendLimit998: '99.8% limit',
  point: (agent, share, range, answers, place) => `${agent}: ${share} (${range}), ${answers}. ${place}.`,
  places: { inside: 'Within what is to be expected', below: 'Below', above: 'Above' },
  summary: (measure, target, agents) =>
    `${measure} of ${agents} agents by their number of answers, around ${target}.`,
  keys: 'Use the arrows to go from one agent to the next, in the order of codes.',
  idle: 'Touch a point to see whose it is.',
  share: '% favourable',
  place: 'Where it lies',
  onlyOutside: 'With so many agents the table lists those marked alone; everybody’s numbers are on the map.',
  noRows: 'Nobody marked.',
  loading: 'Loading the funnel…',
  failed: 'The funnel could not be loaded.',
}

export const funnelWords: Record<Language, FunnelWords> = { es, en }
export const useFunnelWords = (): FunnelWords => funnelWords[useLanguage()]
