import type { Language, Text } from '../../schema/instrument/text.ts'

/** One word for a point of the chart; whole names are beside it. */
const shortNames: Readonly<Record<string, Text>> = {
  OS: { es: 'Orientación', en: 'Service' },
  RE: { es: 'Responsabilidad', en: 'Responsibility' },
  CE: { es: 'Comunicación', en: 'Communication' },
  IP: { es: 'Iniciativa', en: 'Initiative' },
  ET: { es: 'Ética', en: 'Ethics' },
  RC: { es: 'Conflictos', en: 'Conflict' },
  GI: { es: 'Intercultural', en: 'Intercultural' },
}

export const shortName = (competency: string, language: Language): string =>
  shortNames[competency]?.[language] ?? competency
