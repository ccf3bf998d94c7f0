import type { Context } from '../../context.ts'
import { dueCallbacks, networkSetting, noteTold, setNetwork } from '../../db/sms-outbox.ts'
import { courses, type NetworkWay } from '../../messaging/network-ways.ts'
import { applyStatus } from './apply-status.ts'

export type Network = { readonly way: NetworkWay; readonly twice: boolean }

/** How one's own network behaves from now on, where SMS stay on this machine. */
export async function readNetwork({ db }: Context): Promise<Network> {
  const { way = 'normal', twice = false } = (await networkSetting(db)) ?? {}
  return { way: way as NetworkWay, twice }
}

export const changeNetwork = ({ db }: Context, network: Network): Promise<void> => setNetwork(db, network)

/** As many SMS as are told of at once. */
const most = 100

/** Tells what became of SMS that stayed on this machine, as a provider's callbacks would: those that are due. */
export async function playNetwork(context: Context): Promise<void> {
  if (context.messaging?.provider.id !== 'outbox') return
  const now = context.now()
  for (const { id, sms, way, at, told } of await dueCallbacks(context.db, now, most)) {
    const { later } = courses[way as NetworkWay]
    let count = told
    for (const { after, status, code } of later.slice(told)) {
      if (at + after > now) break
      await applyStatus(context, { kind: 'status', smsId: sms, sid: id, status, ...(code && { code }) })
      count += 1
    }
    const next = later[count]
    await noteTold(context.db, id, { told: count, tellAt: next ? at + next.after : null })
  }
}
