import type { Language } from '../../schema/instrument/text.ts'
import { useLanguage } from '../language/context.ts'

const es = {
  favorable: 'Quedó satisfecho',
  notFavorable: 'No quedó satisfecho',
  weekOf: (dates: string) => `Semana ${dates}`,
  more: 'Ver más comentarios',
  moreFailed: 'No pudimos traer más comentarios.',
}

export type CommentWords = typeof es

const en: CommentWords = {
  favorable: 'Was satisfied',
  notFavorable: 'Was not satisfied',
  weekOf: (dates) => `Week ${dates}`,
  more: 'See more comments',
  moreFailed: 'We could not get more comments.',
}

const commentWords: Record<Language, CommentWords> = { es, en }
export const useCommentWords = (): CommentWords => commentWords[useLanguage()]
