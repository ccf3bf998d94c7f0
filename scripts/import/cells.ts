/** What a person reads in a cell: spaces of every kind are one, nothing stands around it. */
export const plain = (cell: string): string => cell.normalize('NFC').replace(/\s+/g, ' ').trim()

/** The same however it was typed: for finding columns and values by their words. */
export const folded = (cell: string): string => plain(cell).toLowerCase()
