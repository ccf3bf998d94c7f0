// By their first three letters, in Spanish and in English; Peru writes set. and sep.
const months = [
  'jan ene',
  'feb',
  'mar',
  'apr abr',
  'may',
  'jun',
  'jul',
  'aug ago',
  'sep set',
  'oct',
  'nov',
  'dec dic',
]
const numbers = new Map(
  months.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/** 1 to 12, or NaN. */
export const monthOf = (name: string): number => numbers.get(name.slice(0, 3).toLowerCase()) ?? Number.NaN
