import vectors from '../../vectors/statistics.json' with { type: 'json' }

/** Inputs and expected numbers of one vector of statistics.json, which names its source. */
export function published<Inputs, Expected>(id: string): { inputs: Inputs; expected: Expected } {
  const vector = vectors.find((each) => each.id === id)
  if (!vector) throw new Error(`statistics.json has no vector ${id}`)
  return vector as never
}
