import type { ScopeSummary } from '../../schema/contracts/reports.ts'
import type { Words } from '../language/words.ts'

export type NamedOffice = { readonly office: string; readonly name: string }

/** An office that is not known yet, or any more, is called by its code. */
export const officeName = (code: string, offices: readonly NamedOffice[] = []): string =>
  offices.find(({ office }) => office === code)?.name ?? code

/** Of which office the numbers are. */
export const scopeName = (
  { office }: ScopeSummary,
  { allOffices }: Words,
  offices?: readonly NamedOffice[],
): string => (office ? officeName(office, offices) : allOffices)
