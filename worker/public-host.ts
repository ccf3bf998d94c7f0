const ownNetwork = /\.(localhost|local|internal|intranet|lan|home\.arpa|corp|home)$/

/**
 * Whether a host of the URL parser's spelling has a name on the public internet. Addresses of any kind and names that
 * lead into a network of one's own have none. The name is not resolved.
 */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '').toLowerCase()
  const isAddress = host.startsWith('[') || /^[\d.]+$/.test(host)
  return !isAddress && host.includes('.') && !ownNetwork.test(host)
}
