import { useLanguage } from '../language/context.ts'
import { type PageWords, pageWords } from './words.ts'

export const usePageWords = (): PageWords => pageWords[useLanguage()]
