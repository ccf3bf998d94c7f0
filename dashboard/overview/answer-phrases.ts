import type { SpecialCause } from '../../schema/contracts/control-chart.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { fullStop } from '../format/full-stop.ts'

/** `steady`: no evidence of change. `unknown`: too little to tell. */
export type Movement = 'rose' | 'fell' | 'steady' | 'unknown'

/** What the control chart says of the last week: a special cause, or none. */
export type Now = Pick<SpecialCause, 'rule' | 'side'> & { readonly since: string }

export type Phrases = {
  readonly nothingPublished: string
  readonly whenPublished: string
  readonly needs: (needs: number) => string
  readonly whyWithheld: string
  readonly tenths: (tenths: number) => string
  readonly share: (percent: string) => string
  readonly before: (weeks: number) => string
  readonly compared: (finding: string, movement: Movement, before: string) => string
  readonly signalled: (finding: string, now: Now) => string
  readonly usual: (finding: string) => string
  readonly oneWeek: (finding: string) => string
  readonly imprecise: (low: string, high: string, movement: Movement, before: string) => string
  readonly shareAndInterval: (percent: string, low: string, high: string, answers: string) => string
  readonly interval: (low: string, high: string, answers: string) => string
  readonly secondWeek: string
  readonly comparisonNeeds: (before: string, needs: number) => string
  readonly differs: (before: string, difference: string, low: string, high: string) => string
  readonly mayBeChance: (before: string, low: string, high: string) => string
  readonly thoseWhoAnswered: string
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const spanish: Phrases = {
  nothingPublished: 'Todavía no hay resultados publicados.',
  whenPublished: 'Los primeros salen el lunes siguiente a la décima respuesta de una sede.',
  needs: (needs) =>
    `Todavía no se puede saber: ${needs === 1 ? 'falta 1 respuesta' : `faltan ${needs} respuestas`}.`,
  whyWithheld: 'Mostramos resultados desde 10 respuestas, para cuidar a las personas y no decidir por azar.',
  tenths: (tenths) =>
    tenths === 1
      ? '1 de cada 10 ciudadanos que respondieron está satisfecho con la atención'
      : `${tenths} de cada 10 ciudadanos que respondieron están satisfechos con la atención`,
  share: (percent) => `el ${percent} de los ciudadanos que respondieron está satisfecho con la atención`,
  before: (weeks) => (weeks === 1 ? 'la semana anterior' : `las ${weeks} semanas anteriores`),
  compared: (finding, movement, before) =>
    ({
      rose: `${capital(finding)}, más que en ${before}.`,
      fell: `${capital(finding)}, menos que en ${before}.`,
      steady: `${capital(finding)}, sin evidencia de cambio.`,
      unknown: `${capital(finding)}; todavía no se puede saber si cambió.`,
    })[movement],
  signalled: (finding, { rule, side, since }) => {
    const above = side === 'above'
    return fullStop(
      {
        shift: `${capital(finding)}, ${above ? 'más' : 'menos'} de lo habitual desde el ${since}`,
        trend: `${capital(finding)}, y viene ${above ? 'subiendo' : 'bajando'} desde el ${since}`,
        outside: `${capital(finding)}; la última semana quedó ${above ? 'sobre' : 'bajo'} lo habitual`,
        'near-limit': `${capital(finding)}; en las últimas semanas, ${above ? 'más' : 'menos'} de lo habitual`,
      }[rule],
    )
  },
  usual: (finding) => `${capital(finding)}, sin cambios fuera de lo habitual.`,
  oneWeek: (finding) => `Con una sola semana publicada, ${finding}.`,
  imprecise: (low, high, movement, before) => {
    const finding = `Todavía son pocas respuestas: la satisfacción está entre ${low} y ${high}`
    if (movement === 'rose') return `${finding}, más que en ${before}.`
    if (movement === 'fell') return `${finding}, menos que en ${before}.`
    return `${finding}.`
  },
  shareAndInterval: (percent, low, high, answers) =>
    `Es ${percent}, con 95% de confianza entre ${low} y ${high}, según ${answers}.`,
  interval: (low, high, answers) => `Con 95% de confianza, entre ${low} y ${high}, según ${answers}.`,
  secondWeek: 'Con dos semanas se podrá empezar a comparar.',
  comparisonNeeds: (before, needs) =>
    `Para comparar con ${before} ${needs === 1 ? 'falta 1 respuesta' : `faltan ${needs} respuestas`}.`,
  differs: (before, difference, low, high) =>
    `Frente a ${before}, la diferencia es de ${difference} puntos (${low} a ${high}).`,
  mayBeChance: (before, low, high) =>
    `Frente a ${before}, la diferencia está entre ${low} y ${high} puntos: puede ser azar.`,
  thoseWhoAnswered: 'Quienes no respondieron pueden pensar distinto.',
}

const english: Phrases = {
  nothingPublished: 'There are no published results yet.',
  whenPublished: 'The first come out on the Monday after an office’s tenth answer.',
  needs: (needs) =>
    `It can’t be told yet: ${needs} more ${needs === 1 ? 'answer is' : 'answers are'} needed.`,
  whyWithheld: 'We show results from 10 answers on, to protect people and not decide by chance.',
  tenths: (tenths) =>
    `${tenths} in 10 citizens who answered ${tenths === 1 ? 'is' : 'are'} satisfied with the service`,
  share: (percent) => `${percent} of the citizens who answered are satisfied with the service`,
  before: (weeks) => (weeks === 1 ? 'the week before' : `the ${weeks} weeks before`),
  compared: (finding, movement, before) =>
    ({
      rose: `${capital(finding)}, more than in ${before}.`,
      fell: `${capital(finding)}, fewer than in ${before}.`,
      steady: `${capital(finding)}, with no evidence of change.`,
      unknown: `${capital(finding)}; it can’t be told yet whether that changed.`,
    })[movement],
  signalled: (finding, { rule, side, since }) => {
    const above = side === 'above'
    return fullStop(
      {
        shift: `${capital(finding)}, ${above ? 'more' : 'fewer'} than usual since ${since}`,
        trend: `${capital(finding)}, and it has been ${above ? 'rising' : 'falling'} since ${since}`,
        outside: `${capital(finding)}; the last week was ${side} the usual range`,
        'near-limit': `${capital(finding)}; in the last weeks, ${above ? 'more' : 'fewer'} than usual`,
      }[rule],
    )
  },
  usual: (finding) => `${capital(finding)}, with no change out of the usual.`,
  oneWeek: (finding) => `With only one week published, ${finding}.`,
  imprecise: (low, high, movement, before) => {
    const finding = `There are few answers so far: satisfaction is between ${low} and ${high}`
    if (movement === 'rose') return `${finding}, higher than in ${before}.`
    if (movement === 'fell') return `${finding}, lower than in ${before}.`
    return `${finding}.`
  },
  shareAndInterval: (percent, low, high, answers) =>
    `It is ${percent}, with 95% confidence between ${low} and ${high}, from ${answers}.`,
  interval: (low, high, answers) => `With 95% confidence, between ${low} and ${high}, from ${answers}.`,
  secondWeek: 'With two weeks there will be something to compare.',
  comparisonNeeds: (before, needs) =>
    `To compare with ${before}, ${needs} more ${needs === 1 ? 'answer is' : 'answers are'} needed.`,
  differs: (before, difference, low, high) =>
    `Against ${before}, the difference is ${difference} points (${low} to ${high}).`,
  mayBeChance: (before, low, high) =>
    `Against ${before}, the difference lies between ${low} and ${high} points: it may be chance.`,
  thoseWhoAnswered: 'Those who did not answer may think otherwise.',
}

export const phrases: Record<Language, Phrases> = { es: spanish, en: english }
