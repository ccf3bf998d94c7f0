const favorable = [
  'Me explicaron todo con paciencia.',
  'Rápido y claro, gracias.',
  'Muy amable la atención.',
  'Salí con el trámite listo, no lo esperaba.',
  'Me orientaron desde la puerta.',
  'El asesor me llamó cuando encontró mi expediente.',
  'Todo bien, solo falta una silla más en la espera.',
  'Buena atención, aunque demoró un poco.',
  'Me trataron con respeto.',
  'Explicó los pasos uno por uno.',
]
const unfavorable = [
  'Esperé más de una hora y nadie avisó nada.',
  'Me pidieron un papel que no está en la lista de la página.',
  'No me quedó claro qué sigue después.',
  'En la ventanilla me dijeron una cosa y en informes otra.',
  'Tuve que volver dos veces por lo mismo.',
  'El sistema estaba caído y no dieron otra solución.',
  'Me hablaron muy rápido y con palabras difíciles.',
  'Faltan personas para atender a los mayores.',
  'No respondieron mi pregunta.',
  'Nadie sabía dónde estaba mi expediente.',
]

/**
 * An invented comment that fits an overall rating of 1 to 5.
 * @param cause what half of the unsatisfied write about instead
 */
export function commentOn(rating: number, random: () => number, cause?: string): string {
  if (cause !== undefined && rating < 4 && random() < 0.5) return cause
  const list = rating >= 4 ? favorable : unfavorable
  return list[Math.floor(random() * list.length)] ?? ''
}
