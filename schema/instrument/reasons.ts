import type { CompetencyCode } from './competencies.ts'
import type { Text } from './text.ts'

/**
 * Whose doing it was: `agent` may count toward the agent; `mixed` is the team's unless confirmed;
 * `prior_agent`, `service`, `institution` and `office` are never this agent's.
 */
export type Attribution = 'agent' | 'mixed' | 'prior_agent' | 'service' | 'institution' | 'office'

export type ReasonGroup = 'trato' | 'resultado' | 'oficina'

export type Reason = {
  readonly code: string
  readonly group: ReasonGroup
  readonly label: Text
  readonly attribution: Attribution
  readonly competencies: readonly CompetencyCode[]
  readonly driver?: string
  readonly source?: string
  /** An allegation: told to the supervisor at once, to look into; never a score. */
  readonly critical?: true
}

export const reasonGroups: Readonly<Record<ReasonGroup, Text>> = {
  trato: { es: 'El trato', en: 'The treatment' },
  resultado: { es: 'La respuesta', en: 'The answer' },
  oficina: { es: 'La oficina', en: 'The office' },
}

/** Coded reasons of dissatisfaction. E codes are shown only where there was a problem. */
export const reasons = [
  {
    code: 'R01',
    group: 'resultado',
    label: { es: 'No recibí lo que esperaba', en: 'I did not get what I expected' },
    attribution: 'service',
    competencies: ['OS', 'PO'],
    driver: 'resultado',
    source: 'Percepción a)',
  },
  {
    code: 'R02',
    group: 'trato',
    label: { es: 'Antes me atendió mal otra persona', en: 'Someone else served me badly before' },
    attribution: 'prior_agent',
    competencies: ['OS', 'TE'],
    driver: 'trato',
    source: 'Percepción b)',
  },
  {
    code: 'R03',
    group: 'trato',
    label: { es: 'Sentí que nadie me ayudaba', en: 'I felt that nobody helped me' },
    attribution: 'mixed',
    competencies: ['OS', 'IP'],
    driver: 'trato',
    source: 'Percepción c)',
  },
  {
    code: 'R04',
    group: 'trato',
    label: { es: 'Aquí siempre me atienden mal', en: 'They always serve me badly here' },
    attribution: 'institution',
    competencies: ['OS'],
    driver: 'confianza',
    source: 'Percepción d)',
  },
  {
    code: 'R05',
    group: 'trato',
    label: { es: 'Tuve que reclamar para que me atendieran', en: 'I had to complain to be served' },
    attribution: 'mixed',
    competencies: ['OS', 'RC'],
    driver: 'trato',
    source: 'Percepción e)',
  },
  {
    code: 'R06',
    group: 'resultado',
    label: { es: 'No cumplieron lo que me prometieron', en: 'They did not keep what they promised me' },
    attribution: 'mixed',
    competencies: ['RE', 'ET'],
    driver: 'confianza',
    source: 'Percepción f)',
  },
  {
    code: 'R07',
    group: 'trato',
    label: {
      es: 'Me trataron con indiferencia o de mala manera',
      en: 'I was treated with indifference or rudely',
    },
    attribution: 'agent',
    competencies: ['OS', 'RC', 'GI'],
    driver: 'trato',
    source: 'Percepción g)',
  },
  {
    code: 'R07b',
    group: 'trato',
    label: {
      es: 'Me trataron mal por mi idioma, origen, edad, discapacidad u otra condición',
      en: 'I was treated badly because of my language, origin, age, disability or another condition',
    },
    attribution: 'mixed',
    competencies: ['GI', 'ET'],
    driver: 'trato',
    source: 'Percepción g)',
    critical: true,
  },
  {
    code: 'R08',
    group: 'resultado',
    label: { es: 'Primero me dijeron una cosa y luego otra', en: 'They told me one thing and then another' },
    attribution: 'mixed',
    competencies: ['CE', 'TE', 'ET'],
    driver: 'informacion',
    source: 'Percepción h)',
  },
  {
    code: 'R09',
    group: 'trato',
    label: { es: 'No me escucharon', en: 'I was not listened to' },
    attribution: 'agent',
    competencies: ['OS', 'CE'],
    driver: 'trato',
    source: 'Percepción i)',
  },
  {
    code: 'R10',
    group: 'resultado',
    label: { es: 'Me respondieron rápido, pero mal', en: 'They answered me quickly, but poorly' },
    attribution: 'agent',
    competencies: ['CE', 'OS', 'DA'],
    driver: 'informacion',
    source: 'Percepción i)',
  },
  {
    code: 'R11',
    group: 'trato',
    label: { es: 'Me hicieron pasar vergüenza', en: 'They embarrassed me' },
    attribution: 'agent',
    competencies: ['RC', 'ET'],
    driver: 'trato',
    source: 'Percepción j)',
  },
  {
    code: 'R12',
    group: 'trato',
    label: {
      es: 'Me agredieron con palabras o de forma física',
      en: 'I was attacked, verbally or physically',
    },
    attribution: 'mixed',
    competencies: ['RC'],
    driver: 'trato',
    source: 'Percepción k)',
    critical: true,
  },
  {
    code: 'R13',
    group: 'resultado',
    label: { es: 'No sabían cómo resolver mi caso', en: 'They did not know how to solve my case' },
    attribution: 'agent',
    competencies: ['DA', 'PO', 'AC'],
    driver: 'resultado',
    source: 'Percepción l)',
  },
  {
    code: 'R14',
    group: 'resultado',
    label: { es: 'No me explicaron con claridad', en: 'They did not explain clearly to me' },
    attribution: 'agent',
    competencies: ['CE'],
    driver: 'informacion',
    source: 'Búsqueda de la solución f)',
  },
  {
    code: 'R15',
    group: 'resultado',
    label: {
      es: 'No me dijeron a dónde ir ni qué hacer',
      en: 'They did not tell me where to go or what to do',
    },
    attribution: 'mixed',
    competencies: ['IP'],
    driver: 'resultado',
    source: 'Durante el servicio l)',
  },
  {
    code: 'E01',
    group: 'trato',
    label: { es: 'Me dijeron que me calmara', en: 'They told me to calm down' },
    attribution: 'agent',
    competencies: ['RC'],
    driver: 'trato',
    source: 'Error frecuente 1',
  },
  {
    code: 'E02',
    group: 'trato',
    label: { es: 'Me dieron excusas', en: 'They gave me excuses' },
    attribution: 'agent',
    competencies: ['RE', 'ET'],
    driver: 'confianza',
    source: 'Error frecuente 2',
  },
  {
    code: 'E03',
    group: 'trato',
    label: {
      es: 'Discutieron conmigo sobre quién tenía la razón',
      en: 'They argued with me about who was right',
    },
    attribution: 'agent',
    competencies: ['RC'],
    driver: 'trato',
    source: 'Error frecuente 3',
  },
  {
    code: 'E04',
    group: 'trato',
    label: { es: 'Me levantaron la voz', en: 'They raised their voice at me' },
    attribution: 'agent',
    competencies: ['RC', 'OS'],
    driver: 'trato',
    source: 'Error frecuente 4',
  },
  {
    code: 'E04b',
    group: 'trato',
    label: { es: 'Hacían otras cosas mientras yo hablaba', en: 'They did other things while I spoke' },
    attribution: 'agent',
    competencies: ['OS', 'RC'],
    driver: 'trato',
    source: 'Error frecuente 4',
  },
  {
    code: 'E05',
    group: 'resultado',
    label: {
      es: 'No me facilitaron el Libro de Reclamaciones',
      en: 'They did not give me the Complaints Book',
    },
    attribution: 'mixed',
    competencies: ['ET'],
    driver: 'trato',
    source: 'Búsqueda de la solución h)',
    critical: true,
  },
  {
    code: 'X01',
    group: 'oficina',
    label: { es: 'Esperé demasiado', en: 'I waited too long' },
    attribution: 'office',
    competencies: [],
    driver: 'tiempo',
  },
  {
    code: 'X02',
    group: 'oficina',
    label: {
      es: 'Me pidieron papeles sin haberme avisado antes',
      en: 'They asked for papers without having told me before',
    },
    attribution: 'office',
    competencies: [],
    driver: 'informacion',
  },
  {
    code: 'X03',
    group: 'oficina',
    label: { es: 'No había sistema', en: 'The system was down' },
    attribution: 'office',
    competencies: [],
    driver: 'tiempo',
  },
  {
    code: 'X03b',
    group: 'oficina',
    label: { es: 'No había quién atendiera', en: 'There was nobody to serve me' },
    attribution: 'office',
    competencies: [],
    driver: 'tiempo',
  },
  {
    code: 'X04',
    group: 'oficina',
    label: {
      es: 'El local es incómodo o de difícil acceso',
      en: 'The office is uncomfortable or hard to access',
    },
    attribution: 'office',
    competencies: [],
    driver: 'accesibilidad',
  },
  {
    code: 'X05',
    group: 'oficina',
    label: { es: 'Otro motivo', en: 'Another reason' },
    attribution: 'office',
    competencies: [],
  },
] as const satisfies readonly Reason[]

export type ReasonCode = (typeof reasons)[number]['code']

/** At most so many in one answer. */
export const reasonLimit = 3

const allegations: ReadonlySet<string> = new Set(
  reasons.filter((reason: Reason) => reason.critical).map(({ code }) => code),
)

/** Whether any of the chosen reasons is to be looked into (rule 14). */
export const holdsAllegation = (chosen: readonly string[]): boolean =>
  chosen.some((code) => allegations.has(code))
