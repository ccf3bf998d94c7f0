import type { Language } from '../../schema/instrument/text.ts'
import { useLanguage } from '../language/context.ts'

const spanish = {
  question: '¿Qué dicen los ciudadanos?',
  emptyText: 'Un comentario aparece aquí el lunes en que se publica junto con diez respuestas o más.',

  searchLabel: 'Buscar en los comentarios',
  searchHint: 'Todas las palabras, sin importar tildes ni mayúsculas. Entre comillas, la frase exacta.',
  searchButton: 'Buscar',
  clearSearch: 'Quitar la búsqueda',
  show: 'Mostrar',
  all: 'Todos',
  unfavorable: 'No satisfechos',
  favorable: 'Satisfechos',

  listTitle: 'En sus palabras',
  listSub: 'De la semana más reciente a la más antigua; dentro de cada semana, en desorden.',
  shownOf: (shown: string, total: string) => `${shown} de ${total} comentarios`,

  nothingText: 'Pruebe con menos palabras, con el comienzo de una palabra o con otro período.',
  othersText: (others: string) =>
    others === '1'
      ? 'Hay 1 comentario así de otra persona.'
      : `Hay ${others} comentarios así de otras personas.`,
  nothingHere: 'Pruebe con otro período o con otra sede.',
  clearFavorable: 'Mostrar los de todos',
  noWordTitle: 'Escriba una palabra para buscar',
  noWordText: 'La búsqueda necesita al menos una letra o un número.',
  badFavorableText: 'El enlace pide unos comentarios que no existen.',

  aboutTitle: 'Cómo leerlos',
  about: [
    'Escribe quien quiere. Sirven para entender por qué, no para contar cuántos.',
    'Satisfecho o no: según su respuesta a la primera pregunta.',
    'Salen con su bloque de diez respuestas o más: llevan la semana, nunca la fecha.',
    'Los números de DNI, teléfonos, correos y tarjetas se ocultan antes de guardar.',
  ],
}

export type CommentsPageWords = typeof spanish

const english: CommentsPageWords = {
  question: 'What do citizens say?',
  emptyText: 'A comment appears here on the Monday on which it is published, along with ten answers or more.',

  searchLabel: 'Search the comments',
  searchHint: 'All the words; accents and capitals don’t matter. In quotes, the exact phrase.',
  searchButton: 'Search',
  clearSearch: 'Clear the search',
  show: 'Show',
  all: 'All',
  unfavorable: 'Not satisfied',
  favorable: 'Satisfied',

  listTitle: 'In their words',
  listSub: 'From the latest week to the earliest; within a week, in no order.',
  shownOf: (shown, total) => `${shown} of ${total} comments`,

  nothingText: 'Try fewer words, the beginning of a word, or another period.',
  othersText: (others) =>
    others === '1' ? 'Someone else wrote 1 such comment.' : `Others wrote ${others} such comments.`,
  nothingHere: 'Try another period or another office.',
  clearFavorable: 'Show everyone’s',
  noWordTitle: 'Write a word to search for',
  noWordText: 'A search needs at least one letter or digit.',
  badFavorableText: 'The link asks for comments that don’t exist.',

  aboutTitle: 'How to read them',
  about: [
    'Whoever wants to, writes. They help to understand why, not to count how many.',
    'Satisfied or not: by their answer to the first question.',
    'They come out with their block of ten answers or more: they carry the week, never the date.',
    'DNI numbers, phones, e-mail addresses and cards are masked before anything is stored.',
  ],
}

export const commentsPageWords: Record<Language, CommentsPageWords> = { es: spanish, en: english }
export const useCommentsPageWords = (): CommentsPageWords => commentsPageWords[useLanguage()]
