import { createContext, useContext } from 'react'
import type { Language } from '../../schema/instrument/text.ts'
import { type Words, words } from './words.ts'

export const LanguageContext = createContext<Language>('es')

export const useLanguage = (): Language => useContext(LanguageContext)
export const useWords = (): Words => words[useLanguage()]
