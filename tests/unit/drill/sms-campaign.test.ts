import { describe, expect, it } from 'vitest'
import { measureCampaign } from '../../../scripts/bench/sms.ts'

const nothing = {
  twice: 0,
  phoneTwice: 0,
  outsideHours: 0,
  tooFast: 0,
  afterLeaving: 0,
  afterAnswering: 0,
  disagreeing: 0,
  overBudget: 0,
  phonesKept: 0,
}

describe('a campaign by SMS over five days, with a provider, a queue and workers that fail', () => {
  it('keeps every promise, and ledger and database agree', async () => {
    const { violations, figures, deliveries, provider } = await measureCampaign('', { invitations: 400 })
    expect(violations).toEqual(nothing)
    // It has had something to withstand.
    expect(figures.invitations).toBeGreaterThan(320)
    expect(figures.reminders).toBeGreaterThan(200)
    expect(deliveries.crashes * deliveries.alreadySent * provider.sentUntold).toBeGreaterThan(0)
    expect(figures.naive).toBeGreaterThan(0)
  })

  it('ends where the month’s money does', async () => {
    const budget = 40
    const { violations, figures } = await measureCampaign('', { invitations: 100, budget })
    expect(violations).toEqual(nothing)
    expect(figures.sent).toBeGreaterThan(budget - 5)
    expect(figures.spent + figures.reserved).toBeLessThanOrEqual(budget * 50_000)
  })
})
