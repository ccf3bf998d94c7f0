import type { Text } from './text.ts'

/** `points`: 0, 25, 50, 75 or 100. A reversed item counts 100 − points. */
export type Option = { readonly value: number; readonly label: Text; readonly points: Level }
export type Level = 0 | 25 | 50 | 75 | 100
export const levels: readonly Level[] = [0, 25, 50, 75, 100]

export type Scale = {
  readonly kind: 'ordinal' | 'binary' | 'nominal'
  readonly options: readonly Option[]
  /** An answer counts as favorable from these points on. */
  readonly favorableFrom: Level
  readonly notApplicable?: Text
}

export const scales = {
  SAT5: {
    kind: 'ordinal',
    options: [
      { value: 1, label: { es: 'Muy insatisfactoria', en: 'Very dissatisfied' }, points: 0 },
      { value: 2, label: { es: 'Insatisfactoria', en: 'Dissatisfied' }, points: 25 },
      {
        value: 3,
        label: { es: 'Ni satisfactoria ni insatisfactoria', en: 'Neither satisfied nor dissatisfied' },
        points: 50,
      },
      { value: 4, label: { es: 'Satisfactoria', en: 'Satisfied' }, points: 75 },
      { value: 5, label: { es: 'Muy satisfactoria', en: 'Very satisfied' }, points: 100 },
    ],
    favorableFrom: 75,
  },
  // Says nothing of quality by itself: shown as worse, the same, better; never added to satisfaction.
  EXP5: {
    kind: 'ordinal',
    options: [
      { value: 1, label: { es: 'Mucho peor', en: 'Much worse' }, points: 0 },
      { value: 2, label: { es: 'Peor', en: 'Worse' }, points: 25 },
      { value: 3, label: { es: 'Igual', en: 'The same' }, points: 50 },
      { value: 4, label: { es: 'Mejor', en: 'Better' }, points: 75 },
      { value: 5, label: { es: 'Mucho mejor', en: 'Much better' }, points: 100 },
    ],
    favorableFrom: 50,
  },
  BIEN5: {
    kind: 'ordinal',
    options: [
      { value: 1, label: { es: 'Muy mal', en: 'Very badly' }, points: 0 },
      { value: 2, label: { es: 'Mal', en: 'Badly' }, points: 25 },
      { value: 3, label: { es: 'Regular', en: 'So-so' }, points: 50 },
      { value: 4, label: { es: 'Bien', en: 'Well' }, points: 75 },
      { value: 5, label: { es: 'Muy bien', en: 'Very well' }, points: 100 },
    ],
    favorableFrom: 75,
    notApplicable: { es: 'No sé o no es mi caso', en: 'Do not know, or not my case' },
  },
  FACIL5: {
    kind: 'ordinal',
    options: [
      { value: 1, label: { es: 'Muy difícil', en: 'Very hard' }, points: 0 },
      { value: 2, label: { es: 'Difícil', en: 'Hard' }, points: 25 },
      { value: 3, label: { es: 'Ni fácil ni difícil', en: 'Neither easy nor hard' }, points: 50 },
      { value: 4, label: { es: 'Fácil', en: 'Easy' }, points: 75 },
      { value: 5, label: { es: 'Muy fácil', en: 'Very easy' }, points: 100 },
    ],
    favorableFrom: 75,
  },
  CONF5: {
    kind: 'ordinal',
    options: [
      { value: 1, label: { es: 'Nada', en: 'Not at all' }, points: 0 },
      { value: 2, label: { es: 'Poco', en: 'A little' }, points: 25 },
      { value: 3, label: { es: 'Algo', en: 'Somewhat' }, points: 50 },
      { value: 4, label: { es: 'Bastante', en: 'Quite a lot' }, points: 75 },
      { value: 5, label: { es: 'Mucho', en: 'A lot' }, points: 100 },
    ],
    favorableFrom: 75,
    notApplicable: { es: 'No sé o no es mi caso', en: 'Do not know, or not my case' },
  },
  SN: {
    kind: 'binary',
    options: [
      { value: 1, label: { es: 'Sí', en: 'Yes' }, points: 100 },
      { value: 0, label: { es: 'No', en: 'No' }, points: 0 },
    ],
    favorableFrom: 75,
    notApplicable: { es: 'No sé o no es mi caso', en: 'Do not know, or not my case' },
  },
  RES3: {
    kind: 'nominal',
    options: [
      { value: 2, label: { es: 'Sí, todo', en: 'Yes, all of it' }, points: 100 },
      { value: 1, label: { es: 'Solo una parte', en: 'Only part of it' }, points: 50 },
      { value: 0, label: { es: 'No pude hacerlo', en: 'I could not do it' }, points: 0 },
    ],
    favorableFrom: 75,
  },
  OBS3: {
    kind: 'binary',
    options: [
      { value: 1, label: { es: 'Cumple', en: 'Meets' }, points: 100 },
      { value: 0, label: { es: 'No cumple', en: 'Does not meet' }, points: 0 },
    ],
    favorableFrom: 75,
    notApplicable: { es: 'No hubo ocasión', en: 'No occasion to observe' },
  },
  FREQ5: {
    kind: 'ordinal',
    options: [
      { value: 1, label: { es: 'Nunca', en: 'Never' }, points: 0 },
      { value: 2, label: { es: 'Pocas veces', en: 'Rarely' }, points: 25 },
      { value: 3, label: { es: 'A veces', en: 'Sometimes' }, points: 50 },
      { value: 4, label: { es: 'Casi siempre', en: 'Almost always' }, points: 75 },
      { value: 5, label: { es: 'Siempre', en: 'Always' }, points: 100 },
    ],
    favorableFrom: 75,
    notApplicable: { es: 'No lo he observado', en: 'I have not observed it' },
  },
} as const satisfies Record<string, Scale>

export type ScaleCode = keyof typeof scales
