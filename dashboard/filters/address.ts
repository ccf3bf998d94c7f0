/** Plain strings in the address: an office whose code is 1001 stays text. */
export const readAddress = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search))

export function writeAddress(search: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(search).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string' && entry[1] !== ''
  })
  const query = new URLSearchParams(entries).toString()
  return query && `?${query}`
}
