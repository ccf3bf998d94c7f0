const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** Those in whose code, name, team or office each word that was typed occurs, whatever its accents. */
export function matching<
  Agent extends { readonly agent: string; readonly name: string; readonly place: string },
>(agents: readonly Agent[], typed: string): readonly Agent[] {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return agents
  return agents.filter(({ agent, name, place }) => {
    const text = folded(`${agent} ${name} ${place}`)
    return words.every((word) => text.includes(word))
  })
}
