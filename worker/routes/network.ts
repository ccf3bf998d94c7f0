/**
 * The network that an address belongs to. One customer of an internet provider has 2^64 addresses of IPv6 or more:
 * the first half of such an address names who it is.
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  const front = groups(head)
  const missing = tail === undefined ? 0 : 8 - front.length - groups(tail).length
  const all = [...front, ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(tail ?? '')]
  const first = all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${first.join(':')}::/64`
}
