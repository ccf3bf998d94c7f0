import type { Language } from '../../schema/instrument/text.ts'

const key = 'indaga-language'

// Storage may be forbidden (private windows, policies): then the address alone keeps the language.
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'es'
  } catch {
    return 'es'
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language)
  } catch {}
}
