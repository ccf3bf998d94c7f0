import type { CompetencyCode } from './competencies.ts'
import type { ScaleCode } from './scales.ts'
import type { Text } from './text.ts'

export type SupervisorItem = {
  readonly id: string
  readonly role: 'observation' | 'periodic'
  readonly scale: ScaleCode
  readonly label: Text
  readonly competency: CompetencyCode
  readonly behaviour: string
}

/** What supervisors observe. No page asks them yet; competencies whose main source is the supervisor say so. */
export const supervisorItems = [
  {
    id: 'S01',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Saluda según la hora (buenos días, buenas tardes) y da la bienvenida',
      en: 'Greets by time of day and welcomes',
    },
    competency: 'OS',
    behaviour: 'Iniciar la conversación con un saludo de reconocimiento de tiempo',
  },
  {
    id: 'S02',
    role: 'observation',
    scale: 'OBS3',
    label: { es: 'Dice su nombre y trata de usted', en: 'Gives their first name and uses “usted”' },
    competency: 'OS',
    behaviour:
      'Identificarse inmediatamente con su primer nombre, esperar a que el ciudadano dé su nombre y optar por un trato de usted.',
  },
  {
    id: 'S03',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Ofrece ayuda con una pregunta del protocolo (por ejemplo, «¿En qué le puedo ayudar?»)',
      en: 'Offers help with a question from the protocol (for example, “How can I help you?”)',
    },
    competency: 'OS',
    behaviour:
      'Invitar al ciudadano a que exprese la razón de su visita con las siguientes opciones de preguntas.',
  },
  {
    id: 'S05',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Recibe con un gesto amable y mira a la persona cuando corresponde',
      en: 'Receives with a friendly expression and looks at the person when appropriate',
    },
    competency: 'OS',
    behaviour: 'Mantener un rostro sonriente o de invitación.',
  },
  {
    id: 'S06',
    role: 'observation',
    scale: 'OBS3',
    label: { es: 'Deja que la persona termine de hablar', en: 'Lets the person finish speaking' },
    competency: 'OS',
    behaviour: 'No interrumpir la conversación del ciudadano.',
  },
  {
    id: 'S07',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Usa palabras sencillas, sin términos técnicos',
      en: 'Uses simple words, no technical terms',
    },
    competency: 'CE',
    behaviour: 'Comunicarse en un lenguaje claro y simple, evitando usar un lenguaje técnico.',
  },
  {
    id: 'S08',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Hace pausas para que la persona pueda intervenir',
      en: 'Pauses so that the person can speak',
    },
    competency: 'CE',
    behaviour: 'Realizar las pausas adecuadas para dar posibilidad de que la persona intervenga.',
  },
  {
    id: 'S09',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Responde lo que se le pregunta, sin ser cortante',
      en: 'Answers what is asked, without being curt',
    },
    competency: 'CE',
    behaviour: 'Ser puntual en las respuestas, evitando ser cortante.',
  },
  {
    id: 'S10',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Tiene ordenados el módulo y el material que necesita',
      en: 'Keeps the desk and the material needed in order',
    },
    competency: 'PO',
    behaviour: 'Ordenar bien la información y el material a ofrecer.',
  },
  {
    id: 'S11',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Atiende sin usar el celular para asuntos personales',
      en: 'Serves without using a mobile phone for personal matters',
    },
    competency: 'RE',
    behaviour: 'No está permitido el uso de celulares u otro equipo audiovisual en el módulo de atención.',
  },
  {
    id: 'S12',
    role: 'observation',
    scale: 'OBS3',
    label: { es: 'Lleva su identificación a la vista', en: 'Wears identification that can be seen' },
    competency: 'RE',
    behaviour:
      'En todo momento, llevar el uniforme limpio, debidamente arreglado, planchado mostrando el pin de identificación.',
  },
  {
    id: 'S15',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Si necesita consultar, lo hace sin dejar sola a la persona, salvo necesidad extrema',
      en: 'If they need to consult, does so without leaving the person alone, unless strictly necessary',
    },
    competency: 'TE',
    behaviour:
      'Si es necesario una consulta a otro asesor, ésta debe hacerse vía telefónica, sin retirarse del módulo',
  },
  {
    id: 'S16',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Si no tiene una solución inmediata, deriva o busca apoyo',
      en: 'If there is no immediate solution, refers or seeks support',
    },
    competency: 'IP',
    behaviour:
      'En caso no tener una solución inmediata, derivar o buscar apoyo, pero siempre tener la premisa que toda demanda debe ser respondida.',
  },
  {
    id: 'S17',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Se despide con cortesía y ofrece más ayuda',
      en: 'Says goodbye courteously and offers further help',
    },
    competency: 'OS',
    behaviour: 'Identificarlo por su nombre, ofreciéndose para posteriores requerimientos.',
  },
  {
    id: 'S18',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Si la persona no pudo resolver su asunto, le pide disculpas',
      en: 'If the person could not solve their matter, apologises',
    },
    competency: 'OS',
    behaviour: 'Ser muy cortés cuando la visita no ha sido eficaz, pidiendo disculpas',
  },
  {
    id: 'S19',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Ante un reclamo, escucha sin pedir a la persona que se calme',
      en: 'In a complaint, listens without telling the person to calm down',
    },
    competency: 'RC',
    behaviour: 'Pedir al ciudadano que se calme.',
  },
  {
    id: 'S20',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Ante un reclamo, resume lo que entendió para confirmarlo',
      en: 'In a complaint, sums up what was understood to confirm it',
    },
    competency: 'RC',
    behaviour:
      'Demostrar interés, anotar los puntos relevantes y recapitular sobre lo dicho a partir de las notas.',
  },
  {
    id: 'S21',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Si hubo un error, lo reconoce sin culpar a otros',
      en: 'If there was an error, admits it without blaming others',
    },
    competency: 'ET',
    behaviour: 'Aceptar errores no quita autoridad, sino que ofrece confianza y responsabilidad en la tarea.',
  },
  {
    id: 'S22',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Si no hay solución o la persona lo pide, ofrece el Libro de Reclamaciones y la orienta',
      en: 'If there is no solution or the person asks, offers the Complaints Book and guides them',
    },
    competency: 'ET',
    behaviour:
      'poner a disposición el Libro de Reclamaciones y orientar al ciudadano para que registre su reclamación.',
  },
  {
    id: 'S23',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Da atención preferente a quien le corresponde (personas mayores, embarazadas, con discapacidad, con niñas o niños)',
      en: 'Gives priority to those entitled to it (older people, pregnant women, people with disabilities or with children)',
    },
    competency: 'OS',
    behaviour: 'Ceder el paso, en especial a las mujeres, ancianos y discapacitados.',
  },
  {
    id: 'P01',
    role: 'periodic',
    scale: 'FREQ5',
    label: {
      es: 'Mantiene informado a su equipo sobre avances y retrasos',
      en: 'Keeps the team informed of progress and delays',
    },
    competency: 'TE',
    behaviour:
      'Mantiene oportunamente informado a su supervisor y/o grupo de trabajo acerca de incidencias, avances o retrasos en las tareas',
  },
  {
    id: 'P02',
    role: 'periodic',
    scale: 'FREQ5',
    label: {
      es: 'Ayuda o reemplaza a sus compañeros cuando hace falta',
      en: 'Helps or covers for colleagues when needed',
    },
    competency: 'TE',
    behaviour: 'lo que le permite brindarles ayuda, dar información o reemplazarlos, cuando sea necesario.',
  },
  {
    id: 'P03',
    role: 'periodic',
    scale: 'FREQ5',
    label: {
      es: 'Recibe con apertura las sugerencias sobre su trabajo',
      en: 'Takes suggestions about their work openly',
    },
    competency: 'DA',
    behaviour: 'Solicita o recibe apreciaciones y sugerencias con apertura y disposición',
  },
  {
    id: 'P04',
    role: 'periodic',
    scale: 'FREQ5',
    label: { es: 'Participa con interés en las capacitaciones', en: 'Takes part in training with interest' },
    competency: 'DA',
    behaviour: 'Solicita o participa con interés en las capacitaciones relativas a su trabajo',
  },
  {
    id: 'P05',
    role: 'periodic',
    scale: 'FREQ5',
    label: {
      es: 'Mantiene su rendimiento cuando cambia la carga de trabajo',
      en: 'Keeps up performance when the workload changes',
    },
    competency: 'AC',
    behaviour: 'Tolera con efectividad la variabilidad que puede darse en su carga de trabajo',
  },
  {
    id: 'P06',
    role: 'periodic',
    scale: 'FREQ5',
    label: {
      es: 'Se adapta con rapidez a los cambios en su puesto',
      en: 'Adapts quickly to changes in the job',
    },
    competency: 'AC',
    behaviour: 'Se adapta con apertura y rapidez a los cambios, demandas o condiciones laborales nuevas',
  },
  {
    id: 'P07',
    role: 'periodic',
    scale: 'FREQ5',
    label: { es: 'Hace primero las tareas más importantes', en: 'Does the most important tasks first' },
    competency: 'PO',
    behaviour: 'Programa sus actividades priorizando las tareas más importantes',
  },
  {
    id: 'P08',
    role: 'periodic',
    scale: 'FREQ5',
    label: {
      es: 'Termina su trabajo a tiempo, aun con imprevistos',
      en: 'Finishes work on time, even when the unexpected happens',
    },
    competency: 'PO',
    behaviour: 'Organiza su trabajo aun cuando hay imprevistos, logrando su culminación oportuna.',
  },
  {
    id: 'P09',
    role: 'periodic',
    scale: 'FREQ5',
    label: {
      es: 'Cumple los procedimientos sin supervisión constante',
      en: 'Follows procedures without constant supervision',
    },
    competency: 'RE',
    behaviour: 'Cumple con los procedimientos y normas de trabajo sin supervisión constante.',
  },
  {
    id: 'P10',
    role: 'periodic',
    scale: 'FREQ5',
    label: {
      es: 'Propone mejoras viables para el servicio',
      en: 'Proposes workable improvements to the service',
    },
    competency: 'IP',
    behaviour: 'Aporta ideas creativas o sugerencias viables',
  },
  {
    id: 'P11',
    role: 'periodic',
    scale: 'FREQ5',
    label: {
      es: 'Ante una situación confusa, sigue la norma o consulta a sus jefes',
      en: 'When a situation is unclear, follows the rule or asks superiors',
    },
    competency: 'ET',
    behaviour: 'prefiere apegarse a las normas y procedimientos o consultarlo con instancias superiores.',
  },
  {
    id: 'S24',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Ante un reclamo, evita discutir quién tiene la razón',
      en: 'In a complaint, avoids arguing about who is right',
    },
    competency: 'RC',
    behaviour: 'Discutir sobre quién tiene la razón.',
  },
  {
    id: 'S25',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Si suena el teléfono, pide disculpas antes de contestar',
      en: 'If the phone rings, apologises before answering',
    },
    competency: 'OS',
    behaviour: 'Si cuando se está atendiendo a un ciudadano suena el teléfono, pedir disculpas a la visita',
  },
  {
    id: 'S26',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Comprueba que la persona entendió antes de terminar',
      en: 'Checks that the person understood before finishing',
    },
    competency: 'CE',
    behaviour: 'hace preguntas para asegurarse de haberse dado a entender',
  },
  {
    id: 'S27',
    role: 'observation',
    scale: 'OBS3',
    label: {
      es: 'Ante un reclamo, muestra que comprende («Entiendo su problema»)',
      en: 'In a complaint, shows understanding (“I understand your problem”)',
    },
    competency: 'RC',
    behaviour: 'Utilizar frases como: “Entiendo su problema”',
  },
  {
    id: 'S28',
    role: 'observation',
    scale: 'OBS3',
    label: { es: 'Da un plazo o un siguiente paso preciso', en: 'Gives a precise deadline or next step' },
    competency: 'RE',
    behaviour: 'Ser preciso, las respuestas evasivas, poco claras, dilatan el problema',
  },
  {
    id: 'P12',
    role: 'periodic',
    scale: 'FREQ5',
    label: { es: 'Aplica en su trabajo lo que aprende', en: 'Applies what they learn at work' },
    competency: 'DA',
    behaviour: 'Aplica los conocimientos adquiridos en su quehacer.',
  },
] as const satisfies readonly SupervisorItem[]
