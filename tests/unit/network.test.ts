import { describe, expect, it } from 'vitest'
import { networkOf, networkOfAddress } from '../../worker/routes/network.ts'

describe('the network of an address', () => {
  it.each([
    ['190.12.3.4', '190.12.3.4'],
    ['::ffff:190.12.3.4', '190.12.3.4'],
    ['::FFFF:190.12.3.4', '190.12.3.4'],
  ])('is an IPv4 address itself: %s', (address, network) => {
    expect(networkOfAddress(address)).toBe(network)
  })

  // RFC 4291, 2.2, writes one address in each of these ways.
  it.each([
    '2001:DB8:0:0:8:800:200C:417A',
    '2001:db8::8:800:200c:417a',
    '2001:0db8:0000:0000:0008:0800:200c:417a',
    '2001:db8::1',
    '2001:db8::',
  ])('is the same /64 however an IPv6 address is written, and whatever device has it: %s', (address) => {
    expect(networkOfAddress(address)).toBe('2001:db8:0:0::/64')
  })

  it.each([
    ['2001:db8:0:1::1', '2001:db8:0:1::/64'],
    ['2001:db8:1::1', '2001:db8:1:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['64:ff9b::190.12.3.4', '64:ff9b:0:0::/64'],
  ])('is another for another /64: %s', (address, network) => {
    expect(networkOfAddress(address)).toBe(network)
  })

  it('is not known where the platform does not say the address, whatever else a client says', () => {
    const request = (headers: Record<string, string>) => new Request('http://localhost/', { headers })
    expect(networkOf(request({ 'cf-connecting-ip': '190.12.3.4' }))).toBe('190.12.3.4')
    expect(networkOf(request({ 'x-forwarded-for': '190.12.3.4', 'x-real-ip': '1.1.1.1' }))).toBeUndefined()
  })
})
