/** Where a request came from: an IPv4 address, or the /64 that one subscriber of IPv6 has; set by the platform. */
export function networkOf(request: Request): string | undefined {
  const address = request.headers.get('cf-connecting-ip')
  return address ? networkOfAddress(address) : undefined
}

export function networkOfAddress(address: string): string {
  if (!address.includes(':')) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  const [before = [], after] = address.split('::').map((part) => (part ? part.split(':') : []))
  const zeros = after ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0') : []
  const groups = [...before, ...zeros, ...(after ?? [])].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
