import type { Text } from './text.ts'

/** Who can tell: a citizen sees it (`direct`), only a sign of it (`proxy`, `weak`), or nothing (`none`). */
export type Observability = 'direct' | 'proxy' | 'weak' | 'none'

export type Competency = {
  readonly name: Text
  readonly family: 'general' | 'by-function'
  readonly observable: Observability
  readonly mainSource: 'citizen' | 'supervisor'
}

/** The eleven competencies, in the order in which they are shown. */
export const competencies = {
  OS: {
    name: { es: 'Orientación al servicio', en: 'Service orientation' },
    family: 'general',
    observable: 'direct',
    mainSource: 'citizen',
  },
  RE: {
    name: { es: 'Responsabilidad', en: 'Responsibility' },
    family: 'general',
    observable: 'proxy',
    mainSource: 'citizen',
  },
  CE: {
    name: { es: 'Comunicación efectiva', en: 'Effective communication' },
    family: 'general',
    observable: 'direct',
    mainSource: 'citizen',
  },
  TE: {
    name: { es: 'Trabajo en equipo', en: 'Teamwork' },
    family: 'general',
    observable: 'weak',
    mainSource: 'supervisor',
  },
  IP: {
    name: { es: 'Iniciativa - Proactividad', en: 'Initiative and proactivity' },
    family: 'general',
    observable: 'proxy',
    mainSource: 'citizen',
  },
  ET: {
    name: { es: 'Comportamiento ético', en: 'Ethical behaviour' },
    family: 'general',
    observable: 'direct',
    mainSource: 'citizen',
  },
  DA: {
    name: { es: 'Disposición para aprender', en: 'Willingness to learn' },
    family: 'by-function',
    observable: 'none',
    mainSource: 'supervisor',
  },
  RC: {
    name: {
      es: 'Relaciones interpersonales y manejo de conflictos',
      en: 'Interpersonal relations and conflict handling',
    },
    family: 'by-function',
    observable: 'direct',
    mainSource: 'citizen',
  },
  AC: {
    name: { es: 'Adaptación al cambio', en: 'Adaptation to change' },
    family: 'by-function',
    observable: 'weak',
    mainSource: 'supervisor',
  },
  PO: {
    name: { es: 'Planificación y organización', en: 'Planning and organisation' },
    family: 'by-function',
    observable: 'weak',
    mainSource: 'supervisor',
  },
  GI: {
    name: { es: 'Gestión intercultural', en: 'Intercultural management' },
    family: 'by-function',
    observable: 'direct',
    mainSource: 'citizen',
  },
} as const satisfies Record<string, Competency>

export type CompetencyCode = keyof typeof competencies
export const competencyCodes = Object.keys(competencies) as CompetencyCode[]

/** Those that citizens score: what they say of the others is a note. */
export const citizensCompetencies = competencyCodes.filter(
  (code) => competencies[code].mainSource === 'citizen',
)
