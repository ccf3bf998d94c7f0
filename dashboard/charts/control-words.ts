import type { SpecialCause } from '../../schema/contracts/control-chart.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { fullStop } from '../format/full-stop.ts'
import { useLanguage } from '../language/context.ts'

type Side = SpecialCause['side']
type Dates = readonly string[]

const list = (language: Language) => {
  const format = new Intl.ListFormat(language, { type: 'conjunction' })
  return (names: Dates) => format.format(names)
}
const numbers = {
  es: 'cero una dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
}
/** More than these in one sentence, and nobody reads them. */
const fewDates = 4
const named =
  (
    format: (names: Dates) => string,
    those: (dates: string) => string,
    between: (first: string, last: string) => string,
  ) =>
  (dates: Dates) =>
    dates.length > fewDates ? between(dates[0] ?? '', dates.at(-1) ?? '') : those(format(dates))
const lasDel = named(
  list('es'),
  (dates) => `las del ${dates}`,
  (first, last) => `entre las del ${first} y del ${last}`,
)
const thoseOf = named(
  list('en'),
  (dates) => `those of ${dates}`,
  (first, last) => `between those of ${first} and ${last}`,
)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const cuantas = (weeks: number) => numbers.es[weeks] ?? String(weeks)
const many = (weeks: number) => numbers.en[weeks] ?? String(weeks)

const es = {
  statistic: 'Qué muestra el gráfico',
  statistics: { share: '%', mean: 'Promedio' },
  statisticNames: { share: '% favorable', mean: 'Promedio de 0 a 100' },
  meanSub: 'Promedio por semana, de 0 a 100',
  meanColumn: 'Promedio',
  centre: (value: string) => `Línea central: ${value}`,
  band: 'Límites de 3 sigmas',
  limitsFrom: (dates: string) => `límites con las semanas ${dates}`,
  limitsFromShown: 'límites con esas mismas semanas',
  limits: 'Límites',
  signal: 'Señal',
  rules: {
    outside: 'Fuera de los límites',
    'near-limit': 'Cerca de un límite',
    trend: 'Racha al alza o a la baja',
    shift: 'Racha a un lado del centro',
  } satisfies Record<SpecialCause['rule'], string>,
  marks: {
    outside: { above: 'sobre el límite superior', below: 'bajo el límite inferior' },
    'near-limit': { above: 'cerca del límite superior', below: 'cerca del límite inferior' },
    trend: { above: 'racha al alza', below: 'racha a la baja' },
    shift: { above: 'racha sobre la línea central', below: 'racha bajo la línea central' },
  } satisfies Record<SpecialCause['rule'], Record<Side, string>>,
  meanPoint: (dates: string, mean: string, answers: string) =>
    `Semana ${dates}: promedio ${mean}, ${answers}`,
  marked: (point: string, mark: string) => `${point}. Señal: ${mark}`,
  outside: (side: Side, dates: Dates) => {
    const where = side === 'above' ? 'por encima del límite superior' : 'por debajo del límite inferior'
    if (dates.length === 1) return `La semana del ${dates[0]} quedó ${where}.`
    return fullStop(`${capital(cuantas(dates.length))} semanas quedaron ${where}: ${lasDel(dates)}`)
  },
  shift: (side: Side, weeks: number, first: string, last: string | undefined) =>
    `${last ? `Del ${first} al ${last}` : `Desde la semana del ${first}`}, ${cuantas(weeks)} semanas seguidas por ${
      side === 'above' ? 'encima' : 'debajo'
    } de la línea central.`,
  trend: (side: Side, weeks: number, first: string, last: string | undefined) =>
    `${last ? `Del ${first} al ${last}` : `Desde la semana del ${first}`}, ${cuantas(weeks)} semanas seguidas, cada una más ${
      side === 'above' ? 'alta' : 'baja'
    } que la anterior.`,
  near: (side: Side, dates: Dates) =>
    fullStop(
      `${capital(cuantas(dates.length))} semanas casi seguidas cerca del límite ${
        side === 'above' ? 'superior' : 'inferior'
      }: ${lasDel(dates)}`,
    ),
  calm: 'Ninguna señal: lo que sube y baja entre los límites puede ser azar.',
  chance: (frozen: boolean) =>
    `Una señal invita a mirar qué pasó: de cada 100 series estables de 26 semanas, ${
      frozen ? '32, con límites de 13 fijas,' : '17'
    } muestran alguna por azar.`,
  tooFew: (needs: number) =>
    needs === 1
      ? 'Falta 1 semana con resultado para calcular los límites: por ahora, solo la línea.'
      : `Faltan ${needs} semanas con resultado para calcular los límites: por ahora, solo la línea.`,
  tooFewSince: (date: string, needs: number) =>
    `Desde la semana del ${date}, ${
      needs === 1 ? 'falta 1 semana con resultado' : `faltan ${needs} semanas con resultado`
    } para tener límites propios.`,
  tooFewBefore: (date: string) => `Antes de la semana del ${date} hay muy pocas semanas para tener límites.`,
  noSpread: 'Las semanas casi no varían: no hay con qué calcular límites.',
  titles: {
    shift: (side: Side, first: string) =>
      `La satisfacción está ${side === 'above' ? 'sobre' : 'bajo'} lo habitual desde el ${first}`,
    trend: (side: Side, first: string) =>
      `La satisfacción ${side === 'above' ? 'sube' : 'baja'} desde el ${first}`,
    outside: (side: Side) =>
      `La última semana quedó ${side === 'above' ? 'sobre' : 'bajo'} lo habitual en satisfacción`,
    near: (side: Side) =>
      `La satisfacción se acerca al límite ${side === 'above' ? 'superior' : 'inferior'} de lo habitual`,
    past: 'La satisfacción tuvo cambios; ahora está en lo habitual',
    calm: 'La satisfacción no se aparta de lo habitual',
  },
  summaryCentre: (centre: string, low: string, high: string) =>
    `Línea central: ${centre}; límites de la última semana: ${low} y ${high}.`,
  since: (date: string, note: string) => `Límites nuevos desde la semana del ${date}: ${note}.`,
}

