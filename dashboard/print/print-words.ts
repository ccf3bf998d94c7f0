import type { Language } from '../../schema/instrument/text.ts'
import { useLanguage } from '../language/context.ts'
import type { PrintFormat } from './print-search.ts'

const es = {
  title: 'Imprimir puntos QR',
  back: 'Puntos QR',
  format: 'Qué imprimir',
  formats: {
    afiche: 'Afiches A5, uno por hoja',
    tarjetas: 'Tarjetas A4, ocho por hoja',
    sede: 'Hoja de la sede, con todos sus puntos',
  } satisfies Record<PrintFormat, string>,
  office: 'Sede',
  allOffices: 'Todas las sedes',
  which: (chosen: number, of: number) => `Puntos: ${chosen} de ${of}`,
  all: 'Todos',
  none: 'Ninguno',
  print: (sheets: number) => (sheets === 1 ? 'Imprimir 1 hoja' : `Imprimir ${sheets} hojas`),
  paper: {
    afiche: 'Imprima al 100 %, en papel A5, a color. El QR debe medir 64 mm.',
    tarjetas: 'Imprima al 100 %, en papel A4. El QR debe medir 33 mm. Luego corte por las líneas.',
    sede: 'Imprima al 100 %, en papel A4.',
  } satisfies Record<PrintFormat, string>,
  nothing: 'No hay ningún punto elegido',
  nothingText: 'Elija al menos uno en «Puntos».',
  empty: 'No hay puntos QR en uso',
  emptyText: 'Cree uno en Puntos QR y vuelva aquí.',
  emptyAction: 'Ir a Puntos QR',
  loading: 'Preparando las hojas…',
}

export type PrintWords = typeof es

const en: PrintWords = {
  title: 'Print QR points',
  back: 'QR points',
  format: 'What to print',
  formats: {
    afiche: 'A5 posters, one a sheet',
    tarjetas: 'A4 cards, eight a sheet',
    sede: 'Office sheet, with all its points',
  },
  office: 'Office',
  allOffices: 'All offices',
  which: (chosen, of) => `Points: ${chosen} of ${of}`,
  all: 'All',
  none: 'None',
  print: (sheets) => (sheets === 1 ? 'Print 1 sheet' : `Print ${sheets} sheets`),
  paper: {
    afiche: 'Print at 100 %, on A5 paper, in colour. The QR must measure 64 mm.',
    tarjetas: 'Print at 100 %, on A4 paper. The QR must measure 33 mm. Then cut along the lines.',
    sede: 'Print at 100 %, on A4 paper.',
  },
  nothing: 'No point is chosen',
  nothingText: 'Choose at least one under “Points”.',
  empty: 'No QR points are in use',
  emptyText: 'Make one in QR points and come back.',
  emptyAction: 'Go to QR points',
  loading: 'Preparing the sheets…',
}

export const printWords: Record<Language, PrintWords> = { es, en }
export const usePrintWords = (): PrintWords => printWords[useLanguage()]
