import type { Measured } from './measured.ts'
import { type Campaign, firstDay, type Plan, runCampaign } from './sms/campaign.ts'
import { type Figures, judge, type Violations } from './sms/oracle.ts'

export type CampaignMeasured = {
  readonly name: string
  readonly budget?: number
  readonly violations: Violations
  readonly figures: Figures
  readonly deliveries: Campaign['queue']['counted']
  readonly provider: Campaign['provider']['counted']
  readonly pauses: number
  readonly minutes: number
}

const hour = 3_600_000
/** On the fourth day, from ten in Lima on. */
const filters = { from: firstDay + 3 * 24 * hour + 15 * hour, to: firstDay + 3 * 24 * hour + 16 * hour }

/** So many invitations by SMS under faults, and a fifth as many under a budget that is not enough. */
export async function measureSms(
  invitations: number,
  shown: (done: number, of: number, detail: string) => void,
): Promise<{ measured: Measured[]; campaigns: CampaignMeasured[] }> {
  const few = Math.round(invitations / 5)
  const campaigns = [
    await measureCampaign(`${whole(invitations)} invitations`, { invitations, filters }, shown),
    await measureCampaign(
      `${whole(few)}, and money for ${whole(few)} SMS`,
      { invitations: few, budget: few, seed: 2 },
      shown,
    ),
  ]
  return { campaigns, measured: campaigns.flatMap(figuresOf) }
}

/** A campaign, and what the ledger of its provider says of it. */
export async function measureCampaign(
  name: string,
  plan: Plan,
  shown: (done: number, of: number, detail: string) => void = () => {},
): Promise<CampaignMeasured> {
  const started = performance.now()
  const campaign = await runCampaign(plan, (done, of) => shown(done, of, name))
  const { queue, provider, pauses } = campaign
  const judged = await judge(campaign, plan)
  campaign.end()
  return {
    name,
    ...(plan.budget !== undefined && { budget: plan.budget }),
    ...judged,
    deliveries: queue.counted,
    provider: provider.counted,
    pauses: pauses.length,
    minutes: (performance.now() - started) / 60_000,
  }
}

const forbidden: Readonly<Record<keyof Violations, string>> = {
  twice: 'sent twice for one visit and kind',
  phoneTwice: 'phones asked about a second visit within 30 days',
  outsideHours: 'sent outside the hours of the office’s zone',
  tooFast: 'handed over less than a second after the one before',
  afterLeaving: 'sent to who had opted out',
  afterAnswering: 'sent to who had answered',
  disagreeing: 'of which ledger and database disagree',
  overBudget: 'beyond the budget',
  phonesKept: 'phones kept after their survey has closed',
}

const figuresOf = ({ name, violations, figures, deliveries, provider }: CampaignMeasured): Measured[] =>
  (Object.keys(forbidden) as (keyof Violations)[]).map((what) => ({
    what: `SMS, ${name}: ${forbidden[what]}`,
    figure: violations[what],
    unit: '',
    atMost: 0,
    ...(what === 'twice' && {
      note: `${figures.naive} by sending whatever the queue brings and retrying what failed; ${deliveries.crashes} workers died, ${provider.timeouts + provider.errors} outcomes unknown`,
    }),
  }))

/** What README shows, as it shows it. */
export function smsTable(campaigns: readonly CampaignMeasured[]): string {
  const row = (what: string, cell: (campaign: CampaignMeasured) => string | number) => [
    what,
    ...campaigns.map((each) => {
      const shown = cell(each)
      return typeof shown === 'number' ? whole(shown) : shown
    }),
  ]
  const of =
    (kind: string, ...states: string[]) =>
    ({ figures }: CampaignMeasured) =>
      states.reduce((sum, state) => sum + (figures.states[`${kind} ${state}`] ?? 0), 0)
  const rows = [
    ['', ...campaigns.map(({ name }) => name)],
    ['---', ...campaigns.map(() => '---')],
    row('sent: invitations; reminders; opt-outs confirmed', ({ figures }) =>
      [figures.invitations, figures.reminders, figures.confirmations].map(whole).join('; '),
    ),
    row('invitations dropped or refused', of('invite', 'dropped', 'rejected')),
    row('messages that the queue brought; of SMS that had been sent', ({ deliveries }) =>
      [deliveries.delivered, deliveries.alreadySent].map(whole).join('; '),
    ),
    row('workers that died', ({ deliveries }) => deliveries.crashes),
    row('time-outs and 500 of the provider; of SMS that it had sent', ({ provider }) =>
      [provider.timeouts + provider.errors, provider.sentUntold].map(whole).join('; '),
    ),
    row('still unknown at the end; of these sent', ({ figures }) =>
      [figures.unknown.open, figures.unknown.sent].map(whole).join('; '),
    ),
    row('429; opted out at the provider; no such number', ({ provider }) =>
      [provider.throttled, provider.optedOut, provider.noSuchNumber].map(whole).join('; '),
    ),
    row('held back by carriers; pauses for it', ({ provider, pauses }) =>
      [provider.held, pauses].map(whole).join('; '),
    ),
    ...(Object.keys(forbidden) as (keyof Violations)[]).map((what) =>
      row(`**${forbidden[what]}**`, ({ violations }) => violations[what]),
    ),
    row('seconds from an opt-out to its confirmation, the slowest', ({ figures }) => figures.slowestAnswer),
    row('texts that the provider has forgotten by the end', ({ figures }) => figures.forgotten),
    row('a naive sender would have sent twice', ({ figures }) => figures.naive),
    row('minutes for thirteen days', ({ minutes }) => minutes.toFixed(1)),
  ]
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const whole = (figure: number) => Math.round(figure).toLocaleString('en-US').replaceAll(',', ' ')
