/** One figure of the bench, and what it has to keep to. */
export type Measured = {
  readonly what: string
  readonly figure: number
  readonly unit: string
  readonly atMost?: number
  readonly atLeast?: number
  readonly note?: string
}

export const isMet = ({ figure, atMost, atLeast }: Measured): boolean =>
  (atMost === undefined || figure <= atMost) && (atLeast === undefined || figure >= atLeast)

export const median = (figures: readonly number[]): number =>
  [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN
