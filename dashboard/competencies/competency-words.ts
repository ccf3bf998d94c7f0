import { findItem } from '../../schema/instrument/citizen-items.ts'
import { type CompetencyCode, competencies } from '../../schema/instrument/competencies.ts'
import type { Language } from '../../schema/instrument/text.ts'

const isCode = (code: string): code is CompetencyCode => Object.hasOwn(competencies, code)

/** What the dashboard doesn't know yet is called by its code. */
export const competencyName = (code: string, language: Language): string =>
  isCode(code) ? competencies[code].name[language] : code

export const familyOf = (code: string) => (isCode(code) ? competencies[code].family : undefined)

export const itemText = (id: string, language: Language): string => findItem(id)?.label[language] ?? id
