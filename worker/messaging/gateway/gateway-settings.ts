import * as z from 'zod'
import { isPublicHost } from '../../public-host.ts'
import { deliveryRanks } from '../provider.ts'

const Path = z.string().regex(/^[\w-]+(\.[\w-]+)*$/, 'A path names fields, such as data.0.id')
const Code = z.union([z.string(), z.number(), z.boolean()])

/** How an aggregator is spoken to, over JSON. The setting SMS_GATEWAY. */
export const GatewaySettings = z.strictObject({
  url: z.string().refine(isPublic, 'An address of https, of a host with a public name'),
  method: z.enum(['POST', 'PUT']).default('POST'),
  headers: z.record(z.string().regex(/^[\w-]+$/), z.string()).default({}),
  /** Any JSON; in its texts {to}, {number} (without the plus), {text}, {id} and {status} are replaced. */
  body: z.json(),
  /** Where and with what the answer says that it was taken; without it, by its status alone. */
  okWhen: z.strictObject({ path: Path, equals: Code }).optional(),
  sidPath: Path,
  errorPath: Path.optional(),
  /** Their code, or the status of the answer. What is not here is unknown: such an SMS is not sent again. */
  codes: z.record(z.string(), z.enum(['throttled', 'recipient', 'optout', 'config', 'message'])).default({}),
  /** Of what they send to /hooks/gateway/status. */
  status: z
    .strictObject({
      sid: Path,
      status: Path,
      code: Path.optional(),
      words: z.record(z.string(), z.enum(Object.keys(deliveryRanks) as [keyof typeof deliveryRanks])),
      failures: z
        .record(z.string(), z.enum(['try-again-later', 'blocked', 'no-such-phone', 'settings', 'filtered']))
        .default({}),
    })
    .optional(),
  /** Of what they send to /hooks/gateway/inbound; left out where replies do not arrive. */
  inbound: z.strictObject({ sid: Path, from: Path, text: Path }).optional(),
})
export type GatewaySettings = z.infer<typeof GatewaySettings>

/** Not the machine itself, nor one beside it. */
function isPublic(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username } = new URL(address)
  return protocol === 'https:' && username === '' && isPublicHost(hostname)
}
