import type { Language } from '../../schema/instrument/text.ts'
import { useLanguage } from '../language/context.ts'

const es = {
  none: 'Ninguna marcada para revisar',
  marked: (share: string) => `${share} marcadas para revisar`,
  why: 'Llegaron demasiado rápido, en ráfaga o muchas desde una misma red. Cuentan como las demás.',
  rate: (of100: string) => `Respondieron ${of100} de cada 100 personas atendidas`,
  fewer: 'Respondió menos de 1 de cada 100 personas atendidas',
  fewHeard: 'se oye a pocos',
  few: 'Son pocas: los demás pueden pensar distinto.',
  noTotals: 'De quienes respondieron: no se sabe a cuántos se atendió',
  more: 'Quién respondió',
  effective: (n: string) => `(n efectivo ${n})`,
  effectiveWhy:
    'Algunos trámites responden más que otros: el intervalo se amplía según lo atendido por trámite (Kish).',
}

export type MarkedWords = typeof es

const en: MarkedWords = {
  none: 'None flagged for a look',
  marked: (share) => `${share} flagged for a look`,
  why: 'They came too fast, in a burst, or many from one network. They count like the others.',
  rate: (of100) => `${of100} of every 100 people served answered`,
  fewer: 'Fewer than 1 of every 100 people served answered',
  fewHeard: 'few are heard',
  few: 'They are few: the others may think otherwise.',
  noTotals: 'Of those who answered: nobody told how many were served',
  more: 'Who answered',
  effective: (n) => `(effective n ${n})`,
  effectiveWhy:
    'Some procedures answer more than others: the interval is widened by how many each of them served (Kish).',
}

export const markedWords: Record<Language, MarkedWords> = { es, en }
export const useMarkedWords = (): MarkedWords => markedWords[useLanguage()]
