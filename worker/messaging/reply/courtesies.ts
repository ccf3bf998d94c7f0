const courtesies = new Set(
  `por favor porfa porfavor please gracias muchas mil thanks thank you thx hola hello hi buenos dias buenas tardes
   noches buen dia ok okay listo senor senora senorita srta sr sra amigo amigos pues nomas saludos disculpe disculpen
   sorry bendiciones`.split(/\s+/),
)

export const isCourtesy = (word: string): boolean => courtesies.has(word)

/** A phrase without the politeness around it; empty where it is nothing else. */
export function withoutCourtesies(words: string): string {
  const list = words.split(' ').filter(Boolean)
  while (list.length > 0 && isCourtesy(list[0] ?? '')) list.shift()
  while (list.length > 0 && isCourtesy(list.at(-1) ?? '')) list.pop()
  return list.join(' ')
}
