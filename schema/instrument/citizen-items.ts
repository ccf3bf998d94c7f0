import type { CompetencyCode } from './competencies.ts'
import type { ScaleCode } from './scales.ts'
import type { Text } from './text.ts'

/** Shown where the item it depends on has (or has not) this value. */
export type Condition = { readonly item: string } & (
  | { readonly equals: number }
  | { readonly notEquals: number }
)

export type CitizenItem = {
  readonly id: string
  readonly role: 'core' | 'rotated' | 'office' | 'conditional'
  readonly scale: ScaleCode
  readonly label: Text
  readonly competency?: CompetencyCode
  /** Whom the answer describes. Only `agent` ever counts for an agent. */
  readonly level: 'visit' | 'agent' | 'team' | 'office'
  readonly observable: 'direct' | 'proxy'
  readonly reverse?: true
  readonly condition?: Condition
  /** The behaviour of the service guide that the item asks about. */
  readonly behaviour?: string
}

/** What citizens are asked. Draft wording, to be tested with citizens before an official use. */
export const citizenItems = [
  {
    id: 'G1',
    role: 'core',
    scale: 'SAT5',
    label: {
      es: 'En general, ¿qué tan satisfactoria fue para usted la atención que recibió?',
      en: 'Overall, how satisfied are you with the service you received?',
    },
    level: 'visit',
    observable: 'direct',
    behaviour: 'indaga si el usuario está satisfecho con el servicio',
  },
  {
    id: 'G5',
    role: 'core',
    scale: 'EXP5',
    label: {
      es: 'Comparada con lo que usted esperaba, ¿cómo fue la atención?',
      en: 'Compared with what you expected, how was the service?',
    },
    level: 'visit',
    observable: 'direct',
    behaviour: 'si se ha cubierto sus expectativas',
  },
  {
    id: 'G2',
    role: 'core',
    scale: 'RES3',
    label: { es: '¿Pudo hacer lo que vino a hacer?', en: 'Could you do what you came to do?' },
    level: 'visit',
    observable: 'direct',
    behaviour: 'cuando la visita no ha sido eficaz',
  },
  {
    id: 'G3',
    role: 'core',
    scale: 'SN',
    label: {
      es: '¿Tuvo algún problema mientras le atendían?',
      en: 'Did you have a problem while you were being served?',
    },
    level: 'visit',
    observable: 'direct',
    reverse: true,
    behaviour: 'de haberlos, corrige los problemas, rápidamente',
  },
  {
    id: 'O1',
    role: 'office',
    scale: 'BIEN5',
    label: { es: '¿Cómo le fue con el tiempo de espera?', en: 'How did the waiting time go for you?' },
    level: 'office',
    observable: 'direct',
  },
  {
    id: 'O2',
    role: 'office',
    scale: 'FACIL5',
    label: {
      es: '¿Qué tan fácil le fue ir desde la puerta hasta donde le atendieron?',
      en: 'How easy was it to get from the door to where you were served?',
    },
    level: 'office',
    observable: 'direct',
  },
  {
    id: 'O3',
    role: 'office',
    scale: 'CONF5',
    label: {
      es: 'Después de su visita, ¿cuánto confía en esta oficina?',
      en: 'After your visit, how much do you trust this office?',
    },
    level: 'office',
    observable: 'direct',
  },
  {
    id: 'OS1',
    role: 'core',
    scale: 'BIEN5',
    label: {
      es: '¿Qué tan bien le trató la persona que le atendió?',
      en: 'How well did the person who served you treat you?',
    },
    competency: 'OS',
    level: 'agent',
    observable: 'direct',
    behaviour: 'es cordial y respetuoso con los usuarios',
  },
  {
    id: 'OS2',
    role: 'rotated',
    scale: 'BIEN5',
    label: {
      es: '¿Qué tan bien le escuchó la persona que le atendió?',
      en: 'How well did the person who served you listen to you?',
    },
    competency: 'OS',
    level: 'agent',
    observable: 'direct',
    behaviour: 'Escucha con interés y empatía las necesidades del usuario',
  },
  {
    id: 'OS3',
    role: 'rotated',
    scale: 'CONF5',
    label: {
      es: '¿Cuánto se esforzó por ayudarle la persona que le atendió?',
      en: 'How much did the person who served you try to help you?',
    },
    competency: 'OS',
    level: 'agent',
    observable: 'direct',
    behaviour: 'siempre mostrando disposición de ayuda',
  },
  {
    id: 'OS5',
    role: 'rotated',
    scale: 'SN',
    label: { es: '¿Le saludó la persona que le atendió?', en: 'Did the person who served you greet you?' },
    competency: 'OS',
    level: 'agent',
    observable: 'direct',
    behaviour: 'Iniciar la conversación con un saludo de reconocimiento de tiempo',
  },
  {
    id: 'OS4',
    role: 'conditional',
    scale: 'BIEN5',
    label: {
      es: 'Si hubo un problema, ¿qué tan bien se ocupó de él la persona que le atendió?',
      en: 'If there was a problem, how well did the person who served you deal with it?',
    },
    competency: 'OS',
    level: 'agent',
    observable: 'direct',
    condition: { item: 'G3', equals: 1 },
    behaviour:
      'Se responsabiliza por los procedimientos relacionados con el servicio brindado y, de haberlos, corrige los problemas, rápidamente, sin mostrarse a la defensiva',
  },
  {
    id: 'CE1',
    role: 'core',
    scale: 'BIEN5',
    label: {
      es: '¿Qué tan bien se hizo entender la persona que le atendió?',
      en: 'How well did the person who served you make things clear to you?',
    },
    competency: 'CE',
    level: 'agent',
    observable: 'direct',
    behaviour: 'Se expresa con claridad y sencillez, adecuándose al nivel de comprensión del usuario',
  },
  {
    id: 'CE2',
    role: 'rotated',
    scale: 'SN',
    label: {
      es: '¿La persona que le atendió le preguntó si todo le quedó claro?',
      en: 'Did the person who served you ask if everything was clear to you?',
    },
    competency: 'CE',
    level: 'agent',
    observable: 'direct',
    behaviour: 'hace preguntas para asegurarse de haberse dado a entender',
  },
  {
    id: 'CE3',
    role: 'rotated',
    scale: 'SN',
    label: {
      es: '¿La persona que le atendió usó palabras fáciles de entender?',
      en: 'Did the person who served you use words that were easy to understand?',
    },
    competency: 'CE',
    level: 'agent',
    observable: 'direct',
    behaviour: 'Se expresa con claridad y sencillez',
  },
  {
    id: 'ET1',
    role: 'rotated',
    scale: 'BIEN5',
    label: {
      es: '¿Qué tan bien cuidó sus datos personales la persona que le atendió?',
      en: 'How well did the person who served you protect your personal information?',
    },
    competency: 'ET',
    level: 'agent',
    observable: 'direct',
    behaviour: 'Es reservado con la información confidencial que maneja respecto de los usuarios',
  },
  {
    id: 'ET2',
    role: 'rotated',
    scale: 'SN',
    label: {
      es: '¿La persona que le atendió le dio toda la información que usted necesitaba?',
      en: 'Did the person who served you give you all the information you needed?',
    },
    competency: 'ET',
    level: 'agent',
    observable: 'proxy',
    behaviour: 'Brinda información completa y veraz',
  },
  {
    id: 'RE1',
    role: 'rotated',
    scale: 'SN',
    label: {
      es: '¿La persona que le atendió cumplió lo que le dijo que haría?',
      en: 'Did the person who served you do what they said they would do?',
    },
    competency: 'RE',
    level: 'agent',
    observable: 'proxy',
    behaviour: 'Cumplir lo prometido.',
  },
  {
    id: 'RE2',
    role: 'rotated',
    scale: 'SN',
    label: {
      es: 'Cuando llegó su turno, ¿la persona que le atendió ya estaba en su puesto?',
      en: 'When your turn came, was the person who served you already at their post?',
    },
    competency: 'RE',
    level: 'agent',
    observable: 'proxy',
    behaviour: 'Es puntual.',
  },
  {
    id: 'IP1',
    role: 'rotated',
    scale: 'SN',
    label: {
      es: 'Si le faltaba algo para su trámite, ¿la persona que le atendió se lo avisó sin que usted preguntara?',
      en: 'If something was missing for your procedure, did the person who served you tell you without your asking?',
    },
    competency: 'IP',
    level: 'agent',
    observable: 'proxy',
    behaviour: 'Está alerta y se anticipa a problemas o requerimientos',
  },
  {
    id: 'IP2',
    role: 'conditional',
    scale: 'SN',
    label: {
      es: 'Si no pudo terminar, ¿la persona que le atendió le dijo cuál es el siguiente paso?',
      en: 'If you could not finish, did the person who served you tell you the next step?',
    },
    competency: 'IP',
    level: 'agent',
    observable: 'proxy',
    condition: { item: 'G2', notEquals: 2 },
    behaviour:
      'En caso no tener una solución inmediata, derivar o buscar apoyo, pero siempre tener la premisa que toda demanda debe ser respondida.',
  },
  {
    id: 'TE1',
    role: 'rotated',
    scale: 'SN',
    label: {
      es: '¿Tuvo que explicar lo mismo a más de una persona?',
      en: 'Did you have to explain the same thing to more than one person?',
    },
    competency: 'TE',
    level: 'team',
    observable: 'proxy',
    reverse: true,
    behaviour:
      'Conoce las tareas o procesos de sus compañeros de área, lo que le permite brindarles ayuda, dar información o reemplazarlos, cuando sea necesario.',
  },
  {
    id: 'RC1',
    role: 'conditional',
    scale: 'BIEN5',
    label: {
      es: 'Si hubo un problema, ¿qué tan bien mantuvo la calma la persona que le atendió?',
      en: 'If there was a problem, how well did the person who served you stay calm?',
    },
    competency: 'RC',
    level: 'agent',
    observable: 'direct',
    condition: { item: 'G3', equals: 1 },
    behaviour: 'Mantiene una postura de tranquilidad y conciliación en toda circunstancia',
  },
  {
    id: 'RC2',
    role: 'rotated',
    scale: 'SN',
    label: {
      es: '¿Tuvo paciencia con usted la persona que le atendió?',
      en: 'Was the person who served you patient with you?',
    },
    competency: 'RC',
    level: 'agent',
    observable: 'direct',
    behaviour: 'Es empático, paciente y tolerante en su relación con los demás',
  },
  {
    id: 'RC3',
    role: 'rotated',
    scale: 'SN',
    label: {
      es: '¿La persona que le atendió le dejó terminar de hablar?',
      en: 'Did the person who served you let you finish speaking?',
    },
    competency: 'RC',
    level: 'agent',
    observable: 'direct',
    behaviour: 'No interrumpir la conversación del ciudadano.',
  },
  {
    id: 'AC1',
    role: 'rotated',
    scale: 'BIEN5',
    label: {
      es: 'Si había mucha gente esperando, ¿qué tan bien le atendió la persona a pesar de eso?',
      en: 'If many people were waiting, how well did the person serve you in spite of that?',
    },
    competency: 'AC',
    level: 'agent',
    observable: 'proxy',
    behaviour:
      'Tolera con efectividad la variabilidad que puede darse en su carga de trabajo sin alterarse o disminuir su rendimiento',
  },
  {
    id: 'PO1',
    role: 'rotated',
    scale: 'SN',
    label: {
      es: '¿La persona que le atendió tenía a la mano lo que necesitaba?',
      en: 'Did the person who served you have at hand what they needed?',
    },
    competency: 'PO',
    level: 'agent',
    observable: 'proxy',
    behaviour: 'Ordenar bien la información y el material a ofrecer.',
  },
  {
    id: 'GI1',
    role: 'rotated',
    scale: 'BIEN5',
    label: {
      es: '¿Qué tan bien respetó sus costumbres la persona que le atendió?',
      en: 'How well did the person who served you respect your customs?',
    },
    competency: 'GI',
    level: 'agent',
    observable: 'direct',
    behaviour: 'comunicarse e interactuar, apropiadamente, con personas de diferentes culturas',
  },
  {
    id: 'GI2',
    role: 'rotated',
    scale: 'SN',
    label: {
      es: '¿Le atendieron en el idioma que usted prefiere?',
      en: 'Were you served in the language you prefer?',
    },
    competency: 'GI',
    level: 'office',
    observable: 'direct',
    behaviour: 'comunicarse e interactuar, apropiadamente, con personas de diferentes culturas',
  },
  {
    id: 'DA1',
    role: 'rotated',
    scale: 'BIEN5',
    label: {
      es: '¿Qué tan bien conocía su trámite la persona que le atendió?',
      en: 'How well did the person who served you know your procedure?',
    },
    competency: 'DA',
    level: 'agent',
    observable: 'proxy',
    behaviour: 'Aplica los conocimientos adquiridos en su quehacer.',
  },
] as const satisfies readonly CitizenItem[]

export type ItemId = (typeof citizenItems)[number]['id']

const byId: ReadonlyMap<string, CitizenItem> = new Map(citizenItems.map((item) => [item.id, item]))

export const findItem = (id: string): CitizenItem | undefined => byId.get(id)

export const commentQuestion: Text = {
  es: '¿Quiere contarnos algo más?',
  en: 'Is there anything else you want to tell us?',
}
/** In UTF-16 code units, after normalisation. */
export const commentLimit = 1000
