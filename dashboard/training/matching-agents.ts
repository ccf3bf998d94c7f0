/** Without accents and capitals, words apart. */
const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/**
 * Agents found by code, name, team or office: those who hold what was typed as it stands («Equipo A»), or else those
 * who hold each of its words.
 */
export function matching<
  Agent extends { readonly agent: string; readonly name: string; readonly place: string },
>(agents: readonly Agent[], typed: string): readonly Agent[] {
  const words = folded(typed)
  if (words.length === 0) return agents
  const texts = agents.map(({ agent, name, place }) => folded(`${agent} ${name} ${place}`))
  const phrase = ` ${words.join(' ')}`
  const holdsPhrase = (_: Agent, index: number) => ` ${texts[index]?.join(' ')}`.includes(phrase)
  const holdsWords = (_: Agent, index: number) =>
    words.every((word) =>
      texts[index]?.some((each) => (word.length === 1 ? each.startsWith(word) : each.includes(word))),
    )
  const found = agents.filter(holdsPhrase)
  return found.length > 0 ? found : agents.filter(holdsWords)
}
