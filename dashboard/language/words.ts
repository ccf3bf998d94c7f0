import type { Language } from '../../schema/instrument/text.ts'
import { english } from './english.ts'
import { spanish } from './spanish.ts'

export type Words = typeof spanish

export const words: Record<Language, Words> = { es: spanish, en: english }
