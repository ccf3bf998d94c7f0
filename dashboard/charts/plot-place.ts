/** The plot inside its frame, in pixels; and how far it reaches beyond the first and last week, in weeks. */
export const plot = { left: 46, right: 12, top: 8, edge: 0.4 } as const

/** The week under a point of the frame, by its index. */
export function weekAt(x: number, width: number, weeks: number): number | undefined {
  const inside = (x - plot.left) / (width - plot.left - plot.right)
  if (!(inside >= 0 && inside <= 1)) return undefined
  const last = weeks - 1
  return Math.min(last, Math.max(0, Math.round(inside * (last + 2 * plot.edge) - plot.edge)))
}
