/** A cell of the heat map: column 0 is the agent's name. */
export type Place = { readonly row: number; readonly column: number }

type Key = { readonly key: string; readonly ctrl: boolean }

const page = 10

/** Where a key leads, or undefined where it is no key of the grid. */
export function placeAfter(
  { key, ctrl }: Key,
  from: Place,
  rows: number,
  columns: number,
): Place | undefined {
  const at = (row: number, column: number): Place => ({
    row: Math.min(rows - 1, Math.max(0, row)),
    column: Math.min(columns - 1, Math.max(0, column)),
  })
  const { row, column } = from
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column)
    case 'ArrowDown':
      return at(row + 1, column)
    case 'ArrowLeft':
      return at(row, column - 1)
    case 'ArrowRight':
      return at(row, column + 1)
    case 'PageUp':
      return at(row - page, column)
    case 'PageDown':
      return at(row + page, column)
    case 'Home':
      return ctrl ? at(0, 0) : at(row, 0)
    case 'End':
      return ctrl ? at(rows - 1, columns - 1) : at(row, columns - 1)
  }
  return undefined
}
