import type { CompetencyCode } from './competencies.ts'
import type { Text } from './text.ts'

/** What a session on a competency practises: things that one can see somebody do, and one exercise. */
export type TrainingContent = {
  readonly behaviours: readonly Text[]
  readonly exercise: Text
}

/**
 * In our own words, from the behaviours behind the items (`behaviour` of citizen-items.ts and supervisor-items.ts) and
 * from the service protocol of the training course that the questionnaire starts from.
 */
export const trainingContent: Readonly<Record<CompetencyCode, TrainingContent>> = {
  OS: {
    behaviours: [
      {
        es: 'Mira a la persona, saluda según la hora y dice su nombre antes de pedir nada.',
        en: 'Looks at the person, greets by time of day and gives their name before asking for anything.',
      },
      {
        es: 'Deja que termine de explicar y repite con sus palabras lo que entendió.',
        en: 'Lets the person finish and repeats in own words what was understood.',
      },
      {
        es: 'Si hay un problema, se hace cargo: dice qué hará y para cuándo, sin culpar a nadie.',
        en: 'When there is a problem, takes it on: says what will be done and by when, and blames nobody.',
      },
      {
        es: 'Antes de despedirse, pregunta si quedó satisfecha y si necesita algo más.',
        en: 'Before saying goodbye, asks whether the person is satisfied and needs anything else.',
      },
    ],
    exercise: {
      es: 'En tríos: uno atiende, uno llega molesto, uno observa con una lista de estas cuatro conductas. Cinco minutos, comentarios y cambio de papeles.',
      en: 'In threes: one serves, one arrives upset, one observes with a list of these four behaviours. Five minutes, feedback, then swap roles.',
    },
  },
  RE: {
    behaviours: [
      {
        es: 'Está en su puesto, con todo listo, cuando llama al siguiente turno.',
        en: 'Is at the desk, with everything ready, when calling the next turn.',
      },
      {
        es: 'Promete solo lo que depende de sí, con una fecha.',
        en: 'Promises only what depends on them, with a date.',
      },
      {
        es: 'Anota cada compromiso y, si no podrá cumplirlo, avisa antes de que venza.',
        en: 'Writes each commitment down and, if it can’t be kept, says so before it is due.',
      },
    ],
    exercise: {
      es: 'Cada asesor trae tres promesas de su semana. El grupo las reescribe hasta que digan qué, quién y cuándo, y separa las que nadie podría cumplir.',
      en: 'Each agent brings three promises of the week. The group rewrites them until they say what, who and when, and sets aside those that nobody could keep.',
    },
  },
  CE: {
    behaviours: [
      {
        es: 'Explica en frases cortas y empieza por lo que la persona debe hacer ahora.',
        en: 'Explains in short sentences and begins with what the person has to do now.',
      },
      {
        es: 'Cambia cada término técnico por una palabra de todos los días, o lo muestra en el papel.',
        en: 'Replaces each technical term by an everyday word, or shows it on paper.',
      },
      {
        es: 'Hace pausas y comprueba: «¿Qué parte le explico de nuevo?», en vez de «¿Entendió?».',
        en: 'Pauses and checks: “Which part shall I explain again?” instead of “Did you understand?”.',
      },
      {
        es: 'Cierra con un resumen de los pasos: qué, dónde y hasta cuándo.',
        en: 'Ends with a summary of the steps: what, where and until when.',
      },
    ],
    exercise: {
      es: 'Traducir el trámite más consultado: cada uno lo explica en un minuto a un compañero que no lo conoce. Este lo cuenta de vuelta; lo que falte o cambie se reescribe entre todos.',
      en: 'Translate the most asked procedure: each explains it in one minute to a colleague who doesn’t know it. The colleague tells it back; what is missing or changed is rewritten together.',
    },
  },
  TE: {
    behaviours: [
      {
        es: 'Pasa el caso con lo ya explicado, para que la persona no empiece de nuevo.',
        en: 'Hands a case over with what was already explained, so that the person need not start again.',
      },
      {
        es: 'Consulta a un colega por teléfono sin dejar sola a la persona en la ventanilla.',
        en: 'Asks a colleague by phone without leaving the person alone at the desk.',
      },
      {
        es: 'Conoce el trabajo de los puestos vecinos lo bastante para orientar o reemplazar.',
        en: 'Knows the neighbouring desks’ work well enough to guide or to stand in.',
      },
    ],
    exercise: {
      es: 'Media hora en el puesto vecino, y a la vuelta contar tres cosas que ayudarían a derivar mejor.',
      en: 'Half an hour at the neighbouring desk, and on return three things that would help to hand over better.',
    },
  },
  IP: {
    behaviours: [
      {
        es: 'Al empezar, revisa los requisitos y avisa qué falta sin que le pregunten.',
        en: 'At the start checks the requirements and says what is missing without being asked.',
      },
      {
        es: 'Si no se puede terminar hoy, deja por escrito el siguiente paso.',
        en: 'If it can’t be finished today, leaves the next step in writing.',
      },
      {
        es: 'Anticipa la duda más común de cada trámite y la responde antes.',
        en: 'Anticipates the most common question about each procedure and answers it first.',
      },
    ],
    exercise: {
      es: 'Hacer juntos la tarjeta «Antes de irse» de cada trámite: tres cosas que la persona debe saber. Probarla una semana y corregirla con lo que se vio.',
      en: 'Make together a card “Before you leave” for each procedure: three things the person should know. Try it for a week and correct it by what was seen.',
    },
  },
  ET: {
    behaviours: [
      {
        es: 'Pide los datos personales en voz baja y no los deja a la vista de otros.',
        en: 'Asks for personal data in a low voice and leaves none in others’ sight.',
      },
      {
        es: 'Da toda la información, también la que no conviene a la oficina.',
        en: 'Gives all the information, also what doesn’t suit the office.',
      },
      {
        es: 'Si no sabe o se equivocó, lo dice y busca la respuesta.',
        en: 'When they don’t know or were wrong, says so and looks for the answer.',
      },
      {
        es: 'Atiende por turno y rechaza favores, con la misma frase amable para todos.',
        en: 'Serves by turn and declines favours, with the same kind phrase for everybody.',
      },
    ],
    exercise: {
      es: 'Cuatro casos breves: un conocido sin turno, un error propio, un dato ajeno en pantalla, un regalo. En parejas, decir en voz alta la frase exacta que usarían.',
      en: 'Four short cases: an acquaintance without a turn, one’s own mistake, somebody’s data on the screen, a gift. In pairs, say aloud the exact phrase you would use.',
    },
  },
  DA: {
    behaviours: [
      {
        es: 'Pregunta cuando no sabe, y anota la respuesta donde la encontrará.',
        en: 'Asks when not sure, and writes the answer where it can be found.',
      },
      {
        es: 'Pide a un colega que observe una atención y le diga algo que mejorar.',
        en: 'Asks a colleague to observe a visit and to name one thing to improve.',
      },
      {
        es: 'Aplica en la semana lo visto en la capacitación y lo cuenta al equipo.',
        en: 'Applies within the week what the training showed and tells the team.',
      },
    ],
    exercise: {
      es: 'Cada uno elige una conducta, la practica una semana y trae un ejemplo de cuándo salió y otro de cuándo no.',
      en: 'Each picks one behaviour, practises it for a week and brings an example of when it worked and one of when it did not.',
    },
  },
  RC: {
    behaviours: [
      {
        es: 'Ante un reclamo, baja la voz y el ritmo; nunca pide que se calme.',
        en: 'Faced with a complaint, lowers voice and pace; never asks the person to calm down.',
      },
      {
        es: 'No interrumpe: espera a que termine y nombra lo que le molesta.',
        en: 'Doesn’t interrupt: waits until the person is done and names what bothers them.',
      },
      {
        es: 'No discute quién tiene razón: se disculpa por la institución y pasa a lo que se puede hacer.',
        en: 'Doesn’t argue who is right: apologises for the institution and turns to what can be done.',
      },
      {
        es: 'Si no hay solución, ofrece el Libro de Reclamaciones y acompaña a llenarlo.',
        en: 'Where there is no solution, offers the Libro de Reclamaciones and helps to fill it in.',
      },
    ],
    exercise: {
      es: 'Dramatizar tres reclamos reales de la sede, sin nombres. Quien observa levanta una tarjeta cuando oye una excusa, un «cálmese» o una discusión; se repite hasta que no haya tarjetas.',
      en: 'Act out three real complaints of the office, without names. The observer raises a card at an excuse, a “calm down” or an argument; repeat until there are no cards.',
    },
  },
  AC: {
    behaviours: [
      {
        es: 'Con mucha gente en espera, mantiene el saludo y el trato, y acorta solo lo que sobra.',
        en: 'With many people waiting, keeps greeting and manner, and shortens only what is superfluous.',
      },
      {
        es: 'Cuando cambia una norma, explica qué cambió y desde cuándo.',
        en: 'When a rule changes, explains what changed and since when.',
      },
      {
        es: 'Propone al equipo cómo repartir la carga en la hora punta.',
        en: 'Proposes to the team how to share the load at peak time.',
      },
    ],
    exercise: {
      es: 'Simular la hora punta con turnos de tres minutos y una norma que cambia a la mitad. Después, acordar qué se dice igual siempre.',
      en: 'Simulate peak time with turns of three minutes and a rule that changes halfway. Then agree on what is always said the same.',
    },
  },
  PO: {
    behaviours: [
      {
        es: 'Antes de abrir, tiene a mano formatos, sellos, lapiceros y la lista de requisitos.',
        en: 'Before opening, has forms, stamps, pens and the list of requirements at hand.',
      },
      {
        es: 'Termina un caso antes de abrir otro, o lo deja anotado en orden.',
        en: 'Finishes a case before opening another, or leaves it noted in order.',
      },
      {
        es: 'Revisa a mitad de jornada lo que quedó pendiente y lo que vence hoy.',
        en: 'At midday checks what is pending and what is due today.',
      },
    ],
    exercise: {
      es: 'Ordenar un escritorio de prueba en diez minutos y buscar cinco documentos contra reloj; anotar qué orden ahorró más tiempo.',
      en: 'Arrange a trial desk in ten minutes and find five documents against the clock; note which arrangement saved most time.',
    },
  },
  GI: {
    behaviours: [
      {
        es: 'Pregunta en qué idioma prefiere ser atendida la persona, y busca a quien lo hable.',
        en: 'Asks in which language the person prefers to be served, and finds who speaks it.',
      },
      {
        es: 'Usa el trato y el nombre que la persona da, sin bromas sobre acento, ropa o procedencia.',
        en: 'Uses the form of address and the name the person gives, without jokes on accent, dress or origin.',
      },
      {
        es: 'No supone que alguien sabe leer: ofrece leer juntos y muestra los pasos.',
        en: 'Doesn’t assume that somebody can read: offers to read together and shows the steps.',
      },
    ],
    exercise: {
      es: 'Invitar a un intérprete o promotor de la zona. Con sus ejemplos, reescribir tres frases de ventanilla que suenan a orden o a desconfianza.',
      en: 'Invite an interpreter or community worker of the area. With their examples, rewrite three desk phrases that sound like an order or like distrust.',
    },
  },
}
