/**
 * Whether somebody opened an address from outside, as by scanning or typing it: not a program that only looks
 * whether it is there, a browser that fetches ahead, or a link from one of our own pages.
 */
export function isScan({ method, headers }: Request): boolean {
  const ahead = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) =>
    /prefetch|prerender|preview/i.test(headers.get(name) ?? ''),
  )
  return method === 'GET' && !ahead && headers.get('sec-fetch-site') !== 'same-origin'
}