export type ControlWords = typeof es

const en: ControlWords = {
  statistic: 'What the chart shows',
  statistics: { share: '%', mean: 'Mean' },
  statisticNames: { share: '% favourable', mean: 'Mean from 0 to 100' },
  meanSub: 'Mean per week, from 0 to 100',
  meanColumn: 'Mean',
  centre: (value) => `Centre line: ${value}`,
  band: '3-sigma limits',
  limitsFrom: (dates) => `limits from the weeks ${dates}`,
  limitsFromShown: 'limits from these same weeks',
  limits: 'Limits',
  signal: 'Signal',
  rules: {
    outside: 'Outside the limits',
    'near-limit': 'Near a limit',
    trend: 'Rising or falling run',
    shift: 'Run on one side of the centre',
  },
  marks: {
    outside: { above: 'above the upper limit', below: 'below the lower limit' },
    'near-limit': { above: 'near the upper limit', below: 'near the lower limit' },
    trend: { above: 'rising run', below: 'falling run' },
    shift: { above: 'run above the centre line', below: 'run below the centre line' },
  },
  meanPoint: (dates, mean, answers) => `Week ${dates}: mean ${mean}, ${answers}`,
  marked: (point, mark) => `${point}. Signal: ${mark}`,
  outside: (side, dates) => {
    const where = side === 'above' ? 'above the upper limit' : 'below the lower limit'
    if (dates.length === 1) return `The week of ${dates[0]} was ${where}.`
    return fullStop(`${capital(many(dates.length))} weeks were ${where}: ${thoseOf(dates)}`)
  },
  shift: (side, weeks, first, last) =>
    `${last ? `From ${first} to ${last}` : `Since the week of ${first}`}, ${many(weeks)} weeks in a row ${side} the centre line.`,
  trend: (side, weeks, first, last) =>
    `${last ? `From ${first} to ${last}` : `Since the week of ${first}`}, ${many(weeks)} weeks in a row, each ${
      side === 'above' ? 'higher' : 'lower'
    } than the one before.`,
  near: (side, dates) =>
    fullStop(
      `${capital(many(dates.length))} weeks close together near the ${
        side === 'above' ? 'upper' : 'lower'
      } limit: ${thoseOf(dates)}`,
    ),
  calm: 'No signal: what rises and falls within the limits may be chance.',
  chance: (frozen) =>
    `A signal is a reason to look at what happened: of every 100 stable series of 26 weeks, ${
      frozen ? '32, with limits of 13 fixed ones,' : '17'
    } show one by chance.`,
  tooFew: (needs) =>
    `${needs} more ${needs === 1 ? 'week with a result is' : 'weeks with results are'} needed for limits: for now, the line alone.`,
  tooFewSince: (date, needs) =>
    `From the week of ${date} on, ${needs} more ${
      needs === 1 ? 'week with a result is' : 'weeks with results are'
    } needed for limits of their own.`,
  tooFewBefore: (date) => `Before the week of ${date} there are too few weeks for limits.`,
  noSpread: 'The weeks hardly vary: there is nothing to compute limits from.',
  titles: {
    shift: (side, first) => `Satisfaction has been ${side} its usual level since ${first}`,
    trend: (side, first) => `Satisfaction has been ${side === 'above' ? 'rising' : 'falling'} since ${first}`,
    outside: (side) => `Last week’s satisfaction was ${side} its usual range`,
    near: (side) =>
      `Satisfaction is near the ${side === 'above' ? 'upper' : 'lower'} limit of its usual range`,
    past: 'Satisfaction had changes; now it is within its usual range',
    calm: 'Satisfaction stays within its usual range',
  },
  summaryCentre: (centre, low, high) =>
    `Centre line: ${centre}; limits of the last week: ${low} and ${high}.`,
  since: (date, note) => `New limits from the week of ${date} on: ${note}.`,
}

export const controlWords: Record<Language, ControlWords> = { es, en }
export const useControlWords = (): ControlWords => controlWords[useLanguage()]
