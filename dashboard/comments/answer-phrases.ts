import type { Language } from '../../schema/instrument/text.ts'

/** Of whom the comments are: all of one mood, or so many of the unsatisfied. */
export type Mood = 'satisfied' | 'unsatisfied'
type Amount = { readonly number: string; readonly one: boolean }
type Authors = Mood | { readonly unsatisfied: string; readonly one: boolean }

export type AnswerPhrases = {
  some: (comments: Amount, by: Authors, words: string | undefined) => string
  none: (by: Mood | undefined, words: string | undefined) => string
  evidence: (published: string, responses: string) => string
  nobodyOf: (responses: string) => string
  nothingPublished: string
}

const personas = (by: Mood) =>
  by === 'satisfied' ? 'personas satisfechas' : 'personas que no quedaron satisfechas'
const persona = (by: Mood) =>
  by === 'satisfied' ? 'una persona satisfecha' : 'una persona que no quedó satisfecha'

const es: AnswerPhrases = {
  some: ({ number, one }, by, words) => {
    const comments = one ? '1 comentario' : `${number} comentarios`
    const said = words ? ` ${one ? 'dice' : 'dicen'} «${words}»` : ''
    if (typeof by === 'string') {
      const authors = one ? persona(by) : personas(by)
      return words ? `${comments} de ${authors}${said}` : `${comments} de ${authors}`
    }
    return `${comments}${said}: ${by.one ? '1 de una persona' : `${by.unsatisfied} de personas`} que no ${by.one ? 'quedó satisfecha' : 'quedaron satisfechas'}`
  },
  none: (by, words) =>
    `Ningún comentario${by ? ` de ${personas(by)}` : ''}${words ? ` dice «${words}»` : ' en este período'}`,
  evidence: (published, responses) =>
    `Traen comentario ${published} de ${responses} respuestas. No es una medición: quienes escriben no representan a todos.`,
  nobodyOf: (responses) => `Hay ${responses} respuestas publicadas, y ninguna trae un comentario.`,
  nothingPublished: 'No hay respuestas publicadas con estos filtros.',
}

const people = (by: Mood) => (by === 'satisfied' ? 'satisfied people' : 'people who were not satisfied')
const person = (by: Mood) => (by === 'satisfied' ? 'a satisfied person' : 'a person who was not satisfied')

const en: AnswerPhrases = {
  some: ({ number, one }, by, words) => {
    const comments = one ? '1 comment' : `${number} comments`
    const said = words ? ` ${one ? 'says' : 'say'} “${words}”` : ''
    if (typeof by === 'string') return `${comments} by ${one ? person(by) : people(by)}${said}`
    return `${comments}${said}: ${by.unsatisfied} by ${by.one ? person('unsatisfied') : people('unsatisfied')}`
  },
  none: (by, words) =>
    `No comment${by ? ` by ${people(by)}` : ''}${words ? ` says “${words}”` : ' in this period'}`,
  evidence: (published, responses) =>
    `${published} of ${responses} answers came with a comment. It is not a measurement: those who write don’t stand for everyone.`,
  nobodyOf: (responses) => `${responses} answers are published, and none came with a comment.`,
  nothingPublished: 'No answers are published with these filters.',
}

export const phrases: Record<Language, AnswerPhrases> = { es, en }
